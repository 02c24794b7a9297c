import type { Listing } from './requests/contract.ts'

/**
 * Leaves out the records that their holders have paused in their own space. The same list while none is, so that what is
 * derived from it lasts.
 */
export const withoutPaused = <T extends { readonly id: string }>(
  records: readonly T[],
  listings: readonly Pick<Listing, 'recordId' | 'paused'>[],
): readonly T[] => {
  const paused = new Set(listings.flatMap((listing) => (listing.paused ? [listing.recordId] : [])))
  return records.some(({ id }) => paused.has(id)) ? records.filter(({ id }) => !paused.has(id)) : records
}
