import { type Instant, localDateOf } from '@ancrage/kernel'
import { create, replace } from '@ancrage/store'
import type { SliceDeps } from '../../slice.ts'
import type { Listing } from '../contract.ts'
import { newListing } from '../model.ts'
import { findListing, listingIdOf, listings } from '../store.ts'
import { untilWritten } from './until-written.ts'
import { noteOfListing } from './write-note.ts'

export type ListingChange =
  | { readonly act: 'pause' | 'resume' }
  | ({ readonly act: 'settings' } & Pick<Listing, 'monthlyQuota' | 'availability'>)

const apply = (listing: Listing, change: ListingChange): Listing => {
  switch (change.act) {
    case 'pause':
      return { ...listing, paused: true }
    case 'resume':
      return { ...listing, paused: false }
    case 'settings':
      return { ...listing, monthlyQuota: change.monthlyQuota, availability: change.availability }
  }
}

const said = {
  pause: ['paused', 'mis en pause'],
  resume: ['resumed', 'rouvert'],
  settings: ['changed', 'mis à jour'],
} as const

/** What a holder decides of a record; deciding it twice writes once. */
export const changeListing = async (
  deps: Pick<SliceDeps, 'store' | 'site'>,
  record: { readonly id: string; readonly label: string },
  change: ListingChange,
  now: Instant,
): Promise<void> => {
  const { timeZone } = await deps.site('fr')
  await untilWritten(async () => {
    const stored = await findListing(deps.store, record.id)
    const before = stored?.value ?? newListing(record.id, localDateOf(now, timeZone))
    const after = apply(before, change)
    if (stored && JSON.stringify(after) === JSON.stringify(before)) return undefined
    const id = listingIdOf(record.id)
    const [verb, words] = said[change.act]
    const written = await deps.store.commit({
      changes: [stored ? replace(listings, id, stored.version, after) : create(listings, id, after)],
      audit: [noteOfListing(verb, id, `Contact de « ${record.label} » ${words} par son titulaire`)],
      now,
    })
    return written.ok ? undefined : 'conflict'
  })
}
