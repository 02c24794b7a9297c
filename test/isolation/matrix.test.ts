import type { RouteInfo } from '@ancrage/http'
import { consoleApiRoutes } from '@ancrage/services/console-api/app.ts'
import { releaseControl } from '@ancrage/services/platform/apps.ts'
import { portalApiRoutes } from '@ancrage/services/portal-api/app.ts'
import { regionRoutes } from '@ancrage/services/region-api/routes.ts'
import { type TerritoryRole, territoryRoles } from '@ancrage/tenancy'
import { afterAll, describe, expect, it } from 'vitest'
import { dumpTerritory } from '../fixtures/table-dump.ts'
import { accessToken, linkFor } from '../fixtures/tokens.ts'
import { type Answer, type Ask, startTwoTerritories, type TerritoryFixture } from '../fixtures/two-territories.ts'
import { consoleCases, portalCases, type RouteCase, regionCases } from './route-cases.ts'

// Before anything else: the tests are made from the routes that the platform mounts.
const two = await startTwoTerritories()
const { a, b, platform } = two
afterAll(two.stop)

const infosOf = (routes: readonly { readonly info: RouteInfo }[]): readonly RouteInfo[] =>
  routes.map(({ info }) => info)
const consoleInfos = infosOf(await consoleApiRoutes({ ...platform, releases: releaseControl(platform) }))
const portalInfos = infosOf(await portalApiRoutes(platform.around))
const regionInfos = infosOf(regionRoutes)

const unknownBody = '01J0000000000000000000000Z'
const unknownTerritory = `ter_${unknownBody}`
const unknownLike = (id: string): string => `${id.slice(0, 4)}${unknownBody}`
const caseOf = (cases: Readonly<Record<string, RouteCase>>, { operationId }: RouteInfo): RouteCase =>
  cases[operationId] ?? {}
const fill = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
const byOperation = (
  infos: readonly RouteInfo[],
  keep: (info: RouteInfo) => boolean = () => true,
): readonly (readonly [string, RouteInfo])[] => infos.filter(keep).map((info) => [info.operationId, info] as const)

const askOf = (info: RouteInfo, token: string | undefined, body: unknown): Ask => ({
  method: info.method.toUpperCase(),
  token,
  ...(info.ifMatch ? { headers: { 'if-match': '"v1"' } } : {}),
  ...(body === undefined ? {} : { body }),
})

const untouchedA = await dumpTerritory(platform.engine, a.id)

/** Runs `act`, then proves that nothing was written in A, then or before. Costs a reading of all that A has. */
const leavingAUntouched = async <T>(act: () => Promise<T>): Promise<T> => {
  const result = await act()
  expect(await dumpTerritory(platform.engine, a.id)).toEqual(untouchedA)
  return result
}

/** No name, address or record of A. */
const expectNoWordOf = (territory: TerritoryFixture, answer: Answer): void => {
  const words = [territory.marker, territory.id, `${territory.host}:`, ...Object.values(territory.ids)]
  expect(words.filter((word) => JSON.stringify(answer).includes(word))).toEqual([])
}

describe('every route has its case', () => {
  it.each([
    ['console-api', consoleInfos, consoleCases],
    ['portal-api', portalInfos, portalCases],
    ['region-api', regionInfos, regionCases],
  ] as const)('%s: no route without a case, no case without a route', (_, infos, cases) => {
    expect(Object.keys(cases).sort()).toEqual(infos.map(({ operationId }) => operationId).sort())
  })

  it('a path with a record of its own says which real record to use', () => {
    const missing = [...consoleInfos, ...portalInfos].filter(
      (info) => info.path.includes('{id}') && caseOf({ ...consoleCases, ...portalCases }, info).record === undefined,
    )
    expect(missing.map(({ operationId }) => operationId)).toEqual([])
  })

  it('only these kinds of access exist here: another one needs tests of its own', () => {
    expect(new Set([...consoleInfos, ...portalInfos, ...regionInfos].map(({ access }) => access.kind))).toEqual(
      new Set(['signed-in', 'member', 'visitor', 'link', 'agency']),
    )
  })
})

