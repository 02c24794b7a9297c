import { isLocalDate, type LocalDate } from '@ancrage/kernel'

const dayMillis = 86_400_000

/** Whole days from one day to another; negative when the second comes first. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / dayMillis

/** The day so many days later. @throws RangeError beyond the calendar. */
export const addDays = (day: LocalDate, count: number): LocalDate => {
  const moved = new Date(Date.parse(day) + count * dayMillis).toISOString().slice(0, 10)
  if (!isLocalDate(moved)) throw new RangeError(`no day ${count} days after ${day}`)
  return moved
}
