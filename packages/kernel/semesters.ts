import * as z from 'zod'
import { isLocalDate, type LocalDate } from './time.ts'

/**
 * Code of a hospital semester: the month it opens in, `2026-11` (winter) or `2027-05` (summer).
 * The code only names the semester; its true dates are data, since faculties move them.
 */
export type SemesterCode = `${number}-${'05' | '11'}`

export const isSemesterCode = (text: string): text is SemesterCode => /^\d{4}-(05|11)$/.test(text)

export const semesterCodeSchema: z.ZodType<SemesterCode, string> = z.string().transform((text, context) => {
  if (isSemesterCode(text)) return text
  context.addIssue({ code: 'custom', message: 'Semestre attendu sous la forme 2026-11 (hiver) ou 2027-05 (été).' })
  return z.NEVER
})

const code = (year: number, month: 5 | 11): SemesterCode => `${year}-${month === 5 ? '05' : '11'}`

export const nextSemester = (semester: SemesterCode): SemesterCode => {
  const year = Number(semester.slice(0, 4))
  return semester.endsWith('05') ? code(year, 11) : code(year + 1, 5)
}

/**
 * Usual dates, proposed when a semester is created: 2 May to 1 November, 2 November to 1 May.
 * Source: start days published by the faculties for 2023 to 2026; no text fixes them, so they stay editable.
 */
export const usualDates = (semester: SemesterCode): { readonly start: LocalDate; readonly end: LocalDate } => {
  const following = nextSemester(semester)
  const start = `${semester}-02`
  const end = `${following}-01`
  if (!isLocalDate(start) || !isLocalDate(end)) throw new RangeError(`no dates for ${semester}`)
  return { start, end }
}

/** The semester whose usual dates hold this day. */
export const semesterOf = (day: LocalDate): SemesterCode => {
  const year = Number(day.slice(0, 4))
  const monthDay = day.slice(5)
  if (monthDay < '05-02') return code(year - 1, 11)
  return monthDay < '11-02' ? code(year, 5) : code(year, 11)
}

/** `novembre 2026 – avril 2027`, as interns say it. */
export const semesterLabel = (semester: SemesterCode): string => {
  const year = Number(semester.slice(0, 4))
  return semester.endsWith('05') ? `mai – octobre ${year}` : `novembre ${year} – avril ${year + 1}`
}
