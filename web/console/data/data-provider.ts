import type { DataProvider, RaRecord } from 'react-admin'
import * as z from 'zod'
import type { Api, Call } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { listQuery, maxPerPage } from './list-query.ts'
import type { RecordSchema } from './tidy.ts'
import { blanksRestored, contractFields } from './tidy.ts'

/** react-admin lets each caller name the type of a record, so what was checked here leaves untyped. */
const recordSchema = z.looseObject({ id: z.string() }).pipe(z.any())
const communeSchema = z.looseObject({ code: z.string(), name: z.string() })
const listSchema = z.object({
  items: z.array(z.unknown()),
  total: z.number().optional(),
  counts: z.record(z.string(), z.record(z.string(), z.number())).optional(),
})

export type EditorialAction = 'publish' | 'unpublish' | 'restore'

/** What the console does to records beyond react-admin's nine methods. */
export interface ConsoleDataProvider extends DataProvider {
  /** Publishes, unpublishes, or takes out of the bin. */
  readonly act: (resource: string, id: string, action: EditorialAction, version?: number) => Promise<RaRecord>
  /** The HTML of the record's public page, from its working copy. */
  readonly preview: (resource: string, id: string) => Promise<string>
  /** A file of the territory, as text. */
  readonly download: (path: string) => Promise<string>
  /** A file of the territory, as bytes. */
  readonly file: (path: string) => Promise<Blob>
  /** Any other call below the territory's address, such as a check-in. */
  readonly call: (path: string, call?: Call) => Promise<unknown>
}

export interface DataProviderDeps {
  readonly api: Api
  readonly territoryId: string
  /** Record schemas by collection: they say which fields are sent. */
  readonly schemas: Readonly<Record<string, RecordSchema>>
  readonly newKey: () => string
}

export const createDataProvider = ({ api, territoryId, schemas, newKey }: DataProviderDeps): ConsoleDataProvider => {
  const base = `/api/v1/territories/${territoryId}`
  const keys = new Map<string, string>()

  const bodyOf = (resource: string, data: Readonly<Record<string, unknown>>): Record<string, unknown> => {
    const schema = schemas[resource]
    return schema ? blanksRestored(schema, contractFields(schema, data)) : { ...data }
  }

  const one = async (path: string, call?: Call) => readRecord(await api.json(path, call))

  const list = async (path: string, query: string): Promise<z.infer<typeof listSchema>> =>
    listSchema.parse(await api.json(query === '' ? path : `${path}?${query}`))

  const communes = async (q: string) => {
    const { items } = await list(`${base}/communes`, new URLSearchParams({ q }).toString())
    return items.map((item) => {
      const commune = communeSchema.parse(item)
      return readRecord({ ...commune, id: commune.code })
    })
  }

  const byIds = async (resource: string, ids: readonly string[]) => {
    if (resource === 'communes') {
      const found = await Promise.all(ids.map((code) => communes(code)))
      return ids.map(
        (code, at) => found[at]?.find((commune) => commune.id === code) ?? readRecord({ id: code, code, name: code }),
      )
    }
    if (ids.length > 3) return inWholeList(resource, ids)
    const answers = await Promise.all(ids.map((id) => one(`${base}/${resource}/${id}`).catch(undefinedIfGone)))
    return answers.filter((record) => record !== undefined)
  }

  /** A territory's collection is some hundred records: a page or two of the list cost less than a call per record. */
  const inWholeList = async (resource: string, ids: readonly string[]) => {
    const wanted = new Set(ids)
    const found = []
    for (let page = 1; wanted.size > 0; page += 1) {
      const { items } = await list(`${base}/${resource}`, listQuery({ pagination: { page, perPage: maxPerPage } }))
      for (const record of items.map(readRecord)) if (wanted.delete(String(record.id))) found.push(record)
      if (items.length < maxPerPage) break
    }
    return found
  }

  const versionOf = (data: Partial<RaRecord> | undefined): number | undefined =>
    typeof data?.version === 'number' ? data.version : undefined

  const provider: ConsoleDataProvider = {
    getList: async (resource, { filter, sort, pagination }) => {
      if (resource === 'communes') {
        const data = await communes(typeof filter?.q === 'string' ? filter.q : '')
        return { data, total: data.length }
      }
      const { path, rest } = listPath(resource, filter ?? {})
      const answer = await list(`${base}/${path}`, listQuery({ filter: rest, sort, pagination }))
      const data = answer.items.map(readRecord)
      return { data, total: answer.total ?? data.length, meta: { counts: answer.counts ?? {} } }
    },
    getOne: async (resource, { id }) => ({ data: await one(`${base}/${resource}/${id}`) }),
    getMany: async (resource, { ids }) => ({ data: await byIds(resource, ids.map(String)) }),
    getManyReference: async (resource, { target, id, filter, sort, pagination }) => {
      const query = listQuery({ filter: { ...filter, [target]: id }, sort, pagination })
      const answer = await list(`${base}/${resource}`, query)
      return { data: answer.items.map(readRecord), total: answer.total ?? answer.items.length }
    },
    create: async (resource, { data }) => {
      const body = bodyOf(resource, data)
      // The same content sent again after a cut connection must not make a second record.
      const content = `${resource} ${JSON.stringify(body)}`
      const idempotencyKey = keys.get(content) ?? newKey()
      keys.set(content, idempotencyKey)
      const record = await one(`${base}/${resource}`, { method: 'POST', body, idempotencyKey })
      keys.delete(content)
      return { data: record }
    },
    update: async (resource, { id, data, previousData }) => ({
      data: await one(`${base}/${resource}/${id}`, {
        method: 'PUT',
        body: bodyOf(resource, data),
        version: versionOf(data) ?? versionOf(previousData),
      }),
    }),
    updateMany: async () => {
      throw new Error('records are changed one by one, each with its version')
    },
    delete: async (resource, { id, previousData }) => {
      await api.json(`${base}/${resource}/${id}`, { method: 'DELETE', version: versionOf(previousData) })
      return { data: readRecord({ ...previousData, id: String(id) }) }
    },
    deleteMany: async () => {
      throw new Error('records are deleted one by one, each with its version')
    },
    act: (resource, id, action, version) => one(`${base}/${resource}/${id}/${action}`, { method: 'POST', version }),
    preview: (resource, id) => api.text(`${base}/${resource}/${id}/preview`, { accept: 'text/html' }),
    download: (path) => api.text(`${base}/${path}`),
    file: (path) => api.file(`${base}/${path}`),
    call: (path, call) => api.json(`${base}/${path}`, call),
  }
  return provider
}

const readRecord = (value: unknown) => recordSchema.parse(value)

const undefinedIfGone = (error: unknown): undefined => {
  if (error instanceof ApiProblem && error.status === 404) return undefined
  throw error
}

/** Registrations live below their event. */
const listPath = (
  resource: string,
  filter: Readonly<Record<string, unknown>>,
): { path: string; rest: Readonly<Record<string, unknown>> } => {
  const { eventId, ...rest } = filter
  return resource === 'registrations'
    ? { path: `events/${eventId}/registrations`, rest }
    : { path: resource, rest: filter }
}
