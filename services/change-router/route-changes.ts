import { partsOf, type Slice, type SliceCollection } from '@ancrage/features/slice.ts'
import type { Instant, TerritoryId } from '@ancrage/kernel'
import {
  type AuditEntry,
  openFigures,
  openStore,
  type RecordContributions,
  type TerritoryChange,
  type TerritoryStore,
} from '@ancrage/store'
import type { TerritoryScope } from '@ancrage/tenancy'
import { type ReactingDeps, refreshRegionRow } from '../common/reacting.ts'
import { sliceDepsFor } from '../common/slice-deps.ts'

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

/** An editorial record counts by its published copy: a draft that was written moves no figure. */
const moves = ({ collection }: SliceCollection, { entry }: TerritoryChange): boolean =>
  !collection.editorial || !/\.(?:created|changed)$/.test(entry.action)

const project = async (
  deps: ReactingDeps,
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
  deps: Pick<ReactingDeps, 'around' | 'registry' | 'regionEngine'>,
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

const react = async (deps: ReactingDeps, { scope, entry }: TerritoryChange, now: Instant): Promise<void> => {
  for (const reaction of await partsOf(deps.around.slices, 'reactions'))
    if (reaction.on.includes(entry.action)) await reaction.run(sliceDepsFor(deps.around)(scope), entry, now)
}

/**
 * Everything that follows from a batch of changes, territory by territory and in order: releases are asked for first
 * (people wait for them), then reactions, mails and figures. Throws when something must be tried again: every step
 * may run twice without harm.
 */
export const routeChanges = async (
  deps: ReactingDeps,
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
