import type { LocalDate } from '@ancrage/kernel'
import type * as z from 'zod'
import { addDays } from '../days.ts'
import { type StarterContext, type StarterRecord, starterRecords } from '../slice.ts'
import type { surveySchema } from './contract.ts'
import { surveys } from './store.ts'

/** First draft of a new territory, to be rewritten: the few questions that every promotion can answer. */
export const starter = (territory: {
  readonly today: LocalDate
}): { readonly surveys: readonly z.input<typeof surveySchema>[] } => ({
  surveys: [
    {
      title: 'À remplacer : vos besoins à l’arrivée',
      slug: 'a-remplacer-vos-besoins',
      promotionId: '',
      summary: 'À remplacer : ce que vous voulez savoir, et ce que vous en ferez.',
      intro: 'À remplacer : à qui vous posez ces questions, et quand vous direz ce qui en ressort.',
      anonymity: 'together',
      opensOn: addDays(territory.today, 14),
      closesOn: addDays(territory.today, 35),
      questions: [
        {
          key: 'logement',
          kind: 'choice',
          label: 'Avez-vous trouvé un logement ?',
          hint: '',
          options: [
            { key: 'oui', label: 'Oui' },
            { key: 'provisoire', label: 'Provisoirement' },
            { key: 'non', label: 'Pas encore' },
          ],
        },
        { key: 'accueil', kind: 'scale', label: 'Vous êtes-vous senti·e attendu·e ?', hint: '', options: [] },
      ],
      outcome: '',
    },
  ],
})

export const starterContent = (context: StarterContext): readonly StarterRecord[] =>
  starterRecords(surveys, starter(context).surveys)
