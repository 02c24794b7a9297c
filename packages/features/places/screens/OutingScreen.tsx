/** @jsxImportSource react */
import { slugify } from '@ancrage/kernel'
import { photosText } from '../../photos-input.tsx'
import { labelsOf, type ResourceScreen } from '../../screens.ts'
import { outingSchema, outingThemes, seasons } from '../contract.ts'
import {
  NamedTranslationFields,
  OutingIdentityFields,
  OutingPracticeFields,
  PhotoFields,
  VerifiedFields,
} from './PlaceFields.tsx'

export const outingScreen: ResourceScreen = {
  schema: outingSchema,
  newRecord: (today) => ({
    ...{ theme: 'nature', minutes: 120, seasons: [], withChildren: true, free: true, description: '' },
    verifiedOn: today,
  }),
  titleOf: (record) => String(record.name ?? ''),
  slugFrom: ({ name }) => slugify(typeof name === 'string' ? name : ''),
  searchHint: 'Nom, commune, envie…',
  sort: { field: 'name', order: 'ASC' },
  columns: [
    { source: 'name', render: (record) => record.name },
    { source: 'commune', label: 'Commune', render: (record) => record.commune?.name },
    { source: 'theme', sortable: false, render: (record) => labelsOf(outingThemes, record.theme) },
    { source: 'minutes', label: 'Minutes', align: 'right', render: (record) => record.minutes },
  ],
  facets: [
    { source: 'theme', label: 'Envie', choices: outingThemes },
    { source: 'season', label: 'Saison', choices: seasons },
  ],
  empty: {
    what: 'Ce qu’on fait ici d’une soirée, d’une demi-journée ou d’un dimanche.',
    why: 'On choisit un lieu de stage pour ses heures libres aussi.',
    example: 'Par exemple : « Le tour du lac de Marciac, une heure, facile avec une poussette ».',
  },
  sections: [
    { title: 'La sortie', Fields: OutingIdentityFields },
    { title: 'En pratique', Fields: OutingPracticeFields },
    { title: 'Les photos', Fields: PhotoFields },
    { title: 'En anglais', hint: 'Facultatif.', Fields: NamedTranslationFields },
    { title: 'Vérification', Fields: VerifiedFields },
  ],
  describe: {
    photoIds: photosText,
    theme: (value) => labelsOf(outingThemes, value),
    seasons: (value) => labelsOf(seasons, value),
  },
}
