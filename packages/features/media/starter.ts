import type { Commune, LocalDate } from '@ancrage/kernel'
import type * as z from 'zod'
import { type StarterContext, type StarterRecord, starterRecords } from '../slice.ts'
import type { mediumSchema } from './contract.ts'
import { media } from './store.ts'

/** First drafts of a new territory, to be rewritten: each says so in the fields that a reader sees first. */
export const starter = (territory: {
  readonly commune: Commune
  readonly today: LocalDate
}): { readonly media: readonly z.input<typeof mediumSchema>[] } => ({
  media: [
    {
      name: `À remplacer : un premier exemple à ${territory.commune.name}`,
      slug: 'a-remplacer-premier-exemple',
      description: 'À remplacer : écrivez ici comme vous le diriez au téléphone.',
      verifiedOn: territory.today,
    },
  ],
})

export const starterContent = (context: StarterContext): readonly StarterRecord[] =>
  starterRecords(media, starter(context).media)
