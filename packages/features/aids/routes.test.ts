import { withDeps } from '@ancrage/http'
import { createSample, dore, fromEdge, gers, now, type Sample, sending } from '@ancrage/http/testing/sample-app.ts'
import { idFromDigest, type TerritoryId } from '@ancrage/kernel'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import type { Stored } from '@ancrage/store'
import { describe, expect, it } from 'vitest'
import type { SliceDeps } from '../slice.ts'
import type { Aid } from './contract.ts'
import { sampleAid } from './model/samples.ts'
import { portalRoutes } from './routes.portal.ts'

const storedAid = (seed: number, given: Partial<Aid>, state: Stored<Aid>['state'] = 'published'): Stored<Aid> => {
  const value = sampleAid({ slug: (given.code ?? 'E1').toLowerCase(), ...given })
  return {
    id: idFromDigest('aid', new Uint8Array(17).fill(seed)),
    version: 1,
    value,
    state,
    createdAt: now,
    updatedAt: now,
    ...(state === 'draft' ? {} : { live: { value, version: 1 } }),
  }
}

const records = new Map<TerritoryId, readonly Stored<Aid>[]>([
  [
    gers,
    [
      storedAid(1, {
        code: 'E1',
        title: 'Transport des internes',
        criteria: [
          { kind: 'audience', anyOf: ['intern'] },
          { kind: 'placement-distance', minKm: 15 },
        ],
      }),
      storedAid(2, { code: 'G1', title: 'Logement gersois', perimeter: { scope: 'department', codes: ['32'] } }),
      storedAid(3, { code: 'M8', title: 'Ancien contrat', status: 'closed', family: 'installation' }),
      storedAid(4, { code: 'X1', title: 'Brouillon secret' }, 'draft'),
    ],
  ],
  [dore, [storedAid(5, { code: 'D1', title: 'Aide de la Dore' })]],
])

/** Counts what each route asks of the database. */
const openSample = (): Sample & { readonly reads: string[] } => {
  const reads: string[] = []
  const assets = { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} }
  const depsFor = (scope: { readonly territoryId: TerritoryId }): SliceDeps => {
    const refuse = (): never => {
      throw new Error('not for a visitor')
    }
    return {
      territoryId: scope.territoryId,
      store: {
        list: async () => {
          reads.push('list')
          return (records.get(scope.territoryId) ?? []) as never
        },
        get: refuse,
        listDeleted: refuse,
        commit: refuse,
        receipt: refuse,
        auditLog: refuse,
      },
      ids: { next: refuse },
      links: { sign: refuse, verify: refuse } as never,
      locale: 'fr' as const,
      pepper: '',
      site: async () => ({
        chrome: sampleChrome('gers', assets),
        timeZone: 'Europe/Paris',
        communes: [
          { code: '32256', name: 'Mirande' },
          { code: '32013', name: 'Auch' },
        ],
      }),
      preview: async () => undefined,
    }
  }
  return { ...createSample({ basePath: '', routes: withDeps(portalRoutes, depsFor) }), reads }
}

const get = (sample: Sample, path: string, host?: string): Promise<Response> =>
  sample.request(path, { headers: { ...fromEdge(host), accept: 'text/html' } })
interface Answer {
  readonly items: readonly (Aid & { readonly url: string })[]
  readonly total: number
  readonly estimatedOn: string
  readonly likely: readonly Aid[]
  readonly toConfirm: readonly (Aid & { readonly reasons: readonly object[] })[]
  readonly notEligible: readonly Aid[]
  readonly missing: readonly object[]
  readonly errors: readonly { readonly pointer: string }[]
}
const read = async (response: Response): Promise<Answer> => (await response.json()) as Answer
const plain = async (response: Response): Promise<string> => (await response.text()).replaceAll(/[\u00a0\u202f]/g, ' ')

describe('GET /api/aids', () => {
  it('200: the published aids of this territory, with amount, standing and address, in one read', async () => {
    const sample = openSample()
    const response = await get(sample, '/api/aids')
    expect(response.status).toBe(200)
    const { items, total } = await read(response)
    expect(total).toBe(3)
    expect(items.map(({ code }) => code).sort()).toEqual(['E1', 'G1', 'M8'])
    expect(items.find(({ code }) => code === 'M8')).toMatchObject({ standing: 'closed', slug: 'm8' })
    expect(items[0]?.url).toMatch(/\/aides\/[a-z0-9]+\/$/)
    expect(sample.reads).toEqual(['list'])
  })

  it('200: filtered like the page', async () => {
    const response = await get(openSample(), '/api/aids?status=closed')
    expect((await read(response)).total).toBe(1)
  })

  it('200: another host shows its own aids only', async () => {
    const { items } = await read(await get(openSample(), '/api/aids', 'dore.localhost'))
    expect(items.map(({ code }) => code)).toEqual(['D1'])
  })

  it('404: a call that skips the edge learns nothing', async () => {
    expect((await openSample().request('/api/aids')).status).toBe(404)
  })

  it('422: a search too long is refused with its field', async () => {
    const response = await openSample().request(`/api/aids?q=${'a'.repeat(101)}`, { headers: fromEdge() })
    expect(response.status).toBe(422)
    expect((await read(response)).errors[0]?.pointer).toBe('/query/q')
  })
})

