import { createHmac, timingSafeEqual } from 'node:crypto'

const sign = (secret: string, bound: string, payload: string): Buffer =>
  createHmac('sha256', secret).update(`${bound}\n${payload}`).digest().subarray(0, 18)

/** A page cursor that says nothing to its reader and works for one territory and one query only (`bound`). */
export const encodeCursor = (secret: string, bound: string, position: string): string => {
  const payload = Buffer.from(position).toString('base64url')
  return `${payload}.${sign(secret, bound, payload).toString('base64url')}`
}

/** The position inside a cursor; undefined when it was forged, or made for another territory or query. */
export const decodeCursor = (secret: string, bound: string, cursor: string): string | undefined => {
  const [payload, signature, ...rest] = cursor.split('.')
  if (!payload || !signature || rest.length > 0) return undefined
  const given = Buffer.from(signature, 'base64url')
  const expected = sign(secret, bound, payload)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  return Buffer.from(payload, 'base64url').toString()
}
