import type { LocalDate } from '@ancrage/kernel'
import type { TerritoryStore } from '@ancrage/store'
import { listPublished } from '../../published.ts'
import type { LiveRecord } from '../../slice.ts'
import type { Placement, Supervisor } from '../contract.ts'
import { type DirectoryEntry, directoryOf } from '../model.ts'
import { placements, supervisors } from '../store.ts'

interface Kept {
  readonly supervisors: readonly LiveRecord<Supervisor>[]
  readonly today: LocalDate
  readonly entries: readonly DirectoryEntry[]
}

const kept = new WeakMap<readonly LiveRecord<Placement>[], Kept>()

/** The directory from published copies; made again only when a record moved or the day changed. */
export const listDirectory = async (
  store: Pick<TerritoryStore, 'list'>,
  today: LocalDate,
): Promise<readonly DirectoryEntry[]> => {
  const places = await listPublished(store, placements)
  const people = await listPublished(store, supervisors)
  const known = kept.get(places)
  if (known && known.supervisors === people && known.today === today) return known.entries
  const entries = directoryOf(places, people, today)
  kept.set(places, { supervisors: people, today, entries })
  return entries
}
