import { commune, email, line, localDateSchema, location, oneOf, phone, prose, slug, someOf } from '@ancrage/kernel'
import * as z from 'zod'
import { photoIds } from '../media/contract.ts'

/** Words of the field, and how French people say them: filters, badges and forms all read these tables. */
export const dwellingKinds = {
  room: 'Chambre indépendante',
  'host-family': 'Chambre chez l’habitant',
  studio: 'Studio',
  flat: 'Appartement',
  house: 'Maison',
  shared: 'Colocation',
  internat: 'Internat d’hôpital',
  gite: 'Gîte ou meublé de saison',
} as const
export const furnishings = {
  furnished: 'Meublé',
  partly: 'En partie meublé',
  unfurnished: 'Non meublé',
} as const
export const amenities = {
  linen: 'Linge fourni',
  washing: 'Lave-linge',
  parking: 'Stationnement',
  bicycle: 'Vélo ou abri à vélos',
  garden: 'Jardin ou terrasse',
  'own-bathroom': 'Salle d’eau privée',
  accessible: 'Accessible en fauteuil roulant',
  'smoke-free': 'Sans tabac',
} as const
export const conditions = {
  couple: 'À deux, c’est possible',
  children: 'Enfants bienvenus',
  pets: 'Animaux acceptés',
  'short-stay': 'Courts séjours possibles',
  'no-deposit': 'Sans dépôt de garantie',
  'no-guarantor': 'Sans garant',
  'housing-benefit': 'Ouvre droit aux aides au logement',
} as const

/**
 * What a team checks on the spot for the charter of territorial housing for health students (HTES, June 2019, written
 * by the students’ and interns’ unions). Its two other points, at least three places and 100 to 200 € a month with all
 * charges, are counted from the offer itself.
 */
export const charterChecks = {
  central: 'Près du centre et des services',
  'private-room': 'Chambre individuelle meublée',
  'common-room': 'Pièce de vie commune',
  workspace: 'Espace de travail',
  kitchen: 'Cuisine équipée',
  internet: 'Connexion internet',
} as const

/** Free places between two days, both included. Periods may follow each other with different numbers. */
export const periodSchema = z
  .strictObject({
    from: localDateSchema,
    to: localDateSchema,
    free: z.int('Nombre entier attendu.').min(0).max(30),
  })
  .refine((period) => period.from <= period.to, {
    path: ['to'],
    error: 'La fin vient avant le début : corrigez l’une des deux dates.',
  })
export type Period = z.infer<typeof periodSchema>

/** Who lets the place. Never published: a request goes through the relay. */
export const ownerSchema = z.strictObject({
  name: line(120),
  email: z.union([email, z.literal('')]),
  phone: z.union([phone, z.literal('')]),
})

const euros = z.int('Montant en euros entiers attendu.').min(0).max(3000)

/** What a translator wrote of an offer; the rest is said by the page itself. */
export const translationSchema = z.strictObject({
  title: prose(120).optional(),
  summary: prose(200).optional(),
  description: prose(3000).optional(),
})

/**
 * A place to live, as the team or its owner describes it. `address` and `owner` are private; the commune and
 * `location`, an approximate point, are public.
 */
export const dwellingSchema = z
  .strictObject({
    title: line(120),
    slug,
    kind: oneOf(dwellingKinds),
    summary: line(200),
    description: prose(3000),
    commune,
    location,
    address: prose(200),
    owner: ownerSchema,
    /** Euros a month for one place, charges apart; 0 is free of charge. */
    rent: euros,
    charges: euros,
    chargesNote: prose(200),
    deposit: euros,
    /** People who can live there at once. */
    places: z.int('Nombre entier attendu.').min(1, 'Au moins une place.').max(30),
    bedrooms: z.int('Nombre entier attendu.').min(0).max(30),
    /** Square metres; 0 when unknown. */
    surface: z.int('Nombre entier attendu.').min(0).max(1000),
    furnishing: oneOf(furnishings),
    amenities: someOf(amenities),
    conditions: someOf(conditions),
    charter: someOf(charterChecks),
    /** Who already lives there, for those who would share: no name. */
    housemates: prose(300),
    access: prose(300),
    periods: z.array(periodSchema).min(1, 'Indiquez au moins une période.').max(8),
    /** The first one is that of the cards. */
    photoIds: photoIds(8).optional(),
    paused: z.boolean(),
    /** The last day on which the offer is shown, unless its owner renews it. */
    expiresOn: localDateSchema,
    verifiedOn: localDateSchema,
    // A form that was left empty is no translation: absent, as before it was opened.
    en: translationSchema.transform((en) => (Object.values(en).some(Boolean) ? en : undefined)).optional(),
  })
  .refine((dwelling) => dwelling.periods.every((period) => period.free <= dwelling.places), {
    path: ['periods'],
    error: 'Une période annonce plus de places libres que le logement n’en compte.',
  })
export type Dwelling = z.infer<typeof dwellingSchema>

/** What the team should look at, without being stopped: shown beside the field after saving. */
export const dwellingWarnings = (
  dwelling: Pick<Dwelling, 'description' | 'summary' | 'access' | 'address' | 'owner'>,
): readonly { readonly pointer: string; readonly message: string }[] => {
  const published = `${dwelling.summary} ${dwelling.description} ${dwelling.access}`.toLowerCase()
  const street = dwelling.address.split(',')[0]?.trim().toLowerCase() ?? ''
  return [
    ...(street.length > 5 && published.includes(street)
      ? [{ pointer: '/description', message: 'L’adresse privée apparaît dans un texte publié : retirez-la.' }]
      : []),
    ...(published.includes(dwelling.owner.name.toLowerCase())
      ? [{ pointer: '/description', message: 'Le nom du propriétaire apparaît dans un texte publié : retirez-le.' }]
      : []),
    ...(dwelling.owner.email === ''
      ? [{ pointer: '/owner/email', message: 'Sans e-mail, les demandes arrivent à l’équipe du territoire.' }]
      : []),
  ]
}
