import { withDeps } from '@ancrage/http'
import { createSample, dore, fromEdge, gers, now, type Sample } from '@ancrage/http/testing/sample-app.ts'
import type { TerritoryId } from '@ancrage/kernel'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import { describe, expect, it } from 'vitest'
import type { SliceDeps } from '../slice.ts'
import type { Dwelling } from './contract.ts'
import { sampleDwelling } from './model/samples.ts'
import { consoleRoutes } from './routes.console.ts'
import { portalRoutes } from './routes.portal.ts'

const far = '2099-12-31'
const published = (seed: string, more: Partial<Dwelling>, live = true): object => {
  const value = sampleDwelling({
    expiresOn: far,
    verifiedOn: now.slice(0, 10) as Dwelling['verifiedOn'],
    periods: [{ from: '2026-11-01', to: far, free: 1 }],
    ...more,
  })
  const id = `dwe_01J0000000000000000000000${seed}`
  return {
    id,
    version: 1,
    value,
    state: 'published',
    createdAt: now,
    updatedAt: now,
    ...(live ? { live: { value, version: 1 } } : {}),
  }
}
const placement = {
  id: 'pla_1',
  version: 1,
  live: {
    version: 1,
    value: {
      verifiedOn: now.slice(0, 10),
      slug: 'msp-auch',
      name: 'Maison d’Auch',
      commune: { name: 'Auch' },
      location: { lat: 43.64, lon: 0.58 },
    },
  },
}

const lists = new Map<string, readonly object[]>([
  [
    `${gers} dwellings`,
    [
      published('1', {
        title: 'Studio d’Auch',
        slug: 'studio',
        kind: 'studio',
        commune: { code: '32013', name: 'Auch' },
        location: { lat: 43.64, lon: 0.58 },
        rent: 320,
      }),
      published('2', { title: 'Colocation de Mauvezin' }),
      published('3', { title: 'Brouillon secret' }, false),
    ],
  ],
  [`${gers} placements`, [placement]],
  [`${dore} dwellings`, [published('4', { title: 'Chambre d’Ambert' })]],
])

const open = (): Sample => {
  const refuse = (): never => {
    throw new Error('not for a visitor')
  }
  const depsFor = (scope: { readonly territoryId: TerritoryId }): SliceDeps => ({
    territoryId: scope.territoryId,
    store: {
      list: async (collection) => (lists.get(`${scope.territoryId} ${collection.name}`) ?? []) as never,
      get: refuse,
      listDeleted: refuse,
      commit: refuse,
      receipt: refuse,
      auditLog: refuse,
    },
    ids: { next: refuse },
    links: { sign: refuse, verify: refuse } as never,
    pepper: '',
    locale: 'fr',
    site: async () => ({
      chrome: sampleChrome('gers', { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} }),
      timeZone: 'Europe/Paris',
      communes: [],
    }),
    preview: async () => undefined,
  })
  return createSample({ basePath: '', routes: withDeps(portalRoutes, depsFor) })
}

const get = (path: string, host?: string): Promise<Response> =>
  open().request(path, { headers: { ...fromEdge(host), accept: 'text/html' } })
const titles = async (query: string): Promise<readonly string[]> => {
  const body = (await (await get(`/api/dwellings?${query}`)).json()) as { items: { title: string }[] }
  return body.items.map(({ title }) => title)
}

describe('GET /mes-demarches/logements', () => {
  it('200: shows what the search finds, never a draft, and keeps what was chosen', async () => {
    const text = await (await get('/mes-demarches/logements?q=studio&kind=studio&stage=msp-auch')).text()
    expect(text).toContain('Studio d’Auch')
    expect(text).not.toContain('Brouillon')
    expect(text).not.toContain('Colocation de Mauvezin')
    expect(text).toMatch(/<option value="msp-auch" selected/)
    expect(text).toContain('moins d’un kilomètre de votre stage')
  })
  it('200: leaves aside a placement that does not exist, since links age', async () => {
    const text = await (await get('/mes-demarches/logements?stage=partie')).text()
    expect(text).not.toContain('vol d’oiseau')
    expect(text).toContain('Studio d’Auch')
  })
  it('200: shows another territory nothing of this one', async () => {
    expect(await (await get('/mes-demarches/logements', 'vallee-de-la-dore.localhost')).text()).not.toContain(
      'Mauvezin',
    )
  })
  it('404: answers nothing to a call that skips the edge', async () => {
    expect((await open().request('/mes-demarches/logements')).status).toBe(404)
  })
  it('422: refuses a search that is too long, naming the field', async () => {
    expect((await get(`/mes-demarches/logements?q=${'a'.repeat(101)}`)).status).toBe(422)
  })
})

describe('GET /api/dwellings', () => {
  it('200: lists published offers without owner, address or true position', async () => {
    const text = await (await get('/api/dwellings')).text()
    expect(JSON.parse(text)).toMatchObject({ total: 2, items: [{ title: 'Studio d’Auch', monthlyCost: 320 }, {}] })
    expect(text).not.toMatch(/Sarramea|sarramea|Libération|43\.7312/)
  })
  it('200: sorts by monthly cost when asked', async () => {
    expect(await titles('sort=cost')).toEqual(['Colocation de Mauvezin', 'Studio d’Auch'])
  })
})

describe('console routes', () => {
  const named = (verb: RegExp): readonly string[] =>
    consoleRoutes.filter(({ info }) => verb.test(info.operationId)).map(({ info }) => info.access.detail ?? '')

  it('live under the territory, so that none can be called without one', () => {
    const prefix = '/territories/{territory}/dwellings'
    expect(consoleRoutes.filter(({ info }) => !info.path.startsWith(prefix))).toEqual([])
  })

  it('ask for the right to write before changing anything, and for the right to publish before showing it', () => {
    expect(new Set(named(/^(create|replace|remove|restore)/))).toEqual(new Set(['content:write']))
    expect(new Set(named(/^(publish|unpublish)/))).toEqual(new Set(['content:publish']))
  })
})