describe('console-api: a member of B', () => {
  const withRecord = (info: RouteInfo): boolean => caseOf(consoleCases, info).record !== undefined
  const isMember = (info: RouteInfo): boolean => info.access.kind === 'member'
  const realIn = (info: RouteInfo, territory: TerritoryFixture): string => {
    const { record } = caseOf(consoleCases, info)
    return record ? territory.ids[record] : ''
  }
  const ask = (info: RouteInfo, territory: string, id: string, token: string | undefined): Promise<Answer> =>
    two.console(fill(info.path, { territory, id }), askOf(info, token, caseOf(consoleCases, info).body))

  it.each(byOperation(consoleInfos, withRecord))(
    '%s: a real record of A is the same 404 as an id of nobody',
    async (_, info) => {
      const real = realIn(info, a)
      const token = b.tokens.administrator
      const foreign = await leavingAUntouched(() => ask(info, b.id, real, token))
      expect(foreign).toEqual(await ask(info, b.id, unknownLike(real), token))
      expect(foreign.status).toBe(404)
    },
  )

  it.each(byOperation(consoleInfos, isMember))(
    '%s: the address of A is the same 404 as that of no territory',
    async (_, info) => {
      const real = realIn(info, a)
      const token = b.tokens.administrator
      const foreign = await leavingAUntouched(() => ask(info, a.id, real, token))
      expect(foreign).toEqual(await ask(info, unknownTerritory, real, token))
      expect(foreign.status).toBe(404)
    },
  )

  it.each(byOperation(consoleInfos))('%s: no token, a forged one or an expired one is a 401', async (_, info) => {
    const genuine = a.tokens.administrator
    const expired = accessToken(platform, 'mem_x', { exp: Math.floor(Date.now() / 1000) - 60 })
    const otherClient = accessToken(platform, 'mem_x', { client_id: 'another' })
    const tokens = [undefined, 'x', `${genuine.slice(0, -4)}AAAA`, expired, otherClient]
    await leavingAUntouched(async () => {
      for (const token of tokens) {
        const refused = await ask(info, a.id, realIn(info, a), token)
        expect([token, refused.status]).toEqual([token, 401])
        expect(refused).toEqual(await ask(info, unknownTerritory, unknownLike(realIn(info, a)), token))
      }
    })
  })

  const roles = Object.keys(territoryRoles).filter((role): role is TerritoryRole => role in territoryRoles)
  const lacking = (info: RouteInfo): readonly TerritoryRole[] =>
    roles.filter((role) => !territoryRoles[role].some((held) => held === info.access.detail))

  it.each(byOperation(consoleInfos, (info) => isMember(info) && lacking(info).length > 0))(
    '%s: a role without the right is told so, whether the record exists or not, and writes nothing',
    async (_, info) => {
      await leavingAUntouched(async () => {
        for (const role of lacking(info)) {
          const refused = await ask(info, a.id, realIn(info, a), a.tokens[role])
          expect([role, refused.status]).toEqual([role, 403])
          expect(refused).toEqual(await ask(info, a.id, unknownLike(realIn(info, a)), a.tokens[role]))
        }
      })
    },
  )

  it('a reader can write nowhere', () => {
    const open = consoleInfos.filter(
      (info) => info.method !== 'get' && isMember(info) && !lacking(info).includes('reader'),
    )
    expect(open.map(({ operationId }) => operationId)).toEqual([])
  })

  it.each(byOperation(consoleInfos, (info) => caseOf(consoleCases, info).bodyNaming !== undefined))(
    '%s: naming a record of A in the body is the same refusal as naming nobody',
    async (_, info) => {
      const naming = caseOf(consoleCases, info).bodyNaming
      if (!naming) throw new RangeError('no case')
      const before = await dumpTerritory(platform.engine, b.id)
      const path = fill(info.path, { territory: b.id, id: realIn(info, b) })
      const current = await two.console(path, { token: b.tokens.administrator })
      const etag = new Map(current.headers).get('etag') ?? ''
      const send = (id: string): Promise<Answer> =>
        two.console(path, {
          ...askOf(info, b.tokens.administrator, naming.body(id)),
          headers: { 'if-match': etag },
        })
      const real = a.ids[naming.record]
      const foreign = await leavingAUntouched(() => send(real))
      expect(foreign).toEqual(await send(unknownLike(real)))
      expect(foreign.status).toBe(422)
      expect(await dumpTerritory(platform.engine, b.id)).toEqual(before)
    },
  )

  it.each(byOperation(consoleInfos, (info) => caseOf(consoleCases, info).queryNaming !== undefined))(
    '%s: asking for a record of A by the query finds as little as asking for nobody’s',
    async (_, info) => {
      const naming = caseOf(consoleCases, info).queryNaming
      if (!naming) throw new RangeError('no case')
      const send = (territory: TerritoryFixture, id: string): Promise<Answer> =>
        two.console(`${fill(info.path, { territory: territory.id })}?${naming.query(id)}`, {
          token: territory.tokens.administrator,
        })
      const real = a.ids[naming.record]
      expect(await send(b, real)).toEqual(await send(b, unknownLike(real)))
      // The same question finds something at home: the answer above is a refusal, not a broken filter.
      expect((await send(a, real)).body).not.toBe((await send(a, unknownLike(real))).body)
    },
  )

  it.each(byOperation(consoleInfos, (info) => info.method === 'get'))(
    '%s: what B reads has no word of A',
    async (_, info) => {
      expectNoWordOf(a, await ask(info, b.id, realIn(info, b), b.tokens.administrator))
    },
  )
})

