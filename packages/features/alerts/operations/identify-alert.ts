import { createHmac } from 'node:crypto'
import { type Id, idFromDigest } from '@ancrage/kernel'
import type { AlertFields } from '../contract.ts'

/**
 * The id of an alert: the same address, list and search meet the same one, so the database itself refuses to hold it
 * twice. `turn` counts the times it was stopped and begun again.
 */
export const identifyAlert = (
  pepper: string,
  { email, list, search }: Pick<AlertFields, 'email' | 'list' | 'search'>,
  turn: number,
): Id<'alt'> =>
  idFromDigest('alt', createHmac('sha256', pepper).update(`alert\n${email}\n${list}\n${search}\n${turn}`).digest())
