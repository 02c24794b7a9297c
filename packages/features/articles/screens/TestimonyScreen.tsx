/** @jsxImportSource react */
import { slugify } from '@ancrage/kernel'
import type { ReactNode } from 'react'
import { AutocompleteArrayInput, TextInput } from 'react-admin'
import { PhotosInput, photosText } from '../../photos-input.tsx'
import { choicesOf, labelsOf, type ResourceScreen, wide } from '../../screens.ts'
import { testimonySchema, testimonyScopes } from '../contract.ts'

const shrunk = { inputLabel: { shrink: true } } as const

const Words = (): ReactNode => (
  <>
    <TextInput source="name" isRequired helperText="Un prénom suffit." />
    <TextInput source="slug" isRequired helperText="Proposé d’après le nom et le lieu." />
    <TextInput source="who" isRequired helperText="« Interne en quatrième semestre »." />
    <TextInput source="place" helperText={false} />
    <TextInput source="text" multiline minRows={4} isRequired sx={wide} helperText="Ses mots, relus par la personne." />
    <PhotosInput
      source="photoId"
      label="Portrait"
      single
      helperText="Son accord pour la photo s’indique avec la photo."
    />
  </>
)

const Agreement = (): ReactNode => (
  <>
    <AutocompleteArrayInput source="scopes" choices={choicesOf(testimonyScopes)} sx={wide} helperText={false} />
    <TextInput source="consentVersion" isRequired helperText="Celle du texte signé, par exemple 2026-11-1." />
    <TextInput source="consentOn" type="date" isRequired slotProps={shrunk} helperText={false} />
    <TextInput
      source="consentUntil"
      type="date"
      isRequired
      slotProps={shrunk}
      helperText="Le lendemain, le témoignage quitte le site de lui-même."
    />
  </>
)

const Translation = (): ReactNode => (
  <>
    <TextInput source="en.who" sx={wide} helperText={false} />
    <TextInput source="en.text" multiline minRows={3} sx={wide} helperText="Relue par la personne, elle aussi." />
  </>
)

export const testimonyScreen: ResourceScreen = {
  schema: testimonySchema,
  newRecord: (today) => ({ place: '', scopes: ['portal'], consentOn: today }),
  titleOf: (record) => String(record.name ?? ''),
  slugFrom: ({ name, place }) => slugify([name, place].map((part) => (typeof part === 'string' ? part : '')).join(' ')),
  searchHint: 'Nom, lieu, mots…',
  sort: { field: 'name', order: 'ASC' },
  columns: [
    { source: 'name', render: (record) => record.name },
    { source: 'who', label: 'Qui parle', sortable: false, render: (record) => record.who },
    { source: 'consentUntil', label: 'Accord jusqu’au', render: (record) => record.consentUntil },
  ],
  facets: [{ source: 'scope', label: 'Accord', choices: testimonyScopes }],
  empty: {
    what: 'Les mots de celles et ceux qui sont venus.',
    why: 'On croit plus volontiers quelqu’un qui est passé par là.',
    example: 'Par exemple : « Jeanne, interne à Mauvezin : le samedi, je connais la moitié du marché ».',
  },
  sections: [
    { title: 'Le témoignage', Fields: Words },
    { title: 'L’accord', hint: 'Sans accord daté, rien n’est montré.', Fields: Agreement },
    { title: 'En anglais', hint: 'Facultatif.', Fields: Translation },
  ],
  describe: {
    photoId: photosText,
    scopes: (value) => labelsOf(testimonyScopes, value),
  },
}
