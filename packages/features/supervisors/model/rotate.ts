import type { LocalDate } from '@ancrage/kernel'

const dayNumber = (day: LocalDate): number => Math.round(Date.parse(day) / 86_400_000)

/** FNV-1a, 32 bits: an order that follows neither the names nor the days of arrival. */
const shuffled = (id: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0
  return hash
}

/**
 * The order of a day when nobody asked for another one: always the same on that day, another one the next, and as many
 * days at the top for each record. An alphabet or a date of arrival would favour the same ones for ever.
 */
export const rotate = <T extends { readonly id: string }>(records: readonly T[], day: LocalDate): readonly T[] => {
  if (records.length === 0) return records
  const order = records.toSorted((a, b) => shuffled(a.id) - shuffled(b.id) || (a.id < b.id ? -1 : 1))
  const first = dayNumber(day) % order.length
  return [...order.slice(first), ...order.slice(0, first)]
}
