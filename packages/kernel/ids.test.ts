import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type IdPrefix, idFromDigest, idPrefixes, idSchema, isId } from './ids.ts'

const prefixes = Object.values(idPrefixes)
const digest = fc.uint8Array({ minLength: 17, maxLength: 32 })

describe('ids', () => {
  it('have prefixes of one length, so that no id is the prefix of another', () => {
    expect(new Set(prefixes.map((prefix) => prefix.length))).toEqual(new Set([3]))
    expect(new Set(prefixes).size).toBe(prefixes.length)
  })
  it('made from a digest are well formed, and equal exactly when the 128 bits used are', () => {
    fc.assert(
      fc.property(digest, digest, fc.constantFrom<IdPrefix>(...prefixes), (a, b, prefix) => {
        const [one, two] = [idFromDigest(prefix, a), idFromDigest(prefix, b)]
        expect(isId(prefix, one)).toBe(true)
        expect(idSchema(prefix).parse(one)).toBe(one)
        const bits = (bytes: Uint8Array): string => {
          const all = [...bytes.subarray(0, 17)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
          return all.slice(-128)
        }
        expect(one === two).toBe(bits(a) === bits(b))
      }),
    )
  })
  it('of another kind, another length or another alphabet are refused', () => {
    const good = 'sup_01J00000000000000000000000'
    expect(isId('sup', good)).toBe(true)
    for (const bad of [
      good.replace('sup', 'aid'),
      `${good}0`,
      good.slice(0, -1),
      good.toLowerCase(),
      good.replace('J', 'U'),
      7,
    ])
      expect(isId('sup', bad), String(bad)).toBe(false)
  })
})
