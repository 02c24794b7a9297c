import { json, member } from '@ancrage/http'
import { ok } from '@ancrage/kernel'
import * as z from 'zod'
import { defineRoute, type SliceRoute } from '../slice.ts'
import { rhythms } from './contract.ts'
import { alerts } from './store.ts'

const count = defineRoute({
  method: 'get',
  path: '/territories/{territory}/alerts',
  operationId: 'countAlerts',
  summary: 'Combien d’alertes courent, par liste et par rythme. Aucune adresse n’est lue ici.',
  tags: ['Alertes'],
  access: member('content:read'),
  responses: {
    200: z.object({
      total: z.int(),
      lists: z.array(z.object({ list: z.string(), total: z.int() })),
      rhythms: z.array(z.object({ rhythm: z.string(), total: z.int() })),
    }),
  },
  handle: async ({ deps }) => {
    const running = (await deps.store.list(alerts)).map(({ value }) => value)
    const lists = [...Map.groupBy(running, ({ list }) => list)].map(([list, of]) => ({ list, total: of.length }))
    const byRhythm = Object.keys(rhythms).map((rhythm) => ({
      rhythm,
      total: running.filter((alert) => alert.rhythm === rhythm).length,
    }))
    return ok(json({ total: running.length, lists, rhythms: byRhythm }))
  },
})

export const consoleRoutes: readonly SliceRoute[] = [count]
