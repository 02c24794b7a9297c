import { describe, expect, it } from 'vitest'
import type { Aid } from '../contract.ts'
import { formatAmount } from './amount.ts'

const cases: [Aid['amountMin'], Aid['amountMax'], Aid['unit'], string][] = [
  [130, 130, 'eur-month', '130 € par mois'],
  [5000, 10_000, 'eur-once', 'de 5 000 à 10 000 €'],
  [null, 20, 'percent', 'jusqu’à 20 %'],
  [200, null, 'eur-day', 'à partir de 200 € par jour'],
  [1085.5, 1085.5, 'eur-month', '1 085,5 € par mois'],
  [null, null, 'eur-year', 'Montant à préciser'],
  [null, 100, 'exemption', 'Exonération'],
  [null, null, 'none', 'Sans versement d’argent'],
]

describe('formatAmount', () => {
  it.each(cases)('writes %s to %s in %s as French does', (amountMin, amountMax, unit, expected) => {
    expect(formatAmount({ amountMin, amountMax, unit }).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(expected)
  })
})
