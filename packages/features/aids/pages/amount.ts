import { formatNumber } from '@ancrage/site/html.ts'
import type { Locale } from '@ancrage/site/locale.ts'
import type { Aid } from '../contract.ts'
import type { Range } from '../model/timeline.ts'
import { words } from '../words.ts'

type AmountFields = Pick<Aid, 'amountMin' | 'amountMax' | 'unit'>

/** « 130 € par mois », « de 5 000 à 10 000 € », « jusqu’à 20 % », « Exonération », « Sans versement d’argent ». */
export const formatAmount = ({ amountMin, amountMax, unit }: AmountFields, locale: Locale = 'fr'): string => {
  const t = words[locale].amounts
  if (unit === 'none' || unit === 'exemption') return t[unit]
  if (amountMin === null && amountMax === null) return t.unknown
  const suffix = t.suffixes[unit]
  if (amountMax === null) return t.from(`${formatNumber(amountMin ?? 0, locale)}${suffix}`)
  const most = `${formatNumber(amountMax, locale)}${suffix}`
  if (amountMin === null) return t.upTo(most)
  return amountMin === amountMax ? most : t.range(formatNumber(amountMin, locale), most)
}

/** « 10 000 € », « de 600 à 1 200 € ». */
export const formatEuros = ({ min, max }: Range, locale: Locale = 'fr'): string =>
  min === max
    ? `${formatNumber(max, locale)}\u00a0€`
    : words[locale].amounts.range(formatNumber(min, locale), `${formatNumber(max, locale)}\u00a0€`)
