/** @jsxImportSource react */
import { slugify } from '@ancrage/kernel'
import { photosText } from '../../photos-input.tsx'
import { labelsOf, type ResourceScreen } from '../../screens.ts'
import { structureKinds, structureSchema, structureServices } from '../contract.ts'
import {
  PhotoFields,
  SourceFields,
  StructureIdentityFields,
  StructurePlaceFields,
  TranslationFields,
} from './PlaceFields.tsx'

export const structureScreen: ResourceScreen = {
  schema: structureSchema,
  newRecord: (today) => ({
    ...{ kind: 'msp', address: '', services: [], description: '', phone: '', website: '', verifiedOn: today },
  }),
  titleOf: (record) => String(record.name ?? ''),
  slugFrom: ({ name }) => slugify(typeof name === 'string' ? name : ''),
  searchHint: 'Nom, commune, service…',
  sort: { field: 'name', order: 'ASC' },
  columns: [
    { source: 'name', render: (record) => record.name },
    { source: 'commune', label: 'Commune', render: (record) => record.commune?.name },
    { source: 'kind', sortable: false, render: (record) => labelsOf(structureKinds, record.kind) },
  ],
  facets: [
    { source: 'kind', label: 'Type de structure', choices: structureKinds },
    { source: 'service', label: 'Ce qu’on y trouve', choices: structureServices },
  ],
  empty: {
    what: 'Les maisons de santé, centres de santé et hôpitaux du territoire.',
    why: 'Un interne veut savoir qui travaille autour de lui, et vers qui il adressera ses patients.',
    example: 'Par exemple : « Centre hospitalier de Condom, urgences et médecine », avec le lien où vous l’avez lu.',
  },
  sections: [
    { title: 'La structure', hint: 'Des faits publics, sans avis.', Fields: StructureIdentityFields },
    { title: 'Où', Fields: StructurePlaceFields },
    { title: 'Les photos', Fields: PhotoFields },
    { title: 'En anglais', hint: 'Facultatif.', Fields: TranslationFields },
    { title: 'Source et vérification', Fields: SourceFields },
  ],
  describe: {
    photoIds: photosText,
    kind: (value) => labelsOf(structureKinds, value),
    services: (value) => labelsOf(structureServices, value),
  },
}
