import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { jsonSchemaOf } from './json-schema.ts'
import { schemaInWords } from './schema-in-words.ts'
import { createSample, fromEdge, submitting } from './testing/sample-app.ts'

const jsonFromEdge = { ...fromEdge(), accept: 'application/json' }

const described = async () => JSON.parse(await (await createSample().request('/openapi.json')).text())
const base = '/api/v1/territories/{territory}/notes'

describe('the API description', () => {
  test('is OpenAPI 3.1, the same at the root and under the base path, open to all', async () => {
    const { request } = createSample()
    const root = await (await request('/openapi.json')).text()
    expect(await (await request('/api/v1/openapi.json')).text()).toBe(root)
    expect(JSON.parse(root)).toMatchObject({ openapi: '3.1.1', info: { title: 'API des essais' } })
  })

  test('lists every route with what its access rule wants', async () => {
    const { paths } = await described()
    expect(Object.keys(paths)).toContain('/api/v1/mes-demarches/{token}')
    const { put } = paths[`${base}/{id}`]
    expect(put).toMatchObject({ operationId: 'replaceNote', security: [{ bearer: [] }] })
    expect(put.description).toContain('`content:write`')
    expect(put.parameters.map(({ name }: { name: string }) => name)).toEqual(['territory', 'id', 'If-Match'])
    expect(paths['/api/v1/agenda'].get.security).toEqual([])
  })

  test('describes bodies, queries and answers by the very schemas that check them', async () => {
    const { paths } = await described()
    const body = paths[base].post.requestBody.content['application/json']
    expect(body).toMatchObject({
      example: { title: 'Bonjour' },
      schema: { additionalProperties: false, required: ['title'] },
    })
    expect(body.schema.properties.title).toEqual({ type: 'string', minLength: 1, maxLength: 20 })
    const answer = paths[base].get.responses['200'].content['application/json'].schema
    expect(answer.properties.items.items.properties.id).toMatchObject({
      type: 'string',
      pattern: expect.stringContaining('^pla_'),
    })
    const sort = paths[base].get.parameters.find(({ name }: { name: string }) => name === 'sort')
    expect(sort).toMatchObject({ in: 'query', required: false, schema: { enum: ['title', '-title'] } })
  })

  test('says parameters in words on the page', () => {
    const words = (schema: z.ZodType): string => schemaInWords(jsonSchemaOf(schema, 'input')).text
    expect(words(z.coerce.number().int().min(1).max(100).default(25))).toBe(
      'nombre entier · de 1 à 100 · par défaut : 25',
    )
    expect(
      words(
        z
          .array(z.enum(['n1', 'n3']))
          .max(3)
          .default([]),
      ),
    ).toBe('liste, valeurs répétées · parmi : n1, n3 · 3 valeurs au plus')
    expect(words(z.string().max(100))).toBe('texte · 100 caractères au plus')
    expect(words(z.int())).toBe('nombre entier')
  })

  test('names every problem a route may answer, with an example of each', async () => {
    const { paths } = await described()
    const { responses } = paths[`${base}/{id}`].put
    expect(Object.keys(responses)).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '412',
      '413',
      '415',
      '422',
      '428',
      '429',
      '500',
      '503',
    ])
    const signUp = paths['/api/v1/inscriptions'].post.responses['409'].content['application/problem+json']
    expect(signUp.examples['event-full'].value).toMatchObject({ type: '/problems/event-full', status: 409 })
  })

  test('has only references that lead somewhere', async () => {
    const document = await described()
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path ?? '')
    expect(references.length).toBeGreaterThan(0)
    for (const path of new Set(references)) {
      expect(path.split('/').reduce((value, step) => value?.[step], document)).toBeDefined()
    }
  })
})

describe('the browsable page', () => {
  test('shows every operation, grouped, without any script, under a policy that allows none', async () => {
    const response = await createSample().request('/docs')
    const page = await response.text()
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(page).toContain('<html lang="fr">')
    expect(page).toContain('<title>API des essais : description de l’API</title>')
    for (const name of ['listNotes', 'signUp', 'readMe']) expect(page).toContain(`<h3 id="${name}">`)
    expect(page).not.toMatch(/<script|style="|onclick/)
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-/)
    expect(policy).not.toContain('script-src')
  })

  test('has a style that matches the hash of its policy, or browsers would drop it', async () => {
    const response = await createSample().request('/docs')
    const style = /<style>([\s\S]*?)<\/style>/.exec(await response.text())?.[1] ?? ''
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
    expect(response.headers.get('content-security-policy')).toContain(
      `'sha256-${Buffer.from(digest).toString('base64')}'`,
    )
  })
})

describe('the page of a problem', () => {
  test('is where the type of the problem leads, from the text of docs/problems', async () => {
    const { request } = createSample({
      problemText: async (slug) => `# Complet\n\n\`${slug}\` · *409*\n\n- Attendez <b>.`,
    })
    const problem = await request('/api/v1/inscriptions', submitting({ name: 'Complet', consent: 'on' }, jsonFromEdge))
    const { type } = JSON.parse(await problem.text())
    const page = await (await request(type)).text()
    expect(page).toContain(
      '<h1>Complet</h1><p><code>event-full</code> · <em>409</em></p><ul><li>Attendez &lt;b&gt;.</li></ul>',
    )
  })

  test('says its title in both languages when the text did not come along; an unknown one is a 404', async () => {
    const { request } = createSample()
    expect(await (await request('/problems/edit-conflict')).text()).toContain('The record has changed meanwhile')
    expect((await request('/problems/constructor')).status).toBe(404)
  })
})
