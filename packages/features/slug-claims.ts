import { type Change, create, defineCollection, type TerritoryStore } from '@ancrage/store'
import * as z from 'zod'

const claimSchema = z.object({ id: z.string() })

/**
 * Who owns a public address. A claim is written with the record that takes it and is never given up: the old address of
 * a renamed record stays its own, and two people saving the same slug at once cannot both have it.
 */
const slugClaims = defineCollection<z.infer<typeof claimSchema>>({
  name: 'slug-claims',
  prefix: 'ter',
  schema: claimSchema,
  editorial: false,
})

export const slugClaimsName = slugClaims.name

const key = (collection: string, slug: string): string => `${collection}.${slug}`

/** The write that takes a slug for a record; nothing when the record has it already, `taken` when another does. */
export const claimSlug = async (
  store: TerritoryStore,
  collection: string,
  slug: string,
  id: string,
): Promise<readonly Change[] | 'taken'> => {
  const owner = await store.get(slugClaims, key(collection, slug))
  if (!owner) return [create(slugClaims, key(collection, slug), { id })]
  return owner.value.id === id ? [] : 'taken'
}
