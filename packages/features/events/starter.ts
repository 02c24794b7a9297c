import { addSeconds, type Commune, instantFromEpochMillis, type LocalDate } from '@ancrage/kernel'
import type * as z from 'zod'
import { type StarterContext, type StarterRecord, starterRecords } from '../slice.ts'
import type { eventSchema } from './contract.ts'
import { events } from './store.ts'

const daySeconds = 24 * 60 * 60

const daysAfter = (day: LocalDate, count: number): string =>
  addSeconds(instantFromEpochMillis(Date.parse(`${day}T12:00:00.000Z`)), count * daySeconds).slice(0, 10)

/** First draft of a new territory, to be rewritten: a welcome evening in two months, with seats for a small cohort. */
export const starter = (territory: {
  readonly commune: Commune
  readonly today: LocalDate
  readonly contactEmail: string
}): { readonly events: readonly z.input<typeof eventSchema>[] } => ({
  events: [
    {
      title: 'À remplacer : votre soirée d’accueil',
      slug: 'a-remplacer-soiree-d-accueil',
      kind: 'welcome-evening',
      summary: 'À remplacer : ce qu’on y fait et qui l’on y rencontre, en une phrase.',
      description:
        'À remplacer : le déroulé, le stationnement ou le train, ce qui est prévu pour les personnes qui accompagnent. Dites aussi jusqu’à quelle heure on peut arriver.',
      venue: {
        mode: 'on-site',
        place: 'À remplacer : la salle',
        address: 'À remplacer : adresse complète',
        commune: { ...territory.commune },
        // The middle of mainland France: a place that nobody mistakes for the real one.
        location: { lat: 46.54, lon: 2.43 },
      },
      startsAt: `${daysAfter(territory.today, 60)}T19:00`,
      endsAt: `${daysAfter(territory.today, 60)}T22:30`,
      registrationOpensAt: `${daysAfter(territory.today, 15)}T09:00`,
      registrationClosesAt: `${daysAfter(territory.today, 58)}T18:00`,
      capacity: 60,
      quotas: [],
      guestsAllowed: 1,
      contactEmail: territory.contactEmail,
      cancelled: false,
      questions: [
        {
          key: 'repas',
          label: 'Repas',
          kind: 'choice',
          options: [
            { key: 'classique', label: 'Classique', en: { label: 'Standard' } },
            { key: 'vegetarien', label: 'Végétarien', en: { label: 'Vegetarian' } },
          ],
          perPerson: true,
          required: true,
          en: { label: 'Meal' },
        },
      ],
      offerHours: 24,
    },
  ],
})

export const starterContent = (context: StarterContext): readonly StarterRecord[] =>
  starterRecords(events, starter(context).events)
