import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant, TerritoryId } from '@ancrage/kernel'
import { memberIdOf } from '@ancrage/services/common/member-id.ts'
import { changeOf } from '@ancrage/store'
import { afterAll, describe, expect, it } from 'vitest'
import { sampleSignUp } from '../fixtures/sample-forms.ts'
import { samplePlacement } from '../fixtures/sample-records.ts'
import { dumpAll, dumpTerritory } from '../fixtures/table-dump.ts'
import { accessToken } from '../fixtures/tokens.ts'
import { type Answer, settle, startTwoTerritories, type TerritoryFixture } from '../fixtures/two-territories.ts'

const two = await startTwoTerritories()
const { a, b, platform } = two
afterAll(two.stop)

const now = platform.around.clock.now()
const at = (territory: TerritoryFixture, path: string): string => `/territories/${territory.id}/${path}`
const admin = (territory: TerritoryFixture): { readonly token: string } => ({ token: territory.tokens.administrator })
const wordsOf = (one: TerritoryFixture): readonly string[] => [
  ...[one.marker, one.marker.toLowerCase(), one.id, `${one.host}:`],
  ...Object.values(one.ids),
]
const foreignWords = (text: string, other: TerritoryFixture): readonly string[] =>
  wordsOf(other).filter((word) => text.includes(word))
const field = (answer: Answer, name: string): string => {
  const value = JSON.parse(answer.body)[name]
  return typeof value === 'string' ? value : ''
}
const inTheYear = (year: number): Instant => `${String(year)}-01-01T00:00:00.000Z` as const

describe('page cursors', () => {
  it('work in their territory and for their query only, and a foreign one is a forged one', async () => {
    const first = await two.console(at(a, 'audit?limit=1'), admin(a))
    const cursor = encodeURIComponent(field(first, 'cursor'))
    expect(cursor).not.toBe('')
    const foreign = await two.console(at(b, `audit?limit=1&cursor=${cursor}`), admin(b))
    const forged = await two.console(at(b, 'audit?limit=1&cursor=YXVkXzAx.AAAAAAAAAAAAAAAAAAAAAAAA'), admin(b))
    expect(foreign).toEqual({ ...forged, body: foreign.body })
    expect([foreign.status, field(foreign, 'type')]).toEqual([400, '/problems/invalid-cursor'])
    const otherQuery = await two.console(at(a, `audit?limit=1&subject=${a.ids.aid}&cursor=${cursor}`), admin(a))
    expect(otherQuery.status).toBe(400)
    const next = await two.console(at(a, `audit?limit=1&cursor=${cursor}`), admin(a))
    expect(next.status).toBe(200)
    expect(next.body).not.toBe(first.body)
  })
})

describe('exports', () => {
  it.each(['audit.csv', `events/${b.ids.event}/registrations.csv`, `events/${b.ids.fullEvent}/registrations.csv`])(
    '%s holds the own territory only',
    async (path) => {
      const answer = await two.console(at(b, path), admin(b))
      expect(answer.status).toBe(200)
      expect(answer.body).toContain(b.marker)
      expect(foreignWords(JSON.stringify(answer), a)).toEqual([])
    },
  )

  it('the region’s figures leave with counts only', async () => {
    const answer = await two.region(`/regions/${a.regionCode}/figures.csv`, { token: a.analyst })
    expect(answer.body).toContain('Val d’Essai')
    expect([a.marker, '@', 'Lou', 'Camille'].filter((word) => answer.body.includes(word))).toEqual([])
  })
})

