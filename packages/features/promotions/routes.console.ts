import { file, fileOf, json, listQuery, member, notFound, pageOf, pageSlice } from '@ancrage/http'
import {
  err,
  fold,
  idSchema,
  localDateOf,
  ok,
  oneOf,
  type Problem,
  problem,
  problems,
  type Result,
} from '@ancrage/kernel'
import type { Stored } from '@ancrage/store'
import * as z from 'zod'
import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import { listPublished } from '../published.ts'
import { defineRoute, type SliceDeps, type SliceRoute } from '../slice.ts'
import { placements } from '../supervisors/queries.ts'
import { needs, newcomerIdSchema, newcomerSchema, type Promotion, promotionIdSchema } from './contract.ts'
import { agreesTo } from './model.ts'
import { exportNewcomers } from './operations/export-newcomers.ts'
import { eraseNewcomer, welcomeNewcomer } from './operations/move-newcomer.ts'
import { findNewcomer, type KeptNewcomer, newcomers, newcomersOf, promotions } from './store.ts'

const peopleInside = problem(
  problems.wrongState,
  'Des personnes font partie de cette promotion : effacez-les d’abord, ou laissez la page s’archiver d’elle-même.',
)

const promotionSpec: EditorialSpec<Promotion> = {
  collection: promotions,
  path: 'promotions',
  tag: 'Promotions',
  noun: 'promotion',
  label: 'Promotion',
  nameOf: (promotion) => promotion.title,
  slugOf: (promotion) => promotion.slug,
  shape: {
    text: (promotion) => `${promotion.title} ${promotion.summary}`,
    facets: { semester: (promotion) => [promotion.semester] },
    sorts: {
      startsOn: (promotion) => promotion.startsOn,
      title: (promotion) => promotion.title,
      verifiedOn: (promotion) => promotion.verifiedOn,
    },
  },
  // A promotion in the bin is erased after thirty days, and with it the day until which its people’s details are kept.
  refuseRemoval: async ({ id }, { store }) => ((await newcomersOf(store, id)).length > 0 ? peopleInside : undefined),
}

const tags = ['Personnes des promotions'] as const
const ofPromotion = z.strictObject({ id: promotionIdSchema })
const ofNewcomer = z.strictObject({ id: newcomerIdSchema })

const loadPromotion = async (context: {
  readonly deps: SliceDeps
  readonly params: { readonly id: string }
}): Promise<Result<Stored<Promotion>, Problem>> => {
  const stored = await context.deps.store.get(promotions, context.params.id)
  return stored && !stored.deletedAt ? ok(stored) : err(notFound)
}

const loadNewcomer = async (context: {
  readonly deps: SliceDeps
  readonly params: { readonly id: string }
}): Promise<Result<KeptNewcomer, Problem>> => {
  const stored = await findNewcomer(context.deps.store, context.params.id)
  return stored ? ok(stored) : err(notFound)
}

/** What the team needs to welcome somebody; the personal address only serves the follow-up, which nobody writes by hand. */
const newcomerItem = z.object({
  ...newcomerSchema.omit({ personalEmail: true, consents: true, remindedAt: true, followUps: true }).shape,
  id: z.string(),
  version: z.int(),
  placement: z.string(),
  tellsPartners: z.boolean(),
  followUp: z.boolean(),
})

const placeNames = async ({ store }: Pick<SliceDeps, 'store'>): Promise<ReadonlyMap<string, string>> =>
  new Map((await listPublished(store, placements)).map(({ id, value }) => [id, value.name]))

const itemOf = (
  { id, version, value }: KeptNewcomer,
  places: ReadonlyMap<string, string>,
): z.input<typeof newcomerItem> => ({
  ...value,
  id,
  version,
  placement: places.get(value.placementId) ?? value.placementText,
  tellsPartners: agreesTo(value.consents, 'partners'),
  followUp: agreesTo(value.consents, 'follow-up'),
})

