/** @jsxImportSource react */
import { slugify } from '@ancrage/kernel'
import { labelsOf, type ResourceScreen } from '../../screens.ts'
import { housingKinds, interests, levels, placementKinds, placementSchema, roomKinds, weekdays } from '../contract.ts'
import { OfferFields } from './OfferFields.tsx'
import { HostingFields, IdentityFields, PracticeFields, TranslationFields, VerifiedFields } from './PlacementFields.tsx'

const offersText = (value: unknown): string => {
  const parsed = placementSchema.shape.offers.safeParse(value)
  if (!parsed.success) return 'Offres à compléter'
  return parsed.data
    .map(
      (offer) => `${offer.semester} · ${levels[offer.level]} · ${offer.places} pl. · ${labelsOf(weekdays, offer.days)}`,
    )
    .join('\n')
}

const placesOf = (value: unknown): number => {
  const parsed = placementSchema.shape.offers.safeParse(value)
  return parsed.success ? parsed.data.reduce((sum, offer) => sum + offer.places, 0) : 0
}

export const placementScreen: ResourceScreen = {
  schema: placementSchema,
  newRecord: (today) => ({
    coordinatedPractice: false,
    interests: [],
    mobilityAid: false,
    accessible: false,
    secretariat: false,
    software: '',
    housingNote: '',
    description: '',
    offers: [],
    verifiedOn: today,
  }),
  titleOf: (record) => String(record.name ?? ''),
  slugFrom: ({ name }) => slugify(typeof name === 'string' ? name : ''),
  searchHint: 'Nom, commune, logiciel…',
  sort: { field: 'name', order: 'ASC' },
  columns: [
    { source: 'name', render: (record) => record.name },
    { source: 'commune', label: 'Commune', render: (record) => record.commune?.name },
    { source: 'kind', sortable: false, render: (record) => labelsOf(placementKinds, record.kind) },
    { source: 'places', label: 'Places', align: 'right', sortable: false, render: (record) => placesOf(record.offers) },
  ],
  facets: [
    { source: 'kind', label: 'Type de structure', choices: placementKinds },
    { source: 'level', label: 'Niveau', choices: levels },
    { source: 'housing', label: 'Logement', choices: housingKinds },
  ],
  empty: {
    what: 'Les lieux où les internes font leur stage : cabinets, maisons de santé, centres de santé, hôpitaux.',
    why: 'C’est ce que les internes cherchent d’abord : où, avec qui, et s’ils peuvent dormir sur place.',
    example: 'Par exemple : « Maison de santé de Mauvezin », avec ses places de novembre et le logement à deux pas.',
  },
  sections: [
    { title: 'Le lieu', hint: 'Ce que l’on voit en premier dans l’annuaire.', Fields: IdentityFields },
    { title: 'L’exercice', hint: 'Des faits, sans avis : ils servent aussi de filtres.', Fields: PracticeFields },
    { title: 'L’accueil', Fields: HostingFields },
    {
      title: 'Les places par semestre',
      hint: 'Une ligne par semestre et par niveau. Un à quatre maîtres de stage partagent l’interne.',
      Fields: OfferFields,
    },
    { title: 'En anglais', hint: 'Facultatif : la page anglaise montre sinon le français.', Fields: TranslationFields },
    { title: 'Vérification', Fields: VerifiedFields },
  ],
  describe: {
    kind: (value) => labelsOf(placementKinds, value),
    interests: (value) => labelsOf(interests, value),
    room: (value) => labelsOf(roomKinds, value),
    housing: (value) => labelsOf(housingKinds, value),
    offers: offersText,
  },
}
