import type { Commune, LocalDate } from '@ancrage/kernel'
import type * as z from 'zod'
import { type StarterContext, type StarterRecord, starterRecords } from '../slice.ts'
import type { promotionSchema } from './contract.ts'
import { proposedDates } from './model.ts'
import { promotions } from './store.ts'

/** First draft of a new territory, to be rewritten: the next semester, with the steps that every arrival has. */
export const starter = (territory: {
  readonly commune: Commune
  readonly today: LocalDate
  readonly contactEmail: string
}): { readonly promotions: readonly z.input<typeof promotionSchema>[] } => ({
  promotions: [
    {
      title: 'À remplacer : promotion du prochain semestre',
      slug: 'a-remplacer-promotion',
      ...proposedDates(territory.today),
      summary: 'À remplacer : ce qui attend les internes de ce semestre, en une phrase.',
      welcome:
        'À remplacer : quelques lignes d’une personne à une autre. Qui vous êtes, ce que vous pouvez faire pour elles et eux, et qu’il n’y a pas de petite question.',
      signedBy: { name: 'À remplacer : votre nom', role: `Accueil des internes, ${territory.commune.name}` },
      programme: [],
      people: [
        {
          name: 'À remplacer : la personne à appeler',
          role: 'Accueil, logement, tout ce qui bloque',
          phone: '',
          email: territory.contactEmail,
        },
      ],
      checklist: [
        {
          title: 'Signer la convention de stage',
          text: 'À remplacer : qui la prépare, et à qui la renvoyer.',
          moment: 'before',
          minutes: 30,
          link: '',
        },
        {
          title: 'Réserver un logement',
          text: 'À remplacer : où regarder, et qui appeler.',
          moment: 'before',
          minutes: 60,
          link: '',
        },
        {
          title: 'Appeler votre maître de stage',
          text: 'Horaires, trajet, logiciel : dix minutes qui évitent un premier jour flou.',
          moment: 'before',
          minutes: 15,
          link: '',
        },
        {
          title: 'Demander les indemnités de transport et d’hébergement',
          text: 'Au centre hospitalier de rattachement, direction des affaires médicales.',
          moment: 'week',
          minutes: 45,
          link: '',
        },
      ],
      links: [],
      verifiedOn: territory.today,
    },
  ],
})

export const starterContent = (context: StarterContext): readonly StarterRecord[] =>
  starterRecords(promotions, starter(context).promotions)
