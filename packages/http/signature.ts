import { createHmac, timingSafeEqual } from 'node:crypto'

/** `id` travels in the token, so that keys can be replaced one by one. At least 32 characters of secret. */
export interface SigningKey {
  readonly id: string
  readonly secret: string
}

/** Bytes of HMAC-SHA256 kept: 18 fill 24 characters of base64url exactly, so no bit of the text is spare. */
const macBytes = 18

const mac = (key: SigningKey, use: string, payload: string): Buffer =>
  createHmac('sha256', key.secret).update(`${use}\n${key.id}\n${payload}`).digest().subarray(0, macBytes)

/** @throws RangeError when there is no key, an id that would not fit a token, or too short a secret. */
export const checkKeys = (keys: readonly SigningKey[]): void => {
  if (keys.length === 0) throw new RangeError('signing needs a key')
  for (const { id, secret } of keys) {
    if (!/^[\w-]+$/.test(id)) throw new RangeError('the id of a key is letters, digits, - and _')
    if (secret.length < 32) throw new RangeError(`the secret of key ${id} is shorter than 32 characters`)
  }
}

/** Whether two secrets are equal, in a time that says nothing of where they differ. */
export const equalInConstantTime = (a: string, b: string): boolean => {
  const digest = (text: string): Buffer => createHmac('sha256', 'compare').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

/** `payload.keyId.mac`; `use` keeps tokens of one kind from passing for another. The payload may hold no dot, and the first key signs. */
export const sign = (keys: readonly SigningKey[], use: string, payload: string): string => {
  const [key] = keys
  if (!key) throw new RangeError('signing needs a key')
  return `${payload}.${key.id}.${mac(key, use, payload).toString('base64url')}`
}

/** Whether `token` was made by `sign` with one of these keys, for this use, and is unaltered to the last bit. */
export const verify = (keys: readonly SigningKey[], use: string, token: string): boolean => {
  const [payload, id, given, ...rest] = token.split('.')
  const key = keys.find((candidate) => candidate.id === id)
  if (!payload || !key || !given || rest.length > 0) return false
  // Compared as text: base64 decoding would forgive spare bits and padding.
  return equalInConstantTime(given, mac(key, use, payload).toString('base64url'))
}
