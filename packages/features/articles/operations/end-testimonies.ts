import { type Instant, localDateOf } from '@ancrage/kernel'
import { type TerritoryStore, unpublish } from '@ancrage/store'
import { isOver } from '../model.ts'
import { testimonies } from '../store.ts'

/** A testimony and an audit entry each, of 100 items in all. */
const perTransaction = 40

/**
 * Takes off the site the words whose agreement has ended: the audit entry asks for a release, so that they disappear by
 * themselves. Answers how many; a second run finds none.
 */
export const endTestimonies = async (
  { store, timeZone }: { readonly store: TerritoryStore; readonly timeZone: string },
  now: Instant,
): Promise<number> => {
  const today = localDateOf(now, timeZone)
  const due = (await store.list(testimonies)).filter(({ live }) => live !== undefined && isOver(live.value, today))
  let ended = 0
  for (let from = 0; from < due.length; from += perTransaction) {
    const some = due.slice(from, from + perTransaction)
    const written = await store.commit({
      changes: some.map((stored) => unpublish(testimonies, stored)),
      audit: some.map(({ id, value }) => ({
        action: 'testimony.ended',
        collection: testimonies.name,
        subject: id,
        summary: `Témoignage de ${value.name} retiré du site : l’accord est arrivé à son terme`,
      })),
      now,
    })
    if (written.ok) ended += some.length
  }
  return ended
}
