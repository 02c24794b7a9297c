export type Side = 'mine' | 'theirs'

/** One field on which the two versions of a record differ. */
export interface Difference {
  readonly field: string
  readonly mine: unknown
  readonly theirs: unknown
  /** Who moved away from the version both started from; `both` needs a person's choice. */
  readonly changedBy: Side | 'both'
}

type Fields = Readonly<Record<string, unknown>>

/**
 * Compares field by field what I am about to save with what someone saved meanwhile. `base` is what I opened.
 * Fields on which both agree are left out.
 */
export const differencesOf = (fields: readonly string[], base: Fields, mine: Fields, theirs: Fields): Difference[] =>
  fields
    .filter((field) => !same(mine[field], theirs[field]))
    .map((field) => ({
      field,
      mine: mine[field],
      theirs: theirs[field],
      changedBy: same(mine[field], base[field]) ? 'theirs' : same(theirs[field], base[field]) ? 'mine' : 'both',
    }))

/** What is chosen before the person says anything: the side that alone changed the field; nothing when both did. */
export const proposedChoices = (differences: readonly Difference[]): Record<string, Side> => {
  const choices: Record<string, Side> = {}
  for (const { field, changedBy } of differences) if (changedBy !== 'both') choices[field] = changedBy
  return choices
}

export const isResolved = (differences: readonly Difference[], choices: Readonly<Record<string, Side>>): boolean =>
  differences.every(({ field }) => choices[field] !== undefined)

/** Their version with, for each difference, the side that was chosen. Undecided fields keep theirs: nothing is lost. */
export const merged = (
  theirs: Fields,
  differences: readonly Difference[],
  choices: Readonly<Record<string, Side>>,
): Record<string, unknown> => {
  const value: Record<string, unknown> = { ...theirs }
  for (const { field, mine } of differences) if (choices[field] === 'mine') value[field] = mine
  return value
}

/**
 * Equality of JSON values; the order of the keys does not count, an absent field equals null, an empty text, or a group
 * of fields that are all empty: a form makes such a group for a translation that nobody wrote.
 */
export const same = (one: unknown, other: unknown): boolean => stable(one) === stable(other)

const stable = (value: unknown): string => {
  if (value === undefined || value === null || value === '') return '∅'
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .map(([key, inner]) => [key, stable(inner)] as const)
      .filter(([, inner]) => inner !== '∅')
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return entries.length === 0 ? '∅' : `{${entries.map(([key, inner]) => `${key}:${inner}`).join(',')}}`
  }
  return JSON.stringify(value)
}
