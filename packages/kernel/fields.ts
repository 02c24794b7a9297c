import * as z from 'zod'
import { slugPattern } from './text.ts'

/** One line of text typed by a person: trimmed, not empty. */
export const line = (max: number): z.ZodString => z.string().trim().min(1, 'À remplir.').max(max)

/** Several lines of text; may be empty. */
export const prose = (max: number): z.ZodString => z.string().trim().max(max)

export const slug = z
  .string()
  .max(80)
  .regex(slugPattern, 'Minuscules sans accent, chiffres et traits d’union seulement, par exemple « soiree-d-accueil ».')

/** Web address that a page may link to: https or http, nothing that runs. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'Adresse web attendue, commençant par https://' })
  .max(500)

export const email = z
  .email('Adresse e-mail attendue, par exemple prenom.nom@exemple.fr.')
  .max(254)
  .transform((value) => value.toLowerCase())

/** French telephone number, ten digits or +33; kept as typed, spaces allowed. */
export const phone = z
  .string()
  .trim()
  .regex(/^(?:\+33\s?[1-9]|0[1-9])(?:[\s.-]?\d{2}){4}$/, 'Numéro à dix chiffres attendu, par exemple 05 36 49 00 00.')

/** INSEE code of a commune: five characters, 2A/2B for Corsica. Never a postal code. */
export const communeCode = z
  .string()
  .regex(/^(?:\d{2}|2[AB])\d{3}$/, 'Code INSEE de commune attendu (cinq caractères), par exemple 32013.')

/** WGS 84, degrees. */
export const location = z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })

export const commune = z.strictObject({ code: communeCode, name: line(80) })
export type Commune = z.infer<typeof commune>

/** The keys of a label table, typed; the overload says what `Object.keys` cannot. */
export function keysOf<T extends object>(table: T): (keyof T & string)[]
export function keysOf(table: object): string[] {
  return Object.keys(table)
}

/** One key of a label table: the table that names the values in French is the list of those allowed. */
export const oneOf = <T extends Readonly<Record<string, string>>>(
  table: T,
): z.ZodEnum<{ [K in keyof T & string]: K }> => {
  const values: readonly (keyof T & string)[] = keysOf(table)
  return z.enum(values)
}

/** Several different keys of a label table. */
export const someOf = <T extends Readonly<Record<string, string>>>(
  table: T,
): z.ZodArray<z.ZodEnum<{ [K in keyof T & string]: K }>> => unique(oneOf(table), 30)

/** A list without repetition. */
export const unique = <T extends z.ZodType>(item: T, max: number): z.ZodArray<T> =>
  z
    .array(item)
    .max(max)
    .refine((items) => new Set(items).size === items.length, 'La même valeur est indiquée deux fois.')
