import { createHmac } from 'node:crypto'
import { type Id, idFromDigest, isId } from '@ancrage/kernel'
import { defineCollection, type Stored, type TerritoryStore } from '@ancrage/store'
import {
  type Correction,
  correctionSchema,
  type Holder,
  holderSchema,
  type Listing,
  listingSchema,
  type Request,
  requestSchema,
} from './contract.ts'

export const requests = defineCollection<Request>({
  name: 'requests',
  prefix: 'req',
  schema: requestSchema,
  editorial: false,
})

export const listings = defineCollection<Listing>({
  name: 'listings',
  prefix: 'lst',
  schema: listingSchema,
  editorial: false,
})

export const holders = defineCollection<Holder>({
  name: 'holders',
  prefix: 'hol',
  schema: holderSchema,
  editorial: false,
})

export const corrections = defineCollection<Correction>({
  name: 'corrections',
  prefix: 'cor',
  schema: correctionSchema,
  editorial: false,
})

/** A record has one listing, under an id that says which record. */
export const listingIdOf = (recordId: string): `lst_${string}` => `lst_${recordId.slice(4)}`

/** An address has one holder; the id tells nothing of the address to who does not hold the pepper. */
export const holderIdOf = (pepper: string, email: string): Id<'hol'> =>
  idFromDigest('hol', createHmac('sha256', pepper).update(`holder\n${email.toLowerCase()}`).digest())

export const findListing = async (
  store: Pick<TerritoryStore, 'get'>,
  recordId: string,
): Promise<Stored<Listing> | undefined> => {
  const stored = await store.get(listings, listingIdOf(recordId))
  return stored?.deletedAt ? undefined : stored
}

export type KeptRequest = Stored<Request> & { readonly id: Id<'req'> }

export const findRequest = async (store: Pick<TerritoryStore, 'get'>, id: string): Promise<KeptRequest | undefined> => {
  const stored = await store.get(requests, id)
  return stored && !stored.deletedAt && isId('req', stored.id) ? { ...stored, id: stored.id } : undefined
}
