import { type Id, isId } from '@ancrage/kernel'
import { defineCollection, type Stored, type TerritoryStore } from '@ancrage/store'
import { type Newcomer, newcomerSchema, type Promotion, promotionSchema } from './contract.ts'

export const promotions = defineCollection<Promotion>({
  name: 'promotions',
  prefix: 'pro',
  schema: promotionSchema,
  editorial: true,
})

export const newcomers = defineCollection<Newcomer>({
  name: 'newcomers',
  prefix: 'new',
  schema: newcomerSchema,
  editorial: false,
})

/** A person as read: the id is known to be one. */
export type KeptNewcomer = Stored<Newcomer> & { readonly id: Id<'new'> }

const identified = (stored: Stored<Newcomer> | undefined): KeptNewcomer | undefined =>
  stored && stored.deletedAt === undefined && stored.value.state !== 'erased' && isId('new', stored.id)
    ? { ...stored, id: stored.id }
    : undefined

/** A person by id; undefined for an id of nobody, and for who asked to be erased. */
export const findNewcomer = async (store: TerritoryStore, id: string): Promise<KeptNewcomer | undefined> =>
  identified(await store.get(newcomers, id))

/** The people of one promotion, in the order in which they joined. */
export const newcomersOf = async (store: TerritoryStore, promotionId: string): Promise<readonly KeptNewcomer[]> =>
  (await store.list(newcomers))
    .flatMap((stored) => (stored.value.promotionId === promotionId ? (identified(stored) ?? []) : []))
    .sort((a, b) => a.value.joinedAt.localeCompare(b.value.joinedAt))

/** The promotion that people of it may read about, even when it has left the site; undefined once it is gone. */
export const promotionOf = async (store: TerritoryStore, promotionId: string): Promise<Promotion | undefined> => {
  const stored = await store.get(promotions, promotionId)
  return stored && (stored.live?.value ?? stored.value)
}
