/** @jsxImportSource react */
import Add from '@mui/icons-material/Add'
import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import {
  ArrayInput,
  BooleanInput,
  NumberInput,
  SelectArrayInput,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useSimpleFormIterator,
} from 'react-admin'
import { choicesOf, wide } from '../../screens.ts'
import { categories, eventKinds } from '../contract.ts'

const shrunk = { inputLabel: { shrink: true } } as const

export const EventFields = (): ReactNode => (
  <>
    <TextInput source="title" isRequired sx={wide} helperText={false} />
    <SelectInput source="kind" choices={choicesOf(eventKinds)} isRequired helperText={false} />
    <TextInput source="slug" isRequired helperText="Proposée d’après le titre et le mois." />
    <TextInput
      source="summary"
      isRequired
      multiline
      sx={wide}
      helperText="Affichée dans l’agenda : 300 caractères au plus."
    />
    <TextInput
      source="description"
      multiline
      minRows={4}
      sx={wide}
      helperText="Déroulé, accès, ce qu’il faut apporter."
    />
    <SelectArrayInput
      source="audiences"
      choices={choicesOf(categories)}
      sx={wide}
      helperText="Laissez vide si tout le monde est invité."
    />
    <BooleanInput
      source="cancelled"
      sx={wide}
      helperText="La page reste en ligne et le dit ; plus personne ne peut s’inscrire."
    />
  </>
)

/** A wall-clock time stays the text that was typed: a conversion would move it by the computer's zone. */
const LocalDateTimeInput = ({
  source,
  helperText = false,
}: {
  readonly source: string
  readonly helperText?: string | false
}): ReactNode => (
  <TextInput source={source} type="datetime-local" isRequired slotProps={shrunk} helperText={helperText} />
)

export const DateFields = (): ReactNode => (
  <>
    <LocalDateTimeInput source="startsAt" />
    <LocalDateTimeInput source="endsAt" />
  </>
)

const AddQuota = (): ReactNode => {
  const { add } = useSimpleFormIterator()
  return (
    <Button variant="outlined" startIcon={<Add />} onClick={() => add()}>
      Ajouter un quota
    </Button>
  )
}

export const RegistrationFields = (): ReactNode => (
  <>
    <LocalDateTimeInput source="registrationOpensAt" />
    <LocalDateTimeInput source="registrationClosesAt" helperText="Au plus tard à la fin de l’événement." />
    <NumberInput source="capacity" min={1} max={2000} isRequired helperText="Accompagnants compris." />
    <NumberInput source="guestsAllowed" min={0} max={5} isRequired helperText="De 0 à 5." />
    <TextInput source="contactEmail" type="email" isRequired sx={wide} helperText="Pour les questions des inscrits." />
    <NumberInput
      source="offerHours"
      min={0}
      max={168}
      isRequired
      helperText="0 : la place libérée est donnée d’office à la première personne en attente."
    />
    <ArrayInput
      source="quotas"
      label="Quotas par catégorie"
      sx={wide}
      helperText="Places au plus pour une catégorie ; sans quota, elle partage le reste."
    >
      <SimpleFormIterator
        inline
        disableReordering
        disableClear
        getItemLabel={false}
        sx={{
          '& .RaSimpleFormIterator-line': { py: 1.5 },
          // Seen without hovering: a finger or a keyboard never hovers.
          '&& .RaSimpleFormIterator-action': { visibility: 'visible' },
          '& .RaSimpleFormIterator-form': {
            display: 'grid',
            flex: 1,
            gap: 2,
            gridTemplateColumns: { xs: '1fr', sm: '2fr 1fr' },
          },
        }}
        addButton={<AddQuota />}
      >
        <SelectInput source="category" choices={choicesOf(categories)} isRequired helperText={false} />
        <NumberInput source="seats" min={1} isRequired helperText={false} />
      </SimpleFormIterator>
    </ArrayInput>
  </>
)
