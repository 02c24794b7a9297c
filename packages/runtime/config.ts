import type * as z from 'zod'

/** Configuration that does not fit its schema: names the variables, never their values. */
class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/**
 * Reads the environment once, at start, through the service’s schema. The CDK construct parses the same schema at
 * synth, so a missing variable is found before anything is deployed. @throws ConfigError
 */
export const loadConfig = <T>(
  schema: z.ZodType<T>,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): T => {
  const parsed = schema.safeParse(environment)
  if (parsed.success) return parsed.data
  const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))].join(', ')
  throw new ConfigError(`environment: ${names}`)
}
