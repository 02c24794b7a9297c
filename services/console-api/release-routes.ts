import { defineRouteFor, json, member, notFound } from '@ancrage/http'
import {
  err,
  idSchema,
  instantSchema,
  ok,
  type Problem,
  problem,
  problems,
  type Result,
  type TerritoryId,
} from '@ancrage/kernel'
import type { Stored, TerritoryStore } from '@ancrage/store'
import type { Actor } from '@ancrage/tenancy'
import * as z from 'zod'
import { type Release, releaseSchema, releases } from '../common/releases.ts'

/** What the console may do to the public site of one territory. */
export interface ReleaseControl {
  readonly current: (territoryId: TerritoryId) => Promise<string | undefined>
  /** Points the site to a release that was already made. */
  readonly rollBack: (territoryId: TerritoryId, releaseId: string) => Promise<void>
}

interface ReleaseDeps {
  readonly store: TerritoryStore
  readonly releases: ReleaseControl
  readonly territoryId: TerritoryId
}

const defineRoute = defineRouteFor<ReleaseDeps>()
const tags = ['Mises en ligne'] as const
const params = z.strictObject({ id: idSchema('rel') })

const item = z.object({
  id: z.string(),
  current: z.boolean(),
  madeAt: instantSchema,
  reason: z.string(),
  by: z.string(),
  pageCount: z.int(),
  changeCount: z.int(),
  errorCount: z.int(),
  warningCount: z.int(),
  durationMillis: z.number(),
})

const itemOf = (stored: Stored<Release>, current: string | undefined): z.input<typeof item> => ({
  id: stored.id,
  current: stored.id === current,
  madeAt: stored.value.madeAt,
  reason: stored.value.reason,
  by: stored.value.by,
  pageCount: stored.value.pageCount,
  changeCount: stored.value.changes.length,
  errorCount: stored.value.errors.length,
  warningCount: stored.value.warnings.length,
  durationMillis: stored.value.durationMillis,
})

const list = defineRoute({
  method: 'get',
  path: '/territories/{territory}/releases',
  operationId: 'listReleases',
  summary: 'Les mises en ligne du site, de la plus récente à la plus ancienne.',
  tags,
  access: member('content:read'),
  responses: { 200: z.object({ items: z.array(item), total: z.int() }) },
  handle: async ({ deps }) => {
    const current = await deps.releases.current(deps.territoryId)
    const all = (await deps.store.list(releases)).toReversed()
    return ok(json({ items: all.slice(0, 100).map((stored) => itemOf(stored, current)), total: all.length }))
  },
})

const load = async ({
  deps,
  params: { id },
}: {
  deps: ReleaseDeps
  params: { id: string }
}): Promise<Result<Stored<Release>, Problem>> => {
  const stored = await deps.store.get(releases, id)
  return stored ? ok(stored) : err(notFound)
}

const get = defineRoute({
  method: 'get',
  path: '/territories/{territory}/releases/{id}',
  operationId: 'getRelease',
  summary: 'Ce qu’une mise en ligne a changé, page par page.',
  tags,
  access: member('content:read'),
  params,
  load,
  responses: { 200: releaseSchema.extend({ id: z.string(), current: z.boolean() }) },
  handle: async ({ deps, loaded }) => {
    const current = await deps.releases.current(deps.territoryId)
    return ok(json({ ...loaded.value, id: loaded.id, current: loaded.id === current }))
  },
})

const alreadyLive: Problem = problem(problems.wrongState, 'Cette version est déjà celle qui est en ligne.')
const neverLive: Problem = problem(
  problems.wrongState,
  'Cette version a été refusée par les contrôles : elle n’a jamais été en ligne et ne peut pas l’être.',
)
const nameOf = (actor: Actor): string => (actor.kind === 'member' ? actor.name : 'Ancrage')

const rollBack = defineRoute({
  method: 'post',
  path: '/territories/{territory}/releases/{id}/rollback',
  operationId: 'rollBackRelease',
  summary: 'Remet en ligne une version précédente du site.',
  tags,
  access: member('content:publish'),
  params,
  load,
  problems: [problems.wrongState],
  responses: { 200: item },
  handle: async ({ deps, loaded, scope, now }) => {
    if ((await deps.releases.current(deps.territoryId)) === loaded.id) return err(alreadyLive)
    if (loaded.value.errors.length > 0) return err(neverLive)
    await deps.releases.rollBack(deps.territoryId, loaded.id)
    await deps.store.commit({
      changes: [],
      audit: [
        {
          action: 'release.rolled-back',
          collection: releases.name,
          subject: loaded.id,
          summary: `Version du site remise en ligne par ${nameOf(scope.actor)}`,
        },
      ],
      now,
    })
    return ok(json(itemOf(loaded, loaded.id)))
  },
})

export const releaseRoutes = [list, get, rollBack]
