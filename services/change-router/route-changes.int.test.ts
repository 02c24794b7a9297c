import { aidSchema } from '@ancrage/features/aids/contract.ts'
import { eventSchema, registrationSchema } from '@ancrage/features/events/contract.ts'
import { figureDefinitions } from '@ancrage/features/figures.ts'
import { slices } from '@ancrage/features/index.ts'
import { partsOf } from '@ancrage/features/slice.ts'
import { placementSchema, supervisorSchema } from '@ancrage/features/supervisors/contract.ts'
import { createLinkSigner } from '@ancrage/http'
import type { Instant, TerritoryId } from '@ancrage/kernel'
import { createIds, systemClock } from '@ancrage/runtime'
import { systemScope } from '@ancrage/runtime/system-scope.ts'
import {
  type AuditEntry,
  type Change,
  type Collection,
  create,
  createDynamoClient,
  createStoreEngine,
  type DynamoClient,
  localTables,
  openFigures,
  openStore,
  publish,
  type RegionRow,
  remove,
  replace,
  restore,
  type StoreEngine,
  type TerritoryStore,
  unpublish,
} from '@ancrage/store'
import { createTables } from '@ancrage/store/local/create-tables.ts'
import { type Engine, startEngine } from '@ancrage/store/local/engine.ts'
import { openRegistry, type Registry } from '@ancrage/store/registry.ts'
import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReactingDeps, refreshRegionRow } from '../common/reacting.ts'
import { regionTotals } from '../region-api/totals.ts'
import { rebuildFigures, routeChanges } from './route-changes.ts'

const now: Instant = '2026-11-21T10:00:00.000Z'
const sharing: readonly TerritoryId[] = ['A', 'B', 'C'].map((end): TerritoryId => `ter_01K4EJN5FSJV4Y0BWA538G3K9${end}`)
const silent: TerritoryId = 'ter_01K4EJN5FSJV4Y0BWA538G3K9D'
const ids = createIds()
let running: Engine
let engine: StoreEngine<DynamoClient>
let registry: Registry
let deps: ReactingDeps

beforeAll(async () => {
  running = await startEngine()
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
  const dynamo = createDynamoClient({ endpoint: running.endpoint, region: 'local', credentials })
  engine = createStoreEngine({ dynamo, tables: localTables, ids, cursorSecret: 'a secret for cursors, long enough' })
  await createTables(dynamo, localTables)
  registry = openRegistry(engine)
  for (const id of [...sharing, silent])
    await registry.saveTerritory({
      ...{ id, slug: id.slice(-1).toLowerCase(), name: `Territoire ${id.slice(-1)}`, regionCode: '76', hosts: [] },
      ...{ timeZone: 'Europe/Paris', modules: [], hue: 1, status: 'active', sharesFigures: id !== silent },
    })
  const links = createLinkSigner([{ id: '1', secret: 'a secret of at least thirty-two characters' }])
  deps = {
    around: { ...{ engineOf: () => engine, ids, links, slices }, pepper: 'p'.repeat(32), clock: systemClock },
    ...{ registry, regionEngine: engine, requestRelease: async () => undefined, sendMail: async () => undefined },
  }
})
afterAll(() => running.stop())

/** A repeatable source of choices: a failure names its seed. */
const choices = (seed: number) => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const oneOf = <T>(first: T, ...rest: readonly T[]): T => [first, ...rest][below(rest.length + 1)] ?? first
  return { below, oneOf, chance: (share: number): boolean => next() < share }
}
type Choices = ReturnType<typeof choices>

const text = { description: '', slug: 'x', verifiedOn: '2026-10-01' }
const venue = { mode: 'online', joinUrl: 'https://visio.example.org/' }
const windowOf = (at: string) => ({
  startsAt: `${at}T19:00`,
  endsAt: `${at}T22:00`,
  registrationOpensAt: `${at}T08:00`,
})