describe('GET /mes-demarches/aides', () => {
  it('200: the list filtered for a browser without script, kept out of search engines', async () => {
    const response = await get(openSample(), '/mes-demarches/aides?q=logement')
    expect(response.status).toBe(200)
    expect(response.headers.get('x-robots-tag')).toBe('noindex')
    const page = await plain(response)
    expect(page).toContain('Logement gersois')
    expect(page).not.toContain('Transport des internes')
    expect(page).not.toContain('Brouillon secret')
  })

  it('200: says what to do when nothing is left', async () => {
    expect(await plain(await get(openSample(), '/mes-demarches/aides?q=zzz'))).toContain('Retirez un filtre')
  })
})

describe('GET /mes-demarches/simulation', () => {
  it('200: probable, to confirm and not eligible, each with the person’s own value, in one read', async () => {
    const sample = openSample()
    const response = await get(sample, '/mes-demarches/simulation?audience=intern&placementDistanceKm=22&commune=32013')
    expect(response.status).toBe(200)
    const page = await plain(response)
    expect(page).toContain('Votre stage est à 22 km du CHU et de votre domicile : cette aide demande plus de 15 km')
    expect(page).toContain('Votre commune, Auch, est dans le périmètre de l’aide : Gers.')
    expect(page).toContain('Cette aide est fermée aux nouvelles demandes.')
    expect(page).toContain('2 probables')
    expect(page).toContain('05 36 49 32 01')
    expect(page).not.toContain('Brouillon secret')
    expect(sample.reads).toEqual(['list'])
  })

  it('303: leaves the questions without answer out of the address, and leads back to itself once only', async () => {
    const sample = openSample()
    const response = await get(sample, '/mes-demarches/simulation?audience=intern&zone=nsp&placementDistanceKm=&q=x')
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/mes-demarches/simulation?audience=intern')
    const empty = await get(sample, '/mes-demarches/simulation?audience=nsp')
    expect(empty.headers.get('location')).toBe('/mes-demarches/simulation')
    expect((await get(sample, '/mes-demarches/simulation')).status).toBe(200)
  })

  it('200: names what is missing, with the link that answers it', async () => {
    const page = await plain(await get(openSample(), '/mes-demarches/simulation?audience=intern'))
    expect(page).toContain(
      'href="/mes-demarches/simulation?audience=intern&amp;modifier=placementDistanceKm#f-placementDistanceKm"',
    )
  })

  it('200: shows the form again with the answers given when one is to be changed', async () => {
    const page = await plain(await get(openSample(), '/mes-demarches/simulation?audience=intern&modifier=audience'))
    expect(page).toMatch(/value="intern" checked/)
    expect(page.indexOf('Auch')).toBeLessThan(page.indexOf('Mirande'))
  })

  it('200: shows the form again with the field at fault and what was typed', async () => {
    const page = await plain(await get(openSample(), '/mes-demarches/simulation?placementDistanceKm=loin'))
    expect(page).toContain('Distance du stage : indiquez un nombre entier de kilomètres, entre 0 et 500.')
    expect(page).toContain('value="loin"')
  })

  it('200: what a stranger puts in the address comes out as text', async () => {
    const page = await plain(
      await get(openSample(), `/mes-demarches/simulation?placementDistanceKm=${encodeURIComponent('"><script>x')}`),
    )
    expect(page).not.toContain('<script>x')
  })
})

describe('POST /api/aids/simulations', () => {
  const post = (body: unknown, headers = fromEdge()): Promise<Response> =>
    openSample().request('/api/aids/simulations', sending('POST', body, headers))

  it('200: three lists with reasons, and what is missing', async () => {
    const response = await post({ audience: 'intern', commune: '31555' })
    expect(response.status).toBe(200)
    const body = await read(response)
    expect(body.estimatedOn).toBe('2026-11-21')
    expect(body.likely).toEqual([])
    expect(body.toConfirm.map(({ code }) => code)).toEqual(['E1'])
    expect(body.notEligible.map(({ code }) => code).sort()).toEqual(['G1', 'M8'])
    expect(body.missing).toEqual([{ fact: 'placementDistanceKm', aidCount: 1 }])
    expect(body.toConfirm[0]?.reasons).toContainEqual(
      expect.objectContaining({ kind: 'placement-distance', verdict: 'unknown', fact: 'placementDistanceKm' }),
    )
  })

  it('400: a body that is no JSON', async () => {
    expect((await post('{')).status).toBe(400)
  })

  it('404: a call that skips the edge learns nothing', async () => {
    expect((await post({}, {})).status).toBe(404)
  })

  it('415: a form is not what this address reads', async () => {
    const response = await post('a=1', { ...fromEdge(), 'content-type': 'text/plain' })
    expect(response.status).toBe(415)
  })

  it.each([
    [{ audience: 'wizard' }, '/audience'],
    [{ commune: '32' }, '/commune'],
    [{ placementDistanceKm: -1 }, '/placementDistanceKm'],
    [{ name: 'Zoé' }, '/name'],
  ])('422: %j names the field at fault', async (body, pointer) => {
    const response = await post(body)
    expect(response.status).toBe(422)
    expect((await read(response)).errors.map((error) => error.pointer)).toContain(pointer)
  })
})
