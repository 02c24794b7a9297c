import {
  commune,
  communeCode,
  line,
  localDateSchema,
  location,
  oneOf,
  phone,
  prose,
  slug,
  someOf,
  webAddress,
} from '@ancrage/kernel'
import * as z from 'zod'
import { photoIds } from '../media/contract.ts'

/** What a page of the territory may be about. */
export const placeKinds = {
  territory: 'Tout le territoire',
  epci: 'Intercommunalité',
  commune: 'Commune',
} as const

/** A number that means nothing without its definition, its source and its date. */
export const placeFigureSchema = z.strictObject({
  value: line(30),
  label: line(120),
  definition: line(500),
  source: line(200),
  /** Year, month or day: as precisely as the source says it. */
  date: z.string().regex(/^\d{4}(-\d\d){0,2}$/, 'Année, mois ou jour attendu : 2024, 2024-10 ou 2024-10-05.'),
})
export type PlaceFigure = z.infer<typeof placeFigureSchema>

const linkSchema = z.strictObject({ label: line(80), url: webAddress })

const textsSchema = z.strictObject({ summary: prose(300).optional(), description: prose(4000).optional() })

/** The one slug of the record about the whole territory, whose page is the overview. */
export const territorySlug = 'presentation'

const codeFits = { territory: z.literal(''), epci: z.string().regex(/^\d{9}$/), commune: communeCode } as const

/** What a team has to tell of its territory, of a group of communes or of a commune; pages exist without it too. */
export const placeSchema = z
  .strictObject({
    kind: oneOf(placeKinds),
    /** INSEE code of the commune, SIREN of the EPCI, empty for the whole territory. */
    code: z.string().max(9),
    name: line(120),
    slug,
    summary: line(300),
    description: prose(4000),
    figures: z.array(placeFigureSchema).max(12),
    links: z.array(linkSchema).max(8),
    verifiedOn: localDateSchema,
    en: textsSchema.optional(),
  })
  .refine(({ kind, code }) => codeFits[kind].safeParse(code).success, {
    path: ['code'],
    error:
      'Code INSEE pour une commune (32013), SIREN à neuf chiffres pour une intercommunalité, vide pour le territoire.',
  })
  .refine((place) => (place.kind === 'territory') === (place.slug === territorySlug), {
    path: ['slug'],
    error: `L’adresse « ${territorySlug} » est celle de la page de tout le territoire, et d’elle seule.`,
  })
export type Place = z.infer<typeof placeSchema>

export const structureKinds = {
  msp: 'Maison de santé pluriprofessionnelle',
  'health-centre': 'Centre de santé',
  hospital: 'Hôpital',
  clinic: 'Clinique',
  cpts: 'Communauté professionnelle territoriale de santé',
} as const
export type StructureKind = keyof typeof structureKinds

export const structureServices = {
  'general-practice': 'Médecine générale',
  emergency: 'Urgences',
  medicine: 'Médecine polyvalente',
  surgery: 'Chirurgie',
  maternity: 'Maternité et périnatalité',
  paediatrics: 'Pédiatrie',
  geriatrics: 'Gériatrie et hébergement',
  rehabilitation: 'Soins de suite et de réadaptation',
  psychiatry: 'Psychiatrie et santé mentale',
  coordination: 'Coordination des soins',
} as const

/** A health structure as anybody may describe it: public facts, with where they were read. */
export const structureSchema = z.strictObject({
  name: line(120),
  slug,
  kind: oneOf(structureKinds),
  address: prose(200),
  commune,
  location,
  services: someOf(structureServices),
  summary: line(300),
  description: prose(2000),
  phone: z.union([phone, z.literal('')]),
  website: z.union([webAddress, z.literal('')]),
  source: linkSchema,
  photoIds: photoIds(4).optional(),
  verifiedOn: localDateSchema,
  en: textsSchema.optional(),
})
export type Structure = z.infer<typeof structureSchema>

export const outingThemes = {
  heritage: 'Pierres et histoire',
  nature: 'Marche et nature',
  water: 'Au bord de l’eau',
  food: 'Marchés et tables',
  music: 'Scènes et festivals',
  craft: 'Savoir-faire',
  snow: 'Neige',
} as const
export type OutingTheme = keyof typeof outingThemes

export const seasons = { spring: 'Printemps', summer: 'Été', autumn: 'Automne', winter: 'Hiver' } as const

/** Something to discover on a free half-day: a place that exists, how long it takes, when to go. */
export const outingSchema = z.strictObject({
  name: line(120),
  slug,
  theme: oneOf(outingThemes),
  commune,
  location,
  /** From a quarter of an hour to two days. */
  minutes: z.int().min(15).max(2880),
  seasons: someOf(seasons).min(1, 'Choisissez au moins une saison.'),
  withChildren: z.boolean(),
  free: z.boolean(),
  summary: line(300),
  description: prose(2000),
  link: linkSchema,
  photoIds: photoIds(4).optional(),
  verifiedOn: localDateSchema,
  en: textsSchema.extend({ name: prose(120).optional() }).optional(),
})
export type Outing = z.infer<typeof outingSchema>
