import { isId } from '@ancrage/kernel'
import { defineCollection, type Stored, type TerritoryStore } from '@ancrage/store'
import { type Companion, companionSchema, type Partner, partnerSchema } from './contract.ts'

export const partners = defineCollection<Partner>({
  name: 'partners',
  prefix: 'par',
  schema: partnerSchema,
  editorial: true,
})

/** Answers of people who come along: never public. */
export const companions = defineCollection<Companion>({
  name: 'companions',
  prefix: 'cmp',
  schema: companionSchema,
  editorial: false,
})

/** One answer that still says who it is from; an erased one is nobody’s. */
export const findCompanion = async (
  store: Pick<TerritoryStore, 'get'>,
  id: string,
): Promise<Stored<Companion> | undefined> => {
  const stored = isId('cmp', id) ? await store.get(companions, id) : undefined
  return stored && !stored.deletedAt && stored.value.state !== 'erased' ? stored : undefined
}
