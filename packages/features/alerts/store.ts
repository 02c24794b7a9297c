import { defineCollection, type Stored, type TerritoryStore } from '@ancrage/store'
import { type Alert, alertSchema } from './contract.ts'

export const alerts = defineCollection<Alert>({ name: 'alerts', prefix: 'alt', schema: alertSchema, editorial: false })

/** An alert that still runs; undefined once stopped. */
export const findAlert = async (store: Pick<TerritoryStore, 'get'>, id: string): Promise<Stored<Alert> | undefined> => {
  const stored = await store.get(alerts, id)
  return stored?.deletedAt === undefined ? stored : undefined
}
