import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dynamicPaths } from '../constructs/portal-distribution.ts'

interface Header {
  readonly value: string
}
interface EdgeRequest {
  readonly method: string
  uri: string
  readonly querystring: Record<string, { readonly value: string; readonly multiValue?: readonly Header[] }>
  readonly headers: Record<string, Header>
}
interface EdgeResponse {
  readonly statusCode: number
  readonly headers: Record<string, Header>
  readonly body?: string
}

const source = readFileSync(new URL('./viewer-request.js', import.meta.url), 'utf8')
const territory = 'ter_01K4EJN5FSJV4Y0BWA538G3K9A'
const release = 'rel_01K4EJN5FSJV4Y0BWA538G3K9R'

const pointers: Readonly<Record<string, string>> = {
  'gers.ancrage.example': JSON.stringify({ t: territory, r: release }),
  'neuf.ancrage.example': JSON.stringify({ t: territory }),
  'www.gers.example': JSON.stringify({ to: 'gers.ancrage.example' }),
  'casse.ancrage.example': '{',
}

// CloudFront gives the store by its own module; here it is a map that throws on an unknown key, as the real one does.
const cf = {
  kvs: () => ({
    get: async (key: string) => {
      const value = pointers[key]
      if (value === undefined) throw new Error('KeyNotFound')
      return value
    },
  }),
}
const handler = new Function('cf', `${source}\nreturn handler`)(cf) as (event: {
  readonly request: EdgeRequest
  readonly viewer: { readonly ip: string }
}) => Promise<EdgeRequest | EdgeResponse>

const ask = (
  uri: string,
  {
    host = 'gers.ancrage.example',
    headers = {},
    querystring = {},
    method = 'GET',
  }: {
    readonly host?: string
    readonly headers?: Record<string, Header>
    readonly querystring?: EdgeRequest['querystring']
    readonly method?: string
  } = {},
): Promise<EdgeRequest | EdgeResponse> =>
  handler({
    viewer: { ip: '192.0.2.7' },
    request: { method, uri, querystring, headers: { host: { value: host }, ...headers } },
  })

const rewritten = async (uri: string): Promise<string> => {
  const result = await ask(uri)
  if (!('uri' in result)) throw new Error(`answered ${result.statusCode}`)
  return result.uri
}
const answered = async (...args: Parameters<typeof ask>): Promise<EdgeResponse> => {
  const result = await ask(...args)
  if ('uri' in result) throw new Error(`went on to ${result.uri}`)
  return result
}

it.each([
  ['/', '/index.html'],
  ['/maitres-de-stage/', '/maitres-de-stage/index.html'],
  ['/assets/site.3f2a.css', '/assets/site.3f2a.css'],
  ['/agenda.ics', '/agenda.ics'],
  ['/.well-known/security.txt', '/.well-known/security.txt'],
  ['/m%C3%A9dias/affiche.png', '/m%C3%A9dias/affiche.png'],
])('reads %s from the folder of the territory’s live release', async (uri, file) => {
  expect(await rewritten(uri)).toBe(`/${territory}/r/${release}${file}`)
})

it('takes the host whatever its case', async () => {
  expect(await ask('/', { host: 'GERS.Ancrage.Example' })).toMatchObject({
    uri: `/${territory}/r/${release}/index.html`,
  })
})

it('answers 404 for a host that no territory has', async () => {
  expect(await answered('/', { host: 'autre.ancrage.example' })).toMatchObject({ statusCode: 404 })
  expect(await answered('/api/v1/events', { host: 'autre.ancrage.example' })).toMatchObject({ statusCode: 404 })
})

it('answers 404, never a stack trace, when the pointer cannot be read', async () => {
  const answer = await answered('/', { host: 'casse.ancrage.example' })
  expect(answer.statusCode).toBe(404)
  expect(answer.body).not.toMatch(/Error|JSON/)
})

it('says that a territory without release will open soon, but lets its API answer', async () => {
  expect((await answered('/', { host: 'neuf.ancrage.example' })).body).toContain('ouvrira bientôt')
  expect(await ask('/api/v1/events', { host: 'neuf.ancrage.example' })).toMatchObject({ uri: '/api/v1/events' })
})

it('adds the missing slash with a permanent redirect that keeps the filters', async () => {
  const querystring = {
    niveau: { value: 'saspas', multiValue: [{ value: 'saspas' }, { value: 'n1' }] },
    q: { value: 'foie%20gras' },
    carte: { value: '' },
  }
  expect(await answered('/maitres-de-stage', { querystring })).toMatchObject({
    statusCode: 301,
    headers: { location: { value: '/maitres-de-stage/?niveau=saspas&niveau=n1&q=foie%20gras&carte' } },
  })
})

it('never redirects to another site: an address that begins with two slashes is refused', async () => {
  expect(await answered('//evil.example')).toMatchObject({ statusCode: 404 })
})

it.each([
  '/../ter_autre/r/x/index.html',
  '/a/../../secret.html',
  '/./index.html',
  '/%2e%2e/secret.html',
  '/%2E%2E%2Fsecret.html',
  '/a%2f..%2fb.html',
  '/..%5csecret.html',
  '/\\..\\secret.html',
  '/%252e%252e/secret.html',
  '/a%00.html',
  '/a%zz.html',
  '/a%0d%0aset-cookie.html',
])('refuses %s, which could leave the folder of the release', async (uri) => {
  expect(await answered(uri)).toMatchObject({ statusCode: 404 })
})

it.each([
  ...dynamicPaths.map((path) => path.replace('*', 'x')),
  '/api/v1/events',
  '/mes-demarches/gerer/abc',
  '/en/mes-demarches/gerer/abc',
  '/problems/not-found',
  '/mes-demarches/',
])('leaves %s to the portal’s API, with the host it was asked for', async (uri) => {
  const result = await ask(uri, { method: 'POST' })
  expect(result).toMatchObject({ uri, headers: { 'x-ancrage-host': { value: 'gers.ancrage.example' } } })
})

it('does not take /mes-demarches-x nor /apix for the API', async () => {
  expect(await answered('/mes-demarches-x')).toMatchObject({ statusCode: 301 })
  expect(await answered('/apix')).toMatchObject({ statusCode: 301 })
})

it('overwrites what a client forged: host and address are what the edge saw', async () => {
  const forged = {
    'x-ancrage-host': { value: 'vallee.ancrage.example' },
    'x-ancrage-address': { value: '198.51.100.1' },
  }
  const result = await ask('/api/v1/events', { headers: forged })
  expect(result.headers['x-ancrage-host']).toEqual({ value: 'gers.ancrage.example' })
  expect(result.headers['x-ancrage-address']).toEqual({ value: '192.0.2.7' })
})

it('sends an old address to the primary one, path and filters kept', async () => {
  expect(await answered('/aides/', { host: 'www.gers.example', querystring: { q: { value: 'stage' } } })).toMatchObject(
    {
      statusCode: 308,
      headers: { location: { value: 'https://gers.ancrage.example/aides/?q=stage' } },
    },
  )
})

it('fits in what CloudFront takes and uses nothing it lacks', () => {
  expect(Buffer.byteLength(source)).toBeLessThan(10_240)
  expect(source).not.toMatch(/\?\.|\?\?|\bclass\b|\bimport\(|\bsetTimeout\b|\bfetch\b|\bURL\b|\bof\b.*\)\s*\{/)
})
