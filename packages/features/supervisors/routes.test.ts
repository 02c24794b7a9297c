import { withDeps } from '@ancrage/http'
import { createSample, dore, fromEdge, gers, now, type Sample } from '@ancrage/http/testing/sample-app.ts'
import type { TerritoryId } from '@ancrage/kernel'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import type { Stored } from '@ancrage/store'
import { describe, expect, it } from 'vitest'
import type { SliceDeps } from '../slice.ts'
import type { Placement } from './contract.ts'
import { apiRoutes } from './routes.api.ts'
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
      communes: [{ code: '32013', name: 'Auch', population: 22_000, location: { lat: 43.6456, lon: 0.5886 } }],
    }),
    preview: async () => undefined,
  })
  return createSample({ basePath: '', routes: withDeps([...portalRoutes, ...apiRoutes], depsFor) })
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
  it('200: names the one filter to give up when nothing is found, and leads to the search without it', async () => {
    const text = await (await get('/mes-demarches/maitres-de-stage?q=mauvezin&kind=hospital')).text()
    expect(text).toContain('Sans «\u00a0Type de lieu\u00a0»')
    expect(text).toContain('class="button" href="/mes-demarches/maitres-de-stage?q=mauvezin"')
  })
  it('200: measures from a place, and says so when it does not know it', async () => {
    const text = await (await get('/mes-demarches/maitres-de-stage?near=auch')).text()
    expect(text).toMatch(/à 0\s?km de Auch|à 26\s?km de Auch à vol d’oiseau/)
    expect(text).toContain('>distance</option>')
    const lost = await (await get('/mes-demarches/maitres-de-stage?near=Nowhere')).text()
    expect(lost).toContain('Nous ne savons pas situer')
    expect(lost).not.toContain('>distance</option>')
  })
  it('200: keeps what somebody retains through every link of the list', async () => {
    const text = await (await get('/mes-demarches/maitres-de-stage?lieu=maison-mauvezin&lieu=inconnu&kind=msp')).text()
    expect(text).toContain('value="maison-mauvezin" checked=""')
    expect(text).toContain('href="/mes-demarches/maitres-de-stage?lieu=maison-mauvezin"')
    const links = text.replace(/<a class="language"[^>]*>/, '')
    expect(links, 'the other language is asked for what was asked here').not.toContain('inconnu')
  })
  it('200: shows what was found on a map, each dot leading to its commune in the list', async () => {
    const text = await (await get('/mes-demarches/maitres-de-stage?q=mauvezin&view=map')).text()
    expect(text).toContain('href="#c-32249"')
    expect(text).toContain('id="c-32249"')
  })
  it('200: shows another territory nothing of this one', async () => {
    const text = await (await get('/mes-demarches/maitres-de-stage', 'dore.localhost')).text()
    expect(text).not.toContain('Mauvezin</a>')
  })
  it('404: answers nothing to a call that skips the edge', async () => {
    expect((await open().request('/mes-demarches/maitres-de-stage')).status).toBe(404)
  })
  it('422: refuses a search that is too long, naming the field', async () => {
    expect((await get(`/mes-demarches/maitres-de-stage?q=${'a'.repeat(101)}`)).status).toBe(422)
  })
})

describe('GET /mes-demarches/comparer', () => {
  it('200: puts what exists side by side and says that the rest is gone', async () => {
    const text = await (await get('/mes-demarches/comparer?lieu=maison-mauvezin&lieu=brouillon-secret')).text()
    expect(text).toContain('Maison Mauvezin')
    expect(text).toContain('n’est plus dans la liste')
    expect(text).not.toContain('Brouillon secret')
  })
  it('200: knows a place of another territory as little as one that never was', async () => {
    const text = await (await get('/mes-demarches/comparer?lieu=maison-mauvezin', 'dore.localhost')).text()
    expect(text).not.toContain('Maison Mauvezin')
    expect(text).toContain('n’est plus dans la liste')
  })
  it('200: without anything to compare, leads to the list', async () => {
    expect(await (await get('/mes-demarches/comparer')).text()).toContain('href="/maitres-de-stage/"')
  })
  it('422: refuses more than anybody retains', async () => {
    const many = Array.from({ length: 41 }, (_, i) => `lieu=l${i}`).join('&')
    expect((await get(`/mes-demarches/comparer?${many}`)).status).toBe(422)
  })
})

describe('GET /api/placements', () => {
  it('200: lists published placements only', async () => {
    const body: unknown = await (await get('/api/placements')).json()
    expect(body).toMatchObject({ total: 1, items: [{ name: 'Maison Mauvezin', supervisors: [] }] })
  })
})
