import { expect, it } from 'vitest'
import { communeCode, email, oneOf, phone, someOf, webAddress } from './fields.ts'

it('a web address is one that a browser may follow, never one that runs', () => {
  expect(webAddress.safeParse('https://www.gers.example/aides').success).toBe(true)
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'ftp://a.fr', 'gers.example', ''])
    expect(webAddress.safeParse(bad).success, bad).toBe(false)
})
it('an e-mail address is one address, in lower case', () => {
  expect(email.parse('Camille@Example.FR')).toBe('camille@example.fr')
  for (const bad of ['a@b', 'a b@example.fr', 'a@example.fr\nBcc: x@example.fr', 'a@example.fr,b@example.fr'])
    expect(email.safeParse(bad).success, bad).toBe(false)
})
it('a telephone number is French, spaced as people write it', () => {
  for (const good of ['05 36 49 32 01', '0536493201', '+33 5 36 49 32 01', '05.36.49.32.01'])
    expect(phone.safeParse(good).success, good).toBe(true)
  for (const bad of ['536493201', '05 36 49 32', '00 36 49 32 01', 'appelez-moi'])
    expect(phone.safeParse(bad).success, bad).toBe(false)
})
it('a commune is known by its INSEE code, Corsica included', () => {
  for (const good of ['32013', '2A004', '97105']) expect(communeCode.safeParse(good).success, good).toBe(true)
  for (const bad of ['3213', '2C004', '32 013', 'Auch']) expect(communeCode.safeParse(bad).success, bad).toBe(false)
})
it('a table of labels is the list of what is allowed', () => {
  const table = { a: 'Un', b: 'Deux' } as const
  expect(oneOf(table).safeParse('a').success).toBe(true)
  expect(oneOf(table).safeParse('toString').success).toBe(false)
  expect(someOf(table).safeParse(['a', 'a']).success).toBe(false)
  expect(someOf(table).safeParse(['a', 'b']).success).toBe(true)
})
