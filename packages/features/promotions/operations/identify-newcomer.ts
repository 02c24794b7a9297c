import { createHmac } from 'node:crypto'
import { type Id, idFromDigest } from '@ancrage/kernel'

/**
 * Who joins: one e-mail address in one promotion, in upper or lower case. The same person meets the same id each time,
 * so the database itself refuses to hold them twice; without the pepper, nobody finds the id from the address.
 */
export const identifyNewcomer = (pepper: string, promotionId: string, email: string): Id<'new'> =>
  idFromDigest('new', createHmac('sha256', pepper).update(`newcomer\n${promotionId}\n${email.toLowerCase()}`).digest())
