/** @jsxImportSource react */
import type { ReactNode } from 'react'
import { AutocompleteArrayInput, ReferenceArrayInput, SelectInput, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { choicesOf, wide } from '../../screens.ts'
import { contactModes, interests, levels, professions, supervisorWarnings } from '../contract.ts'

export const PersonFields = (): ReactNode => (
  <>
    <TextInput source="firstName" isRequired helperText={false} />
    <TextInput source="lastName" isRequired helperText={false} />
    <SelectInput source="profession" choices={choicesOf(professions)} isRequired helperText={false} />
    <RppsInput />
    <TextInput source="slug" isRequired helperText="Proposée d’après le nom ; modifiable avant la mise en ligne." />
    <TextInput
      source="presentation"
      multiline
      minRows={3}
      sx={wide}
      helperText="Quelques phrases, écrites avec la personne."
    />
  </>
)

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** The check digit only warns: real numbers fail it, so nobody is stopped. */
const RppsInput = (): ReactNode => {
  const typed: unknown = useWatch({ name: 'rpps' })
  const rpps = typeof typed === 'string' ? typed : ''
  const [warning] = /^\d{11}$/.test(rpps) ? supervisorWarnings({ rpps }) : []
  return (
    <TextInput
      source="rpps"
      inputMode="numeric"
      helperText={
        warning
          ? `À relire : ${lower(warning.message)} Vous pouvez enregistrer quand même.`
          : '11 chiffres ; jamais publié.'
      }
      {...(warning ? { color: 'warning' as const, focused: true } : {})}
    />
  )
}

export const AgreementFields = (): ReactNode => (
  <>
    <ReferenceArrayInput
      source="placementIds"
      reference="placements"
      perPage={100}
      sort={{ field: 'name', order: 'ASC' }}
    >
      <AutocompleteArrayInput
        optionText="name"
        filterToQuery={(q: string) => ({ q })}
        sx={wide}
        helperText="Six au plus."
      />
    </ReferenceArrayInput>
    <AutocompleteArrayInput source="levels" choices={choicesOf(levels)} helperText={false} />
    <AutocompleteArrayInput source="interests" choices={choicesOf(interests)} helperText={false} />
  </>
)

export const ContactFields = (): ReactNode => (
  <>
    <SelectInput source="contactMode" choices={choicesOf(contactModes)} isRequired sx={wide} helperText={false} />
    <TextInput source="phone" type="tel" helperText="Publié seulement si le mode de contact le dit." />
    <TextInput source="email" type="email" helperText="Publié seulement si le mode de contact le dit." />
  </>
)

export const SupervisorVerifiedFields = (): ReactNode => (
  <TextInput
    source="verifiedOn"
    type="date"
    isRequired
    slotProps={{ inputLabel: { shrink: true } }}
    helperText="Le jour où la personne a confirmé sa page. Affiché sur le portail."
  />
)

export const TranslationFields = (): ReactNode => (
  <TextInput source="en.presentation" multiline minRows={3} sx={wide} helperText={false} />
)
