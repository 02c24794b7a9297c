import { TerritoryScope } from '@ancrage/tenancy'
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import type { StoreEngine } from './engine.ts'
import { integer, parseBody, text } from './item.ts'
import { partition } from './keys.ts'
import { reach } from './reach.ts'
import { queryAll, readItem } from './reading.ts'

/** What one record adds to each figure, such as `{ 'placements.listed': 1 }`. */
export type Contributions = Readonly<Record<string, number>>

/** The share of one record, and the version of the record that it was computed from. */
export interface RecordContributions {
  readonly source: string
  readonly version: number
  readonly values: Contributions
}

const valuesSchema = z.record(z.string(), z.number())
const totalsKey = 'totals'
const perTransaction = 90

const parseValues = (name: string, body: string | undefined): Record<string, number> =>
  body === undefined ? {} : parseBody({ name, schema: valuesSchema }, name, body)

const addTo = (totals: Record<string, number>, values: Contributions, sign: 1 | -1): void => {
  for (const [figure, value] of Object.entries(values)) {
    const sum = (totals[figure] ?? 0) + sign * value
    if (sum === 0) delete totals[figure]
    else totals[figure] = sum
  }
}

/**
 * A territory’s own totals, kept exact inside its data; the agency only ever sees what was suppressed from them.
 * Each record’s last share is kept with its version: the same change told twice, or late, changes nothing.
 */
export interface Figures {
  readonly totals: () => Promise<Contributions>
  /** Adds what changed, in one transaction per ninety records, and answers the new totals. */
  readonly apply: (shares: readonly RecordContributions[]) => Promise<Contributions>
  /** Forgets everything and starts from these shares. */
  readonly rebuild: (shares: readonly RecordContributions[]) => Promise<Contributions>
}

export const openFigures = (scope: TerritoryScope<'system:react'>, engine: StoreEngine): Figures => {
  if (!TerritoryScope.isMinted(scope)) throw new TypeError('figures open with a scope that was received')
  const table = engine.tables.app
  const totalsPk = partition(scope.territoryId, 'figures')
  const sharesPk = partition(scope.territoryId, 'figure-shares')

  const knownShares = async (sources: readonly string[]): Promise<Map<string, RecordContributions>> => {
    const known = new Map<string, RecordContributions>()
    const Keys = sources.map((source) => ({ pk: { S: sharesPk }, sk: { S: source } }))
    const answer = await reach(() =>
      engine.dynamo.batchGetItem({ RequestItems: { [table]: { Keys, ConsistentRead: true } } }),
    )
    for (const item of answer.Responses?.[table] ?? []) {
      const source = text(item, 'sk') ?? ''
      known.set(source, { source, version: integer(item, 'v') ?? 0, values: parseValues(source, text(item, 'body')) })
    }
    return known
  }

  const readTotals = async (): Promise<{ values: Record<string, number>; version: number }> => {
    const item = await readItem(engine, 'app', totalsPk, totalsKey)
    return { values: parseValues('totals', item && text(item, 'body')), version: item ? (integer(item, 'v') ?? 0) : 0 }
  }

  const write = (sk: string, pk: string, version: number, values: Contributions): TransactWriteItem => ({
    Put: {
      TableName: table,
      Item: { pk: { S: pk }, sk: { S: sk }, v: { N: String(version) }, body: { S: JSON.stringify(values) } },
      ConditionExpression: 'attribute_not_exists(pk) OR v < :v',
      ExpressionAttributeValues: { ':v': { N: String(version) } },
    },
  })

  const applyChunk = async (shares: readonly RecordContributions[]): Promise<Contributions> => {
    const latest = new Map<string, RecordContributions>()
    for (const share of shares)
      if ((latest.get(share.source)?.version ?? 0) < share.version) latest.set(share.source, share)
    const known = await knownShares([...latest.keys()])
    const totals = await readTotals()
    const items: TransactWriteItem[] = []
    for (const share of latest.values()) {
      const before = known.get(share.source)
      if (before && before.version >= share.version) continue
      addTo(totals.values, before?.values ?? {}, -1)
      addTo(totals.values, share.values, 1)
      items.push(write(share.source, sharesPk, share.version, share.values))
    }
    if (items.length === 0) return totals.values
    items.push(write(totalsKey, totalsPk, totals.version + 1, totals.values))
    await reach(() => engine.dynamo.transactWriteItems({ TransactItems: items }))
    return totals.values
  }

  const apply = async (shares: readonly RecordContributions[]): Promise<Contributions> => {
    let totals: Contributions | undefined
    for (let i = 0; i < shares.length; i += perTransaction)
      totals = await applyChunk(shares.slice(i, i + perTransaction))
    return totals ?? (await readTotals()).values
  }

  const clear = async (): Promise<void> => {
    let items: TransactWriteItem[] = []
    const flush = async (): Promise<void> => {
      if (items.length === 0) return
      await reach(() => engine.dynamo.transactWriteItems({ TransactItems: items }))
      items = []
    }
    for await (const item of queryAll(engine, 'app', sharesPk)) {
      items.push({ Delete: { TableName: table, Key: { pk: { S: sharesPk }, sk: { S: text(item, 'sk') ?? '' } } } })
      if (items.length === perTransaction) await flush()
    }
    items.push({ Delete: { TableName: table, Key: { pk: { S: totalsPk }, sk: { S: totalsKey } } } })
    await flush()
  }

  return {
    totals: async () => (await readTotals()).values,
    apply,
    rebuild: async (shares) => {
      await clear()
      return apply(shares)
    },
  }
}
