import { err, ok, type Result } from '@ancrage/kernel'
import * as z from 'zod'
import { type LocatedJson, locateJson } from './locate-json.ts'

/** One thing to correct in a descriptor, said to the person who wrote it. */
export interface DescriptorProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  /** JSON pointer, such as `/hosts/0/host`; empty for the whole file. */
  readonly pointer: string
  readonly found: string
  readonly allowed: string
}

export interface CheckedJson<T> {
  readonly value: T
  /** Makes a problem of the same file, for rules that look beyond the schema. */
  readonly problemAt: (path: readonly (string | number)[], found: string, allowed: string) => DescriptorProblem
}

type Path = readonly (string | number)[]

const toPointer = (path: Path): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const valueAt = (value: unknown, path: Path): unknown => {
  let current = value
  for (const part of path) {
    if (typeof current !== 'object' || current === null) return undefined
    current = Object.entries(current).find(([key]) => key === String(part))?.[1]
  }
  return current
}

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

const describeFound = (value: unknown): string => {
  if (value === undefined) return 'rien (champ absent)'
  if (typeof value === 'string') return value === '' ? 'un texte vide' : `« ${shorten(value)} »`
  if (Array.isArray(value)) return value.length === 0 ? 'une liste vide' : `une liste de ${value.length} élément(s)`
  if (typeof value === 'object' && value !== null) return 'un objet'
  return String(value)
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste [ … ]',
  object: 'un objet { … }',
  null: 'null',
}

const quoteAll = (values: readonly unknown[]): string => values.map((value) => `« ${String(value)} »`).join(', ')

/** What a schema that gave no words of its own allows. */
const describeAllowed: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.length === 1 ? quoteAll(issue.values) : `l’une des valeurs ${quoteAll(issue.values)}`
    case 'too_small':
      return `au moins ${issue.minimum}${issue.origin === 'string' ? ' caractère(s)' : ''}`
    case 'too_big':
      return `au plus ${issue.maximum}${issue.origin === 'string' ? ' caractère(s)' : ''}`
    case 'invalid_format':
      return issue.pattern === undefined ? `le format ${issue.format}` : `un texte de la forme ${issue.pattern}`
    case 'unrecognized_keys':
      return ''
    default:
      return 'une valeur conforme au schéma'
  }
}

const jsonSchemaNode = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
})

/** Keys that the schema knows at a path. */
const knownKeys = (schema: z.ZodType, path: Path): readonly string[] => {
  let node: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  for (const part of path) {
    const parsed = jsonSchemaNode.safeParse(node)
    if (!parsed.success) return []
    node = typeof part === 'number' ? parsed.data.items : parsed.data.properties?.[part]
  }
  const parsed = jsonSchemaNode.safeParse(node)
  return parsed.success ? Object.keys(parsed.data.properties ?? {}) : []
}

const toPath = (path: readonly PropertyKey[]): Path =>
  path.map((part) => (typeof part === 'symbol' ? String(part) : part))

/**
 * Parses a JSON file of the project with a schema. On failure it names **every** problem with its line, so that the
 * author corrects the file once; a file that is not JSON is only told about its syntax.
 */
export const checkJson = <T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): Result<CheckedJson<T>, readonly DescriptorProblem[]> => {
  const located: LocatedJson = locateJson(text)
  if (located.syntaxProblems.length > 0)
    return err(
      located.syntaxProblems.map(({ offset, path, found, allowed }) => ({
        file,
        ...located.positionAt(offset),
        pointer: toPointer(path),
        found,
        allowed,
      })),
    )
  const problemAt = (path: Path, found: string, allowed: string): DescriptorProblem => ({
    file,
    ...located.locate(path),
    pointer: toPointer(path),
    found,
    allowed,
  })
  const parsed = schema.safeParse(located.value, { error: describeAllowed })
  if (parsed.success) return ok({ value: parsed.data, problemAt })
  return err(
    parsed.error.issues.flatMap((issue): DescriptorProblem[] => {
      const path = toPath(issue.path)
      if (issue.code !== 'unrecognized_keys')
        return [problemAt(path, describeFound(valueAt(located.value, path)), issue.message)]
      const allowed = `l’un des champs ${quoteAll(knownKeys(schema, path))}`
      return issue.keys.map((key) => ({
        file,
        ...located.locateKey(path, key),
        pointer: toPointer([...path, key]),
        found: `le champ inconnu « ${key} »`,
        allowed,
      }))
    }),
  )
}

/** The problems as a person reads them in a terminal; editors make `file:line:column` a link. */
export const formatProblems = (problems: readonly DescriptorProblem[]): string =>
  [
    problems.length === 1 ? 'Une erreur à corriger :' : `${problems.length} erreurs à corriger :`,
    ...problems.map(
      ({ file, line, column, pointer, found, allowed }) =>
        `\n  ${file}:${line}:${column}  ${pointer === '' ? '(fichier)' : pointer}\n    trouvé   : ${found}\n    attendu  : ${allowed}`,
    ),
  ].join('\n')
