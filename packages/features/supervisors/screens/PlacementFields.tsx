/** @jsxImportSource react */
import type { ReactNode } from 'react'
import { AutocompleteArrayInput, BooleanInput, NumberInput, SelectInput, TextInput } from 'react-admin'
import { CommuneInput } from '../../commune-input.tsx'
import { choicesOf, wide } from '../../screens.ts'
import { housingKinds, interests, placementKinds, roomKinds } from '../contract.ts'

export const IdentityFields = (): ReactNode => (
  <>
    <TextInput source="name" isRequired sx={wide} helperText={false} />
    <SelectInput source="kind" choices={choicesOf(placementKinds)} isRequired helperText={false} />
    <TextInput source="slug" isRequired helperText="Proposée d’après le nom ; modifiable avant la mise en ligne." />
    <TextInput source="address" isRequired sx={wide} helperText={false} />
    <CommuneInput />
    <NumberInput source="location.lat" label="Latitude" isRequired helperText="En degrés, par exemple 43,7326." />
    <NumberInput source="location.lon" label="Longitude" isRequired helperText="En degrés, par exemple 0,8775." />
  </>
)

export const PracticeFields = (): ReactNode => (
  <>
    <AutocompleteArrayInput
      source="interests"
      choices={choicesOf(interests)}
      helperText="Ce que l’interne y verra plus qu’ailleurs."
      sx={wide}
    />
    <BooleanInput source="coordinatedPractice" helperText="MSP, CPTS ou équipe de soins primaires." />
    <BooleanInput source="secretariat" helperText="Quelqu’un répond au téléphone sur place." />
    <TextInput source="software" helperText="Celui que l’interne apprendra." />
    <TextInput
      source="description"
      multiline
      minRows={4}
      sx={wide}
      helperText="Patientèle, équipe, journée type : 2 000 caractères au plus."
    />
  </>
)

export const HostingFields = (): ReactNode => (
  <>
    <SelectInput source="room" choices={choicesOf(roomKinds)} isRequired helperText={false} />
    <SelectInput source="housing" choices={choicesOf(housingKinds)} isRequired helperText={false} />
    <TextInput
      source="housingNote"
      multiline
      sx={wide}
      helperText="Distance, loyer, meublé… sans l’adresse ni le nom du propriétaire."
    />
    <BooleanInput source="mobilityAid" helperText="Voiture prêtée, navette, frais remboursés." />
    <BooleanInput source="accessible" helperText="Accès, circulation et sanitaires." />
  </>
)

export const VerifiedFields = (): ReactNode => (
  <TextInput
    source="verifiedOn"
    type="date"
    isRequired
    slotProps={{ inputLabel: { shrink: true } }}
    helperText="Le jour où quelqu’un sur place a confirmé. Affiché sur la page."
  />
)

export const TranslationFields = (): ReactNode => (
  <>
    <TextInput source="en.description" multiline minRows={3} sx={wide} helperText={false} />
    <TextInput source="en.housingNote" multiline sx={wide} helperText={false} />
  </>
)
