import { type Instant, localDateOf } from '@ancrage/kernel'
import { replace, type TerritoryStore } from '@ancrage/store'
import { erasedCompanion, isDueErasing } from '../model.ts'
import { companions } from '../store.ts'
import { writeNote } from './write-note.ts'

/** An answer and an audit entry each, of 100 items in all. */
const perTransaction = 40

/** Keeps the promise of the agreement: 24 months and no more. Answers how many were erased; a second run finds none. */
export const forgetCompanions = async (
  { store, timeZone }: { readonly store: TerritoryStore; readonly timeZone: string },
  now: Instant,
): Promise<number> => {
  const today = localDateOf(now, timeZone)
  const due = (await store.list(companions)).filter(({ value }) => isDueErasing(value, today))
  let erased = 0
  for (let from = 0; from < due.length; from += perTransaction) {
    const some = due.slice(from, from + perTransaction)
    const written = await store.commit({
      changes: some.map(({ id, version, value }) => replace(companions, id, version, erasedCompanion(value))),
      audit: some.map(({ id }) => writeNote('erased', id)),
      now,
    })
    if (written.ok) erased += some.length
  }
  return erased
}
