/** @jsxImportSource react */
import type { ReactNode } from 'react'
import { NumberInput, RadioButtonGroupInput, TextInput } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { CommuneInput } from '../../commune-input.tsx'
import { wide } from '../../screens.ts'
import { eventSchema } from '../contract.ts'

const modes = [
  { id: 'on-site', name: 'Sur place' },
  { id: 'online', name: 'En ligne' },
]

export const venueText = (value: unknown): string => {
  const parsed = eventSchema.shape.venue.safeParse(value)
  if (!parsed.success) return '—'
  return parsed.data.mode === 'online' ? 'En ligne' : `${parsed.data.place}, ${parsed.data.commune.name}`
}

/** The two kinds of venue share no field, so changing the kind starts afresh. */
export const VenueFields = (): ReactNode => {
  const { setValue } = useFormContext()
  const mode: unknown = useWatch({ name: 'venue.mode' })
  return (
    <>
      <RadioButtonGroupInput
        source="venue.mode"
        label="L’événement a lieu"
        choices={modes}
        row
        sx={wide}
        helperText={false}
        onChange={(chosen) =>
          setValue(
            'venue',
            chosen === 'online' ? { mode: 'online', joinUrl: '' } : { mode: 'on-site', place: '', address: '' },
            {
              shouldDirty: true,
            },
          )
        }
      />
      {mode === 'online' ? <OnlineFields /> : <OnSiteFields />}
    </>
  )
}

const OnlineFields = (): ReactNode => (
  <TextInput
    source="venue.joinUrl"
    label="Lien de connexion"
    type="url"
    isRequired
    sx={wide}
    helperText="Envoyé aux inscrits seulement, jamais publié."
  />
)

const OnSiteFields = (): ReactNode => (
  <>
    <TextInput source="venue.place" label="Nom du lieu" isRequired helperText="Salle, mairie, restaurant…" />
    <TextInput source="venue.address" label="Adresse" isRequired helperText={false} />
    <CommuneInput source="venue.commune" />
    <NumberInput source="venue.location.lat" label="Latitude" isRequired helperText="En degrés, par exemple 43,6465." />
    <NumberInput source="venue.location.lon" label="Longitude" isRequired helperText="En degrés, par exemple 0,5853." />
  </>
)
