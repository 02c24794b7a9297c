import { idSchema, instantSchema, keysOf, type TerritoryId } from '@ancrage/kernel'
import { type RegionRole, RegionScope, regionRoles } from '@ancrage/tenancy'
import * as z from 'zod'
import type { StoreEngine } from './engine.ts'
import { parseBody, text } from './item.ts'
import { reach } from './reach.ts'
import { queryAll, readItem } from './reading.ts'

/** A figure as the agency may see it: a small count was already replaced by nothing when it was written. */
export const publicFigureSchema = z.object({ value: z.number().nullable(), suppressed: z.boolean() })
export type PublicFigure = z.infer<typeof publicFigureSchema>

/** The whole of what the agency holds about one territory. */
export const regionRowSchema = z.object({
  territoryId: idSchema('ter'),
  name: z.string(),
  figures: z.record(z.string(), publicFigureSchema),
  asOf: instantSchema,
})
export type RegionRow = z.infer<typeof regionRowSchema>

const partitionOf = (regionCode: string): string => `R#${regionCode}`

export interface RegionStore {
  readonly rows: () => Promise<readonly RegionRow[]>
}

/** Opens one region’s aggregates: one Query, whatever the number of records behind them. */
export const openRegion = (scope: RegionScope, engine: Pick<StoreEngine, 'dynamo' | 'tables'>): RegionStore => {
  if (!RegionScope.isMinted(scope)) throw new TypeError('a region opens with a scope that was received')
  return {
    rows: async () => {
      const rows: RegionRow[] = []
      for await (const item of queryAll(engine, 'region', partitionOf(scope.regionCode)))
        rows.push(
          parseBody({ name: 'region', schema: regionRowSchema }, text(item, 'sk') ?? '', text(item, 'body') ?? ''),
        )
      return rows
    },
  }
}

/** Writes the whole row of one territory; used by the projector only. */
export const writeRegionRow = async (
  engine: Pick<StoreEngine, 'dynamo' | 'tables'>,
  regionCode: string,
  row: RegionRow,
): Promise<void> => {
  const Item = { pk: { S: partitionOf(regionCode) }, sk: { S: row.territoryId }, body: { S: JSON.stringify(row) } }
  await reach(() => engine.dynamo.putItem({ TableName: engine.tables.region, Item }))
}

/** Takes a territory out of a region’s aggregates: it no longer shares, or belongs to another region now. */
export const removeRegionRow = async (
  engine: Pick<StoreEngine, 'dynamo' | 'tables'>,
  regionCode: string,
  territoryId: TerritoryId,
): Promise<void> => {
  const Key = { pk: { S: partitionOf(regionCode) }, sk: { S: territoryId } }
  await reach(() => engine.dynamo.deleteItem({ TableName: engine.tables.region, Key }))
}

const agencyPartition = (regionCode: string): string => `A#${regionCode}`
const nameKey = 'name'

/** Who works for which agency, kept beside the aggregates: the agency’s API then needs no other table. */
export interface RegionDirectory {
  readonly name: (regionCode: string) => Promise<string | undefined>
  readonly saveName: (regionCode: string, name: string) => Promise<void>
  readonly role: (regionCode: string, memberId: string) => Promise<RegionRole | undefined>
  /** Gives a role, or takes it back with `undefined`. */
  readonly saveRole: (regionCode: string, memberId: string, role: RegionRole | undefined) => Promise<void>
}

const nameSchema = z.object({ name: z.string() })
const roleSchema = z.object({ role: z.enum(keysOf(regionRoles)) })

export const openRegionDirectory = (engine: Pick<StoreEngine, 'dynamo' | 'tables'>): RegionDirectory => {
  const read = async <T>(code: string, sk: string, schema: z.ZodType<T>): Promise<T | undefined> => {
    const item = await readItem(engine, 'region', agencyPartition(code), sk)
    const body = item && text(item, 'body')
    return body === undefined ? undefined : parseBody({ name: 'agency', schema }, sk, body)
  }
  const put = async (code: string, sk: string, value: unknown): Promise<void> => {
    const Item = { pk: { S: agencyPartition(code) }, sk: { S: sk }, body: { S: JSON.stringify(value) } }
    await reach(() => engine.dynamo.putItem({ TableName: engine.tables.region, Item }))
  }
  return {
    name: async (code) => (await read(code, nameKey, nameSchema))?.name,
    saveName: (code, name) => put(code, nameKey, { name }),
    role: async (code, memberId) => (await read(code, memberId, roleSchema))?.role,
    saveRole: async (code, memberId, role) => {
      if (role) return put(code, memberId, { role })
      const Key = { pk: { S: agencyPartition(code) }, sk: { S: memberId } }
      await reach(() => engine.dynamo.deleteItem({ TableName: engine.tables.region, Key }))
    },
  }
}
