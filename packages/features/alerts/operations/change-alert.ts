import { editConflict } from '@ancrage/http'
import { err, type Instant, type LocalDate, ok, type Problem, type Result } from '@ancrage/kernel'
import { remove, replace, type Stored, type TerritoryStore } from '@ancrage/store'
import type { Alert, Rhythm } from '../contract.ts'
import { endOfLife } from '../model.ts'
import { alerts, findAlert } from '../store.ts'
import { writeNote } from './write-note.ts'

type Store = Pick<TerritoryStore, 'get' | 'commit'>

/** Another rhythm, and a year more: whoever chooses again still wants it. Doing so twice changes nothing more. */
export const changeAlert = async (
  store: Store,
  stored: Stored<Alert>,
  rhythm: Rhythm,
  today: LocalDate,
  now: Instant,
): Promise<Result<void, Problem>> => {
  const { warnedOn: _, ...kept } = stored.value
  const value: Alert = { ...kept, rhythm, endsOn: endOfLife(today) }
  if (JSON.stringify(value) === JSON.stringify(stored.value)) return ok(undefined)
  const what = rhythm === stored.value.rhythm ? 'renewed' : 'changed'
  const changes = [replace(alerts, stored.id, stored.version, value)]
  const written = await store.commit({ changes, audit: [writeNote(what, stored.id)], now })
  return written.ok ? ok(undefined) : err(editConflict({ version: stored.version }))
}

const tries = 5

/** Stops an alert for good: no mail leaves any more, and it is erased thirty days later. Stopped twice is stopped once. */
export const stopAlert = async (
  store: Store,
  id: string,
  why: 'stopped' | 'ended',
  now: Instant,
): Promise<'stopped' | 'unknown'> => {
  for (let tried = 0; tried < tries; tried++) {
    const stored = await findAlert(store, id)
    if (!stored) return 'unknown'
    const changes = [remove(alerts, id, stored.version)]
    if ((await store.commit({ changes, audit: [writeNote(why, id)], now })).ok) return 'stopped'
  }
  throw new RangeError(`alert ${id} moved ${tries} times while it was being stopped`)
}
