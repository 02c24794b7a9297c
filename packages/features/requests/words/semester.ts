import { type Locale, type SemesterCode, semesterLabel } from '@ancrage/kernel'

/** « novembre 2026 – avril 2027 », “November 2026 – April 2027”. */
export const semesterName = (semester: SemesterCode, locale: Locale): string => {
  if (locale === 'fr') return semesterLabel(semester)
  const year = Number(semester.slice(0, 4))
  return semester.endsWith('05') ? `May – October ${year}` : `November ${year} – April ${year + 1}`
}
