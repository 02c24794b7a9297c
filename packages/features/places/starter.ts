import type { Commune, LocalDate } from '@ancrage/kernel'
import type * as z from 'zod'
import { type StarterContext, type StarterRecord, starterRecords } from '../slice.ts'
import { type outingSchema, type placeSchema, type structureSchema, territorySlug } from './contract.ts'
import { outings, places, structures } from './store.ts'

/** The middle of mainland France: a place that nobody mistakes for a real address. */
const somewhere = { lat: 46.54, lon: 2.43 }
const link = { label: 'À remplacer : site où lire cette information', url: 'https://www.insee.fr/' }

/** First drafts of a new territory, to be rewritten: each says so in the fields that a reader sees first. */
export const starter = (territory: {
  readonly commune: Commune
  readonly today: LocalDate
}): {
  readonly places: readonly z.input<typeof placeSchema>[]
  readonly structures: readonly z.input<typeof structureSchema>[]
  readonly outings: readonly z.input<typeof outingSchema>[]
} => ({
  places: [
    {
      kind: 'territory',
      code: '',
      name: 'À remplacer : tout le territoire',
      slug: territorySlug,
      summary: 'À remplacer : le territoire en deux phrases, comme vous le diriez au téléphone à quelqu’un qui hésite.',
      description: 'À remplacer : où sont les villes, combien de temps de l’une à l’autre, où est la faculté ?',
      figures: [],
      links: [],
      verifiedOn: territory.today,
    },
    {
      kind: 'commune',
      code: territory.commune.code,
      name: `À remplacer : ${territory.commune.name}`,
      slug: `a-remplacer-${territory.commune.code.toLowerCase()}`,
      summary: 'À remplacer : ce qui surprend en bien quand on arrive.',
      description: 'À remplacer : commerces, écoles, marchés, associations, et ce qui manque, dit franchement.',
      figures: [],
      links: [],
      verifiedOn: territory.today,
    },
  ],
  structures: [
    {
      name: 'À remplacer : une première structure de santé',
      slug: 'a-remplacer-structure',
      kind: 'msp',
      address: '',
      commune: { ...territory.commune },
      location: { ...somewhere },
      services: ['general-practice'],
      summary: 'À remplacer : qui y travaille et ce qu’on y fait, en une phrase.',
      description: 'À remplacer : des faits publics, avec leur source.',
      phone: '',
      website: '',
      source: { ...link },
      verifiedOn: territory.today,
    },
  ],
  outings: [
    {
      name: 'À remplacer : une première sortie',
      slug: 'a-remplacer-sortie',
      theme: 'nature',
      commune: { ...territory.commune },
      location: { ...somewhere },
      minutes: 120,
      seasons: ['spring', 'summer', 'autumn', 'winter'],
      withChildren: true,
      free: true,
      summary: 'À remplacer : pourquoi on y retourne.',
      description: 'À remplacer : par où commencer, où se garer, quand y aller.',
      link: { ...link },
      verifiedOn: territory.today,
    },
  ],
})

export const starterContent = (context: StarterContext): readonly StarterRecord[] => {
  const first = starter(context)
  return [
    ...starterRecords(places, first.places),
    ...starterRecords(structures, first.structures),
    ...starterRecords(outings, first.outings),
  ]
}
