/** @jsxImportSource react */
import { slugify } from '@ancrage/kernel'
import Add from '@mui/icons-material/Add'
import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import {
  ArrayInput,
  AutocompleteInput,
  FormDataConsumer,
  ReferenceInput,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useSimpleFormIterator,
} from 'react-admin'
import { choicesOf, wide } from '../../screens.ts'
import { anonymityLevels, questionKinds } from '../contract.ts'

const shrunk = { inputLabel: { shrink: true } } as const

export const IdentityFields = (): ReactNode => (
  <>
    <TextInput source="title" isRequired sx={wide} helperText={false} />
    <TextInput source="slug" isRequired helperText="Proposée d’après le titre ; modifiable avant la mise en ligne." />
    <ReferenceInput source="promotionId" reference="promotions" sort={{ field: 'startsOn', order: 'DESC' }}>
      <AutocompleteInput
        optionText="title"
        filterToQuery={(q: string) => ({ q })}
        helperText="Laissez vide si elle s’adresse à tout le monde."
      />
    </ReferenceInput>
    <TextInput source="summary" isRequired multiline sx={wide} helperText="En une phrase." />
    <TextInput
      source="intro"
      multiline
      minRows={3}
      sx={wide}
      helperText="À qui vous posez ces questions, et ce que vous en ferez."
    />
  </>
)

export const PromiseFields = (): ReactNode => (
  <>
    <SelectInput
      source="anonymity"
      choices={choicesOf(anonymityLevels)}
      isRequired
      sx={wide}
      helperText="Dit aux personnes avant de commencer, et tenu : ce choix décide de ce que vous pourrez lire."
    />
    <TextInput source="opensOn" type="date" isRequired slotProps={shrunk} helperText={false} />
    <TextInput
      source="closesOn"
      type="date"
      isRequired
      slotProps={shrunk}
      helperText="Dernier jour compris. Les résultats sont rendus le lendemain, d’eux-mêmes."
    />
  </>
)

const AddLine = ({ label, blank }: { readonly label: string; readonly blank: object }): ReactNode => {
  const { add } = useSimpleFormIterator()
  return (
    <Button variant="outlined" startIcon={<Add />} onClick={() => add(blank)}>
      {label}
    </Button>
  )
}

const lines = {
  '& .RaSimpleFormIterator-line': { py: 2 },
  // Seen without hovering: a finger or a keyboard never hovers.
  '&& .RaSimpleFormIterator-action': { visibility: 'visible' },
  '& .RaSimpleFormIterator-form': {
    display: 'grid',
    flex: 1,
    gap: 2,
    gridTemplateColumns: { sm: 'repeat(2, minmax(0, 1fr))' },
  },
} as const

/** A key made from the words typed: nobody has to know what a key is for. */
const asKey = (value: unknown): string => slugify(typeof value === 'string' ? value : '').slice(0, 40)

const Options = (): ReactNode => (
  <ArrayInput source="options" label="Réponses proposées" sx={wide}>
    <SimpleFormIterator
      disableClear
      addButton={<AddLine label="Ajouter une réponse" blank={{ key: '', label: '' }} />}
      getItemLabel={(index) => `Réponse ${index + 1}`}
      sx={lines}
    >
      <TextInput source="label" label="Réponse" isRequired helperText={false} />
      <TextInput source="en" label="En anglais" helperText={false} />
      <TextInput source="key" label="Clé" isRequired parse={asKey} helperText="Un mot court, qui ne change plus." />
    </SimpleFormIterator>
  </ArrayInput>
)

export const QuestionFields = (): ReactNode => (
  <ArrayInput source="questions" label={false} sx={wide}>
    <SimpleFormIterator
      disableClear
      addButton={
        <AddLine label="Ajouter une question" blank={{ key: '', kind: 'choice', label: '', hint: '', options: [] }} />
      }
      getItemLabel={(index) => `Question ${index + 1}`}
      sx={lines}
    >
      <TextInput source="label" label="Question" isRequired sx={wide} helperText={false} />
      <SelectInput source="kind" label="Type de réponse" choices={choicesOf(questionKinds)} isRequired />
      <TextInput source="key" label="Clé" isRequired parse={asKey} helperText="Un mot court, qui ne change plus." />
      <TextInput source="hint" label="Aide" sx={wide} helperText={false} />
      <FormDataConsumer>
        {({ scopedFormData }) =>
          scopedFormData?.kind === 'choice' || scopedFormData?.kind === 'choices' ? <Options /> : null
        }
      </FormDataConsumer>
    </SimpleFormIterator>
  </ArrayInput>
)

export const OutcomeFields = (): ReactNode => (
  <TextInput
    source="outcome"
    multiline
    minRows={3}
    sx={wide}
    helperText="Écrivez-le quand les résultats sont là : c’est ce qui donne envie de répondre la fois suivante."
  />
)

export const EnglishFields = (): ReactNode => (
  <>
    <TextInput source="en.title" label="Titre" sx={wide} helperText={false} />
    <TextInput source="en.summary" label="En une phrase" multiline sx={wide} helperText={false} />
    <TextInput source="en.intro" label="Présentation" multiline sx={wide} helperText={false} />
  </>
)