describe('kept answers (Idempotency-Key)', () => {
  const send = (territory: TerritoryFixture, token: string, key: string, slug: string): Promise<Answer> =>
    two.console(at(territory, 'placements'), {
      method: 'POST',
      token,
      headers: { 'idempotency-key': key },
      body: { ...samplePlacement(territory.marker, now, []), slug, name: 'Même contenu partout' },
    })

  it('one key serves both territories, each for itself', async () => {
    const body = { ...samplePlacement('Corvaine', now, []), slug: 'meme-envoi' }
    const ask = (one: TerritoryFixture) =>
      two.console(at(one, 'placements'), {
        ...{ method: 'POST', body, ...admin(one) },
        headers: { 'idempotency-key': 'one-key' },
      })
    const inA = await ask(a)
    const inB = await ask(b)
    expect([inA.status, inB.status]).toEqual([201, 201])
    expect(field(inA, 'id')).not.toBe(field(inB, 'id'))
    expect(await ask(a)).toEqual(inA)
    expect(await ask(b)).toEqual(inB)
    expect((await two.console(at(b, `placements/${field(inA, 'id')}`), admin(b))).status).toBe(404)
  })

  it('a key of another member is not answered with what that member sent', async () => {
    const first = await send(a, a.tokens.administrator, 'key-of-someone', 'cle-de-quelqu-un')
    expect(first.status).toBe(201)
    const second = await send(a, a.tokens.editor, 'key-of-someone', 'cle-de-quelqu-un')
    expect([second.status, field(second, 'type')]).toEqual([422, '/problems/idempotency-conflict'])
  })

  it.each(['with/every=kind+of~sign!', 'k'.repeat(128)])('the key %s is honoured like any other', async (key) => {
    const slug = `cle-${key.length}`
    const first = await send(a, a.tokens.administrator, key, slug)
    expect(first.status).toBe(201)
    expect(await send(a, a.tokens.administrator, key, slug)).toEqual(first)
  })

  it('a public sign-up under the key of a neighbour is a sign-up of its own', async () => {
    const signUp = (one: TerritoryFixture): Promise<Answer> =>
      two.portal(one.host, `/api/events/${one.ids.event}/registrations`, {
        ...{ method: 'POST', headers: { 'idempotency-key': 'one-key' }, body: sampleSignUp(one.marker, 'Noa') },
      })
    const [inA, inB] = [await signUp(a), await signUp(b)]
    expect([inA.status, inB.status]).toEqual([202, 202])
    for (const one of [a, b]) {
      const list = await two.console(at(one, `events/${one.ids.event}/registrations?q=noa`), admin(one))
      expect(JSON.parse(list.body)).toMatchObject({ total: 1 })
    }
  })
})

describe('the warm cache of one process', () => {
  it.each(['placements', 'supervisors', 'aids', 'events', 'releases', 'today', 'communes', 'audit'])(
    '%s: B read just after A, and A after B, each sees itself',
    async (path) => {
      const [firstA, firstB] = [await two.console(at(a, path), admin(a)), await two.console(at(b, path), admin(b))]
      expect(firstB.body).not.toBe(firstA.body)
      expect(await two.console(at(a, path), admin(a))).toEqual(firstA)
      expect(await two.console(at(b, path), admin(b))).toEqual(firstB)
      expect(foreignWords(firstB.body, a)).toEqual([])
      expect(foreignWords(firstA.body, b)).toEqual([])
    },
  )

  it('a member taken out of the team writes nothing more from that moment', async () => {
    const memberId = memberIdOf('leaving@example.org')
    await platform.registry.grant(memberId, { kind: 'territory', target: a.id, role: 'administrator' })
    const token = accessToken(platform, memberId)
    expect((await two.console(at(a, 'placements'), { token })).status).toBe(200)
    await platform.registry.revoke(memberId, 'territory', a.id)
    const before = await dumpTerritory(platform.engine, a.id)
    const body = { ...samplePlacement('Corvaine', now, []), slug: 'parti' }
    const refused = await two.console(at(a, 'placements'), { method: 'POST', token, body })
    expect(refused.status).toBe(404)
    expect(await dumpTerritory(platform.engine, a.id)).toEqual(before)
  })
})

