import { type Instant, localDateOf } from '@ancrage/kernel'
import type { TerritoryStore } from '@ancrage/store'
import { placements } from '../store.ts'

/** Audit action of a new day: the published list is made again, with the next placement at its top. */
export const turnedAction = 'directory.turned'

/**
 * Lets the public directory move on to the order of the day, and what nobody confirmed for too long leave it. Once a day:
 * a second run on the same day writes nothing.
 */
export const turnDirectory = async (
  { store, timeZone }: { readonly store: Pick<TerritoryStore, 'list' | 'commit'>; readonly timeZone: string },
  now: Instant,
): Promise<void> => {
  if ((await store.list(placements)).every(({ live }) => !live)) return
  const today = localDateOf(now, timeZone)
  await store.commit({
    changes: [],
    audit: [
      {
        action: turnedAction,
        collection: placements.name,
        subject: today,
        summary: 'Annuaire remis dans l’ordre du jour : un autre lieu de stage est en tête',
      },
    ],
    receipt: { key: `${turnedAction}:${today}`, fingerprint: today, reply: null },
    now,
  })
}
