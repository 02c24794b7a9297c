import { notFound } from '@ancrage/http'
import { err, ok, type Problem, type Result } from '@ancrage/kernel'
import type { Stored } from '@ancrage/store'
import type { Holding, Recipients } from '../../recipients.ts'
import type { SliceDeps } from '../../slice.ts'
import type { Holder, Listing, Request } from '../contract.ts'
import { findListing, holders, requests } from '../store.ts'
import { recipientsOf } from './find-recipient.ts'

/** One record of a holder, with what they say of it beside. */
export interface HeldRecord {
  readonly kind: Recipients
  readonly holding: Holding
  readonly listing: Stored<Listing> | undefined
  /** Every request it ever received, newest first. */
  readonly inbox: readonly Stored<Request>[]
}

export interface Space {
  readonly holder: Stored<Holder>
  readonly records: readonly HeldRecord[]
}

/** Everything that somebody holds, by the id in their link. Error: 404 once they have erased it. */
export const readSpace = async (deps: SliceDeps, holderId: string): Promise<Result<Space, Problem>> => {
  const holder = await deps.store.get(holders, holderId)
  if (!holder || holder.deletedAt) return err(notFound)
  const all = await deps.store.list(requests)
  const records: HeldRecord[] = []
  for (const kind of await recipientsOf(deps))
    for (const holding of await kind.heldBy(deps, holder.value.email)) {
      const inbox = all
        .filter(({ value }) => value.recipient?.id === holding.id)
        .toSorted((a, b) => b.value.sentAt.localeCompare(a.value.sentAt))
      records.push({ kind, holding, listing: await findListing(deps.store, holding.id), inbox })
    }
  return ok({ holder, records })
}

/** One record of this space, by its id; a 404 for the record of anybody else. */
export const recordOfSpace = ({ records }: Space, recordId: string): Result<HeldRecord, Problem> => {
  const found = records.find(({ holding }) => holding.id === recordId)
  return found ? ok(found) : err(notFound)
}
