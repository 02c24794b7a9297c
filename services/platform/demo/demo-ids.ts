import { createHash } from 'node:crypto'
import { type Id, type IdPrefix, idFromDigest } from '@ancrage/kernel'

export type DemoIds = <P extends IdPrefix>(prefix: P, key: string) => Id<P>

/** Ids that depend only on the territory and the key: seeding twice writes the same records, links stay valid. */
export const demoIdsOf =
  (territorySlug: string): DemoIds =>
  (prefix, key) =>
    idFromDigest(prefix, createHash('sha256').update(`${territorySlug}/${prefix}/${key}`).digest())
