import type { FieldProblem } from '../api/problem.ts'

export interface FieldErrors {
  [field: string]: string | FieldErrors
}

/**
 * JSON pointers to the nested errors of a form: `/offers/0/places` → `{ offers: { 0: { places } } }`. The first message
 * of a field wins; a pointer to the whole record goes to `root`.
 */
export const fieldErrors = (problems: readonly FieldProblem[]): FieldErrors => {
  const errors: FieldErrors = {}
  for (const { pointer, message } of problems) {
    const keys = pointer
      .split('/')
      .slice(1)
      .map(unescapePointer)
      .filter((key) => key !== '')
    place(errors, keys.length === 0 ? ['root'] : keys, message)
  }
  return errors
}

const unescapePointer = (key: string): string => key.replace(/~1/g, '/').replace(/~0/g, '~')

const place = (errors: FieldErrors, keys: readonly string[], message: string): void => {
  const [key, ...rest] = keys
  if (key === undefined) return
  const present = errors[key]
  if (rest.length === 0) {
    if (present === undefined) errors[key] = message
    return
  }
  if (typeof present === 'string') return
  const inner = present ?? {}
  errors[key] = inner
  place(inner, rest, message)
}
