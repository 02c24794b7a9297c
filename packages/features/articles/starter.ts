import type { Commune, LocalDate } from '@ancrage/kernel'
import type * as z from 'zod'
import { type StarterContext, type StarterRecord, starterRecords } from '../slice.ts'
import type { articleSchema, testimonySchema } from './contract.ts'
import { articles, testimonies } from './store.ts'

/** First drafts of a new territory, to be rewritten: each says so in the fields that a reader sees first. */
export const starter = (territory: {
  readonly commune: Commune
  readonly today: LocalDate
}): {
  readonly articles: readonly z.input<typeof articleSchema>[]
  readonly testimonies: readonly z.input<typeof testimonySchema>[]
} => ({
  articles: [
    {
      kind: 'life',
      title: `À remplacer : vivre à ${territory.commune.name}`,
      slug: 'a-remplacer-vivre-ici',
      summary: 'À remplacer : ce qui fait qu’on reste.',
      blocks: [
        { kind: 'heading', text: 'À remplacer : une semaine ordinaire' },
        { kind: 'text', text: 'À remplacer : racontez un jour de marché, un soir de match, un trajet.' },
      ],
      publishedOn: territory.today,
      showUntil: '',
    },
    {
      kind: 'news',
      title: 'À remplacer : une première actualité',
      slug: 'a-remplacer-actualite',
      summary: 'À remplacer : ce qui vient de changer, et pour qui.',
      blocks: [{ kind: 'text', text: 'À remplacer : trois phrases suffisent.' }],
      publishedOn: territory.today,
      showUntil: '',
    },
  ],
  testimonies: [
    {
      name: 'À remplacer : prénom',
      slug: 'a-remplacer-temoignage',
      who: 'À remplacer : interne en stage ici',
      place: territory.commune.name,
      text: 'À remplacer : ses mots à elle ou à lui, relus et signés.',
      scopes: ['portal'],
      consentVersion: '2026-11-1',
      consentOn: territory.today,
      consentUntil: territory.today,
    },
  ],
})

export const starterContent = (context: StarterContext): readonly StarterRecord[] => {
  const first = starter(context)
  return [...starterRecords(articles, first.articles), ...starterRecords(testimonies, first.testimonies)]
}
