import { json, listQuery, member, notFound, pageOf, pageSlice } from '@ancrage/http'
import { err, idSchema, instantSchema, ok, oneOf, problems } from '@ancrage/kernel'
import type { Stored } from '@ancrage/store'
import * as z from 'zod'
import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import { type ListShape, runListQuery } from '../list-query.ts'
import { photoFaults } from '../media/queries.ts'
import { defineRoute, type SliceRoute } from '../slice.ts'
import { type Companion, companionActs, companionSchema, jobSectors, type Partner } from './contract.ts'
import { companionTransitions, eraseAfter, partnerShape } from './model.ts'
import { moveCompanion } from './operations/move-companion.ts'
import { companions, findCompanion, partners } from './store.ts'

const live = (value: Partner): { readonly id: string; readonly version: number; readonly value: Partner } => ({
  id: '',
  version: 0,
  value,
})

const partnerSpec: EditorialSpec<Partner> = {
  collection: partners,
  path: 'partners',
  tag: 'Partenaires',
  noun: 'partner',
  label: 'Partenaire',
  nameOf: (partner) => partner.name,
  slugOf: (partner) => partner.slug,
  check: ({ photoId }, store) => photoFaults(store, [{ pointer: '/photoId', id: photoId }]),
  shape: {
    text: (partner) => partnerShape.text(live(partner)),
    facets: { role: (partner) => [partner.role], sector: (partner) => partner.sectors },
    sorts: {
      name: (partner) => partner.name,
      role: (partner) => partner.role,
      verifiedOn: (partner) => partner.verifiedOn,
    },
  },
}

const tags = ['À deux'] as const
const base = '/territories/{territory}/companions'
const params = z.strictObject({ id: idSchema('cmp') })

const rowSchema = z.object({
  ...companionSchema.shape,
  id: z.string(),
  version: z.int(),
  /** Day after which nothing is left of it. */
  eraseAfter: z.string(),
  /** What the team may do with it now. */
  acts: z.array(oneOf(companionActs)),
  updatedAt: instantSchema,
})

const rowOf = ({ id, version, value, updatedAt }: Stored<Companion>): z.infer<typeof rowSchema> => ({
  ...value,
  id,
  version,
  eraseAfter: eraseAfter(value.sentAt),
  acts: companionTransitions
    .filter(({ from, by }) => from.includes(value.state) && by.includes('team'))
    .map(({ act }) => act),
  updatedAt,
})

const companionShape: ListShape<Stored<Companion>> = {
  text: ({ value }) =>
    `${value.firstName} ${value.lastName} ${value.profession} ${value.town} ${jobSectors[value.sector]}`,
  facets: { state: ({ value }) => [value.state], sector: ({ value }) => [value.sector] },
  sorts: { sentAt: ({ value }) => value.sentAt, lastName: ({ value }) => value.lastName },
}

const values = z.array(z.string().max(40)).max(20).optional()

const listCompanions = defineRoute({
  method: 'get',
  path: base,
  operationId: 'listCompanions',
  summary: 'Les réponses « À deux » : recherche, filtres et tri.',
  tags,
  access: member('people:read'),
  query: z.strictObject({
    ...listQuery,
    sort: z.enum(['sentAt', '-sentAt', 'lastName', '-lastName']).optional(),
    state: values,
    sector: values,
  }),
  responses: { 200: pageOf(rowSchema) },
  handle: async ({ deps, query: { q, page, perPage, sort, state, sector } }) => {
    // An erased answer is nobody’s: it stays for the counts alone.
    const kept = (await deps.store.list(companions)).filter(({ value }) => value.state !== 'erased')
    const facets = { ...(state ? { state } : {}), ...(sector ? { sector } : {}) }
    const { items, counts } = runListQuery(companionShape, kept, { q, facets, sort: sort ?? '-sentAt' })
    return ok(json({ items: pageSlice(items, { page, perPage }).map(rowOf), total: items.length, counts }))
  },
})

const getCompanion = defineRoute({
  method: 'get',
  path: `${base}/{id}`,
  operationId: 'getCompanion',
  summary: 'Une réponse « À deux ».',
  tags,
  access: member('people:read'),
  params,
  responses: { 200: rowSchema },
  handle: async ({ deps, params: { id } }) => {
    const stored = await findCompanion(deps.store, id)
    return stored ? ok(json(rowOf(stored), { version: stored.version })) : err(notFound)
  },
})

const actOnCompanion = defineRoute({
  method: 'post',
  path: `${base}/{id}/act`,
  operationId: 'actOnCompanion',
  summary: 'Fait avancer une réponse « À deux », ou l’efface à la demande de la personne.',
  tags,
  access: member('people:write'),
  params,
  load: async ({ deps, params: { id } }) => {
    const stored = await findCompanion(deps.store, id)
    return stored ? ok(stored) : err(notFound)
  },
  body: z.strictObject({ act: oneOf(companionActs) }),
  problems: [problems.wrongState],
  responses: { 200: rowSchema },
  handle: async ({ deps, params: { id }, body: { act }, now }) => {
    const moved = await moveCompanion(deps.store, id, act, now)
    return moved.ok ? ok(json(rowOf(moved.value), { version: moved.value.version })) : moved
  },
})

export const consoleRoutes: readonly SliceRoute[] = [
  ...editorialRoutes(partnerSpec),
  listCompanions,
  getCompanion,
  actOnCompanion,
]
