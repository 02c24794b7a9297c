import { formatNumber } from '@ancrage/site/html.ts'
import type { Aid } from '../contract.ts'

const suffixes = {
  'eur-month': '\u00a0€ par mois',
  'eur-once': '\u00a0€',
  'eur-year': '\u00a0€ par an',
  'eur-day': '\u00a0€ par jour',
  'eur-semester': '\u00a0€ par semestre',
  percent: '\u00a0%',
} as const

type AmountFields = Pick<Aid, 'amountMin' | 'amountMax' | 'unit'>

/** « 130 € par mois », « de 5 000 à 10 000 € », « jusqu’à 20 % », « Exonération », « Sans versement d’argent ». */
export const formatAmount = ({ amountMin, amountMax, unit }: AmountFields): string => {
  if (unit === 'none') return 'Sans versement d’argent'
  if (unit === 'exemption') return 'Exonération'
  const suffix = suffixes[unit]
  if (amountMin === null && amountMax === null) return 'Montant à préciser'
  if (amountMax === null) return `à partir de ${formatNumber(amountMin ?? 0)}${suffix}`
  if (amountMin === null) return `jusqu’à ${formatNumber(amountMax)}${suffix}`
  return amountMin === amountMax
    ? `${formatNumber(amountMax)}${suffix}`
    : `de ${formatNumber(amountMin)} à ${formatNumber(amountMax)}${suffix}`
}
