import { withDeps } from '@ancrage/http'
import { createSample, dore, fromEdge, gers, now, type Sample } from '@ancrage/http/testing/sample-app.ts'
import type { TerritoryId } from '@ancrage/kernel'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import { describe, expect, it } from 'vitest'
import type { SliceDeps } from '../slice.ts'
import type { Opportunity } from './contract.ts'
import { sampleOpportunity } from './model/samples.ts'
import { apiRoutes } from './routes.api.ts'
import { consoleRoutes } from './routes.console.ts'
import { portalRoutes } from './routes.portal.ts'

const published = (seed: string, more: Partial<Opportunity>, live = true): object => {
  const verifiedOn = now.slice(0, 10) as Opportunity['verifiedOn']
  const value = sampleOpportunity({ expiresOn: '2099-12-31', verifiedOn, ...more })
  const id = `opp_01J0000000000000000000000${seed}`
  const copy = live ? { live: { value, version: 1 } } : {}
  return { id, version: 1, value, state: 'published', createdAt: now, updatedAt: now, ...copy }
}

const lists = new Map<string, readonly object[]>([
  [
    `${gers} opportunities`,
    [
      published('1', { title: 'Vacances à Auch', kind: 'replacement', form: 'holidays' }),
      published('2', { title: 'Centre de santé', kind: 'salaried', form: 'health-centre' }),
      published('3', { title: 'Brouillon secret' }, false),
    ],
  ],
  [`${dore} opportunities`, [published('4', { title: 'Ambert cherche' })]],
])

const open = (): Sample => {
  const refuse = (): never => {
    throw new Error('not for a visitor')
  }
  const depsFor = (scope: { readonly territoryId: TerritoryId }): SliceDeps =>
    ({
      territoryId: scope.territoryId,
      store: {
        list: async ({ name }: { name: string }) => lists.get(`${scope.territoryId} ${name}`) ?? [],
        get: refuse,
      },
      locale: 'fr',
      site: async () => ({
        chrome: sampleChrome('gers', { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} }),
        timeZone: 'Europe/Paris',
        communes: [],
      }),
    }) as unknown as SliceDeps
  return createSample({ basePath: '', routes: withDeps([...portalRoutes, ...apiRoutes], depsFor) })
}

const get = (path: string, host?: string): Promise<Response> =>
  open().request(path, { headers: { ...fromEdge(host), accept: 'text/html' } })

describe('GET /mes-demarches/opportunites', () => {
  it('200: shows what the search finds, never a draft', async () => {
    const text = await (await get('/mes-demarches/opportunites?kind=salaried')).text()
    expect(text).toContain('Centre de santé')
    expect(text).not.toMatch(/Vacances à Auch|Brouillon/)
  })
  it('200: names the one filter to give up when nothing is found', async () => {
    const text = await (await get('/mes-demarches/opportunites?kind=salaried&q=vacances')).text()
    expect(text).toContain('Aucune annonce')
    expect(text).toMatch(/href="\/mes-demarches\/opportunites\?q=vacances"[^>]*>Retirer «/)
  })
  it('200: shows another territory nothing of this one', async () => {
    const text = await (await get('/mes-demarches/opportunites', 'vallee-de-la-dore.localhost')).text()
    expect(text).not.toContain('Vacances à Auch')
  })
  it('404: answers nothing to a call that skips the edge', async () => {
    expect((await open().request('/mes-demarches/opportunites')).status).toBe(404)
  })
  it('422: refuses a search that is too long, naming the field', async () => {
    expect((await get(`/mes-demarches/opportunites?q=${'a'.repeat(101)}`)).status).toBe(422)
  })
})

describe('GET /api/opportunities', () => {
  it('200: lists open offers without the contact of who offers', async () => {
    const text = await (await get('/api/opportunities')).text()
    expect(JSON.parse(text)).toMatchObject({ total: 2 })
    expect(text).not.toMatch(/Sarramea|sarramea/)
  })
})

describe('console routes', () => {
  const named = (verb: RegExp): readonly string[] =>
    consoleRoutes.filter(({ info }) => verb.test(info.operationId)).map(({ info }) => info.access.detail ?? '')

  it('ask for the right to write before changing anything, and for the right to publish before showing it', () => {
    expect(new Set(named(/^(create|replace|remove|restore)/))).toEqual(new Set(['content:write']))
    expect(new Set(named(/^(publish|unpublish)/))).toEqual(new Set(['content:publish']))
  })
})
