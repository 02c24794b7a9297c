import { idSchema, instantSchema } from '@ancrage/kernel'
import { RegionScope } from '@ancrage/tenancy'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { reach } from './client.ts'
import type { StoreEngine } from './engine.ts'
import { parseBody, text } from './item.ts'
import { queryAll } from './reading.ts'

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
export const writeRegionRow = async (engine: StoreEngine, regionCode: string, row: RegionRow): Promise<void> => {
  const Item = { pk: { S: partitionOf(regionCode) }, sk: { S: row.territoryId }, body: { S: JSON.stringify(row) } }
  await reach(() => engine.dynamo.send(new PutItemCommand({ TableName: engine.tables.region, Item })))
}
