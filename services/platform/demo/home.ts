import { line, oneOf } from '@ancrage/kernel'
import * as z from 'zod'

/** Moments of life by which the home page orders the same content. */
const moments = {
  arrive: 'J’arrive',
  stage: 'Je suis en stage',
  remplace: 'Je remplace',
  installe: 'Je m’installe',
  deux: 'Je viens à deux',
} as const

/** Pages that every portal has and that a home page may point to. */
const portalPages = ['/maitres-de-stage/', '/aides/', '/aides/simulateur/', '/evenements/', '/a-deux/'] as const

const figureSchema = z.strictObject({
  value: line(20),
  label: line(80),
  definition: line(400),
  source: line(160),
  /** As precise as the source: a year, a month or a day. */
  date: z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'Année, mois ou jour attendu.'),
})

const momentSchema = z.strictObject({
  moment: oneOf(moments),
  text: line(400),
  links: z
    .array(z.strictObject({ label: line(60), href: z.enum(portalPages) }))
    .min(1)
    .max(3),
})

const momentCount = Object.keys(moments).length

/** Welcome text, key figures and entrances of a territory's home page. A figure without definition, source and date is refused. */
export const homeSchema = z.strictObject({
  welcome: z.strictObject({ title: line(80), lead: line(500) }),
  figures: z.array(figureSchema).min(3).max(6),
  moments: z
    .array(momentSchema)
    .length(momentCount)
    .refine(
      (list) => new Set(list.map((item) => item.moment)).size === momentCount,
      'Un moment est indiqué deux fois.',
    ),
})
export type Home = z.infer<typeof homeSchema>
