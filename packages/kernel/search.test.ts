import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  beginsNearly,
  buildSearchIndex,
  parseSearch,
  searchIn,
  searchTokens,
  searchWords,
  tokensAnswer,
} from './search.ts'

const synonyms = [
  ['msp', 'maison de santé', 'maison de santé pluriprofessionnelle'],
  ['msu', 'maître de stage', 'maître de stage des universités'],
  ['saspas', 'niveau 2', 'n2'],
  ['n1', 'niveau 1'],
]
const texts = [
  'Maison de santé pluriprofessionnelle de Mauvezin',
  'Centre hospitalier d’Auch, SASPAS (niveau 2)',
  'Hôpitaux de L’Isle-Jourdain, niveau 1, à 12 km',
  'Cabinet d’une maître de stage, Condom',
]
const found = (q: string, among: readonly string[] = texts): readonly number[] => {
  const index = buildSearchIndex(among.map((text) => searchTokens(text, synonyms)))
  return [...searchIn(index, parseSearch(q, synonyms))].flatMap((yes, record) => (yes ? [record] : []))
}

describe('a search', () => {
  it.each([
    ['HOPITAL', [2]],
    ['hôpitaux', [2]],
    ['l’isle', [2]],
    ['lisle', [2]],
    ['isle-jourdain', [2]],
    ['M.S.P.', [0]],
    ['msp', [0]],
    ['maison de santé', [0]],
    ['maisons de la santé', [0]],
    ['n2', [1]],
    ['Niveau 2', [1]],
    ['sas', [1]],
    ['niveau 1', [2]],
    ['MSU', [3]],
    ['maitres de stages', [3]],
    ['mauvz', [0]],
    ['Condon', [3]],
    ['cnodom', [3]],
    ['Mauvezzin', [0]],
    ['msp condom', []],
    ['zzz', []],
    ['', [0, 1, 2, 3]],
    ['de la', [0, 1, 2, 3]],
  ])('finds for « %s » %j', (q, expected) => {
    expect(found(q)).toEqual(expected)
  })
  it('takes a word as typed when the list knows it, and as mistyped only when it does not', () => {
    expect(found('marc', ['Marciac', 'Parcours'])).toEqual([0])
    expect(found('barc', ['Marciac', 'Parcours'])).toEqual([0, 1])
  })
  it('finds what holds its words whatever their case, accents, order and plural', () => {
    const word = fc.constantFrom('gériatrie', 'pédiatrie', 'Mauvezin', 'cabinet', 'échographie', 'hôpital', 'Vic')
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 5 }), fc.func(fc.nat(3)), (words, styleOf) => {
        const typed = words.toReversed().map((one) => {
          const style = styleOf(one)
          return style === 0
            ? one.toUpperCase()
            : style === 1
              ? `${one}s`
              : style === 2
                ? `l’${one}`
                : searchWords(one)[0]
        })
        expect(found(typed.join(' '), [words.join(', ')])).toEqual([0])
      }),
    )
  })
})

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 8 })
/** Optimal string alignment distance, as the textbooks have it. */
const distance = (a: string, b: string): number => {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1)
      const row = rows[i]
      if (row) row[j] = best
    }
  return at(a.length, b.length)
}

describe('one typing error', () => {
  it('is forgiven, and two are not: as a distance to some beginning of the word', () => {
    fc.assert(
      fc.property(letters, letters, (word, typed) => {
        const beginnings = Array.from({ length: word.length + 1 }, (_, end) => word.slice(0, end))
        expect(beginsNearly(word, typed)).toBe(beginnings.some((beginning) => distance(beginning, typed) <= 1))
      }),
      { numRuns: 2000 },
    )
  })
  it('never hides a record, whichever letter of a word of four or more is mistyped', () => {
    const word = fc.constantFrom('mauvezin', 'condom', 'lectoure', 'geriatrie', 'auch', 'thiers')
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('drop', 'double', 'swap', 'change'), (right, seed, how) => {
        const at = seed % right.length
        const [before, letter, after] = [right.slice(0, at), right.charAt(at), right.slice(at + 1)]
        const typed = {
          drop: before + after,
          double: before + letter + letter + after,
          swap: before + after.charAt(0) + letter + after.slice(1),
          change: `${before}w${after}`,
        }[how]
        if (typed.length >= 4) expect(found(typed, [right])).toEqual([0])
      }),
    )
  })
})

it('tells what a record is called from what it merely mentions', () => {
  const clauses = parseSearch('condom', synonyms)
  expect(tokensAnswer(searchTokens('Cabinet de Condom', synonyms), clauses)).toBe(true)
  expect(tokensAnswer(searchTokens('Cabinet de Lectoure', synonyms), clauses)).toBe(false)
})
