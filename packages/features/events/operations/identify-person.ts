import { createHmac } from 'node:crypto'
import { type Id, idFromDigest } from '@ancrage/kernel'
import { codeFromDigest } from '../model.ts'

/**
 * Who a sign-up is: one e-mail address at one event, in upper or lower case. The same person meets the same id each
 * time, so the database itself refuses to hold them twice; without the pepper, nobody finds the id from the address.
 */
export const identifyPerson = (
  pepper: string,
  eventId: string,
  email: string,
): { readonly id: Id<'reg'>; readonly code: string } => {
  const bytes = createHmac('sha256', pepper).update(`registration\n${eventId}\n${email.toLowerCase()}`).digest()
  return { id: idFromDigest('reg', bytes), code: codeFromDigest(bytes.subarray(17)) }
}
