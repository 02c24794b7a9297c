import type * as z from 'zod'

/** Environment of a function: one string per variable that its service's schema names. */
type EnvironmentOf<S extends z.ZodObject> = { readonly [K in keyof z.input<S> as K & string]: string }

/**
 * Checks a function's environment with the very schema that its code parses on start, so that a missing or unknown
 * variable stops the synth instead of the first visitor. Returns the values as given.
 */
export const environmentFor = <S extends z.ZodObject>(
  service: string,
  schema: S,
  values: EnvironmentOf<S>,
): Record<string, string> => {
  const parsed = schema.safeParse(values)
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(schema.shape, name))
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)),
    ...unknown.map((name) => `${name}: read by nothing`),
  ]
  if (problems.length > 0) throw new Error(`environment of ${service}:\n  ${problems.join('\n  ')}`)
  return { ...values }
}
