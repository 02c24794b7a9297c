import { type Instant, ok, type Problem, type Result } from '@ancrage/kernel'
import { remove, replace } from '@ancrage/store'
import type { SliceDeps } from '../../slice.ts'
import { findRequest, holders, requests } from '../store.ts'
import type { Space } from './read-space.ts'
import { untilWritten } from './until-written.ts'
import { noteOfRequest } from './write-note.ts'

/**
 * A holder leaves: their records go off the site and to the bin (erased thirty days later), what they wrote to visitors
 * is erased, their address is forgotten. Interrupted, it goes on from where it stopped; the address goes last.
 */
export const eraseHolder = async (
  deps: SliceDeps,
  { holder, records }: Space,
  now: Instant,
): Promise<Result<undefined, Problem>> => {
  for (const { kind, holding, inbox } of records) {
    for (const { id } of inbox)
      await untilWritten(async () => {
        const stored = await findRequest(deps.store, id)
        if (!stored?.value.recipient || stored.value.recipient.label === '') return undefined
        const { recipient, answer } = stored.value
        const blank = {
          ...stored.value,
          recipient: { ...recipient, label: '', path: '' },
          answer: answer && { ...answer, text: '' },
        }
        const written = await deps.store.commit({
          changes: [replace(requests, id, stored.version, blank)],
          audit: [noteOfRequest('forgotten', id, 'Réponse et nom effacés à la demande de leur auteur')],
          now,
        })
        return written.ok ? undefined : 'conflict'
      })
    const withdrawn = await kind.withdraw(deps, holding.id, now)
    if (!withdrawn.ok) return withdrawn
  }
  await untilWritten(async () => {
    const stored = await deps.store.get(holders, holder.id)
    if (!stored || stored.deletedAt) return undefined
    const forgotten = await deps.store.commit({
      changes: [replace(holders, stored.id, stored.version, { ...stored.value, email: '' })],
      audit: [
        {
          action: 'holder.erased',
          collection: holders.name,
          subject: stored.id,
          summary: 'Un titulaire a effacé ses données',
        },
      ],
      now,
    })
    if (!forgotten.ok) return 'conflict'
    const gone = await deps.store.commit({
      changes: [remove(holders, stored.id, stored.version + 1)],
      audit: [
        { action: 'holder.removed', collection: holders.name, subject: stored.id, summary: 'Espace personnel fermé' },
      ],
      now,
    })
    return gone.ok ? undefined : 'conflict'
  })
  return ok(undefined)
}
