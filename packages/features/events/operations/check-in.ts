import { notFound } from '@ancrage/http'
import { err, type Instant, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import { replace, type TerritoryStore } from '@ancrage/store'
import type { Registration } from '../contract.ts'
import { canDo } from '../model.ts'
import { eventOfRegistration, findRegistration, type KeptRegistration, registrations, untilSettled } from '../store.ts'
import { writeNote } from './write-note.ts'

const notConfirmed = problem(
  problems.wrongState,
  'Seule une inscription confirmée peut être pointée : celle-ci est en attente ou annulée.',
)

/** Notes that a confirmed person has arrived. Two phones at the door may both say so: the first time is kept. */
export const checkIn = (
  deps: { readonly store: TerritoryStore },
  id: string,
  now: Instant,
): Promise<Result<KeptRegistration, Problem>> =>
  untilSettled(id, async () => {
    const stored = await findRegistration(deps.store, id)
    if (!stored) return err(notFound)
    if (stored.value.checkedInAt !== null) return ok(stored)
    if (!canDo(stored.value.state, 'check-in')) return err(notConfirmed)
    const live = await eventOfRegistration(deps.store, stored.value.eventId)
    if (!live) return err(notFound)
    const arrived: Registration = { ...stored.value, checkedInAt: now }
    const written = await deps.store.commit({
      changes: [replace(registrations, id, stored.version, arrived)],
      audit: [writeNote('checked-in', id, live.value)],
      now,
    })
    return written.ok ? ok({ ...stored, version: stored.version + 1, value: arrived, updatedAt: now }) : 'conflict'
  })
