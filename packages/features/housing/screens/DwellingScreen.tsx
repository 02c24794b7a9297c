/** @jsxImportSource react */
import { slugify } from '@ancrage/kernel'
import { photosText } from '../../photos-input.tsx'
import { labelsOf, type ResourceScreen } from '../../screens.ts'
import { amenities, charterChecks, conditions, dwellingKinds, dwellingSchema, furnishings } from '../contract.ts'
import {
  CostFields,
  LivingFields,
  PhotoFields,
  PrivateFields,
  PublicFields,
  TranslationFields,
  VerifiedFields,
} from './DwellingFields.tsx'
import { PeriodFields } from './PeriodFields.tsx'

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeZone: 'UTC' })
const dayText = (value: unknown): string =>
  typeof value === 'string' && value !== '' ? day.format(new Date(`${value}T00:00:00Z`)) : '—'

const periodsText = (value: unknown): string => {
  const parsed = dwellingSchema.shape.periods.safeParse(value)
  if (!parsed.success) return 'Périodes à compléter'
  return parsed.data.map(({ from, to, free }) => `${dayText(from)} – ${dayText(to)} : ${free} pl.`).join('\n')
}

const euros = (value: unknown): string => (value === 0 ? 'Gratuit' : `${String(value)} €`)

/** What only the team and the owner may know, in the comparison of two versions. */
const ownerText = (value: unknown): string => {
  const parsed = dwellingSchema.shape.owner.safeParse(value)
  return parsed.success ? [parsed.data.name, parsed.data.email, parsed.data.phone].filter(Boolean).join(', ') : '—'
}

export const dwellingScreen: ResourceScreen = {
  schema: dwellingSchema,
  newRecord: (today) => ({
    kind: 'room',
    furnishing: 'furnished',
    description: '',
    address: '',
    owner: { name: '', email: '', phone: '' },
    charges: 0,
    chargesNote: '',
    deposit: 0,
    places: 1,
    bedrooms: 1,
    surface: 0,
    amenities: [],
    conditions: [],
    charter: [],
    housemates: '',
    access: '',
    periods: [],
    paused: false,
    photoIds: [],
    verifiedOn: today,
  }),
  titleOf: (record) => String(record.title ?? ''),
  slugFrom: ({ title }) => slugify(typeof title === 'string' ? title : ''),
  searchHint: 'Titre, commune, propriétaire…',
  sort: { field: 'commune', order: 'ASC' },
  columns: [
    { source: 'title', render: (record) => (record.paused ? `${record.title} (en pause)` : record.title) },
    { source: 'commune', label: 'Commune', render: (record) => record.commune?.name },
    { source: 'kind', sortable: false, render: (record) => labelsOf(dwellingKinds, record.kind) },
    { source: 'rent', label: 'Par mois', align: 'right', render: (record) => euros(record.rent + record.charges) },
    { source: 'expiresOn', render: (record) => dayText(record.expiresOn) },
  ],
  facets: [
    { source: 'kind', label: 'Type', choices: dwellingKinds },
    { source: 'charter', label: 'Charte HTES', choices: { whole: 'Entièrement remplie', part: 'En partie' } },
    { source: 'paused', label: 'En pause', choices: { yes: 'Oui', no: 'Non' } },
  ],
  empty: {
    what: 'Les chambres, studios, colocations et internats où dorment les internes et les remplaçants.',
    why: 'Deux internes sur trois disent le logement indispensable au-delà d’une heure de route, et presque aucun ne s’en voit proposer.',
    example:
      'Par exemple : « Colocation de l’ancienne trésorerie, 180 € tout compris, deux places de novembre à mai ».',
  },
  sections: [
    {
      title: 'Ce que tout le monde voit',
      hint: 'Ni l’adresse exacte ni le nom du propriétaire.',
      Fields: PublicFields,
    },
    {
      title: 'Les photos',
      hint: 'Jamais de façade avec son numéro : l’adresse reste privée.',
      Fields: PhotoFields,
    },
    { title: 'Ce qui reste privé', hint: 'Pour l’équipe et le relais des demandes.', Fields: PrivateFields },
    { title: 'Le coût', hint: 'Par mois et par place, en euros.', Fields: CostFields },
    {
      title: 'Les dates',
      hint: 'Une ligne par période. Les lignes peuvent se suivre : le portail en déduit les semestres couverts.',
      Fields: PeriodFields,
    },
    { title: 'Y vivre', Fields: LivingFields },
    { title: 'Vérification', Fields: VerifiedFields },
    {
      title: 'En anglais',
      hint: 'Facultatif : sans traduction, le texte français est montré.',
      Fields: TranslationFields,
    },
  ],
  describe: {
    photoIds: photosText,
    kind: (value) => labelsOf(dwellingKinds, value),
    furnishing: (value) => labelsOf(furnishings, value),
    amenities: (value) => labelsOf(amenities, value),
    conditions: (value) => labelsOf(conditions, value),
    charter: (value) => labelsOf(charterChecks, value),
    periods: periodsText,
    owner: ownerText,
    rent: euros,
    charges: euros,
    deposit: euros,
    expiresOn: dayText,
    verifiedOn: dayText,
  },
}
