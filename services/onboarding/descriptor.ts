import { idSchema, slugPattern } from '@ancrage/kernel'
import { brandSchema } from '@ancrage/site/brand.ts'
import { legalSettingsSchema } from '@ancrage/site/legal-settings.ts'
import * as z from 'zod'

/** INSEE codes of the regions. */
export const regionCodes = [
  '01',
  '02',
  '03',
  '04',
  '06',
  '11',
  '24',
  '27',
  '28',
  '32',
  '44',
  '52',
  '53',
  '75',
  '76',
  '84',
  '93',
  '94',
] as const

const territoryKinds = ['departement', 'pays', 'petr', 'epci', 'pnr'] as const

/** Feature slices that a territory may switch on. */
const moduleSlugs = [
  'supervisors',
  'aids',
  'events',
  'housing',
  'opportunities',
  'promotions',
  'surveys',
  'requests',
  'partners',
  'places',
  'articles',
  'alerts',
] as const

const timeZones = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'America/Miquelon',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
] as const

/** Names that the platform keeps for itself under its own domain. */
const reservedHosts = ['console', 'id', 'mail', 'api', 'www', 'status', 'static', 'regions'] as const

// Each message completes the sentence “attendu : …” that the loader prints.
const text = (maxLength: number): z.ZodString =>
  z.string().trim().min(1, 'un texte non vide').max(maxLength, `un texte d’au plus ${maxLength} caractères`)
const email = z.email('une adresse électronique, par exemple « accueil@example.fr »')
const phone = z
  .string()
  .regex(/^0[1-9](?: \d{2}){4}$/, 'un numéro de téléphone français écrit par paires, par exemple « 05 36 49 00 01 »')
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'

const hostSchema = z.strictObject({
  host: z
    .string()
    .regex(
      new RegExp(`^${label}(?:\\.${label})*$`),
      'un sous-domaine de la plateforme (« gers ») ou un nom de domaine complet (« www.accueil-gers.example »), en minuscules',
    )
    .refine((host) => !reservedHosts.some((reserved) => reserved === host), {
      error: `un nom que la plateforme ne garde pas pour elle (${reservedHosts.join(', ')})`,
    })
    .describe('Sans point : sous-domaine de la plateforme. Avec un point : domaine propre au territoire.'),
  primary: z.boolean().describe('Adresse vers laquelle les autres renvoient. Une seule par territoire.'),
})

const perimeterSchema = z
  .strictObject({
    departements: z
      .array(z.string().regex(/^(?:\d{2}|2[AB]|97\d)$/, 'un code de département, par exemple « 32 » ou « 2A »'))
      .optional(),
    epci: z.array(z.string().regex(/^\d{9}$/, 'un numéro SIREN d’EPCI, en 9 chiffres')).optional(),
    communes: z
      .array(z.string().regex(/^(?:\d{5}|2[AB]\d{3})$/, 'un code INSEE de commune, en 5 caractères'))
      .optional(),
  })
  .refine((p) => [p.departements, p.epci, p.communes].some((codes) => codes !== undefined && codes.length > 0), {
    error: 'au moins un département, un EPCI ou une commune',
  })

const contactSchema = z.strictObject({
  name: text(80),
  role: text(120),
  phone,
  email,
  photo: z
    .string()
    .regex(/^\/[a-z0-9/._-]+\.(?:avif|webp|jpg|png|svg)$/, 'une image du site, par exemple « /medias/camille.webp »')
    .optional(),
  availability: text(120).optional().describe('Quand elle répond, en quelques mots.'),
})

const sharingSchema = z
  .strictObject({
    agency: z
      .string()
      .regex(/^reg_(?:\d{2})$/, 'l’identifiant d’une région, par exemple « reg_76 »')
      .nullable()
      .describe('Agence régionale qui reçoit les indicateurs ; null pour ne rien partager.'),
    indicators: z.boolean().describe('Les totaux, jamais les personnes.'),
  })
  .refine((sharing) => sharing.agency !== null || !sharing.indicators, {
    path: ['indicators'],
    error: 'false tant qu’aucune agence n’est désignée',
  })

