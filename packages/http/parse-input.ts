import { err, type FieldError, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import type * as z from 'zod'
import { fieldErrors, fieldMessage } from './field-messages.ts'

const messages = { error: fieldMessage }

/**
 * Parses one part of a request; errors point into `base`. Without a schema nothing is read and the value is undefined,
 * which is what the type of a route says of it: the overload states that.
 */
export function parseInput<T>(
  schema: z.ZodType<T> | undefined,
  value: unknown,
  base: readonly string[],
): Result<T, readonly FieldError[]>
export function parseInput(
  schema: z.ZodType | undefined,
  value: unknown,
  base: readonly string[],
): Result<unknown, readonly FieldError[]> {
  if (!schema) return ok(undefined)
  const parsed = schema.safeParse(value, messages)
  return parsed.success ? ok(parsed.data) : err(fieldErrors(parsed.error, base))
}

/** The 422 of a form or a body: how many fields, and each one with its remedy. */
export const invalidInput = (errors: readonly FieldError[]): Problem =>
  problem(
    problems.invalidInput,
    errors.length === 1
      ? 'Un champ est à corriger ; rien n’a été enregistré pour l’instant.'
      : `${errors.length} champs sont à corriger ; rien n’a été enregistré pour l’instant.`,
    { errors },
  )

/** Names of the query members that take repeated values, read once from the schema. */
export const listKeys = (schema: z.ZodType | undefined): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const [name, member] of Object.entries(shapeOf(schema))) if (isList(member)) names.add(name)
  return names
}

/** Members of an object schema; nothing for any other. */
export const shapeOf = (schema: z.ZodType | undefined): Readonly<Record<string, z.core.$ZodType>> => {
  const def = schema?._zod.def
  return def && 'shape' in def && isShape(def.shape) ? def.shape : {}
}

const isShape = (shape: unknown): shape is Readonly<Record<string, z.core.$ZodType>> =>
  typeof shape === 'object' && shape !== null

const isList = (schema: z.core.$ZodType): boolean => {
  const { def } = schema._zod
  if (def.type === 'array') return true
  if ('innerType' in def && isSchema(def.innerType)) return isList(def.innerType)
  return 'in' in def && isSchema(def.in) ? isList(def.in) : false
}

const isSchema = (value: unknown): value is z.core.$ZodType =>
  typeof value === 'object' && value !== null && '_zod' in value

/** Query members as the schema expects them: a list where it wants one, else the last value. */
export const queryValues = (search: string, lists: ReadonlySet<string>): Readonly<Record<string, unknown>> => {
  const values: Record<string, string | string[]> = Object.create(null)
  if (search === '') return values
  for (const [name, value] of new URLSearchParams(search)) {
    if (!lists.has(name)) {
      values[name] = value
      continue
    }
    const known = values[name]
    if (Array.isArray(known)) known.push(value)
    else values[name] = [value]
  }
  return values
}
