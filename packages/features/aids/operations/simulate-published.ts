import type { Commune, LocalDate, Locale } from '@ancrage/kernel'
import type { TerritoryStore } from '@ancrage/store'
import { listPublished } from '../../published.ts'
import type { Aid, Profile } from '../contract.ts'
import { type Simulation, type SimulationChoices, simulateAids } from '../model/simulate-aids.ts'
import { aids } from '../store.ts'

interface Place {
  readonly communes: readonly Commune[]
  readonly today: LocalDate
  readonly locale?: Locale
}

/** Names by INSEE code, of the communes that the questions offer. */
const communeNamesOf = (communes: readonly Commune[]): ReadonlyMap<string, string> =>
  new Map(communes.map(({ code, name }) => [code, name]))

/** What visitors may know of the catalogue. */
export const publishedAids = async (deps: { readonly store: Pick<TerritoryStore, 'list'> }): Promise<readonly Aid[]> =>
  (await listPublished(deps.store, aids)).map(({ value }) => value)

/** What the published catalogue holds for these answers, today. Nothing of them is kept. */
export const simulatePublished = async (
  deps: { readonly store: Pick<TerritoryStore, 'list'> },
  profile: Profile,
  { communes, today, locale = 'fr' }: Place,
  choices: SimulationChoices = {},
): Promise<Simulation> =>
  simulateAids(await publishedAids(deps), profile, { today, communeNames: communeNamesOf(communes), locale }, choices)
