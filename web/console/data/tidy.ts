import type * as z from 'zod'

/** The zod features of a contract's record schema that forms need. */
export interface RecordSchema {
  readonly shape: Readonly<Record<string, unknown>>
  safeParse(value: unknown): z.ZodSafeParseResult<unknown>
}

/** The fields of the contract only: ids, state and dates of a record are the server's. */
export const contractFields = (
  schema: RecordSchema,
  record: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const value: Record<string, unknown> = {}
  for (const key of Object.keys(schema.shape)) if (record[key] !== undefined) value[key] = record[key]
  return value
}

/**
 * Form inputs turn an emptied field into null, and the contract knows an empty text: each null that the schema
 * refuses becomes '' where the schema takes it. Everything else stays as typed.
 */
export const blanksRestored = (schema: RecordSchema, value: Record<string, unknown>): Record<string, unknown> => {
  const result = schema.safeParse(value)
  if (result.success) return value
  const restored = structuredClone(value)
  for (const issue of result.error.issues) {
    if (issue.code !== 'invalid_type' && issue.code !== 'invalid_union') continue
    blankAt(restored, issue.path)
  }
  return restored
}

const blankAt = (root: unknown, path: readonly PropertyKey[]): void => {
  let holder: unknown = root
  for (const key of path.slice(0, -1)) holder = member(holder, key)
  const last = path.at(-1)
  if (last === undefined || typeof holder !== 'object' || holder === null) return
  const present = member(holder, last)
  if (present === null || present === undefined) Reflect.set(holder, last, '')
}

const member = (holder: unknown, key: PropertyKey): unknown =>
  typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined

/** Problems of a value by JSON pointer, as the server would tell them: nobody waits for an answer to see a typo. */
export const problemsOf = (schema: RecordSchema, value: unknown): { pointer: string; message: string }[] => {
  const result = schema.safeParse(value)
  if (result.success) return []
  return result.error.issues.map((issue) => ({
    pointer: `/${issue.path.map(String).join('/')}`,
    message: messageFor(value, issue),
  }))
}

const messageFor = (value: unknown, issue: z.core.$ZodIssue): string => {
  let found: unknown = value
  for (const key of issue.path) found = member(found, key)
  const isMissing = found === undefined || found === null || found === ''
  // A remark of a rule between fields is kept: it says why this one is needed.
  return isMissing && issue.code !== 'custom' ? 'À remplir.' : issue.message
}