const list = defineRoute({
  method: 'get',
  path: '/territories/{territory}/promotions/{id}/newcomers',
  operationId: 'listNewcomers',
  summary: 'Les personnes d’une promotion, dans l’ordre d’arrivée, avec leurs besoins et leurs accords.',
  tags,
  access: member('people:read'),
  params: ofPromotion,
  load: loadPromotion,
  query: z.strictObject({
    ...listQuery,
    need: z.array(oneOf(needs)).max(3).optional(),
    waiting: z.enum(['yes', 'no']).optional(),
  }),
  responses: { 200: pageOf(newcomerItem) },
  handle: async ({ deps, params: { id }, query }) => {
    const [all, places] = await Promise.all([newcomersOf(deps.store, id), placeNames(deps)])
    const { need = [], waiting, q } = query
    const wanted = fold(q)
    const found = all.filter(
      ({ value }) =>
        (need.length === 0 || value.needs.some((one) => need.includes(one))) &&
        (waiting === undefined || (value.welcomedAt === null) === (waiting === 'yes')) &&
        fold(`${value.firstName} ${value.lastName} ${value.email} ${value.faculty}`).includes(wanted),
    )
    const counts = {
      need: Object.fromEntries(
        Object.keys(needs).map((name) => [
          name,
          all.filter(({ value }) => value.needs.some((one) => one === name)).length,
        ]),
      ),
      waiting: { yes: all.filter(({ value }) => value.welcomedAt === null).length },
    }
    return ok(json({ items: pageSlice(found, query).map((one) => itemOf(one, places)), total: found.length, counts }))
  },
})

const download = defineRoute({
  method: 'get',
  path: '/territories/{territory}/promotions/{id}/newcomers.csv',
  operationId: 'exportNewcomers',
  summary: 'Les personnes d’une promotion, pour un tableur.',
  tags,
  access: member('people:read'),
  params: ofPromotion,
  load: loadPromotion,
  responses: { 200: fileOf('text/csv') },
  handle: async ({ deps, params: { id }, loaded, now }) => {
    const [{ timeZone }, all, places] = await Promise.all([deps.site(), newcomersOf(deps.store, id), placeNames(deps)])
    const text = exportNewcomers(
      all.map(({ value }) => value),
      places,
      timeZone,
    )
    const name = `promotion-${loaded.value.slug}-${localDateOf(now, timeZone)}.csv`
    return ok(file('text/csv', text, { downloadAs: name }))
  },
})

const waitingItem = z.object({
  id: z.string(),
  promotionId: idSchema('pro'),
  promotion: z.string(),
  name: z.string(),
  needs: z.array(oneOf(needs)),
  joinedAt: z.string(),
})
const shownAtMost = 20

const toWelcome = defineRoute({
  method: 'get',
  path: '/territories/{territory}/newcomers/to-welcome',
  operationId: 'listNewcomersToWelcome',
  summary: 'Les personnes qui se sont annoncées et que l’équipe n’a pas encore appelées, les plus anciennes d’abord.',
  tags,
  access: member('people:read'),
  responses: { 200: z.object({ items: z.array(waitingItem), total: z.int() }) },
  handle: async ({ deps }) => {
    const titles = new Map((await deps.store.list(promotions)).map(({ id, value }) => [id, value.title]))
    const waiting = (await deps.store.list(newcomers))
      .filter(({ value }) => value.state === 'joined' && value.welcomedAt === null && value.email !== '')
      .toSorted((a, b) => a.value.joinedAt.localeCompare(b.value.joinedAt))
    const items = waiting.slice(0, shownAtMost).map(({ id, value }) => ({
      id,
      promotionId: value.promotionId,
      promotion: titles.get(value.promotionId) ?? '',
      name: `${value.firstName} ${value.lastName}`,
      needs: value.needs,
      joinedAt: value.joinedAt,
    }))
    return ok(json({ items, total: waiting.length }))
  },
})

const welcome = defineRoute({
  method: 'post',
  path: '/territories/{territory}/newcomers/{id}/welcome',
  operationId: 'welcomeNewcomer',
  summary: 'Note que l’équipe a pris contact ; le noter deux fois ne change rien.',
  tags,
  access: member('people:write'),
  params: ofNewcomer,
  load: loadNewcomer,
  problems: [problems.wrongState],
  responses: { 200: newcomerItem },
  handle: async ({ deps, params: { id }, now }) => {
    const done = await welcomeNewcomer(deps.store, id, now)
    if (!done.ok) return done
    return ok(json(itemOf(done.value, await placeNames(deps)), { version: done.value.version }))
  },
})

const erase = defineRoute({
  method: 'post',
  path: '/territories/{territory}/newcomers/{id}/erase',
  operationId: 'eraseNewcomerForPerson',
  summary: 'Efface les données d’une personne qui l’a demandé à l’équipe.',
  tags,
  access: member('people:write'),
  params: ofNewcomer,
  load: loadNewcomer,
  problems: [problems.wrongState],
  responses: { 200: z.object({ id: z.string() }) },
  handle: async ({ deps, params: { id }, now }) => {
    const done = await eraseNewcomer(deps.store, id, now)
    return done.ok ? ok(json({ id })) : done
  },
})

export const consoleRoutes: readonly SliceRoute[] = [
  ...editorialRoutes(promotionSpec),
  list,
  download,
  toWelcome,
  welcome,
  erase,
]