describe('signed links', () => {
  const { links } = platform.around
  const make = (territoryId: TerritoryId, purpose: string, expiresAt: Instant): string =>
    links.sign({ territoryId, purpose, subject: a.ids.registration, expiresAt })
  const open = (host: string, token: string): Promise<Answer> => two.portal(host, `/mes-demarches/inscription/${token}`)
  const valid = make(a.id, 'registration', inTheYear(2999))

  it('open at home: what follows is refused for its own reason', async () => {
    expect((await open(a.host, valid)).status).toBe(200)
  })

  const twistedAt = (index: number): string =>
    `${valid.slice(0, index)}${valid[index] === 'A' ? 'B' : 'A'}${valid.slice(index + 1)}`
  it.each([
    ['one character of what it says changed', twistedAt(10)],
    ['one character of its signature changed', twistedAt(valid.length - 1)],
    ['signed for another purpose', make(a.id, 'subscription', inTheYear(2999))],
    ['signed for the other territory', make(b.id, 'registration', inTheYear(2999))],
    ['without a signature', valid.split('.')[0] ?? ''],
    ['with a signature too many', `${valid}.x`],
    ['a page cursor', 'YXVkXzAx.AAAAAAAAAAAAAAAAAAAAAAAA'],
    ['far too long', 'a'.repeat(5000)],
  ])('%s: the same 404 as a token of nobody', async (_, token) => {
    const refused = await open(a.host, token)
    expect(refused).toEqual(await open(a.host, 'nobody'))
    expect([refused.status, field(refused, 'type')]).toEqual([404, '/problems/invalid-link'])
  })

  it('an expired one says so at home, and nothing at all next door', async () => {
    const expired = make(a.id, 'registration', inTheYear(2020))
    const atHome = await open(a.host, expired)
    expect([atHome.status, field(atHome, 'type')]).toEqual([410, '/problems/expired-link'])
    expect(await open(b.host, expired)).toEqual(await open(b.host, 'nobody'))
  })
})

describe('mails', () => {
  /** Text of a mail file: soft line ends undone, base64 parts opened. */
  const readable = (raw: string): string => {
    const joined = raw.replace(/=\r?\n/g, '')
    const parts = [...raw.matchAll(/base64\r?\n(?:[\w-]+:.*\r?\n)*\r?\n((?:[A-Za-z0-9+/=]{1,76}\r?\n)+)/g)]
    return [joined, ...parts.map(([, part = '']) => Buffer.from(part, 'base64').toString())].join('\n')
  }

  it('each speaks of its own territory only, and goes to its own people', async () => {
    await settle(platform)
    const mails = readdirSync(platform.mailFolder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => readable(readFileSync(join(platform.mailFolder, name), 'utf8')))
    // Mails come from the team’s address; some go to the team itself.
    const teamOf = ({ host }: TerritoryFixture): string => `accueil@${host.split('.')[0]}.example.org`
    const of = (one: TerritoryFixture): readonly string[] => mails.filter((mail) => mail.includes(`<${teamOf(one)}>`))
    expect(of(a).length).toBeGreaterThanOrEqual(5)
    expect(of(b).length).toBeGreaterThanOrEqual(5)
    expect(of(a).length + of(b).length).toBe(mails.length)
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const)
      for (const mail of of(own)) {
        expect(foreignWords(mail, other)).toEqual([])
        const people = `[\\w.]+@${own.marker.toLowerCase()}\\.(?:example\\.org|fr)`
        expect(mail).toMatch(new RegExp(`^To: (?:${people}|${teamOf(own).replaceAll('.', '\\.')})`, 'm'))
      }
  })
})

describe('the change stream', () => {
  const entry = {
    ...{ id: 'aud_01J0000000000000000000000Z', at: now, actor: { kind: 'system', name: 'x' }, mails: [] },
    ...{ action: 'placement.published', collection: 'placements', subject: a.ids.placement, summary: 'x' },
  }
  const record = (pk: string, body: object) => ({
    eventName: 'INSERT',
    dynamodb: { NewImage: { pk: { S: pk }, sk: { S: entry.id }, body: { S: JSON.stringify(body) } } },
  })

  it('gives the right to react where the record lies, whatever its content says', () => {
    const change = changeOf(record(`T#${a.id}#audit`, { ...entry, territoryId: b.id, subject: b.ids.placement }))
    expect(change?.scope.territoryId).toBe(a.id)
  })

  it.each([
    ['another collection', `T#${a.id}#placements`],
    ['a longer name', `T#${a.id}#audit#x`],
    ['no territory', 'T##audit'],
    ['an id cut short', `T#${a.id.slice(0, -1)}#audit`],
    ['two ids', `T#${a.id}${b.id}#audit`],
  ])('%s gives no right at all', (_, pk) => {
    expect(changeOf(record(pk, entry))).toBeUndefined()
  })

  it('what follows from a change of A writes nothing in B', async () => {
    await settle(platform)
    const before = await dumpTerritory(platform.engine, b.id)
    const path = at(a, `placements/${a.ids.placement}`)
    const etag = new Map((await two.console(path, admin(a))).headers).get('etag') ?? ''
    const ask = { ...admin(a), method: 'POST', headers: { 'if-match': etag } }
    expect((await two.console(`${path}/unpublish`, ask)).status).toBe(200)
    const again = { ...ask, headers: { 'if-match': `"v${Number(/\d+/.exec(etag)?.[0]) + 1}"` } }
    expect((await two.console(`${path}/publish`, again)).status).toBe(200)
    await settle(platform)
    expect(await dumpTerritory(platform.engine, b.id)).toEqual(before)
  })
})

