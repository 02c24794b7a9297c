import { type Id, idFromDigest } from '@ancrage/kernel'
import { codeFromDigest } from '../model.ts'

/** Keyed hash (HMAC-SHA256, 32 bytes) with a secret of the platform. */
export type KeyedDigest = (text: string) => Uint8Array

/**
 * Who a sign-up is: one e-mail address at one event, in upper or lower case. The same person meets the same id each
 * time, so the database itself refuses to hold them twice; without the key, nobody finds the id from the address.
 */
export const identifyPerson = (
  digest: KeyedDigest,
  eventId: string,
  email: string,
): { readonly id: Id<'reg'>; readonly code: string } => {
  const bytes = digest(`registration\n${eventId}\n${email.toLowerCase()}`)
  return { id: idFromDigest('reg', bytes), code: codeFromDigest(bytes.subarray(17)) }
}
