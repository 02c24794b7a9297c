import fc from 'fast-check'

/** Values that programs and people have been seen to send. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, false, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER, -0, '', ' ', '\u0000', '\ud800', '\u202e', '🩺'],
    ...['a'.repeat(5000), 'é'.repeat(130), '2026-02-30', '2026-11-21T25:61', '99999', 'javascript:alert(1)'],
    ...['<script>alert(1)</script>', "'; DROP TABLE app; --", '../../etc/passwd', '{{7*7}}', '=1+1', 'T#ter_x#audit'],
    ...['pla_01J0000000000000000000000Z', 'constructor', '__proto__', 'toString', [], {}, [[]], [null], { length: -1 }],
    ...[{ toString: 1 }, { valueOf: 1 }, Array.from({ length: 700 }, () => 'x')],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.anything({ maxDepth: 2, maxKeys: 4 }),
)

interface Mutation {
  readonly at: number
  readonly kind: 'set' | 'delete' | 'add' | 'repeat' | 'nest'
  readonly key: string
  readonly value: unknown
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat({ max: 200 }),
  kind: fc.constantFrom(
    'set' as const,
    'set' as const,
    'delete' as const,
    'add' as const,
    'repeat' as const,
    'nest' as const,
  ),
  key: fc.oneof(
    fc.constantFrom('id', 'version', 'territoryId', 'toJSON', 'constructor', ''),
    fc.string({ maxLength: 9 }),
  ),
  value: hostile,
})

type Place = { readonly holder: object; readonly key: string }

const placesIn = (value: unknown): readonly Place[] => {
  if (typeof value !== 'object' || value === null) return []
  const holder = value
  return Object.entries(value).flatMap(([key, child]) => [{ holder, key }, ...placesIn(child)])
}

const put = (holder: object, key: string, value: unknown): void => {
  // A list takes what it is given at its end: `length` or a huge index would make it unwritable.
  if (Array.isArray(holder) && !(key in holder && /^\d+$/.test(key))) {
    holder.push(value)
    return
  }
  // Also for `__proto__`, which an assignment would take for something else.
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
}

const mutate = (example: unknown, mutations: readonly Mutation[]): unknown => {
  const body: unknown = structuredClone(example)
  for (const { at, kind, key, value } of mutations) {
    const places = placesIn(body)
    const place = places[at % Math.max(1, places.length)]
    if (!place) continue
    const found: unknown = Reflect.get(place.holder, place.key)
    if (kind === 'set') put(place.holder, place.key, structuredClone(value))
    if (kind === 'delete') Reflect.deleteProperty(place.holder, place.key)
    if (kind === 'add') put(place.holder, key, structuredClone(value))
    if (kind === 'repeat') put(place.holder, place.key, [found, found, found])
    if (kind === 'nest') put(place.holder, place.key, { [key]: found })
  }
  return body
}

/** JSON as far as it goes: what has no JSON becomes a text. */
const written = (value: unknown): string => {
  try {
    return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? 'undefined'
  } catch {
    return '{"circular":true}'
  }
}

export interface HostileBody {
  readonly text: (example: unknown) => string
  readonly type: string | undefined
  readonly key: string | undefined
}

const typed = fc.oneof(
  { weight: 12, arbitrary: fc.constant<string | undefined>('application/json') },
  { weight: 1, arbitrary: fc.constant<string | undefined>('application/problem+json; charset=utf-8') },
  { weight: 2, arbitrary: fc.constant<string | undefined>('application/x-www-form-urlencoded') },
  {
    weight: 1,
    arbitrary: fc.constantFrom<string | undefined>(
      'text/plain',
      'multipart/form-data',
      'application/xml',
      '/',
      undefined,
    ),
  },
)
const key = fc.oneof(
  { weight: 8, arbitrary: fc.constant<string | undefined>(undefined) },
  {
    weight: 1,
    arbitrary: fc.string({ minLength: 1, maxLength: 140 }).map((text) => text.replace(/[^\x21-\x7e]/g, 'x')),
  },
)
const text: fc.Arbitrary<HostileBody['text']> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(mutation, { minLength: 0, maxLength: 4 })
      .map((mutations) => (example: unknown) => written(mutate(example ?? { a: 1 }, mutations))),
  },
  { weight: 1, arbitrary: hostile.map((value) => () => written(value)) },
  { weight: 1, arbitrary: fc.json().map((json) => () => json) },
  {
    weight: 1,
    arbitrary: fc.nat({ max: 400 }).map((length) => (example: unknown) => written(example).slice(0, length)),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }).map((junk) => () => junk) },
  {
    weight: 1,
    arbitrary: fc.constant((example: unknown) => `{"__proto__":{"admin":true},${written(example).slice(1)}`),
  },
  {
    weight: 1,
    arbitrary: fc.constant((example: unknown) => `{"name":1e999,"name":"twice",${written(example).slice(1)}`),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 10, max: 9000 }).map((depth) => () => '['.repeat(depth) + ']'.repeat(depth)),
  },
)

/** Any body: a valid one changed in up to four places, cut short, or nothing that anybody would call a body. */
export const hostileBody: fc.Arbitrary<HostileBody> = fc.record({ text, type: typed, key })
