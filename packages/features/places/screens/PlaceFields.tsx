/** @jsxImportSource react */
import Add from '@mui/icons-material/Add'
import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import {
  ArrayInput,
  AutocompleteArrayInput,
  BooleanInput,
  NumberInput,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useSimpleFormIterator,
} from 'react-admin'
import { CommuneInput } from '../../commune-input.tsx'
import { PhotosInput } from '../../photos-input.tsx'
import { choicesOf, wide } from '../../screens.ts'
import { outingThemes, placeKinds, seasons, structureKinds, structureServices } from '../contract.ts'

const shrunk = { inputLabel: { shrink: true } } as const

const NameFields = ({ slugHint }: { slugHint: string }): ReactNode => (
  <>
    <TextInput source="name" isRequired sx={wide} helperText={false} />
    <TextInput source="slug" isRequired helperText={slugHint} />
  </>
)

export const PhotoFields = (): ReactNode => (
  <PhotosInput source="photoIds" max={4} helperText="Paraissent sur la page." />
)

const proposed = 'Proposée d’après le nom ; modifiable avant la mise en ligne.'

const TextFields = (): ReactNode => (
  <>
    <TextInput source="summary" isRequired sx={wide} helperText="Une phrase que l’on dirait au téléphone." />
    <TextInput source="description" multiline minRows={4} sx={wide} helperText="Des faits, et ce qui manque aussi." />
  </>
)

const PositionFields = (): ReactNode => (
  <>
    <CommuneInput />
    <NumberInput source="location.lat" label="Latitude" isRequired helperText="En degrés, par exemple 43,7326." />
    <NumberInput source="location.lon" label="Longitude" isRequired helperText="En degrés, par exemple 0,8775." />
  </>
)

export const VerifiedFields = (): ReactNode => (
  <TextInput
    source="verifiedOn"
    type="date"
    isRequired
    slotProps={shrunk}
    helperText="Le jour où quelqu’un a relu cette fiche. Après un an, elle quitte le site."
  />
)

export const TranslationFields = (): ReactNode => (
  <>
    <TextInput source="en.summary" sx={wide} helperText="Vide : la page anglaise montre le français." />
    <TextInput source="en.description" multiline minRows={3} sx={wide} helperText={false} />
  </>
)

export const NamedTranslationFields = (): ReactNode => (
  <>
    <TextInput source="en.name" sx={wide} helperText={false} />
    <TranslationFields />
  </>
)

export const PlaceIdentityFields = (): ReactNode => (
  <>
    <SelectInput source="kind" choices={choicesOf(placeKinds)} isRequired helperText={false} />
    <TextInput
      source="code"
      helperText="INSEE à cinq caractères pour une commune, SIREN à neuf chiffres pour une intercommunalité, vide pour le territoire."
    />
    <NameFields slugHint="« presentation » pour la page du territoire, le nom de la commune sinon." />
    <TextFields />
  </>
)

const AddLine = ({ label }: { label: string }): ReactNode => {
  const { add } = useSimpleFormIterator()
  return (
    <Button variant="outlined" startIcon={<Add />} onClick={() => add({})}>
      {label}
    </Button>
  )
}

const lines = {
  '& .RaSimpleFormIterator-line': { py: 2.5 },
  // Seen without hovering: a finger or a keyboard never hovers.
  '&& .RaSimpleFormIterator-action': { visibility: 'visible' },
  '& .RaSimpleFormIterator-form': {
    display: 'grid',
    flex: 1,
    gap: 2,
    gridTemplateColumns: { sm: 'repeat(2, minmax(0, 1fr))' },
  },
} as const

export const FigureFields = (): ReactNode => (
  <ArrayInput source="figures" label={false} sx={wide}>
    <SimpleFormIterator
      disableClear
      addButton={<AddLine label="Ajouter un chiffre" />}
      getItemLabel={(index) => `Chiffre ${index + 1}`}
      sx={lines}
    >
      <TextInput source="value" isRequired helperText="Comme on l’écrit : 225, 45 %, 1 sur 3." />
      <TextInput source="label" isRequired helperText={false} />
      <TextInput
        source="definition"
        multiline
        isRequired
        sx={wide}
        helperText="Qui compte quoi, et ce que cela ne dit pas."
      />
      <TextInput source="source" isRequired helperText="L’organisme qui le publie." />
      <TextInput source="date" isRequired helperText="2024, 2024-10 ou 2024-10-05." />
    </SimpleFormIterator>
  </ArrayInput>
)

export const LinkFields = (): ReactNode => (
  <ArrayInput source="links" label={false} sx={wide}>
    <SimpleFormIterator
      disableClear
      addButton={<AddLine label="Ajouter un lien" />}
      getItemLabel={(index) => `Lien ${index + 1}`}
      sx={lines}
    >
      <TextInput source="label" isRequired helperText={false} />
      <TextInput source="url" type="url" isRequired helperText={false} />
    </SimpleFormIterator>
  </ArrayInput>
)

export const StructureIdentityFields = (): ReactNode => (
  <>
    <NameFields slugHint={proposed} />
    <SelectInput source="kind" choices={choicesOf(structureKinds)} isRequired helperText={false} />
    <AutocompleteArrayInput source="services" choices={choicesOf(structureServices)} sx={wide} helperText={false} />
    <TextFields />
  </>
)

export const StructurePlaceFields = (): ReactNode => (
  <>
    <TextInput source="address" sx={wide} helperText="Sans le code postal." />
    <PositionFields />
    <TextInput source="phone" type="tel" helperText="Le standard, jamais un numéro personnel." />
    <TextInput source="website" type="url" helperText={false} />
  </>
)

export const SourceFields = (): ReactNode => (
  <>
    <TextInput source="source.label" isRequired helperText="Organisme ou journal, et date." />
    <TextInput source="source.url" type="url" isRequired helperText={false} />
    <VerifiedFields />
  </>
)

export const OutingIdentityFields = (): ReactNode => (
  <>
    <NameFields slugHint={proposed} />
    <SelectInput source="theme" choices={choicesOf(outingThemes)} isRequired helperText={false} />
    <TextFields />
  </>
)

export const OutingPracticeFields = (): ReactNode => (
  <>
    <PositionFields />
    <NumberInput source="minutes" min={15} max={2880} isRequired helperText="Sur place, sans la route." />
    <AutocompleteArrayInput source="seasons" choices={choicesOf(seasons)} isRequired helperText={false} />
    <BooleanInput source="withChildren" helperText={false} />
    <BooleanInput source="free" helperText={false} />
    <TextInput source="link.label" isRequired helperText={false} />
    <TextInput source="link.url" type="url" isRequired helperText={false} />
  </>
)
