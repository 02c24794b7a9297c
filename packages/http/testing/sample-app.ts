import {
  defineProblems,
  err,
  type Instant,
  idSchema,
  line,
  ok,
  type Problem,
  problem,
  problems,
  type Result,
  type TerritoryId,
} from '@ancrage/kernel'
import { UnavailableError } from '@ancrage/kernel/unavailable.ts'
import type { TerritoryScope } from '@ancrage/tenancy'
import type { Hono } from 'hono'
import * as z from 'zod'
import {
  type AccessPorts,
  type AppOptions,
  agency,
  createApp,
  created,
  createLinkSigner,
  defineRouteFor,
  expectVersion,
  html,
  htmlPage,
  json,
  type LogEntry,
  link,
  listQuery,
  member,
  noBody,
  noContent,
  noRateLimit,
  notFound,
  pageOf,
  pageSlice,
  type Receipt,
  receiptOf,
  redirect,
  seeOther,
  signedIn,
  sortBy,
  type VerifiedPerson,
  visitor,
  withDeps,
} from '../index.ts'

/** Two territories and a region, with fictional people: enough to ask every question of an access rule. */
const ulid = `01H${'Z'.repeat(22)}`
export const gers: TerritoryId = `ter_${ulid}1`
export const dore: TerritoryId = `ter_${ulid}2`
export const unknownTerritory: TerritoryId = `ter_${ulid}9`
export const now: Instant = '2026-11-21T22:00:00.000Z'
export const originSecret = 'edge-secret-of-the-tests'
export const links = createLinkSigner([{ id: 'k1', secret: 'a-secret-of-the-tests-of-32-characters' }])

export interface Note {
  readonly id: string
  readonly version: number
  readonly value: { readonly title: string; readonly tags: readonly string[] }
  /** Written in storage, declared in no response. */
  readonly secret: string
}
export interface SampleDeps {
  readonly notes: Map<string, Note>
  readonly keep: (receipt: Receipt | undefined) => void
}

export const noteId = idSchema('pla')
export const firstNote = `pla_${ulid}A`
export const foreignNote = `pla_${ulid}B`
export const unknownNote = `pla_${ulid}C`

export const sampleProblems = defineProblems({
  full: { slug: 'event-full', status: 409, title: { fr: 'Complet', en: 'Full' } },
})

const noteBody = z.strictObject({ title: line(20), tags: z.array(z.string().max(10)).max(3).default([]) })
const noteItem = z.object({ id: noteId, version: z.int(), title: z.string(), tags: z.array(z.string()) })
const itemOf = (note: Note) => ({ id: note.id, version: note.version, ...note.value, secret: note.secret })
const params = z.strictObject({ id: noteId })

const defineRoute = defineRouteFor<SampleDeps>()
const base = '/territories/{territory}/notes'
const load = async (context: {
  readonly deps: SampleDeps
  readonly params: { readonly id: string }
}): Promise<Result<Note, Problem>> => {
  const note = context.deps.notes.get(context.params.id)
  return note ? ok(note) : err(problem(problems.notFound, `Rien sous ${context.params.id}.`))
}