/**
 * A territory as its operator describes it, in one JSON file: the same file seeds `npm start` and makes `cdk deploy`
 * create the territory. Unknown keys are refused, so that a misspelt setting never goes unnoticed.
 */
export const territoryDescriptorSchema = z.strictObject({
  $schema: z.string().optional().describe('Adresse du schéma, pour l’aide à la saisie des éditeurs.'),
  id: idSchema('ter').describe('Identifiant définitif : ter_ suivi d’un ULID. Ne change jamais.'),
  slug: z
    .string()
    .max(60, 'un texte d’au plus 60 caractères')
    .regex(slugPattern, 'des minuscules, des chiffres et des tirets, par exemple « vallee-de-la-dore »')
    .describe('Nom court, égal au nom du fichier.'),
  name: text(80),
  kind: z.enum(territoryKinds),
  kindLabel: text(80).describe('La forme telle qu’on l’écrit : « Département », « Pays »…'),
  region: z.enum(regionCodes).describe('Code INSEE de la région.'),
  perimeter: perimeterSchema.describe('Départements, EPCI et communes, additionnés puis résolus en communes.'),
  hosts: z
    .array(hostSchema)
    .min(1, 'au moins une adresse')
    .refine((hosts) => hosts.filter((host) => host.primary).length === 1, {
      error: 'une adresse principale, et une seule',
    }),
  brand: brandSchema,
  contacts: z.array(contactSchema).min(1, 'au moins une personne à appeler').max(12, 'au plus 12 personnes'),
  legal: legalSettingsSchema.describe('Ce que la loi demande au territoire de dire de lui-même.'),
  modules: z
    .array(z.enum(moduleSlugs))
    .min(1, 'au moins un module')
    .refine((slugs) => new Set(slugs).size === slugs.length, { error: 'chaque module une seule fois' }),
  timeZone: z.enum(timeZones),
  subdivisions: z.array(text(60)).min(1, 'au moins une ville de faculté').describe('Villes de faculté des internes.'),
  sharing: sharingSchema,
  admins: z.array(email).min(1, 'au moins une adresse à inviter').describe('Personnes invitées à administrer.'),
})

export type TerritoryDescriptor = z.output<typeof territoryDescriptorSchema>

/** One commune of a resolved perimeter. `epci` is null for the four islands that belong to none. */
export const communeSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  populationCount: z.number().int().nonnegative(),
  departement: z.string(),
  epci: z.strictObject({ siren: z.string(), name: z.string() }).nullable(),
  postalCodes: z.array(z.string()),
  /** WGS 84, degrees; known for communes of 500 inhabitants and more. */
  centre: z.strictObject({ lat: z.number(), lon: z.number() }).optional(),
})
export type Commune = z.output<typeof communeSchema>

/** What onboarding receives: the descriptor and its communes, resolved where the reference data is. */
export const resolvedTerritorySchema = z.strictObject({
  descriptor: territoryDescriptorSchema,
  communes: z.array(communeSchema).min(1),
})
export type ResolvedTerritory = z.output<typeof resolvedTerritorySchema>

export interface TerritoryHost {
  readonly host: string
  readonly primary: boolean
  /** True when the territory brought its own domain, which then needs a certificate of its own. */
  readonly custom: boolean
}

/** Full host names under one platform domain: `gers` → `gers.localhost`; a name with a dot stays as it is. */
export const territoryHosts = (
  descriptor: Pick<TerritoryDescriptor, 'hosts'>,
  platformDomain: string,
): readonly TerritoryHost[] =>
  descriptor.hosts.map(({ host, primary }) => {
    const custom = host.includes('.')
    return { host: custom ? host : `${host}.${platformDomain}`, primary, custom }
  })
