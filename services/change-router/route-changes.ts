import { publicFigures } from '@ancrage/features/figures.ts'
import { partsOf, type Slice, type SliceCollection } from '@ancrage/features/slice.ts'
import type { Instant, TerritoryId } from '@ancrage/kernel'
import {
  type AuditEntry,
  openFigures,
  openStore,
  type RecordContributions,
  type StoreEngine,
  type TerritoryChange,
  type TerritoryStore,
  writeRegionRow,
} from '@ancrage/store'
import type { Registry } from '@ancrage/store/registry.ts'
import type { TerritoryScope } from '@ancrage/tenancy'
import { type Surroundings, sliceDepsFor } from '../common/slice-deps.ts'

export interface RouterDeps {
  readonly around: Surroundings
  readonly registry: Pick<Registry, 'territory'>
  /** The aggregates, with the router’s own rights. */
  readonly regionEngine: Pick<StoreEngine, 'dynamo' | 'tables'>
  /** Asks for a release of that territory; several requests become one. */
  readonly requestRelease: (scope: TerritoryScope<'system:react'>, reason: string, by: string) => Promise<void>
  readonly sendMail: (scope: TerritoryScope<'system:react'>, mailId: string) => Promise<void>
}

/** Whom the release page names: someone of the team, or the platform for what nobody of the team did. */
const authorOf = ({ actor }: AuditEntry): string => (actor.kind === 'member' ? actor.name : 'Ancrage')

const keptCollections = async (slices: readonly Slice[]): Promise<ReadonlyMap<string, SliceCollection>> =>
  new Map((await partsOf(slices, 'collections')).map((kept) => [kept.collection.name, kept]))

/** Above this many records of one collection, one Query of it costs less than as many reads. */
const readOneByOneUpTo = 20

const sharesOf = async (
  store: TerritoryStore,
  kept: SliceCollection,
  ids: readonly string[],
): Promise<readonly RecordContributions[]> => {
  const { collection, contributions } = kept
  const read = async (): Promise<ReadonlyMap<string, Awaited<ReturnType<typeof store.get<unknown>>>>> => {
    if (ids.length > readOneByOneUpTo) {
      const all = [...(await store.list(collection)), ...(await store.listDeleted(collection))]
      return new Map(all.map((stored) => [stored.id, stored]))
    }
    return new Map(await Promise.all(ids.map(async (id) => [id, await store.get(collection, id)] as const)))
  }
  const found = await read()
  return ids.flatMap((id) => {
    const stored = found.get(id)
    if (!stored) return []
    const values = contributions(stored.deletedAt ? undefined : stored)
    return [{ source: `${collection.name}.${id}`, version: stored.version, values }]
  })
}

/** Writes what the agency may see of a territory, from its exact totals; nothing when it does not share. */
export const refreshRegionRow = async (
  deps: Pick<RouterDeps, 'around' | 'registry' | 'regionEngine'>,
  scope: TerritoryScope<'system:react'>,
  now: Instant,
): Promise<void> => {
  const territory = await deps.registry.territory(scope.territoryId)
  if (!territory?.sharesFigures) return
  const totals = await openFigures(scope, deps.around.engineOf(scope)).totals()
  await writeRegionRow(deps.regionEngine, territory.regionCode, {
    territoryId: territory.id,
    name: territory.name,
    figures: publicFigures(totals, now, territory.timeZone),
    asOf: now,
  })
}

/** An editorial record counts by its published copy: a draft that was written moves no figure. */
const moves = ({ collection }: SliceCollection, { entry }: TerritoryChange): boolean =>
  !collection.editorial || !/\.(?:created|changed)$/.test(entry.action)

const project = async (
  deps: RouterDeps,
  scope: TerritoryScope<'system:react'>,
  changes: readonly TerritoryChange[],
  now: Instant,
): Promise<void> => {
  const store = openStore(scope, deps.around.engineOf(scope))
  const known = await keptCollections(deps.around.slices)
  const shares: RecordContributions[] = []
  for (const [name, own] of Map.groupBy(changes, ({ entry }) => entry.collection)) {
    const kept = known.get(name)
    const subjects = kept ? own.filter((change) => moves(kept, change)).map(({ entry }) => entry.subject) : []
    if (kept && subjects.length > 0) shares.push(...(await sharesOf(store, kept, [...new Set(subjects)])))
  }
  if (shares.length === 0) return
  await openFigures(scope, deps.around.engineOf(scope)).apply(shares)
  await refreshRegionRow(deps, scope, now)
}

/** Recomputes a territory’s figures from its records alone, as if every change were told again. */
export const rebuildFigures = async (
  deps: Pick<RouterDeps, 'around' | 'registry' | 'regionEngine'>,
  scope: TerritoryScope<'system:react'>,
  now: Instant,
): Promise<void> => {
  const store = openStore(scope, deps.around.engineOf(scope))
  const shares: RecordContributions[] = []
  for (const kept of (await keptCollections(deps.around.slices)).values()) {
    const all = [...(await store.list(kept.collection)), ...(await store.listDeleted(kept.collection))]
    shares.push(
      ...(await sharesOf(
        store,
        kept,
        all.map(({ id }) => id),
      )),
    )
  }
  await openFigures(scope, deps.around.engineOf(scope)).rebuild(shares)
  await refreshRegionRow(deps, scope, now)
}

const react = async (deps: RouterDeps, { scope, entry }: TerritoryChange, now: Instant): Promise<void> => {
  for (const reaction of await partsOf(deps.around.slices, 'reactions'))
    if (reaction.on.includes(entry.action)) await reaction.run(sliceDepsFor(deps.around)(scope), entry, now)
}

/**
 * Everything that follows from a batch of changes, territory by territory and in order: releases are asked for first
 * (people wait for them), then reactions, mails and figures. Throws when something must be tried again: every step
 * may run twice without harm.
 */
export const routeChanges = async (
  deps: RouterDeps,
  changes: readonly TerritoryChange[],
  now: Instant,
): Promise<void> => {
  const republishOn = new Set(deps.around.slices.flatMap((slice) => slice.republishOn))
  const perTerritory: ReadonlyMap<TerritoryId, readonly TerritoryChange[]> = Map.groupBy(
    changes,
    ({ scope }) => scope.territoryId,
  )
  for (const own of perTerritory.values()) {
    const scope = own[0]?.scope
    if (!scope) continue
    const reason = own.find(({ entry }) => republishOn.has(entry.action))
    if (reason) await deps.requestRelease(scope, reason.entry.summary, authorOf(reason.entry))
    for (const change of own) await react(deps, change, now)
    for (const mailId of own.flatMap(({ entry }) => entry.mails)) await deps.sendMail(scope, mailId)
    await project(deps, scope, own, now)
  }
}
