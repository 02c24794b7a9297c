import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, passesLuhn, slugify, slugPattern } from './text.ts'

describe('slugs', () => {
  it('are always fit for an address, or empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const slug = slugify(text)
        expect(slug === '' || slugPattern.test(slug)).toBe(true)
        expect(slug.length).toBeLessThanOrEqual(80)
        expect(slugify(slug)).toBe(slug)
      }),
    )
  })
  it('keep what a reader needs', () => {
    expect(slugify('Maître de stage à L’Isle-Jourdain')).toBe('maitre-de-stage-a-l-isle-jourdain')
    expect(slugify('Cœur de Gascogne')).toBe('coeur-de-gascogne')
  })
})

it('folding makes two spellings of one word equal', () => {
  expect(fold('Île d’Étretat')).toBe(fold("ile d'etretat"))
})

describe('the Luhn key', () => {
  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const good = '10005173140'
        const digit = (Number(good[at]) + shift) % 10
        expect(passesLuhn(good.slice(0, at) + digit + good.slice(at + 1))).toBe(false)
      }),
    )
  })
  it('passes the fictional numbers and fails published examples, hence only warns', () => {
    for (const number of ['10005173140', '10999000002', '10999000010', '10999000028'])
      expect(passesLuhn(number), number).toBe(true)
    for (const number of ['10003461033', '10102727017']) expect(passesLuhn(number), number).toBe(false)
  })
})