/** A valid record of one collection; what its figures depend on is chosen. */
const values: Readonly<Record<string, (pick: Choices) => unknown>> = {
  placements: (pick) =>
    placementSchema.parse({
      ...{ ...text, name: 'Lieu', kind: 'msp', address: '1 rue', commune: { code: '32013', name: 'Auch' } },
      ...{ location: { lat: 43, lon: 0 }, interests: [], room: 'own', housingNote: '', mobilityAid: false },
      ...{ accessible: true, secretariat: true, software: '', coordinatedPractice: pick.chance(0.5) },
      housing: pick.oneOf('none', 'nearby', 'on-site'),
      offers: Array.from({ length: pick.below(3) }, () => ({
        semester: pick.oneOf('2026-11', '2027-05'),
        ...{ level: 'n1', supervisorIds: ['sup_01J0000000000000000000000Z'], places: pick.below(4), days: [] },
      })),
    }),
  supervisors: () =>
    supervisorSchema.parse({
      ...{ firstName: 'A', lastName: 'B', slug: 'a', profession: 'nurse', rpps: '', placementIds: [], levels: [] },
      ...{ interests: [], presentation: '', contactMode: 'team', phone: '', email: '', verifiedOn: '2026-10-01' },
    }),
  aids: (pick) =>
    aidSchema.parse({
      ...{ ...text, code: 'E1', title: 'Aide', summary: 's', family: 'local', grantorKind: 'epci', grantor: 'g' },
      ...{ legalRef: '', perimeter: { scope: 'national', codes: [] }, criteria: [], conditionsNote: '', ceiling: '' },
      ...{ commitmentYears: 0, amountMin: null, amountMax: null, unit: 'none', amountNote: '', paymentSchedule: '' },
      ...{ incompatibleWith: [], cumulNote: '', howToApply: '', applyUrl: '', deadline: '', validFrom: null },
      ...{ validTo: null, sourceLabel: 's', sourceUrl: '', verifiedBy: 'v' },
      status: pick.oneOf('in-force', 'closed', 'expired', 'to-verify'),
    }),
  events: (pick) => {
    const at = windowOf(pick.oneOf('2026-11-27', '2026-12-03', '2027-06-10'))
    return eventSchema.parse({
      ...{ title: 'Soirée', slug: 's', kind: 'lunch', summary: 's', description: '', venue, ...at, quotas: [] },
      ...{ registrationClosesAt: at.startsAt, capacity: 9, guestsAllowed: 0, contactEmail: 'a@example.org' },
      cancelled: pick.chance(0.3),
    })
  },
  registrations: (pick) => {
    const state = pick.oneOf('confirmed', 'confirmed', 'confirmed', 'waiting', 'cancelled')
    return registrationSchema.parse({
      ...{ eventId: 'evt_01J0000000000000000000000Z', firstName: 'A', lastName: 'B', email: 'a@example.org' },
      ...{ phone: '', category: 'intern', guests: 0, message: '', seq: 1, sequence: 0, state },
      appointment: '',
      ...{ signedUpAt: now, promotedAt: null, cancelledAt: null, code: 'ABCDEFGH' },
      checkedInAt: state === 'confirmed' && pick.chance(0.6) ? now : null,
      semester: pick.oneOf('2026-11', '2026-11', '2027-05'),
      consent: { version: '1', acceptedAt: now, channel: 'portal' },
    })
  },
}

const keptCollections = await partsOf(slices, 'collections')
const collectionOf = (name: string): Collection<unknown> => {
  const kept = keptCollections.find(({ collection }) => collection.name === name)
  if (!kept) throw new RangeError(`no collection ${name}`)
  return kept.collection
}

/** As operations name what they did: an editorial record that was only written moves no figure. */
const verbs: Readonly<Record<Change['kind'], string>> = {
  ...{ create: 'created', replace: 'changed', publish: 'published', unpublish: 'unpublished' },
  ...{ remove: 'removed', restore: 'restored', amend: 'amended' },
}

