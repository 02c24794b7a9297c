import { describe, expect, it } from 'vitest'
import { csvText, labelsOf } from './screens.ts'

describe('a CSV for a French spreadsheet', () => {
  it('has a byte-order mark, semicolons and decimal commas', () => {
    expect(
      csvText([
        ['Nom', 'Taux'],
        ['Été', 1.5],
      ]),
    ).toBe('\uFEFFNom;Taux\r\nÉté;1,5\r\n')
  })

  it('quotes what would break a row', () => {
    expect(csvText([['a;b', 'dit "oui"', 'deux\nlignes']])).toBe('\uFEFF"a;b";"dit ""oui""";"deux\nlignes"\r\n')
  })

  it.each(['=1+1', '+33 6', '-2', '@nom'])('never lets %s run as a formula', (cell) => {
    expect(csvText([[cell]])).toBe(`\uFEFF'${cell}\r\n`)
  })
})

describe('labels', () => {
  it('name one value or several, and leave an unknown one readable', () => {
    expect(labelsOf({ a: 'Un', b: 'Deux' }, ['a', 'b', 'z'])).toBe('Un, Deux, z')
  })
})
