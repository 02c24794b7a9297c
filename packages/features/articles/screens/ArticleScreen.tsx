/** @jsxImportSource react */
import { slugify } from '@ancrage/kernel'
import type { ReactNode } from 'react'
import { SelectInput, TextInput } from 'react-admin'
import { choicesOf, labelsOf, type ResourceScreen, wide } from '../../screens.ts'
import { articleKinds, articleSchema } from '../contract.ts'
import { BlockFields, TranslationFields } from './BlockFields.tsx'
import { blocksText } from './blocks.ts'

const shrunk = { inputLabel: { shrink: true } } as const

const Identity = (): ReactNode => (
  <>
    <SelectInput source="kind" choices={choicesOf(articleKinds)} isRequired helperText={false} />
    <TextInput source="slug" isRequired helperText="Proposée d’après le titre ; modifiable avant la mise en ligne." />
    <TextInput source="title" isRequired sx={wide} helperText={false} />
    <TextInput
      source="summary"
      isRequired
      sx={wide}
      helperText="Montrée dans les listes et quand on partage la page."
    />
    <TextInput source="publishedOn" type="date" isRequired slotProps={shrunk} helperText="Pas avant ce jour." />
    <TextInput source="showUntil" type="date" slotProps={shrunk} helperText="Vide : la page reste." />
  </>
)

export const articleScreen: ResourceScreen = {
  schema: articleSchema,
  newRecord: (today) => ({ kind: 'news', blocks: [], publishedOn: today, showUntil: '' }),
  titleOf: (record) => String(record.title ?? ''),
  slugFrom: ({ title }) => slugify(typeof title === 'string' ? title : ''),
  searchHint: 'Titre, phrase…',
  sort: { field: 'publishedOn', order: 'DESC' },
  columns: [
    { source: 'title', render: (record) => record.title },
    { source: 'kind', sortable: false, render: (record) => labelsOf(articleKinds, record.kind) },
    { source: 'publishedOn', label: 'Date', render: (record) => record.publishedOn },
  ],
  facets: [{ source: 'kind', label: 'Type', choices: articleKinds }],
  empty: {
    what: 'Des pages sur la vie ici, et des actualités datées.',
    why: 'Ce qui décide de revenir se raconte rarement dans un tableau d’aides.',
    example: 'Par exemple : « Une semaine d’interne dans le Gers », avec une citation et un bouton vers l’agenda.',
  },
  sections: [
    { title: 'L’article', Fields: Identity },
    { title: 'Le contenu', hint: 'Des blocs, dans l’ordre de la lecture.', Fields: BlockFields },
    { title: 'En anglais', hint: 'Facultatif.', Fields: TranslationFields },
  ],
  describe: { kind: (value) => labelsOf(articleKinds, value), blocks: blocksText },
}
