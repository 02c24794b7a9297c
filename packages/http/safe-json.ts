import { type FieldError, type Problem, problem, problems } from '@ancrage/kernel'
import { pointerTo } from './field-messages.ts'
import { invalidInput } from './parse-input.ts'

/** Deeper than any of our schemas, far from where a recursive one would exhaust the stack. */
const maxDepth = 32
const maxErrors = 20

/** Control characters but tab and line ends: invisible, and refused by XML, CSV and some databases. */
const invisible = /[^\P{Cc}\t\n\r]/u

const unreadable = (text: string): boolean => !text.isWellFormed() || invisible.test(text)

/** Adds what it finds to `errors`; false when the content is too deep to be walked. */
const visit = (value: unknown, path: string[], errors: FieldError[]): boolean => {
  if (typeof value === 'string' && unreadable(value)) {
    errors.push({ pointer: pointerTo(path), message: 'Contient un caractère illisible : retapez ce champ.' })
  }
  if (typeof value !== 'object' || value === null) return true
  if (path.length >= maxDepth) return false
  for (const [key, child] of Object.entries(value)) {
    if (key === '__proto__' || unreadable(key)) {
      errors.push({ pointer: pointerTo(path), message: 'Un nom de champ n’est pas admis : retirez-le.' })
      continue
    }
    path.push(key)
    if (!visit(child, path, errors)) return false
    path.pop()
  }
  return true
}

/** What no schema should have to think of: depth, `__proto__`, half characters, control characters. */
export const faultsOf = (value: unknown): Problem | undefined => {
  const errors: FieldError[] = []
  if (!visit(value, [], errors)) {
    return problem(problems.malformedBody, `Ce contenu est imbriqué sur plus de ${maxDepth} niveaux.`)
  }
  return errors.length > 0 ? invalidInput(errors.slice(0, maxErrors)) : undefined
}