const territoryRoutes = [
  defineRoute({
    method: 'get',
    path: base,
    operationId: 'listNotes',
    summary: 'Liste des notes.',
    tags: ['Notes'],
    access: member('content:read'),
    query: z.strictObject({
      ...listQuery,
      sort: sortBy('title').default('title'),
      tag: z.array(z.string().max(10)).max(3).default([]),
    }),
    responses: { 200: pageOf(noteItem) },
    handle: async ({ deps, query }) => {
      const found = [...deps.notes.values()].filter(({ value }) => query.tag.every((tag) => value.tags.includes(tag)))
      return ok(json({ items: pageSlice(found, query).map(itemOf), total: found.length }))
    },
  }),
  defineRoute({
    method: 'post',
    path: base,
    operationId: 'createNote',
    summary: 'Crée une note.',
    tags: ['Notes'],
    access: member('content:write'),
    body: noteBody,
    idempotent: true,
    responses: { 201: noteItem },
    example: { title: 'Bonjour', tags: [] },
    handle: async ({ deps, body, request }) => {
      const note = { id: `pla_${ulid.slice(0, 24)}${10 + deps.notes.size}`, version: 1, value: body, secret: 's' }
      deps.notes.set(note.id, note)
      const reply = created(itemOf(note), { version: 1, location: `/notes/${note.id}` })
      deps.keep(receiptOf(request.idempotency, reply))
      return ok(reply)
    },
  }),
  defineRoute({
    method: 'get',
    path: `${base}/{id}`,
    operationId: 'readNote',
    summary: 'Lit une note.',
    tags: ['Notes'],
    access: member('content:read'),
    params,
    responses: { 200: noteItem },
    load,
    handle: async ({ loaded }) => ok(json(itemOf(loaded), { version: loaded.version })),
  }),
  defineRoute({
    method: 'put',
    path: `${base}/{id}`,
    operationId: 'replaceNote',
    summary: 'Remplace une note.',
    tags: ['Notes'],
    access: member('content:write'),
    params,
    body: noteBody,
    bodyLimitBytes: 2_000,
    ifMatch: true,
    responses: { 200: noteItem },
    load,
    handle: async ({ deps, loaded, body, version }) => {
      const expected = expectVersion(loaded, version)
      if (!expected.ok) return expected
      const note = { ...loaded, version: version + 1, value: body }
      deps.notes.set(note.id, note)
      return ok(json(itemOf(note), { version: note.version }))
    },
  }),
  defineRoute({
    method: 'delete',
    path: `${base}/{id}`,
    operationId: 'deleteNote',
    summary: 'Supprime une note.',
    tags: ['Notes'],
    access: member('content:write'),
    params,
    responses: { 204: noBody },
    load,
    handle: async ({ deps, loaded }) => {
      deps.notes.delete(loaded.id)
      return ok(noContent())
    },
  }),
  defineRoute({
    method: 'post',
    path: `${base}/{id}/copies`,
    operationId: 'copyNote',
    summary: 'Copie une note.',
    tags: ['Notes'],
    access: member('content:write'),
    params,
    idempotent: true,
    responses: { 201: noteItem },
    load,
    handle: async ({ deps, loaded, request }) => {
      const copy = { ...loaded, id: `pla_${ulid.slice(0, 24)}${50 + deps.notes.size}`, version: 1 }
      deps.notes.set(copy.id, copy)
      deps.keep(receiptOf(request.idempotency, copy.id))
      return ok(created(itemOf(copy), { version: 1 }))
    },
    replay: async ({ deps }, kept) => {
      const copy = deps.notes.get(String(kept))
      return copy ? ok(created(itemOf(copy), { version: 1 })) : err(notFound)
    },
  }),
  defineRoute({
    method: 'get',
    path: '/territories/{territory}/audit',
    operationId: 'readAudit',
    summary: 'Journal.',
    tags: ['Notes'],
    access: member('audit:read'),
    responses: { 204: noBody },
    handle: async () => ok(noContent()),
  }),
  defineRoute({
    method: 'get',
    path: '/broken/{kind}',
    operationId: 'breakDown',
    summary: 'Tombe en panne.',
    tags: ['Pannes'],
    access: visitor(),
    params: z.strictObject({ kind: z.string() }),
    responses: { 204: noBody },
    handle: async ({ params: { kind } }) => {
      if (kind === 'database') throw new UnavailableError('database', 2, undefined)
      throw new Error('boom with camille@exemple.fr inside')
    },
  }),
  defineRoute({
    method: 'get',
    path: '/agenda',
    operationId: 'readAgenda',
    summary: 'Agenda du portail.',
    tags: ['Portail'],
    access: visitor(),
    responses: { 200: z.object({ territory: z.string() }) },
    handle: async ({ scope }) => ok(json({ territory: scope.territoryId }, { cacheSeconds: 60, etag: 'a1' })),
  }),
  defineRoute({
    method: 'post',
    path: '/inscriptions',
    operationId: 'signUp',
    summary: 'Inscription sans compte.',
    tags: ['Portail'],
    access: visitor(),
    body: z.strictObject({
      name: line(20),
      guests: z.int().min(0).max(5).default(0),
      days: z
        .array(z.enum(['mon', 'tue']))
        .max(2)
        .default([]),
      consent: z.literal(true, 'Cochez la case.'),
    }),
    form: (fields) => ({
      name: fields.text('name'),
      guests: fields.number('guests'),
      days: fields.all('days'),
      consent: fields.checked('consent'),
    }),
    idempotent: true,
    responses: { 303: seeOther },
    problems: [sampleProblems.full],
    handle: async ({ body, deps, request }) => {
      if (body.name === 'Complet') return err(problem(sampleProblems.full, 'Il n’y a plus de place.'))
      if (body.name === 'Course') {
        // As if another process had answered the same request between our look and our write.
        deps.keep(receiptOf(request.idempotency, redirect('/merci/gagnant')))
        return err(problem(sampleProblems.full, 'Il n’y a plus de place.'))
      }
      const reply = redirect(`/merci/${deps.notes.size}`)
      deps.keep(receiptOf(request.idempotency, reply))
      return ok(reply)
    },
    invalidForm: (_context, failure, typed) =>
      `<form data-problem="${failure.kind.slug}"><input name="name" value="${typed.text('name')}"></form>`,
  }),
  defineRoute({
    method: 'get',
    path: '/mes-demarches/{token}',
    operationId: 'manageSignUp',
    summary: 'Gérer une inscription.',
    tags: ['Portail'],
    access: link('manage-registration'),
    responses: { 200: htmlPage },
    handle: async ({ scope, request }) => ok(html(`<p>${request.link?.subject} ${scope.actor.kind}</p>`)),
  }),
]

