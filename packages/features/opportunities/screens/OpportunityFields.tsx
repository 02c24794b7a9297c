/** @jsxImportSource react */
import type { ReactNode } from 'react'
import { BooleanInput, CheckboxGroupInput, NumberInput, SelectInput, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { CommuneInput } from '../../commune-input.tsx'
import { choicesOf, wide } from '../../screens.ts'
import { professions } from '../../supervisors/contract.ts'
import { features, forms, formsOf, opportunityKinds, secretariats } from '../contract.ts'

const shrunk = { inputLabel: { shrink: true } } as const

/** Only the forms of the chosen kind are offered. */
const FormInput = (): ReactNode => {
  const kind: unknown = useWatch({ name: 'kind' })
  const allowed = Object.entries(formsOf).find(([name]) => name === kind)?.[1] ?? []
  return (
    <SelectInput source="form" choices={allowed.map((id) => ({ id, name: forms[id] }))} isRequired helperText={false} />
  )
}

export const OfferFields = (): ReactNode => (
  <>
    <TextInput source="title" isRequired sx={wide} helperText={false} />
    <SelectInput source="kind" choices={choicesOf(opportunityKinds)} isRequired helperText={false} />
    <FormInput />
    <SelectInput source="profession" choices={choicesOf(professions)} isRequired helperText={false} />
    <TextInput source="slug" isRequired helperText="Proposée d’après le titre ; modifiable avant la mise en ligne." />
    <TextInput source="summary" isRequired sx={wide} helperText="Ce qui rend cette annonce tentante." />
    <TextInput
      source="description"
      multiline
      minRows={4}
      sx={wide}
      helperText="Patientèle, équipe, journée type : comme au téléphone."
    />
    <TextInput source="structure" isRequired sx={wide} helperText="Cabinet, centre de santé ou commune : publié." />
    <CommuneInput />
    <NumberInput source="location.lat" label="Latitude" isRequired helperText="En degrés, par exemple 43,7326." />
    <NumberInput source="location.lon" label="Longitude" isRequired helperText="En degrés, par exemple 0,8775." />
  </>
)

export const DateFields = (): ReactNode => (
  <>
    <TextInput source="startsOn" type="date" slotProps={shrunk} helperText="Vide : à convenir." />
    <TextInput source="endsOn" type="date" slotProps={shrunk} helperText="Vide : sans fin prévue." />
    <TextInput source="datesNote" sx={wide} helperText="Par exemple : « vacances scolaires de la zone C »." />
  </>
)

export const PracticeFields = (): ReactNode => (
  <>
    <NumberInput source="halfDays" min={0} max={14} helperText={false} />
    <NumberInput source="retrocession" min={0} max={100} helperText="Part laissée à qui remplace." />
    <TextInput source="pay" helperText="Poste salarié : grille, échelon, primes." />
    <NumberInput source="actsPerDay" min={0} helperText={false} />
    <TextInput source="software" helperText={false} />
    <SelectInput
      source="secretariat"
      choices={choicesOf(secretariats)}
      emptyText="Non précisé"
      emptyValue=""
      helperText={false}
    />
    <CheckboxGroupInput source="features" choices={choicesOf(features)} helperText={false} sx={wide} />
  </>
)

export const PremisesFields = (): ReactNode => (
  <>
    <NumberInput source="surface" min={0} helperText={false} />
    <NumberInput source="price" min={0} helperText="Loyer par mois, ou prix de vente." />
  </>
)

export const ContactFields = (): ReactNode => (
  <>
    <TextInput source="holder.name" isRequired helperText={false} />
    <TextInput source="holder.email" type="email" helperText="Les réponses lui arrivent par le relais." />
    <TextInput source="holder.phone" type="tel" helperText="Pour l’équipe seulement." />
  </>
)

export const VerifiedFields = (): ReactNode => (
  <>
    <TextInput source="postedOn" type="date" isRequired slotProps={shrunk} helperText={false} />
    <TextInput
      source="verifiedOn"
      type="date"
      isRequired
      slotProps={shrunk}
      helperText="Le jour où quelqu’un a confirmé. Affiché sur la page."
    />
    <TextInput
      source="expiresOn"
      type="date"
      isRequired
      slotProps={shrunk}
      helperText="L’annonce se retire toute seule le lendemain."
    />
    <BooleanInput source="filled" helperText="Retirée du site sans rien perdre." />
  </>
)

export const TranslationFields = (): ReactNode => (
  <>
    <TextInput source="en.title" sx={wide} helperText={false} />
    <TextInput source="en.summary" sx={wide} helperText={false} />
    <TextInput source="en.description" multiline minRows={3} sx={wide} helperText={false} />
  </>
)
