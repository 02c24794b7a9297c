import { htmlPage, json, visitor } from '@ancrage/http'
import { localDateOf, localPath, ok, oneOf } from '@ancrage/kernel'
import * as z from 'zod'
import { askedPage } from '../../asked-page.ts'
import { parseListQuery, runListQuery } from '../../list-query.ts'
import { listPublished } from '../../published.ts'
import { defineRoute, type SliceRoute } from '../../slice.ts'
import { eventKinds } from '../contract.ts'
import { agendaShape, isMonth } from '../model/agenda.ts'
import { describePlace, endOf, startOf } from '../operations/describe-event.ts'
import type { AgendaView } from '../pages/list.tsx'
import { searchPage } from '../pages.tsx'
import { eventPath, searchPath } from '../paths.ts'
import { events } from '../store.ts'
import { titleIn } from '../words.ts'

const tags = ['Événements'] as const
const values = z.array(z.string().max(60)).max(30).optional()
const agendaQuery = z.object({
  q: z.string().max(100).default(''),
  kind: values,
  mode: values,
  audience: values,
  town: values,
})

const viewOf = (month: string): AgendaView => (isMonth(month) ? { as: 'month', month } : { as: 'list' })

const search = defineRoute({
  method: 'get',
  path: searchPath,
  operationId: 'searchAgenda',
  summary: 'La page de l’agenda, filtrée, en liste ou par mois.',
  tags,
  access: visitor(),
  query: agendaQuery.extend({ mois: z.string().max(7).default('') }),
  responses: { 200: htmlPage },
  handle: async ({ deps, now, query: { mois }, request }) => {
    const { chrome, timeZone } = await deps.site()
    const query = parseListQuery(agendaShape, request.url.searchParams)
    const entries = await listPublished(deps.store, events)
    const today = localDateOf(now, timeZone)
    const page = searchPage({ entries, query, view: viewOf(mois), today, timeZone }, deps.locale)
    return ok(askedPage(chrome, page, request))
  },
})

const publicEvent = z.object({
  id: z.string(),
  title: z.string(),
  kind: oneOf(eventKinds),
  summary: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  online: z.boolean(),
  capacity: z.int(),
  cancelled: z.boolean(),
  /** People who came to a past event; null when nobody counted. */
  attendance: z.int().nullable(),
  url: z.string(),
})

const list = defineRoute({
  method: 'get',
  path: '/api/events',
  operationId: 'listAgenda',
  summary: 'Les événements publiés, passés et à venir.',
  tags,
  access: visitor(),
  query: agendaQuery,
  responses: { 200: z.object({ items: z.array(publicEvent), total: z.int() }) },
  handle: async ({ deps, request }) => {
    const { chrome, timeZone } = await deps.site()
    const { locale } = deps
    const query = parseListQuery(agendaShape, request.url.searchParams)
    const { items } = runListQuery(agendaShape, await listPublished(deps.store, events), { ...query, sort: 'startsAt' })
    return ok(
      json({
        items: items.map(({ id, value: event }) => ({
          ...{ id, title: titleIn(event, locale), kind: event.kind, summary: event.summary },
          startsAt: startOf(event, timeZone),
          endsAt: endOf(event, timeZone),
          place: describePlace(event.venue, locale),
          online: event.venue.mode === 'online',
          capacity: event.capacity,
          cancelled: event.cancelled,
          attendance: event.recap?.attendance ?? null,
          url: `${chrome.baseUrl}${localPath(locale, eventPath(event.slug))}`,
        })),
        total: items.length,
      }),
    )
  },
})

export const agendaRoutes: readonly SliceRoute[] = [search, list]