describe('portal-api: a visitor of B', () => {
  const html = { accept: 'text/html' }
  const isVisitor = (info: RouteInfo): boolean => info.access.kind === 'visitor'
  const isLink = (info: RouteInfo): boolean => info.access.kind === 'link'
  const realIn = (info: RouteInfo, territory: TerritoryFixture): string => {
    const { record } = caseOf(portalCases, info)
    return record ? territory.ids[record] : ''
  }
  const ask = (
    info: RouteInfo,
    host: string,
    values: { readonly id?: string; readonly token?: string },
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> =>
    two.portal(host, fill(info.path, values), {
      method: info.method.toUpperCase(),
      headers,
      body: info.method === 'get' ? undefined : caseOf(portalCases, info).body,
    })
  const ownLink = (info: RouteInfo, territory: TerritoryFixture): string =>
    linkFor(platform, territory, info, caseOf(portalCases, info))

  it.each(byOperation(portalInfos, (info) => isVisitor(info) && realIn(info, a) !== ''))(
    '%s: a real record of A is the same 404 as an id of nobody, as JSON and as a page',
    async (_, info) => {
      const id = realIn(info, a)
      for (const headers of [{}, html]) {
        const foreign = await leavingAUntouched(() => ask(info, b.host, { id }, headers))
        expect(foreign).toEqual(await ask(info, b.host, { id: unknownLike(id) }, headers))
        expect(foreign.status).toBe(404)
        expectNoWordOf(a, foreign)
      }
    },
  )

  it.each(byOperation(portalInfos, isVisitor))('%s: what B shows has no word of A', async (_, info) => {
    expectNoWordOf(a, await ask(info, b.host, { id: realIn(info, b) }, html))
  })

  it.each(byOperation(portalInfos))(
    '%s: a call that skips the edge, or names a host of nobody, is the bare 404 of no site',
    async (_, info) => {
      const values = { id: realIn(info, a), token: ownLink(info, a) }
      const skipped = { 'x-ancrage-origin': 'not the secret of the edge' }
      await leavingAUntouched(async () => {
        const nobody = await ask(info, 'nobody.localhost', values)
        expect([nobody.status, nobody.body]).toEqual([404, ''])
        expect(await ask(info, a.host, values, skipped)).toEqual(nobody)
      })
    },
  )

  it.each(byOperation(portalInfos, isLink))(
    '%s: a link of A on the host of B is the same 404 as a token of nobody',
    async (_, info) => {
      const id = realIn(info, a)
      await leavingAUntouched(async () => {
        for (const headers of [{}, html]) {
          const foreign = await ask(info, b.host, { id, token: ownLink(info, a) }, headers)
          expect(foreign).toEqual(await ask(info, b.host, { id, token: 'nobody' }, headers))
          expect(foreign.status).toBe(404)
          expectNoWordOf(a, foreign)
        }
      })
    },
  )

  it.each(byOperation(portalInfos, isLink))(
    '%s: even a link that B signed for a record of A opens nothing',
    async (_, info) => {
      const one = caseOf(portalCases, info)
      const id = realIn(info, b)
      const signed = (subject: string): string => linkFor(platform, b, info, one, subject)
      const real = a.ids[one.linkTo ?? 'registration']
      const foreign = await leavingAUntouched(() => ask(info, b.host, { id, token: signed(real) }))
      expect(foreign).toEqual(await ask(info, b.host, { id, token: signed(unknownLike(real)) }))
      expect(foreign.status).toBe(404)
    },
  )
})

describe('region-api: an analyst of the other region', () => {
  const ask = (info: RouteInfo, region: string, token: string | undefined): Promise<Answer> =>
    two.region(fill(info.path, { region }), askOf(info, token, undefined))

  it.each(byOperation(regionInfos))('%s: another region is the same 404 as no region', async (_, info) => {
    for (const token of [b.analyst, b.tokens.administrator, a.tokens.administrator]) {
      const foreign = await ask(info, a.regionCode, token)
      expect(foreign).toEqual(await ask(info, '99', token))
      expect(foreign.status).toBe(404)
    }
  })

  it.each(byOperation(regionInfos))('%s: no token is a 401', async (_, info) => {
    expect(await ask(info, a.regionCode, undefined)).toEqual(await ask(info, '99', undefined))
    expect((await ask(info, a.regionCode, undefined)).status).toBe(401)
  })

  it.each(byOperation(regionInfos))('%s: the own region answers, without a word of the other', async (_, info) => {
    const own = await ask(info, b.regionCode, b.analyst)
    expect(own.status).toBe(200)
    expectNoWordOf(a, own)
    expect((await ask(info, a.regionCode, a.analyst)).body).toContain('Val d’Essai')
  })

  it('an agency opens no territory, even one of its region', async () => {
    const answer = await two.console(`/territories/${a.id}/placements`, { token: a.analyst })
    expect(answer).toEqual(await two.console(`/territories/${unknownTerritory}/placements`, { token: a.analyst }))
  })
})

// Last, since they write: the refusals above prove something only if the same request works at home.
describe('the same requests, at home', () => {
  it.each(byOperation(consoleInfos))('%s: A’s own administrator is served', async (_, info) => {
    const { record, body } = caseOf(consoleCases, info)
    const ask = askOf(info, a.tokens.administrator, body)
    const path = fill(info.path, { territory: a.id, id: record ? a.ids[record] : '' })
    // Without its version a write stops just after the record was found: that is all there is to know here.
    const answer = await two.console(path, info.ifMatch ? { ...ask, headers: {} } : ask)
    expect([200, 201, 428]).toContain(answer.status)
    expect(answer.status === 428).toBe(info.ifMatch)
  })

  it.each(byOperation(portalInfos))('%s: a visitor of A is served', async (_, info) => {
    const { record, body } = caseOf(portalCases, info)
    const token = linkFor(platform, a, info, caseOf(portalCases, info))
    const path = fill(info.path, { token, id: record ? a.ids[record] : '' })
    const sent = info.method === 'get' ? undefined : body
    const answer = await two.portal(a.host, path, { method: info.method.toUpperCase(), body: sent })
    expect([200, 201, 202, 303]).toContain(answer.status)
  })
})
