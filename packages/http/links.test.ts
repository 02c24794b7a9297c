import { addSeconds, type Instant } from '@ancrage/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLinkSigner, type LinkClaims } from './links.ts'

const key = { id: 'k1', secret: 'a-secret-of-the-tests-of-32-characters' }
const signer = createLinkSigner([key])
const now: Instant = '2026-11-21T22:00:00.000Z'
const claims: LinkClaims = {
  territoryId: `ter_01H${'Z'.repeat(22)}1`,
  purpose: 'manage-registration',
  subject: `reg_01H${'Z'.repeat(22)}2`,
  expiresAt: '2026-12-21T22:00:00.000Z',
  nonce: '4',
}
const expected = { territoryId: claims.territoryId, purpose: claims.purpose }
const slugOf = (result: ReturnType<typeof signer.verify>): string => (result.ok ? 'ok' : result.error.kind.slug)

describe('a signed link', () => {
  test('gives back what was signed', () => {
    expect(signer.verify(signer.sign(claims), expected, now)).toEqual({ ok: true, value: claims })
  })

  test('holds in an address without escaping, for any subject', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (subject) => {
        const token = signer.sign({ ...claims, subject })
        expect(token).toMatch(/^[\w.-]+$/)
        expect(signer.verify(token, expected, now)).toMatchObject({ ok: true, value: { subject } })
      }),
    )
  })

  test('is refused when any one bit of it is flipped', () => {
    const token = signer.sign(claims)
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.nat(6), (at, bit) => {
        const flipped = String.fromCharCode(token.charCodeAt(at) ^ (1 << bit))
        const altered = token.slice(0, at) + flipped + token.slice(at + 1)
        expect(slugOf(signer.verify(altered, expected, now))).toBe('invalid-link')
      }),
      { numRuns: 2000 },
    )
  })

  test('is refused when cut, lengthened, or anything else', () => {
    const token = signer.sign(claims)
    const [payload, id, mac] = token.split('.')
    const others = [
      token.slice(0, -1),
      `${token}=`,
      `${token}.`,
      `${payload}.${id}`,
      `.${id}.${mac}`,
      `${payload}..${mac}`,
    ]
    for (const other of others) expect(slugOf(signer.verify(other, expected, now))).toBe('invalid-link')
    fc.assert(fc.property(fc.string(), (text) => slugOf(signer.verify(text, expected, now)) === 'invalid-link'))
  })

  test('stops at its expiry, to the second', () => {
    const token = signer.sign(claims)
    expect(slugOf(signer.verify(token, expected, addSeconds(claims.expiresAt, -1)))).toBe('ok')
    expect(slugOf(signer.verify(token, expected, claims.expiresAt))).toBe('expired-link')
  })

  test('opens nothing in another territory or for another purpose, and says no more than a forged one', () => {
    const token = signer.sign(claims)
    const elsewhere = { ...expected, territoryId: `ter_01H${'Z'.repeat(22)}9` } as const
    const forged = signer.verify('forged', expected, now)
    expect(signer.verify(token, elsewhere, now)).toEqual(forged)
    expect(signer.verify(token, { ...expected, purpose: 'check-in' }, now)).toEqual(forged)
    expect(signer.verify(token, elsewhere, '2027-12-21T22:00:00.000Z')).toEqual(forged)
  })

  test('outlives the rotation of its key while the old key is kept', () => {
    const next = { id: 'k2', secret: 'another-secret-of-the-tests-of-32-characters' }
    const token = signer.sign(claims)
    expect(slugOf(createLinkSigner([next, key]).verify(token, expected, now))).toBe('ok')
    expect(slugOf(createLinkSigner([next]).verify(token, expected, now))).toBe('invalid-link')
    expect(createLinkSigner([next, key]).sign(claims)).toContain('.k2.')
  })

  test('cannot be made without a key worth the name', () => {
    expect(() => createLinkSigner([])).toThrow(RangeError)
    expect(() => createLinkSigner([{ id: 'k1', secret: 'short' }])).toThrow(/k1/)
  })
})
