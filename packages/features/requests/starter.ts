import type { Commune, LocalDate } from '@ancrage/kernel'
import type * as z from 'zod'
import { type StarterContext, type StarterRecord, starterRecords } from '../slice.ts'
import type { requestSchema } from './contract.ts'
import { requests } from './store.ts'

/** First drafts of a new territory, to be rewritten: each says so in the fields that a reader sees first. */
export const starter = (territory: {
  readonly commune: Commune
  readonly today: LocalDate
}): { readonly requests: readonly z.input<typeof requestSchema>[] } => ({
  requests: [
    {
      name: `À remplacer : un premier exemple à ${territory.commune.name}`,
      slug: 'a-remplacer-premier-exemple',
      description: 'À remplacer : écrivez ici comme vous le diriez au téléphone.',
      verifiedOn: territory.today,
    },
  ],
})

export const starterContent = (context: StarterContext): readonly StarterRecord[] =>
  starterRecords(requests, starter(context).requests)