const peopleRoutes = [
  defineRouteFor<object>()({
    method: 'get',
    path: '/me',
    operationId: 'readMe',
    summary: 'Mon profil.',
    tags: ['Moi'],
    access: signedIn(),
    responses: { 200: z.object({ name: z.string() }) },
    handle: async ({ scope }) => ok(json({ name: scope.name })),
  }),
]
const regionRoutes = [
  defineRouteFor<object>()({
    method: 'get',
    path: '/regions/{region}/figures',
    operationId: 'readFigures',
    summary: 'Chiffres de la région.',
    tags: ['Région'],
    access: agency('figures:read'),
    responses: { 200: z.object({ region: z.string() }) },
    handle: async ({ scope }) => ok(json({ region: scope.regionCode })),
  }),
]

const people: Readonly<Record<string, VerifiedPerson>> = {
  editor: { memberId: 'mem_editor', name: 'Camille Lac' },
  reader: { memberId: 'mem_reader', name: 'Dominique Pré' },
  stranger: { memberId: 'mem_stranger', name: 'Sacha Bois' },
}

export interface Sample {
  readonly request: (path: string, init?: RequestInit) => Promise<Response>
  readonly log: LogEntry[]
  readonly stores: ReadonlyMap<TerritoryId, Map<string, Note>>
  readonly receipts: Map<string, Receipt>
  readonly roleReads: { readonly fresh: boolean }[]
  readonly ports: AccessPorts
  readonly app: Hono
}

/** `overrides.ports` replaces ports one by one. Paths are under `/api/v1`. */
export const createSample = (
  overrides: Partial<Omit<AppOptions, 'ports'>> & { readonly ports?: Partial<AccessPorts> } = {},
): Sample => {
  const note = (id: string, title: string): [string, Note] => [
    id,
    { id, version: 3, value: { title, tags: ['a'] }, secret: 'never shown' },
  ]
  const stores = new Map<TerritoryId, Map<string, Note>>([
    [gers, new Map([note(firstNote, 'Auch')])],
    [dore, new Map([note(foreignNote, 'Ambert')])],
  ])
  const receipts = new Map<string, Receipt>()
  const log: LogEntry[] = []
  const roleReads: { readonly fresh: boolean }[] = []
  const ports: AccessPorts = {
    verifyToken: async (bearer) => people[bearer],
    roleIn: async (territoryId, memberId, how) => {
      roleReads.push(how)
      if (territoryId !== gers) return undefined
      if (memberId === 'mem_editor') return 'editor'
      return memberId === 'mem_reader' ? 'reader' : undefined
    },
    roleInRegion: async (code, memberId) => (code === '76' && memberId === 'mem_reader' ? 'analyst' : undefined),
    territoryOfHost: async (host) => ({ 'gers.localhost': gers, 'dore.localhost': dore })[host],
    links,
    originSecret,
    limiter: noRateLimit,
    ...overrides.ports,
  }
  const depsFor = (scope: TerritoryScope): SampleDeps => ({
    notes: stores.get(scope.territoryId) ?? new Map(),
    keep: (receipt) => receipt && receipts.set(`${scope.territoryId} ${receipt.key}`, receipt),
  })
  const app = createApp({
    title: 'API des essais',
    basePath: '/api/v1',
    routes: [
      ...withDeps(territoryRoutes, depsFor),
      ...withDeps(peopleRoutes, () => ({})),
      ...withDeps(regionRoutes, () => ({})),
    ],
    now: () => now,
    newRequestId: () => 'req-1',
    log: (entry) => log.push(entry),
    secure: true,
    idempotency: { find: async (scope, key) => receipts.get(`${scope.territoryId} ${key}`) },
    ...overrides,
    ports,
  })
  return { request: async (path, init) => app.request(path, init), log, stores, receipts, roleReads, ports, app }
}

export const as = (who: string): Record<string, string> => ({ authorization: `Bearer ${who}` })
export const fromEdge = (host = 'gers.localhost'): Record<string, string> => ({
  'x-ancrage-origin': originSecret,
  'x-ancrage-host': host,
  'x-ancrage-address': '203.0.113.7',
})
export const sending = (method: string, body: unknown, headers: Record<string, string>): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
export const submitting = (fields: Record<string, string>, headers: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
  body: new URLSearchParams(fields).toString(),
})
