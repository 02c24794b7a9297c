import type { Supervisor } from '../contract.ts'

/** As people say it: « Dr » for those who carry the title. */
export const nameOf = (person: Pick<Supervisor, 'firstName' | 'lastName' | 'profession'>): string =>
  person.profession === 'general-practitioner' || person.profession === 'specialist' || person.profession === 'dentist'
    ? `Dr ${person.firstName} ${person.lastName}`
    : `${person.firstName} ${person.lastName}`

/** French labels of several keys of a table, as a list in a sentence. */
export const labelsOf = (table: Readonly<Record<string, string>>, keys: readonly string[]): string =>
  keys.flatMap((key) => table[key] ?? []).join(', ')