/** One random act of a team or a visitor: the entries that its transaction left in the audit log. */
const actAtRandom = async (store: TerritoryStore, pick: Choices): Promise<void> => {
  const name = pick.oneOf('registrations', 'registrations', 'placements', 'supervisors', 'aids', 'events')
  const collection = collectionOf(name)
  const value = values[name]?.(pick)
  const [kept, binned] = [await store.list(collection), await store.listDeleted(collection)]
  const known = kept[pick.below(kept.length)]
  const fresh = create(collection, ids.next(collection.prefix), value)
  const chosen = (): Change => {
    const lost = binned[pick.below(binned.length)]
    if (lost && pick.chance(0.3)) return restore(collection, lost.id, lost.version)
    if (!known || pick.chance(0.5)) return fresh
    const { id, version } = known
    const up = publish(collection, known)
    const editorial = [up, up, up, up, up, unpublish(collection, known)] as const
    return pick.oneOf<Change>(
      replace(collection, id, version, value),
      ...(collection.editorial ? editorial : []),
      remove(collection, id, version),
    )
  }
  const change = chosen()
  const audit = [{ action: `sample.${verbs[change.kind]}`, collection: name, subject: change.id, summary: 'x' }]
  expect(await store.commit({ changes: [change], audit, now })).toEqual({ ok: true, value: undefined })
}

const entriesSince = async (store: TerritoryStore, seen: Set<string>): Promise<readonly AuditEntry[]> => {
  const page = await store.auditLog({ limit: 100 })
  const fresh = page.ok ? page.value.items.filter(({ id }) => !seen.has(id)).toReversed() : []
  for (const { id } of fresh) seen.add(id)
  return fresh
}

const rowsOfRegion = async (): Promise<readonly RegionRow[]> => {
  const { Items = [] } = await engine.dynamo.send(new ScanCommand({ TableName: engine.tables.region }))
  return Items.filter((item) => item.pk?.S?.startsWith('R#')).map((item): RegionRow => JSON.parse(item.body?.S ?? ''))
}

const people = figureDefinitions.filter(({ countsPeople }) => countsPeople).map(({ id }) => id)
const small = (value: number | null | undefined): boolean => typeof value === 'number' && value > 0 && value < 5

/** Counts that would point at somebody: alone, as a difference of two, or as what is missing from a region's sum. */
const tellTales = (rows: readonly RegionRow[]): readonly string[] => {
  const totals = regionTotals(rows)
  const alone = rows.flatMap(({ name, figures }) =>
    people.filter((id) => small(figures[id]?.value)).map((id) => `${name} ${id} ${figures[id]?.value}`),
  )
  const absent = rows.flatMap(({ name, figures }) => {
    const [confirmed, attended] = [figures['registrations.confirmed']?.value, figures['registrations.attended']?.value]
    if (typeof confirmed !== 'number' || typeof attended !== 'number') return []
    return attended > 0 && small(confirmed - attended) ? [`${name} absent ${confirmed - attended}`] : []
  })
  const missing = people.filter((id) => {
    const hidden = rows.filter(({ figures }) => figures[id]?.value === null)
    return typeof totals[id]?.value === 'number' && (hidden.length > 0 || small(totals[id].value))
  })
  return [...alone, ...absent, ...missing]
}

const figuresOf = async (territoryId: TerritoryId) => ({
  totals: await openFigures(systemScope(territoryId, 'test'), engine).totals(),
  row: (await rowsOfRegion()).find((row) => row.territoryId === territoryId)?.figures,
})

/** Figures met on the way: the runs would prove nothing without something to hide and something to tell. */
let [suppressed, shown] = [0, 0]

