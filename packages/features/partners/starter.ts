import type { Commune, LocalDate } from '@ancrage/kernel'
import type * as z from 'zod'
import { type StarterContext, type StarterRecord, starterRecords } from '../slice.ts'
import type { partnerSchema } from './contract.ts'
import { partners } from './store.ts'

/** First drafts of a new territory, to be rewritten: each says so in the fields that a reader sees first. */
export const starter = (territory: {
  readonly commune: Commune
  readonly today: LocalDate
}): { readonly partners: readonly z.input<typeof partnerSchema>[] } => ({
  partners: [
    {
      name: 'À remplacer : l’Ordre des médecins de votre département',
      slug: 'a-remplacer-ordre',
      role: 'order',
      town: territory.commune.name,
      summary: 'À remplacer : ce qu’il fait pour un interne, en une phrase.',
      forInterns: 'À remplacer : licence de remplacement, contrats à transmettre, délais.',
      forDoctors: 'À remplacer : inscription au tableau, contrats d’installation et de collaboration.',
      forPartners: '',
      sectors: [],
      phone: '',
      email: '',
      website: '',
      verifiedOn: territory.today,
    },
    {
      name: 'À remplacer : un premier employeur du réseau',
      slug: 'a-remplacer-employeur',
      role: 'employer',
      town: territory.commune.name,
      summary: 'À remplacer : ce qu’on y fait, et qui on y cherche souvent.',
      forInterns: '',
      forDoctors: '',
      forPartners: 'À remplacer : les métiers qui recrutent et la façon de postuler avec votre appui.',
      sectors: ['administration'],
      phone: '',
      email: '',
      website: '',
      verifiedOn: territory.today,
    },
  ],
})

export const starterContent = (context: StarterContext): readonly StarterRecord[] =>
  starterRecords(partners, starter(context).partners)
