import * as z from 'zod'
import type { JsonSchema } from './json-schema.ts'

const kinds: Readonly<Record<string, string>> = {
  string: 'texte',
  integer: 'nombre entier',
  number: 'nombre',
  boolean: 'oui ou non (true, false)',
  object: 'groupe de champs',
  array: 'liste, valeurs répétées',
}

/** The members that can be said in words; anything else is left to the JSON form. */
const shape = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  items: z.looseObject({ enum: z.array(z.unknown()).optional() }).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  maxItems: z.number().optional(),
  pattern: z.string().optional(),
  default: z.unknown().optional(),
})

/** JSON Schema writes "no limit" as the largest safe integer. */
const isLimit = (value: number | undefined): value is number => value !== undefined && Math.abs(value) < 2 ** 53 - 1

const range = (min: number | undefined, max: number | undefined, unit: string): string | undefined => {
  if (isLimit(min) && isLimit(max)) return `de ${min} à ${max}${unit}`
  if (isLimit(max)) return `${max}${unit} au plus`
  return isLimit(min) && min > 0 ? `${min}${unit} au moins` : undefined
}

const choices = (values: readonly unknown[] | undefined): string | undefined =>
  values && `parmi : ${values.map((value) => String(value)).join(', ')}`

const byDefault = (value: unknown): string | undefined => {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return undefined
  return `par défaut : ${JSON.stringify(value)}`
}

/** A parameter as a person would say it, and its pattern apart: only that needs a fixed-width font. */
export const schemaInWords = (schema: JsonSchema): { readonly text: string; readonly pattern?: string } => {
  const known = shape.parse(schema)
  const parts = [
    known.type === undefined ? undefined : kinds[known.type],
    choices(known.enum ?? known.items?.enum),
    range(known.minimum, known.maximum, ''),
    range(known.minLength, known.maxLength, ' caractères'),
    known.maxItems === undefined ? undefined : `${known.maxItems} valeurs au plus`,
    byDefault(known.default),
  ]
  const text = parts.filter((part) => part !== undefined).join(' · ')
  return known.pattern === undefined ? { text } : { text, pattern: known.pattern }
}
