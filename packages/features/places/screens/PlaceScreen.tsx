/** @jsxImportSource react */
import { slugify } from '@ancrage/kernel'
import { labelsOf, type ResourceScreen } from '../../screens.ts'
import { placeKinds, placeSchema } from '../contract.ts'
import { FigureFields, LinkFields, PlaceIdentityFields, TranslationFields, VerifiedFields } from './PlaceFields.tsx'

const figuresText = (value: unknown): string => {
  const parsed = placeSchema.shape.figures.safeParse(value)
  return parsed.success
    ? parsed.data.map((one) => `${one.value} ${one.label} (${one.source}, ${one.date})`).join('\n')
    : 'Chiffres à compléter'
}

const linksText = (value: unknown): string => {
  const parsed = placeSchema.shape.links.safeParse(value)
  return parsed.success ? parsed.data.map(({ label, url }) => `${label} : ${url}`).join('\n') : 'Liens à compléter'
}

export const placeScreen: ResourceScreen = {
  schema: placeSchema,
  newRecord: (today) => ({ kind: 'commune', code: '', description: '', figures: [], links: [], verifiedOn: today }),
  titleOf: (record) => String(record.name ?? ''),
  slugFrom: ({ name }) => slugify(typeof name === 'string' ? name : ''),
  searchHint: 'Nom, code…',
  sort: { field: 'name', order: 'ASC' },
  columns: [
    { source: 'name', render: (record) => record.name },
    { source: 'kind', sortable: false, render: (record) => labelsOf(placeKinds, record.kind) },
    { source: 'code', label: 'Code', sortable: false, render: (record) => record.code },
  ],
  facets: [{ source: 'kind', label: 'De quoi on parle', choices: placeKinds }],
  empty: {
    what: 'Ce que vous avez à dire de votre territoire, d’une intercommunalité ou d’une commune.',
    why: 'Chaque commune a déjà sa page, avec sa population et ce qui est proche. Ici, vous lui donnez des mots.',
    example: 'Par exemple : « Mauvezin : une halle, une maison de santé, et l’ail violet ».',
  },
  sections: [
    { title: 'La page', Fields: PlaceIdentityFields },
    { title: 'Les chiffres', hint: 'Sans définition, source et date, un chiffre ne dit rien.', Fields: FigureFields },
    { title: 'Les liens', Fields: LinkFields },
    { title: 'En anglais', hint: 'Facultatif.', Fields: TranslationFields },
    { title: 'Vérification', Fields: VerifiedFields },
  ],
  describe: { kind: (value) => labelsOf(placeKinds, value), figures: figuresText, links: linksText },
}
