import type { Commune, LocalDate } from '@ancrage/kernel'
import type * as z from 'zod'
import { addDays } from '../days.ts'
import { type StarterContext, type StarterRecord, starterRecords } from '../slice.ts'
import type { dwellingSchema } from './contract.ts'
import { dwellings } from './store.ts'

/** First draft of a new territory, to be rewritten: each says so in the fields that a reader sees first. */
export const starter = (territory: {
  readonly commune: Commune
  readonly today: LocalDate
  readonly contactEmail: string
}): { readonly dwellings: readonly z.input<typeof dwellingSchema>[] } => ({
  dwellings: [
    {
      title: 'À remplacer : votre première colocation',
      slug: 'a-remplacer-premiere-colocation',
      kind: 'shared',
      summary: 'À remplacer : en une phrase, ce que l’on voit en poussant la porte.',
      description:
        'À remplacer : décrivez les pièces, le chauffage en hiver, le bruit, les commerces à pied. Que faut-il apporter, qui remet les clés, qui appeler si une ampoule lâche ?',
      commune: { ...territory.commune },
      // The middle of mainland France: a place that nobody mistakes for the real one.
      location: { lat: 46.54, lon: 2.43 },
      address: 'À remplacer : l’adresse exacte, qui reste privée',
      owner: { name: 'À remplacer', email: territory.contactEmail, phone: '' },
      rent: 180,
      charges: 0,
      chargesNote: '',
      deposit: 0,
      places: 3,
      bedrooms: 3,
      surface: 0,
      furnishing: 'furnished',
      amenities: [],
      conditions: [],
      charter: [],
      housemates: '',
      access: '',
      periods: [{ from: territory.today, to: addDays(territory.today, 180), free: 1 }],
      paused: false,
      expiresOn: addDays(territory.today, 180),
      verifiedOn: territory.today,
    },
  ],
})

export const starterContent = (context: StarterContext): readonly StarterRecord[] =>
  starterRecords(dwellings, starter(context).dwellings)
