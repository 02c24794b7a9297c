import type { Commune, LocalDate } from '@ancrage/kernel'
import type * as z from 'zod'
import { addDays } from '../days.ts'
import { type StarterContext, type StarterRecord, starterRecords } from '../slice.ts'
import type { opportunitySchema } from './contract.ts'
import { opportunities } from './store.ts'

/** First draft of a new territory, to be rewritten: it says so in the fields that a reader sees first. */
export const starter = (territory: {
  readonly commune: Commune
  readonly today: LocalDate
  readonly contactEmail: string
}): { readonly opportunities: readonly z.input<typeof opportunitySchema>[] } => ({
  opportunities: [
    {
      title: 'À remplacer : votre premier remplacement',
      slug: 'a-remplacer-premier-remplacement',
      kind: 'replacement',
      form: 'regular',
      profession: 'general-practitioner',
      summary: 'À remplacer : en une phrase, ce qui rend cette annonce tentante.',
      description:
        'À remplacer : la patientèle, l’équipe, une journée type, ce que l’on fait le midi. Qui est joignable en cas de doute ?',
      structure: 'À remplacer : le cabinet ou l’employeur',
      commune: { ...territory.commune },
      // The middle of mainland France: a place that nobody mistakes for the real one.
      location: { lat: 46.54, lon: 2.43 },
      holder: { name: 'À remplacer', email: territory.contactEmail, phone: '' },
      startsOn: addDays(territory.today, 45),
      endsOn: '',
      datesNote: '',
      halfDays: 4,
      retrocession: 80,
      pay: '',
      actsPerDay: 20,
      software: '',
      secretariat: 'on-site',
      features: ['licence'],
      surface: 0,
      price: 0,
      filled: false,
      postedOn: territory.today,
      expiresOn: addDays(territory.today, 92),
      verifiedOn: territory.today,
    },
  ],
})

export const starterContent = (context: StarterContext): readonly StarterRecord[] =>
  starterRecords(opportunities, starter(context).opportunities)
