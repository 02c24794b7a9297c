import { createHash } from 'node:crypto'
import { type Id, idFromDigest } from '@ancrage/kernel'

/** The id of a painted photo of a demonstration, known before it is painted. */
export const paintedId = (slug: string, scene: string): Id<'pho'> =>
  idFromDigest('pho', createHash('sha256').update(`${slug}/photo/${scene}`).digest())
