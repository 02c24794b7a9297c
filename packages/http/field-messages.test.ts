import { email, line, oneOf, phone, unique } from '@ancrage/kernel'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { parseInput } from './parse-input.ts'

const messageOf = (schema: z.ZodType, value: unknown): unknown => {
  const parsed = parseInput(schema, value, [])
  return parsed.ok
    ? 'ok'
    : parsed.error.map(({ pointer, message }) => (pointer === '' ? message : `${pointer} ${message}`)).join('\n')
}

describe('a field message is a plain French sentence', () => {
  test.each<[string, z.ZodType, unknown, string]>([
    ['a missing field', z.object({ a: z.string() }), {}, '/a À remplir.'],
    ['an empty line', line(10), '  ', 'À remplir.'],
    ['null where a text is wanted', z.string(), null, 'À remplir.'],
    ['a text too long', z.string().max(120), 'x'.repeat(140), 'Au plus 120 caractères ; vous en avez écrit 140.'],
    ['one character at most', z.string().max(1), 'ab', 'Au plus 1 caractère ; vous en avez écrit 2.'],
    ['a text too short', z.string().min(8), 'abc', 'Au moins 8 caractères.'],
    ['a number too big', z.number().max(5), 6, '5 au plus.'],
    ['a number too small', z.number().min(1), 0, '1 au moins.'],
    ['a number that must be less', z.number().lt(5), 5, 'Moins de 5.'],
    ['a decimal where an integer is wanted', z.int(), 1.5, 'Nombre entier attendu.'],
    ['a word where a number is wanted', z.number(), 'deux', 'Nombre attendu.'],
    ['a text where a box is wanted', z.boolean(), 'oui', 'Réponse par oui ou non attendue (true ou false).'],
    ['too many items', z.array(z.string()).max(2), ['a', 'b', 'c'], 'Au plus 2 éléments ; il y en a 3.'],
    ['too few items', z.array(z.string()).min(1), [], 'Au moins 1 élément.'],
    [
      'a value out of a list',
      oneOf({ msp: '', practice: '' }),
      'castle',
      'Valeur non admise. Choisissez parmi : msp, practice.',
    ],
    ['nothing chosen', oneOf({ msp: '', practice: '' }), '', 'À choisir.'],
    ['a honeypot that was filled', z.literal(''), 'buy now', 'Champ à laisser vide.'],
    ['a step', z.number().multipleOf(5), 3, 'Multiple de 5 attendu.'],
    ['a date', z.iso.date(), 'hier', 'Date attendue sous la forme AAAA-MM-JJ, par exemple 2026-11-02.'],
    ['a message of the schema', email, 'x', 'Adresse e-mail attendue, par exemple prenom.nom@exemple.fr.'],
    ['a repeated value', unique(z.string(), 3), ['a', 'a'], 'La même valeur est indiquée deux fois.'],
    [
      'an optional phone',
      z.union([phone, z.literal('')]),
      '12',
      'Numéro à dix chiffres attendu, par exemple 05 36 49 00 00.',
    ],
    [
      'the branch that was meant',
      z.discriminatedUnion('mode', [
        z.object({ mode: z.literal('a'), x: z.number() }),
        z.object({ mode: z.literal('b') }),
      ]),
      { mode: 'a' },
      '/x À remplir.',
    ],
  ])('%s', (_case, schema, value, message) => {
    expect(messageOf(schema, value)).toBe(message)
  })

  test('every unknown field is named, shortened when it is endless', () => {
    const long = 'x'.repeat(80)
    expect(messageOf(z.strictObject({}), { 'a/b': 1, [long]: 1 })).toBe(
      `/a~1b Champ inconnu : « a/b ». Retirez-le.\n/${long} Champ inconnu : « ${'x'.repeat(60)}… ». Retirez-le.`,
    )
  })

  test('no message repeats what was typed, which may be personal', () => {
    const typed = 'camille@exemple.fr'
    const schema = z.object({ a: z.number(), b: z.enum(['x']), c: z.string().max(3), d: z.literal('y'), e: phone })
    expect(messageOf(schema, { a: typed, b: typed, c: typed, d: typed, e: typed })).not.toContain(typed)
  })

  test('a body made of faults is answered by fifty of them', () => {
    const errors = parseInput(z.array(z.string()), new Array(500).fill(1), [])
    expect(errors.ok ? 0 : errors.error.length).toBe(50)
  })
})
