import { settings } from '@ancrage/features/settings.ts'
import { partsOf, type Slice, type SliceDeps } from '@ancrage/features/slice.ts'
import { defineRouteFor, file, fileOf, json, member } from '@ancrage/http'
import {
  addSeconds,
  csvText,
  err,
  fold,
  instantSchema,
  ok,
  type Problem,
  problem,
  problems,
  slugify,
} from '@ancrage/kernel'
import type { AuditEntry, Stored } from '@ancrage/store'
import * as z from 'zod'

interface TerritoryDeps extends SliceDeps {
  readonly slices: readonly Slice[]
}

const defineRoute = defineRouteFor<TerritoryDeps>()
const tags = ['Territoire'] as const

const communes = defineRoute({
  method: 'get',
  path: '/territories/{territory}/communes',
  operationId: 'searchCommunes',
  summary: 'Les communes du périmètre, par le début du nom.',
  tags,
  access: member('content:read'),
  query: z.strictObject({ q: z.string().trim().max(80).default('') }),
  responses: {
    200: z.object({ items: z.array(z.object({ code: z.string(), name: z.string(), population: z.number() })) }),
  },
  handle: async ({ deps, query }) => {
    const wanted = slugify(query.q)
    const all = (await deps.store.list(settings)).flatMap((stored) => stored.value.communes)
    const items = all
      .filter((commune) => slugify(commune.name).includes(wanted) || commune.code.startsWith(fold(query.q)))
      .toSorted(
        (a, b) =>
          Number(slugify(b.name).startsWith(wanted)) - Number(slugify(a.name).startsWith(wanted)) ||
          b.population - a.population,
      )
      .slice(0, 20)
    return ok(json({ items }))
  },
})

const auditItem = z.object({
  id: z.string(),
  at: instantSchema,
  action: z.string(),
  collection: z.string(),
  subject: z.string(),
  summary: z.string(),
  fields: z.array(z.string()).optional(),
  actor: z.object({ kind: z.string(), name: z.string() }),
})

const actorName = ({ actor }: AuditEntry): string => {
  switch (actor.kind) {
    case 'member':
      return actor.name
    case 'visitor':
      return 'Une personne sur le site public'
    case 'link':
      return 'Une personne par un lien reçu'
    case 'system':
      return 'Ancrage'
  }
}

const auditOf = (entry: AuditEntry): z.input<typeof auditItem> => ({
  id: entry.id,
  at: entry.at,
  action: entry.action,
  collection: entry.collection,
  subject: entry.subject,
  summary: entry.summary,
  ...(entry.fields ? { fields: [...entry.fields] } : {}),
  actor: { kind: entry.actor.kind, name: actorName(entry) },
})

const wrongCursor: Problem = problem(
  problems.invalidCursor,
  'Ce repère de page ne vient pas de cette liste. Revenez à la première page.',
)

const auditQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(400).optional(),
  subject: z.string().max(60).optional(),
})

const audit = defineRoute({
  method: 'get',
  path: '/territories/{territory}/audit',
  operationId: 'readAuditLog',
  summary: 'Qui a fait quoi, du plus récent au plus ancien.',
  tags,
  access: member('audit:read'),
  query: auditQuery,
  responses: { 200: z.object({ items: z.array(auditItem), cursor: z.string().optional() }) },
  handle: async ({ deps, query: { limit, cursor, subject } }) => {
    const page = await deps.store.auditLog({ limit, ...(cursor ? { cursor } : {}), ...(subject ? { subject } : {}) })
    if (!page.ok) return err(wrongCursor)
    return ok(
      json({ items: page.value.items.map(auditOf), ...(page.value.cursor ? { cursor: page.value.cursor } : {}) }),
    )
  },
})

const auditCsv = defineRoute({
  method: 'get',
  path: '/territories/{territory}/audit.csv',
  operationId: 'downloadAuditLog',
  summary: 'Les mille dernières entrées du journal, pour un tableur.',
  tags,
  access: member('audit:read'),
  responses: { 200: fileOf('text/csv') },
  handle: async ({ deps }) => {
    const page = await deps.store.auditLog({ limit: 1000 })
    const lines = page.ok
      ? page.value.items.map((entry) => [entry.at, actorName(entry), entry.summary, (entry.fields ?? []).join(', ')])
      : []
    const text = csvText([['Date (UTC)', 'Auteur', 'Action', 'Champs'], ...lines])
    return ok(file('text/csv; charset=utf-8', text, { downloadAs: 'journal.csv' }))
  },
})

const todayRecord = z.object({
  collection: z.string(),
  id: z.string(),
  title: z.string(),
  updatedAt: instantSchema,
  verifiedOn: z.string().optional(),
})
const todaySchema = z.object({
  unpublished: z.array(todayRecord),
  toVerify: z.array(todayRecord),
  counts: z.record(z.string(), z.object({ total: z.int(), published: z.int() })),
  recent: z.array(auditItem),
})

const facts = z.looseObject({
  name: z.string().optional(),
  title: z.string().optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  verifiedOn: z.string().optional(),
})

const verifyAfterSeconds = 183 * 86_400

const rowOf = (collection: string, stored: Stored<unknown>): z.input<typeof todayRecord> => {
  const { name, title, firstName, lastName, verifiedOn } = facts.parse(stored.value)
  return {
    collection,
    id: stored.id,
    title: name ?? title ?? `${firstName ?? ''} ${lastName ?? ''}`.trim(),
    updatedAt: stored.updatedAt,
    ...(verifiedOn ? { verifiedOn } : {}),
  }
}

const today = defineRoute({
  method: 'get',
  path: '/territories/{territory}/today',
  operationId: 'readToday',
  summary: 'Ce qui attend l’équipe aujourd’hui.',
  tags,
  access: member('content:read'),
  responses: { 200: todaySchema },
  handle: async ({ deps, scope, now }) => {
    const old = addSeconds(now, -verifyAfterSeconds).slice(0, 10)
    const unpublished: z.input<typeof todayRecord>[] = []
    const toVerify: z.input<typeof todayRecord>[] = []
    const counts: Record<string, { total: number; published: number }> = {}
    for (const { collection } of await partsOf(deps.slices, 'collections')) {
      if (!collection.editorial) continue
      const list = await deps.store.list(collection)
      counts[collection.name] = { total: list.length, published: list.filter((stored) => stored.live).length }
      for (const stored of list) {
        const row = rowOf(collection.name, stored)
        if (stored.state !== 'published') unpublished.push(row)
        if (row.verifiedOn && row.verifiedOn < old) toVerify.push(row)
      }
    }
    const log = scope.can('audit:read') ? await deps.store.auditLog({ limit: 10 }) : undefined
    return ok(
      json({
        unpublished: unpublished.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)).slice(0, 20),
        toVerify: toVerify.toSorted((a, b) => (a.verifiedOn ?? '').localeCompare(b.verifiedOn ?? '')).slice(0, 20),
        counts,
        recent: log?.ok ? log.value.items.map(auditOf) : [],
      }),
    )
  },
})

export const territoryRoutes = [communes, audit, auditCsv, today]