describe('the log', () => {
  it('holds no address, no name and nothing of a body or a query, however a request ends', async () => {
    const secret = 'Zylphique'
    const body = { ...sampleSignUp(secret, 'Yaelle'), message: `Je suis ${secret}` }
    const portalPath = `/api/events/${a.ids.event}/registrations`
    const headers = { 'user-agent': secret, cookie: `who=${secret}`, referer: `http://x/${secret}` }
    const broken = `{"firstName": "${secret}", `
    const asks = [
      two.portal(a.host, portalPath, { method: 'POST', headers, body }),
      two.portal(a.host, portalPath, { method: 'POST', headers, body: { ...body, category: secret } }),
      two.portal(a.host, portalPath, { method: 'POST', headers, body: broken }),
      two.portal(a.host, `/api/events?q=${secret}`, { headers }),
      two.portal(b.host, `/mes-demarches/inscription/${secret}`, { headers: { ...headers, accept: 'text/html' } }),
      two.portal(`${secret}.localhost`, '/api/events', { headers }),
      two.console(`/${secret}`, { ...admin(a), headers }),
      two.console(at(a, `placements?q=${secret}`), { ...admin(a), headers }),
      two.console(at(a, 'supervisors'), { ...admin(a), method: 'POST', headers, body: { lastName: secret } }),
      two.console(at(a, `events/${a.ids.event}/registrations?q=${secret}`), { ...admin(a), headers }),
      two.console(at(b, 'placements'), { ...admin(a), headers }),
      two.console('/me', { token: secret, headers }),
    ]
    const started = two.requests.length
    const answers = await Promise.all(asks)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 202, 400, 401, 404, 422]))
    await settle(platform)
    const logged = [...two.requests.map((entry) => JSON.stringify(entry)), ...two.lines]
    expect(two.requests.length - started).toBe(asks.length)
    expect(logged.filter((line) => /@|zylphique|yaelle|aubelle|brizon/i.test(line))).toEqual([])
  })

  it('names at most the territory that served the request', () => {
    const both = two.requests.filter((entry) => {
      const line = JSON.stringify(entry)
      return line.includes(a.id) && line.includes(b.id)
    })
    expect(both).toEqual([])
  })
})

describe('answers that a reader already holds', () => {
  it('the ETag of a record of A tells B nothing', async () => {
    const path = `placements/${a.ids.placement}`
    const etag = new Map((await two.console(at(a, path), admin(a))).headers).get('etag') ?? ''
    const held = await two.console(at(a, path), { ...admin(a), headers: { 'if-none-match': etag } })
    expect(held.status).toBe(304)
    const unknown = await two.console(at(b, 'placements/pla_01J0000000000000000000000Z'), admin(b))
    for (const [where, token] of [
      [a, b.tokens.administrator],
      [b, b.tokens.administrator],
    ] as const)
      expect(await two.console(at(where, path), { token, headers: { 'if-none-match': etag } })).toEqual(unknown)
  })
})

describe('what is not published', () => {
  it('stays out of every public answer: drafts, the bin, the address of an online meeting', async () => {
    const paths = [
      '/api/placements',
      '/api/events',
      '/api/aids',
      '/maitres-de-stage/recherche',
      '/evenements/recherche',
    ]
    const answers = await Promise.all(paths.map((path) => two.portal(a.host, path)))
    const text = answers.map(({ body }) => body).join('\n')
    expect(text).toContain(a.marker)
    expect(
      [`${a.marker} bis`, 'visio.example.org', a.ids.draftPlacement].filter((word) => text.includes(word)),
    ).toEqual([])
  })

  it('the region’s table has no word of anybody’s records', async () => {
    const rows = (await dumpAll(platform.engine)).filter((line) => /^\["[RA]#/.test(line))
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter((row) => /@|Aubelle|Brizon|Camille|pla_|sup_|evt_|reg_/.test(row))).toEqual([])
  })
})
