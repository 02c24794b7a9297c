import type { IdPrefix, Instant } from '@ancrage/kernel'
import type * as z from 'zod'

/** A named set of records of one territory, and the schema that every read goes through. */
export interface Collection<T> {
  readonly name: string
  readonly prefix: IdPrefix
  readonly schema: z.ZodType<T>
  /** Editorial records keep a published copy beside the working copy. */
  readonly editorial: boolean
}

/** @throws TypeError when the name is not one lower-case slug. */
export const defineCollection = <T>(definition: Collection<T>): Collection<T> => {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(definition.name)) throw new TypeError(`bad collection name ${definition.name}`)
  return definition
}

/** *Brouillon*, *Publié*, *Publié, modifications non publiées*. */
export type EditorialState = 'draft' | 'published' | 'modified'

/** A record as read: `value` is the working copy, `live` the copy that the public site shows. */
export interface Stored<T> {
  readonly id: string
  readonly version: number
  readonly value: T
  readonly live?: { readonly value: T; readonly version: number }
  readonly state: EditorialState
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly deletedAt?: Instant
}
