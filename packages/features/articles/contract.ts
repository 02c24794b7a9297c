import { idSchema, line, localDateSchema, oneOf, prose, slug, someOf, webAddress } from '@ancrage/kernel'
import * as z from 'zod'
import { photoId } from '../media/contract.ts'

export const articleKinds = { life: 'Vivre ici', news: 'Actualité' } as const

/** A page of this site, `/logements/`, or an address elsewhere. */
export const linkAddress = z.union([
  z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/, 'Page du site attendue, avec ses deux barres : /logements/.'),
  webAddress,
])

const linkSchema = z.strictObject({ label: line(80), url: linkAddress })

/** What a page is made of, in order. Text only: nothing that a browser would run or read as markup. */
export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: line(120) }),
  z.strictObject({ kind: z.literal('subheading'), text: line(120) }),
  z.strictObject({ kind: z.literal('text'), text: prose(4000).min(1, 'À remplir.') }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(line(300)).min(1).max(20) }),
  z.strictObject({ kind: z.literal('quote'), text: prose(800).min(1, 'À remplir.'), by: line(120) }),
  z.strictObject({
    kind: z.literal('figure'),
    value: line(30),
    label: line(160),
    source: line(200),
    date: z.string().regex(/^\d{4}(-\d\d){0,2}$/, 'Année, mois ou jour attendu : 2024, 2024-10 ou 2024-10-05.'),
  }),
  z.strictObject({ kind: z.literal('links'), items: z.array(linkSchema).min(1).max(12) }),
  z.strictObject({ kind: z.literal('action'), label: line(60), url: linkAddress }),
  z.strictObject({ kind: z.literal('photo'), photoId: idSchema('pho') }),
])
export type Block = z.infer<typeof blockSchema>

export const blockKinds = {
  heading: 'Titre',
  subheading: 'Sous-titre',
  text: 'Texte',
  list: 'Liste',
  quote: 'Citation',
  figure: 'Chiffre',
  links: 'Liens',
  action: 'Bouton',
  photo: 'Photo',
} as const satisfies Readonly<Record<Block['kind'], string>>

/** Photos among blocks, in the order of reading. */
export const photosOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'photo' ? [block.photoId] : []))

/** A subheading stands under a heading: screen readers go through a page by its levels. */
const startsWell = (blocks: readonly Block[]): boolean =>
  blocks.find(({ kind }) => kind === 'heading' || kind === 'subheading')?.kind !== 'subheading'

const blocksSchema = z
  .array(blockSchema)
  .max(60)
  .refine(startsWell, 'Un sous-titre vient sous un titre : commencez par un titre.')

export const articleSchema = z.strictObject({
  kind: oneOf(articleKinds),
  title: line(120),
  slug,
  summary: line(300),
  blocks: blocksSchema,
  /** Day that a news item carries; for the other pages, the day they were last rewritten. */
  publishedOn: localDateSchema,
  /** Day after which it is shown no longer; empty for one that lasts. */
  showUntil: z.union([localDateSchema, z.literal('')]),
  en: z
    .strictObject({ title: prose(120).optional(), summary: prose(300).optional(), blocks: blocksSchema.optional() })
    .optional(),
})
export type Article = z.infer<typeof articleSchema>

/** Where words given for one purpose may be shown. */
export const testimonyScopes = { portal: 'Ce site', booklet: 'Le livret d’accueil', social: 'Réseaux sociaux' } as const

/** Somebody’s own words, with what they agreed to: never shown beyond it. */
export const testimonySchema = z
  .strictObject({
    name: line(80),
    slug,
    /** « Interne en quatrième semestre », « Menuisière, venue avec lui ». */
    who: line(120),
    place: prose(80),
    text: prose(1200).min(1, 'À remplir.'),
    scopes: someOf(testimonyScopes).min(1, 'Choisissez au moins un endroit.'),
    /** Version of the wording that was signed. */
    consentVersion: line(30),
    consentOn: localDateSchema,
    /** Last day on which it may be shown. */
    consentUntil: localDateSchema,
    /** Their portrait; the agreement for it is kept with the photo. */
    photoId: photoId.optional(),
    en: z.strictObject({ who: prose(120).optional(), text: prose(1200).optional() }).optional(),
  })
  .refine((testimony) => testimony.consentOn <= testimony.consentUntil, {
    path: ['consentUntil'],
    error: 'L’accord finit avant d’avoir commencé : corrigez l’une des deux dates.',
  })
export type Testimony = z.infer<typeof testimonySchema>
