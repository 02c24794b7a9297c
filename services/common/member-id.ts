import { createHash } from 'node:crypto'
import { type Id, idFromDigest } from '@ancrage/kernel'

/** The member whom an e-mail address stands for: the same person in every territory. */
export const memberIdOf = (email: string): Id<'mem'> =>
  idFromDigest('mem', createHash('sha256').update(`member ${email.trim().toLowerCase()}`).digest())
