import {
  created,
  createItemWriter,
  html,
  htmlPage,
  json,
  jsonText,
  listQuery,
  member,
  noBody,
  noContent,
  notFound,
  pageOf,
  pageSlice,
  receiptOf,
} from '@ancrage/http'
import { err, idSchema, ok, type Problem, problems, type Result } from '@ancrage/kernel'
import type { Stored } from '@ancrage/store'
import * as z from 'zod'
import { actOnRecord, createRecord, type EditorialAct, replaceRecord, restoreRecord } from './editorial-operations.ts'
import { type EditorialSpec, recordOf, recordSchema, storedShape } from './editorial-record.ts'
import { runListQuery } from './list-query.ts'
import { defineRoute, type SliceDeps, type SliceRoute } from './slice.ts'

const pascal = (path: string): string => path.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** The ten console routes of an editorial collection: list, read, write, publish, bin, preview. */
export const editorialRoutes = <T extends object>(spec: EditorialSpec<T>): readonly SliceRoute[] => {
  const { collection } = spec
  const many = pascal(spec.path)
  const one = pascal(spec.noun)
  const base: `/${string}` = `/territories/{territory}/${spec.path}`
  const item: `/${string}` = `${base}/{id}`
  const tags = [spec.tag] as const
  const params = z.strictObject({ id: idSchema(collection.prefix) })
  const shape = storedShape(spec)
  const writer = createItemWriter(recordSchema, (stored: Stored<T>) => recordOf(spec, stored))
  const sorts = Object.keys(shape.sorts).flatMap((name) => [name, `-${name}`])
  const facets = Object.fromEntries(
    Object.keys(shape.facets).map((name) => [name, z.array(z.string().max(80)).max(40).optional()]),
  )

  const load = async (context: {
    readonly deps: SliceDeps
    readonly params: { readonly id: string }
  }): Promise<Result<Stored<T>, Problem>> => {
    const stored = await context.deps.store.get(collection, context.params.id)
    return stored && !stored.deletedAt ? ok(stored) : err(notFound)
  }
  const answer = (stored: Stored<T>) => json(recordOf(spec, stored), { version: stored.version })

  const list = defineRoute({
    method: 'get',
    path: base,
    operationId: `list${many}`,
    summary: `Liste : recherche, filtres et tri (${spec.tag}).`,
    tags,
    access: member('content:read'),
    query: z.strictObject({ ...listQuery, sort: z.enum(sorts).optional(), ...facets }),
    responses: { 200: pageOf(recordSchema) },
    handle: async ({ deps, query }) => {
      const { q, page, perPage, sort, ...chosen } = query
      const wanted = Object.fromEntries(
        Object.entries(chosen).flatMap(([name, values]) =>
          Array.isArray(values) && values.length > 0 ? [[name, values.map(String)]] : [],
        ),
      )
      const found = runListQuery(shape, await deps.store.list(collection), { q, facets: wanted, sort: sort ?? '' })
      return ok(jsonText(writer.writePage(pageSlice(found.items, { page, perPage }), found.items.length, found.counts)))
    },
  })

  const get = defineRoute({
    method: 'get',
    path: item,
    operationId: `get${one}`,
    summary: 'Une fiche, copie de travail.',
    tags,
    access: member('content:read'),
    params,
    load,
    responses: { 200: recordSchema },
    handle: async ({ loaded }) => ok(answer(loaded)),
  })

  const post = defineRoute({
    method: 'post',
    path: base,
    operationId: `create${one}`,
    summary: 'Ajoute une fiche, en brouillon.',
    tags,
    access: member('content:write'),
    body: collection.schema,
    bodyLimitBytes: 128_000,
    idempotent: true,
    problems: [problems.alreadyExists],
    responses: { 201: recordSchema },
    ...(spec.example ? { example: spec.example } : {}),
    handle: async ({ deps, body, now, request }) => {
      const result = await createRecord(deps, spec, body, now, (id) => receiptOf(request.idempotency, id))
      return result.ok ? ok(created(recordOf(spec, result.value), { version: result.value.version })) : result
    },
    replay: async ({ deps }, kept) => {
      const stored = await deps.store.get(collection, String(kept))
      return stored ? ok(created(recordOf(spec, stored), { version: stored.version })) : err(notFound)
    },
  })

  const put = defineRoute({
    method: 'put',
    path: item,
    operationId: `replace${one}`,
    summary: 'Enregistre la copie de travail.',
    tags,
    access: member('content:write'),
    params,
    load,
    body: collection.schema,
    bodyLimitBytes: 128_000,
    ifMatch: true,
    problems: [problems.alreadyExists],
    responses: { 200: recordSchema },
    handle: async ({ deps, loaded, body, version, now }) => {
      const result = await replaceRecord(deps, spec, loaded, version, body, now)
      return result.ok ? ok(answer(result.value)) : result
    },
  })

  const act = (name: EditorialAct & ('publish' | 'unpublish'), summary: string): SliceRoute =>
    defineRoute({
      method: 'post',
      path: `${item}/${name}`,
      operationId: `${name}${one}`,
      summary,
      tags,
      access: member('content:publish'),
      params,
      load,
      ifMatch: true,
      responses: { 200: recordSchema },
      handle: async ({ deps, loaded, version, now }) => {
        const result = await actOnRecord(deps, spec, name, loaded, version, now)
        return result.ok ? ok(answer(result.value)) : result
      },
    })

  const del = defineRoute({
    method: 'delete',
    path: item,
    operationId: `remove${one}`,
    summary: 'Met la fiche à la corbeille pour 30 jours.',
    tags,
    access: member('content:write'),
    params,
    load,
    ifMatch: true,
    problems: [problems.wrongState],
    responses: { 204: noBody },
    handle: async ({ deps, loaded, version, now }) => {
      const result = await actOnRecord(deps, spec, 'remove', loaded, version, now)
      return result.ok ? ok(noContent()) : result
    },
  })

  const undo = defineRoute({
    method: 'post',
    path: `${item}/restore`,
    operationId: `restore${one}`,
    summary: 'Sort la fiche de la corbeille.',
    tags,
    access: member('content:write'),
    params,
    responses: { 200: recordSchema },
    handle: async ({ deps, params: { id }, now }) => {
      const result = await restoreRecord(deps, spec, id, now)
      return result.ok ? ok(answer(result.value)) : result
    },
  })

  const preview = defineRoute({
    method: 'get',
    path: `${item}/preview`,
    operationId: `preview${one}`,
    summary: 'La page publique, telle qu’elle serait.',
    tags,
    access: member('content:read'),
    params,
    load,
    responses: { 200: htmlPage },
    handle: async ({ deps, loaded }) => {
      const page = await deps.preview(collection.name, loaded.id)
      return page === undefined ? err(notFound) : ok(html(page, { robots: 'noindex' }))
    },
  })

  return [
    list,
    get,
    post,
    put,
    act('publish', 'Publie la copie de travail.'),
    act('unpublish', 'Retire la fiche du site.'),
    del,
    undo,
    preview,
  ]
}
