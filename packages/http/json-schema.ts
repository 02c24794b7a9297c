import * as z from 'zod'

export type JsonSchema = Readonly<Record<string, unknown>>

type Direction = 'input' | 'output'

const isSchema = (value: unknown): value is z.core.$ZodType =>
  typeof value === 'object' && value !== null && '_zod' in value

/**
 * A transform says nothing of what it returns. Ours tidy text up (lower case, brands), so what goes in describes what
 * comes out well enough.
 */
const describeTransform = (schema: z.core.$ZodType, json: Record<string, unknown>, io: Direction): void => {
  const { def } = schema._zod
  if (io === 'input' || def.type !== 'pipe' || Object.keys(json).length > 0) return
  if ('in' in def && isSchema(def.in)) Object.assign(json, jsonSchemaOf(def.in, io))
}

/** JSON Schema 2020-12, which OpenAPI 3.1 speaks; what it cannot express becomes "anything". */
export const jsonSchemaOf = (schema: z.core.$ZodType, io: Direction): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => describeTransform(zodSchema, jsonSchema, io),
  })
  return rest
}