describe('figures of a region', () => {
  it.each([11, 22, 33])(
    'told change by change, late and twice, they are those of a rebuild from nothing; no count from 1 to 4 is ever written (seed %i)',
    async (seed) => {
      const pick = choices(seed)
      const seen = new Set<string>()
      const told: { readonly territoryId: TerritoryId; readonly entry: AuditEntry }[] = []
      for (let step = 0; step < 30; step += 1) {
        const territoryId = pick.oneOf(sharing[0] ?? silent, ...sharing.slice(1))
        const store = openStore(systemScope(territoryId, 'test'), engine)
        for (let acts = 2 + pick.below(9); acts > 0; acts -= 1) await actAtRandom(store, pick)
        const fresh = (await entriesSince(store, seen)).map((entry) => ({ territoryId, entry }))
        // At least once, in batches of any size: some are told again, with what came after them.
        const again = told.filter(() => pick.chance(0.1))
        told.push(...fresh)
        const batch = pick.chance(0.5) ? [...again, ...fresh] : fresh
        await routeChanges(
          deps,
          batch.map((one) => ({ scope: systemScope(one.territoryId, 'change-router'), entry: one.entry })),
          now,
        )
        const rows = await rowsOfRegion()
        expect(tellTales(rows)).toEqual([])
        shown += rows.flatMap(({ figures }) => people.filter((id) => (figures[id]?.value ?? 0) > 4)).length
        suppressed += rows.flatMap(({ figures }) => Object.values(figures)).filter((figure) => figure.suppressed).length
      }
      for (const territoryId of sharing) {
        const incremental = await figuresOf(territoryId)
        expect(Object.keys(incremental.totals).length).toBeGreaterThan(3)
        await rebuildFigures(deps, systemScope(territoryId, 'rebuild'), now)
        expect(await figuresOf(territoryId)).toEqual(incremental)
        await rebuildFigures(deps, systemScope(territoryId, 'rebuild'), now)
        expect(await figuresOf(territoryId)).toEqual(incremental)
      }
      expect(tellTales(await rowsOfRegion())).toEqual([])
    },
    60_000,
  )

  it('some counts of people were hidden on the way, and some were told', () => {
    expect(Math.min(suppressed, shown)).toBeGreaterThan(20)
  })

  it('the totals are those that counting the records by hand gives', async () => {
    const [territoryId = silent] = sharing
    const store = openStore(systemScope(territoryId, 'test'), engine)
    const placements = (await store.list(collectionOf('placements'))).filter(({ live }) => live)
    const registrations = (await store.list(collectionOf('registrations'))).map(({ value }) =>
      registrationSchema.parse(value),
    )
    const confirmed = registrations.filter(({ state, semester }) => state === 'confirmed' && semester === '2026-11')
    const { totals } = await figuresOf(territoryId)
    expect([totals['placements.listed'] ?? 0, totals['registrations.confirmed:2026-11'] ?? 0]).toEqual([
      placements.length,
      confirmed.length,
    ])
    expect(confirmed.length).toBeGreaterThan(0)
  })

  it('a territory that does not share is nowhere in the region’s table, whatever happens in it', async () => {
    const pick = choices(44)
    const scope = systemScope(silent, 'test')
    const store = openStore(scope, engine)
    const seen = new Set<string>()
    for (let step = 0; step < 40; step += 1) await actAtRandom(store, pick)
    await routeChanges(
      deps,
      (await entriesSince(store, seen)).map((entry) => ({ scope, entry })),
      now,
    )
    await rebuildFigures(deps, scope, now)
    await refreshRegionRow(deps, scope, now)
    expect(Object.keys((await figuresOf(silent)).totals).length).toBeGreaterThan(0)
    expect((await rowsOfRegion()).map((row) => row.territoryId).toSorted()).toEqual(sharing)
  })

  it('a territory that stops sharing, or changes region, leaves the old table at once and stays out of it', async () => {
    const [territoryId = silent, other = silent] = sharing
    const entry = await registry.territory(territoryId)
    if (!entry) throw new RangeError('no territory')
    for (const id of [territoryId, other]) await refreshRegionRow(deps, systemScope(id, 'test'), now)
    expect((await rowsOfRegion()).map((row) => row.territoryId)).toEqual(expect.arrayContaining([territoryId, other]))
    await registry.saveTerritory({ ...entry, sharesFigures: false })
    expect((await rowsOfRegion()).map((row) => row.territoryId)).not.toContain(territoryId)
    await rebuildFigures(deps, systemScope(territoryId, 'rebuild'), now)
    expect((await rowsOfRegion()).map((row) => row.territoryId)).not.toContain(territoryId)

    const moved = await registry.territory(other)
    if (!moved) throw new RangeError('no territory')
    await registry.saveTerritory({ ...moved, regionCode: '84' })
    await refreshRegionRow(deps, systemScope(other, 'rebuild'), now)
    const { Items = [] } = await engine.dynamo.send(new ScanCommand({ TableName: engine.tables.region }))
    expect(Items.filter((item) => item.sk?.S === other).map((item) => item.pk?.S)).toEqual(['R#84'])
  })
})
