import fc from 'fast-check'
import { expect, test } from 'vitest'
import { as, createSample, firstNote, fromEdge, gers } from './testing/sample-app.ts'

const notes = `/api/v1/territories/${gers}/notes`
const likelyFields = fc.record(
  {
    title: fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.anything()),
    tags: fc.oneof(fc.array(fc.string(), { maxLength: 5 }), fc.anything()),
    name: fc.anything(),
    guests: fc.oneof(fc.double(), fc.maxSafeInteger(), fc.anything()),
    consent: fc.boolean(),
  },
  { requiredKeys: [] },
)
const almostNotes = fc.record(
  {
    title: fc.string({ unit: 'binary', maxLength: 25 }),
    tags: fc.array(fc.string({ maxLength: 11 }), { maxLength: 4 }),
  },
  { requiredKeys: ['title'] },
)
const bodies = fc.oneof(
  almostNotes.map((value) => JSON.stringify(value)),
  likelyFields.map((value) => JSON.stringify(value)),
  fc.json(),
  fc.json().map((text) => text.slice(0, -1)),
  fc.string({ unit: 'binary' }),
  fc.uint8Array({ maxLength: 200 }),
)
const types = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('application/json', 'application/x-www-form-urlencoded') },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }).map((text) => text.replace(/[^\x21-\x7e]/g, '')) },
)
const targets = fc.constantFrom(
  { method: 'POST', path: notes, headers: as('editor') },
  { method: 'PUT', path: `${notes}/${firstNote}`, headers: { ...as('editor'), 'if-match': '"v3"' } },
  { method: 'POST', path: '/api/v1/inscriptions', headers: fromEdge() },
  { method: 'POST', path: '/api/v1/inscriptions', headers: { ...fromEdge(), accept: 'text/html' } },
)

test('1,000 bodies of any kind never break a write route, and each refusal is a problem that says what to do', async () => {
  const { request } = createSample()
  const seen = new Set<number>()
  await fc.assert(
    fc.asyncProperty(targets, bodies, types, async ({ method, path, headers }, body, type) => {
      const response = await request(path, { method, headers: { ...headers, 'content-type': type }, body })
      seen.add(response.status)
      expect(response.status).toBeLessThan(500)
      if (response.headers.get('content-type') !== 'application/problem+json') return
      expect(await response.json()).toMatchObject({
        type: expect.stringMatching(/^\/problems\/[a-z-]+$/),
        status: response.status,
        detail: expect.stringMatching(/.{10}/),
      })
    }),
    { numRuns: 1000 },
  )
  // The run would prove nothing if everything had been stopped at the door.
  expect([...seen]).toEqual(expect.arrayContaining([201, 400, 415, 422]))
}, 60_000)

test('any query, path or header is answered below 500', async () => {
  const { request } = createSample()
  const text = fc.string({ unit: 'binary', maxLength: 40 }).map((value) => encodeURIComponent(value.toWellFormed()))
  const header = fc.string({ maxLength: 40 }).map((value) => value.replace(/[^\x20-\x7e]/g, ''))
  await fc.assert(
    fc.asyncProperty(text, text, header, async (segment, value, credential) => {
      const headers = { authorization: `Bearer ${credential}`, 'if-match': credential, 'if-none-match': credential }
      for (const path of [
        `${notes}/${segment}?${value}`,
        `${notes}?q=${value}&tag=${value}&tag=${segment}&page=${value}`,
        `/api/v1/territories/${segment}/notes`,
        `/api/v1/mes-demarches/${segment}`,
      ]) {
        for (const who of [as('editor'), fromEdge(), {}]) {
          expect((await request(path, { headers: { ...headers, ...who } })).status).toBeLessThan(500)
        }
      }
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('pointers of field errors lead to the field at fault', async () => {
  const names = fc
    .string({ minLength: 1, maxLength: 12 })
    .filter((name) => !['title', 'tags', '__proto__'].includes(name))
  const { request } = createSample()
  await fc.assert(
    fc.asyncProperty(names, async (name) => {
      const body = { title: 'Auch', [name]: 1 }
      const response = await request(notes, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...as('editor') },
        body: JSON.stringify(body),
      })
      const problem = JSON.parse(await response.text())
      const pointers: string[] = problem.errors.map(({ pointer }: { pointer: string }) => pointer)
      const decoded = pointers.map((pointer) => pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~'))
      expect(decoded).toEqual([name])
    }),
    { numRuns: 150 },
  )
}, 60_000)
