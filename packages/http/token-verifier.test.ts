import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createTokenVerifier, type TokenVerifierOptions } from './token-verifier.ts'

const issuer = 'http://id.localhost:8080'
const clientId = 'console'
const nowSeconds = Math.floor(Date.now() / 1000)
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

let privateKey: KeyObject
let keySet: ArrayBuffer
beforeAll(() => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
  privateKey = pair.privateKey
  const jwk = { ...pair.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' }
  const bytes = new TextEncoder().encode(JSON.stringify({ keys: [jwk] }))
  keySet = bytes.buffer
})

afterEach(() => {
  vi.useRealTimers()
})

const claims = {
  iss: issuer,
  sub: 'sub-1',
  client_id: clientId,
  token_use: 'access',
  username: 'camille',
  exp: nowSeconds + 600,
}
const token = (payload: object = claims, header: object = { alg: 'RS256', kid: 'k1', typ: 'JWT' }): string => {
  const signed = `${encode(header)}.${encode(payload)}`
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`
}

const network = () => {
  const state = { cut: false, calls: 0 }
  const fetchKeys = async (): Promise<ArrayBuffer> => {
    state.calls += 1
    if (state.cut) throw new Error('network is cut')
    return keySet
  }
  return { state, fetchKeys }
}
const verifierOn = (fetchKeys: () => Promise<ArrayBuffer>, more: Partial<TokenVerifierOptions> = {}) =>
  createTokenVerifier({ issuer, clientId, fetchKeys, ...more })

describe('a token', () => {
  test('of our issuer and client proves who acts', async () => {
    const { fetchKeys } = network()
    expect(await verifierOn(fetchKeys).verifyToken(token())).toEqual({ memberId: 'sub-1', name: 'camille' })
  })

  test('still verifies with the network cut, once the keys were fetched at start', async () => {
    const { state, fetchKeys } = network()
    const verifier = verifierOn(fetchKeys)
    await verifier.hydrate()
    state.cut = true
    expect(await verifier.verifyToken(token())).toMatchObject({ memberId: 'sub-1' })
    expect(state.calls).toBe(1)
  })

  test.each<[string, object]>([
    ['of another issuer', { ...claims, iss: 'http://evil.localhost' }],
    ['of another client', { ...claims, client_id: 'other' }],
    ['made for identity, not access', { ...claims, token_use: 'id' }],
    ['that has expired', { ...claims, exp: nowSeconds - 1 }],
    ['without subject', { ...claims, sub: undefined }],
    ['that never expires', { ...claims, exp: undefined }],
  ])('%s is refused', async (_case, payload) => {
    const { fetchKeys } = network()
    expect(await verifierOn(fetchKeys).verifyToken(token(payload))).toBeUndefined()
  })

  test('whose header asks for no signature, another algorithm or an unknown key is refused', async () => {
    const { fetchKeys } = network()
    const verifier = verifierOn(fetchKeys)
    await verifier.hydrate()
    for (const header of [{ alg: 'none', kid: 'k1' }, { alg: 'HS256', kid: 'k1' }, { alg: 'RS256', kid: 'k9' }, {}]) {
      expect(await verifier.verifyToken(token(claims, header))).toBeUndefined()
    }
  })

  test('altered anywhere, or anything at all that is not one, is refused without an error', async () => {
    const { fetchKeys } = network()
    const verifier = verifierOn(fetchKeys)
    await verifier.hydrate()
    const good = token()
    const dots = good.split('.')
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 3), fc.string({ maxLength: 40 }), async (at, text) => {
        const swapped = good[at] === 'A' ? 'B' : 'A'
        expect(await verifier.verifyToken(good.slice(0, at) + swapped + good.slice(at + 1))).toBeUndefined()
        expect(await verifier.verifyToken(text)).toBeUndefined()
        expect(await verifier.verifyToken(`${dots[0]}.${text}.${dots[2]}`)).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })

  test('is remembered until it expires, and not a second longer', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: nowSeconds * 1000 })
    const { fetchKeys } = network()
    const short = token({ ...claims, exp: nowSeconds + 60 })
    const verifier = verifierOn(fetchKeys)
    expect(await verifier.verifyToken(short)).toBeDefined()
    vi.setSystemTime((nowSeconds + 59) * 1000)
    expect(await verifier.verifyToken(short)).toBeDefined()
    vi.setSystemTime((nowSeconds + 60) * 1000)
    expect(await verifier.verifyToken(short)).toBeUndefined()
  })

  test('whose person is refused by the registry is refused, each time anew', async () => {
    const { fetchKeys } = network()
    const asked: string[] = []
    const personOf = async ({ subject }: { readonly subject: string }) => {
      asked.push(subject)
      return undefined
    }
    const verifier = verifierOn(fetchKeys, { personOf })
    expect([await verifier.verifyToken(token()), await verifier.verifyToken(token())]).toEqual([undefined, undefined])
    expect(asked).toEqual(['sub-1', 'sub-1'])
  })
})

test('keys that cannot be fetched are an outage, not a refusal', async () => {
  const { state, fetchKeys } = network()
  state.cut = true
  const verifier = verifierOn(fetchKeys)
  await expect(verifier.hydrate()).rejects.toMatchObject({ name: 'UnavailableError' })
  await expect(verifier.verifyToken(token())).rejects.toMatchObject({ name: 'UnavailableError', retryAfterSeconds: 5 })
  state.cut = false
  expect(await verifier.verifyToken(token())).toBeDefined()
})
