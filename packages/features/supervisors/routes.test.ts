import { withDeps } from '@ancrage/http'
import { createSample, dore, fromEdge, gers, now, type Sample } from '@ancrage/http/testing/sample-app.ts'
import type { TerritoryId } from '@ancrage/kernel'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import type { Stored } from '@ancrage/store'
import { describe, expect, it } from 'vitest'
import type { SliceDeps } from '../slice.ts'
import type { Placement } from './contract.ts'
import { portalRoutes } from './routes.portal.ts'

const storedPlacement = (seed: string, name: string, state: 'draft' | 'published'): Stored<Placement> => {
  const value: Placement = {
    name,
    slug: name.toLowerCase().replace(/ /g, '-'),
    kind: 'msp',
    address: '1 rue du Foirail',
    commune: { code: '32249', name: 'Mauvezin' },
    location: { lat: 43.7, lon: 0.9 },
    coordinatedPractice: true,
    interests: [],
    room: 'own',
    housing: 'none',
    housingNote: '',
    mobilityAid: false,
    accessible: true,
    secretariat: true,
    software: '',
    description: 'Une équipe.',
    offers: [],
    verifiedOn: '2026-11-03',
  }
  return {
    id: `pla_01J0000000000000000000000${seed}`,
    version: 1,
    value,
    state,
    createdAt: now,
    updatedAt: now,
    ...(state === 'draft' ? {} : { live: { value, version: 1 } }),
  }
}

const lists = new Map<string, readonly Stored<Placement>[]>([
  [
    `${gers} placements`,
    [storedPlacement('1', 'Maison Mauvezin', 'published'), storedPlacement('2', 'Brouillon secret', 'draft')],
  ],
  [`${dore} placements`, [storedPlacement('3', 'Maison Ambert', 'published')]],
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
    locale: 'fr' as const,
    pepper: '',
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

describe('GET /mes-demarches/maitres-de-stage', () => {
  it('200: shows what the search finds, never a draft, and keeps what was typed', async () => {
    const response = await get('/mes-demarches/maitres-de-stage?q=mauvezin&kind=msp')
    const text = await response.text()
    expect(response.status).toBe(200)
    expect(text).toContain('Maison Mauvezin')
    expect(text).not.toContain('Brouillon')
    expect(text).toContain('value="mauvezin"')
    expect(text).toContain('Retirer')
  })
  it('200: says what to do when nothing is found', async () => {
    expect(await (await get('/mes-demarches/maitres-de-stage?q=zzz')).text()).toContain('Retirez un filtre')
  })
  it('200: shows another territory nothing of this one', async () => {
    const text = await (await get('/mes-demarches/maitres-de-stage', 'vallee-de-la-dore.localhost')).text()
    expect(text).not.toContain('Mauvezin</a>')
  })
  it('404: answers nothing to a call that skips the edge', async () => {
    expect((await open().request('/mes-demarches/maitres-de-stage')).status).toBe(404)
  })
  it('422: refuses a search that is too long, naming the field', async () => {
    expect((await get(`/mes-demarches/maitres-de-stage?q=${'a'.repeat(101)}`)).status).toBe(422)
  })
})

describe('GET /api/placements', () => {
  it('200: lists published placements only', async () => {
    const body: unknown = await (await get('/api/placements')).json()
    expect(body).toMatchObject({ total: 1, items: [{ name: 'Maison Mauvezin', supervisors: [] }] })
  })
})
