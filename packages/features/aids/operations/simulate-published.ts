import type { Commune, LocalDate } from '@ancrage/kernel'
import type { TerritoryStore } from '@ancrage/store'
import { listPublished } from '../../published.ts'
import { settings, settingsId } from '../../settings.ts'
import type { Profile } from '../contract.ts'
import { type Simulation, simulateAids } from '../model/simulate-aids.ts'
import { aids } from '../store.ts'

const collator = new Intl.Collator('fr')

/** Communes of the territory in the order of the alphabet; none while its settings are not written yet. */
export const listCommunes = async (deps: { readonly store: TerritoryStore }): Promise<readonly Commune[]> => {
  const stored = await deps.store.get(settings, settingsId)
  return (stored?.value.communes ?? [])
    .map(({ code, name }) => ({ code, name }))
    .sort((one, other) => collator.compare(one.name, other.name))
}

/** What the published catalogue holds for these answers, today. Nothing of them is kept. */
export const simulatePublished = async (
  deps: { readonly store: TerritoryStore },
  profile: Profile,
  communes: readonly Commune[],
  today: LocalDate,
): Promise<Simulation> => {
  const published = await listPublished(deps.store, aids)
  const communeNames = new Map(communes.map(({ code, name }) => [code, name]))
  return simulateAids(
    published.map(({ value }) => value),
    profile,
    { today, communeNames },
  )
}
