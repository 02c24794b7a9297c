/** @jsxImportSource react */
import type { ReactNode } from 'react'
import { BooleanInput, CheckboxGroupInput, NumberInput, SelectInput, TextInput } from 'react-admin'
import { CommuneInput } from '../../commune-input.tsx'
import { PhotosInput } from '../../photos-input.tsx'
import { choicesOf, wide } from '../../screens.ts'
import { amenities, charterChecks, conditions, dwellingKinds, furnishings } from '../contract.ts'

const shrunk = { inputLabel: { shrink: true } } as const

export const PublicFields = (): ReactNode => (
  <>
    <TextInput source="title" isRequired sx={wide} helperText={false} />
    <SelectInput source="kind" choices={choicesOf(dwellingKinds)} isRequired helperText={false} />
    <TextInput source="slug" isRequired helperText="Proposée d’après le titre ; modifiable avant la mise en ligne." />
    <TextInput source="summary" isRequired sx={wide} helperText="Ce que l’on voit en poussant la porte." />
    <TextInput
      source="description"
      multiline
      minRows={4}
      sx={wide}
      helperText="Pièces, chauffage, bruit, commerces à pied. Sans nom de rue ni de personne."
    />
    <CommuneInput />
  </>
)

export const PrivateFields = (): ReactNode => (
  <>
    <TextInput source="owner.name" isRequired helperText="Personne, commune, hôpital ou association." />
    <TextInput source="owner.email" type="email" helperText="Les demandes lui arrivent par le relais." />
    <TextInput source="owner.phone" type="tel" helperText="Pour l’équipe seulement." />
    <TextInput source="address" sx={wide} helperText="Donnée par le propriétaire quand il accepte." />
    <NumberInput
      source="location.lat"
      label="Latitude"
      isRequired
      helperText="Le portail ne montre qu’un carré de 500 mètres."
    />
    <NumberInput source="location.lon" label="Longitude" isRequired helperText="En degrés, par exemple 0,8775." />
  </>
)

export const CostFields = (): ReactNode => (
  <>
    <NumberInput source="rent" min={0} isRequired helperText="0 si le logement est gratuit." />
    <NumberInput source="charges" min={0} isRequired helperText="0 si elles sont comprises." />
    <TextInput source="chargesNote" helperText="Eau, chauffage, connexion, ménage…" />
    <NumberInput source="deposit" min={0} isRequired helperText={false} />
  </>
)

export const LivingFields = (): ReactNode => (
  <>
    <NumberInput source="places" min={1} isRequired helperText="Personnes qui peuvent y vivre ensemble." />
    <NumberInput source="bedrooms" min={0} isRequired helperText={false} />
    <NumberInput source="surface" min={0} helperText="En m² ; 0 si on ne sait pas." />
    <SelectInput source="furnishing" choices={choicesOf(furnishings)} isRequired helperText={false} />
    <CheckboxGroupInput source="amenities" choices={choicesOf(amenities)} helperText={false} sx={wide} />
    <CheckboxGroupInput source="conditions" choices={choicesOf(conditions)} helperText={false} sx={wide} />
    <CheckboxGroupInput
      source="charter"
      choices={choicesOf(charterChecks)}
      helperText="Vu sur place. Les trois places et le loyer sont comptés tout seuls."
      sx={wide}
    />
    <TextInput source="housemates" multiline sx={wide} helperText="Métiers et dates, jamais de nom." />
    <TextInput source="access" multiline sx={wide} helperText="Gare, car, minutes à pied du stage." />
  </>
)

export const VerifiedFields = (): ReactNode => (
  <>
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
    <BooleanInput source="paused" helperText="Retirée du site sans rien perdre." />
  </>
)

export const PhotoFields = (): ReactNode => <PhotosInput source="photoIds" max={8} />

export const TranslationFields = (): ReactNode => (
  <>
    <TextInput source="en.title" sx={wide} helperText={false} />
    <TextInput source="en.summary" sx={wide} helperText={false} />
    <TextInput source="en.description" multiline minRows={3} sx={wide} helperText={false} />
  </>
)
