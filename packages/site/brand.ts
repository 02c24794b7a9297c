import * as z from 'zod'

/** The six self-hosted families: each brings under 20 kB to a page of French or English, and stays legible at small sizes. */
export const fontIds = ['atkinson', 'bitter', 'figtree', 'fraunces', 'lexend', 'source-sans'] as const
/** What the land looks like: decides the drawing of the hero and of the page bands. */
export const sceneryIds = ['hills', 'ridges', 'coast', 'plain'] as const
/** How the site is built: `sunny` is round, airy and arched; `mineral` is ruled, cut and compact. */
export const layoutIds = ['sunny', 'mineral'] as const
export const symbolIds = ['sun', 'ridge', 'arch', 'wave', 'wheat', 'leaf'] as const
export const chromaLevels = ['muted', 'balanced', 'vivid'] as const

const hueSchema = z
  .number()
  .min(0, 'La teinte va de 0 à 360.')
  .max(360, 'La teinte va de 0 à 360.')
  .meta({ description: 'Angle de teinte OKLCH, de 0 à 360 : 30 rouge, 90 jaune, 145 vert, 255 bleu.' })

const drawnLogoSchema = z.strictObject({
  kind: z.literal('mark'),
  text: z.string().trim().min(2).max(40),
  symbol: z.enum(symbolIds),
})
const fileLogoSchema = z.strictObject({
  kind: z.literal('file'),
  text: z.string().trim().min(2).max(40).meta({ description: 'Texte de remplacement du logo.' }),
  path: z.string().regex(/^\/[a-z0-9/._-]+\.svg$/, 'Le logo est un fichier SVG du site, par exemple /medias/logo.svg.'),
})

/** The few choices a territory makes; colours, contrasts and layout are computed from them (`computeTheme`). */
export const brandSchema = z.strictObject({
  hue: hueSchema,
  accentHue: hueSchema,
  chroma: z.enum(chromaLevels).default('balanced'),
  font: z.enum(fontIds),
  baseline: z.string().trim().min(10).max(140),
  hashtag: z
    .string()
    .regex(/^#[\p{L}\p{N}_]{2,30}$/u, 'Un mot-dièse commence par # et ne contient ni espace ni ponctuation.')
    .optional(),
  logo: z.discriminatedUnion('kind', [drawnLogoSchema, fileLogoSchema]),
  scenery: z.enum(sceneryIds),
  layout: z.enum(layoutIds),
})

export type Brand = z.output<typeof brandSchema>
export type FontId = (typeof fontIds)[number]
export type SceneryId = (typeof sceneryIds)[number]
export type SymbolId = (typeof symbolIds)[number]
