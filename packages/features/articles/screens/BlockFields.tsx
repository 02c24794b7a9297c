/** @jsxImportSource react */

import { keysOf } from '@ancrage/kernel'
import Add from '@mui/icons-material/Add'
import { Button, Stack, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import {
  ArrayInput,
  BooleanInput,
  FormDataConsumer,
  SimpleFormIterator,
  TextInput,
  useSimpleFormIterator,
} from 'react-admin'
import { PhotosInput } from '../../photos-input.tsx'
import { wide } from '../../screens.ts'
import { blockKinds } from '../contract.ts'
import { blankBlock } from './blocks.ts'

const kindsOfBlocks = keysOf(blockKinds)

/** One button per kind of block: a block keeps its kind, so that none carries the fields of another. */
const AddBlock = (): ReactNode => {
  const { add } = useSimpleFormIterator()
  return (
    <Stack direction="row" role="group" aria-label="Ajouter au contenu" sx={{ gap: 1, flexWrap: 'wrap', pt: 1 }}>
      {kindsOfBlocks.map((kind) => (
        <Button key={kind} variant="outlined" startIcon={<Add />} onClick={() => add({ ...blankBlock(kind) })}>
          {blockKinds[kind]}
        </Button>
      ))}
    </Stack>
  )
}

const AddLine = (props: { readonly label: string; readonly item: unknown }): ReactNode => {
  const { add } = useSimpleFormIterator()
  return (
    <Button size="small" startIcon={<Add />} onClick={() => add(props.item)}>
      {props.label}
    </Button>
  )
}

const lines = {
  '& .RaSimpleFormIterator-line': { py: 1.5 },
  // Seen without hovering: a finger or a keyboard never hovers.
  '&& .RaSimpleFormIterator-action': { visibility: 'visible' },
  '& .RaSimpleFormIterator-form': { display: 'grid', flex: 1, gap: 1.5 },
} as const

const address = 'Une page du site, /logements/, ou une adresse https://'

const Fields = ({ kind }: { readonly kind: unknown }): ReactNode => {
  switch (kind) {
    case 'heading':
    case 'subheading':
      return <TextInput source="text" label="Titre" isRequired helperText={false} />
    case 'text':
      return (
        <TextInput
          source="text"
          label="Texte"
          multiline
          minRows={4}
          isRequired
          helperText="Une ligne vide sépare deux paragraphes."
        />
      )
    case 'list':
      return (
        <>
          <BooleanInput source="ordered" label="Numérotée" helperText={false} />
          <ArrayInput source="items" label="Lignes">
            <SimpleFormIterator disableClear addButton={<AddLine label="Une ligne" item="" />} sx={lines}>
              <TextInput source="" label="Ligne" isRequired helperText={false} />
            </SimpleFormIterator>
          </ArrayInput>
        </>
      )
    case 'quote':
      return (
        <>
          <TextInput source="text" label="Ses mots" multiline minRows={2} isRequired helperText={false} />
          <TextInput source="by" label="De qui" isRequired helperText="Avec son accord." />
        </>
      )
    case 'figure':
      return (
        <>
          <TextInput source="value" label="Chiffre" isRequired helperText={false} />
          <TextInput source="label" label="Ce qu’il compte" isRequired helperText={false} />
          <TextInput source="source" label="Source" isRequired helperText={false} />
          <TextInput source="date" label="Date" isRequired helperText="2024, 2024-10 ou 2024-10-05." />
        </>
      )
    case 'links':
      return (
        <ArrayInput source="items" label="Liens">
          <SimpleFormIterator
            disableClear
            addButton={<AddLine label="Un lien" item={{ label: '', url: '' }} />}
            sx={lines}
          >
            <TextInput source="label" label="Texte" isRequired helperText={false} />
            <TextInput source="url" label="Adresse" isRequired helperText={address} />
          </SimpleFormIterator>
        </ArrayInput>
      )
    case 'action':
      return (
        <>
          <TextInput source="label" label="Texte du bouton" isRequired helperText={false} />
          <TextInput source="url" label="Adresse" isRequired helperText={address} />
        </>
      )
    case 'photo':
      return <PhotosInput source="photoId" label="La photo" single helperText="Sur toute la largeur du texte." />
    default:
      return null
  }
}

const kindLabel = (kind: unknown): string =>
  kindsOfBlocks.flatMap((one) => (one === kind ? [blockKinds[one]] : []))[0] ?? ''

/** The content of a page, block after block, in the order of reading. */
const Blocks = ({ source }: { readonly source: string }): ReactNode => (
  <ArrayInput source={source} label={false} sx={wide}>
    <SimpleFormIterator disableClear addButton={<AddBlock />} getItemLabel={(index) => `Bloc ${index + 1}`} sx={lines}>
      <FormDataConsumer>
        {({ scopedFormData }) => (
          <>
            <Typography sx={{ fontWeight: 600 }}>{kindLabel(scopedFormData?.kind)}</Typography>
            <Fields kind={scopedFormData?.kind} />
          </>
        )}
      </FormDataConsumer>
    </SimpleFormIterator>
  </ArrayInput>
)

export const BlockFields = (): ReactNode => <Blocks source="blocks" />

export const TranslationFields = (): ReactNode => (
  <>
    <TextInput source="en.title" sx={wide} helperText="Vide : la page anglaise montre le français." />
    <TextInput source="en.summary" sx={wide} helperText={false} />
    <Blocks source="en.blocks" />
  </>
)
