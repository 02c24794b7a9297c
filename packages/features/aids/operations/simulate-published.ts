import type { Commune, LocalDate } from '@ancrage/kernel'
import type { TerritoryStore } from '@ancrage/store'
import { listPublished } from '../../published.ts'
import type { Profile } from '../contract.ts'
import { type Simulation, simulateAids } from '../model/simulate-aids.ts'
import { aids } from '../store.ts'

/** What the published catalogue holds for these answers, today. Nothing of them is kept. */
export const simulatePublished = async (
  deps: { readonly store: Pick<TerritoryStore, 'list'> },
  profile: Profile,
  communes: readonly Commune[],
  today: LocalDate,
): Promise<Simulation> => {
  const published = await listPublished(deps.store, aids)
  return simulateAids(
    published.map(({ value }) => value),
    profile,
    { today, communeNames: new Map(communes.map(({ code, name }) => [code, name])) },
  )
}
