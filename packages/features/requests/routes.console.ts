import { json, listQuery, member, notFound, pageOf, pageSlice } from '@ancrage/http'
import { err, fold, line, ok, oneOf, type Problem, problems, type Result } from '@ancrage/kernel'
import type { Stored } from '@ancrage/store'
import * as z from 'zod'
import { defineRoute, type SliceDeps, type SliceRoute } from '../slice.ts'
import {
  type Correction,
  correctionIdSchema,
  correctionSchema,
  correctionStates,
  requestIdSchema,
  requestKinds,
  requestSchema,
  requestStates,
} from './contract.ts'
import { actsOf, isOpen } from './model.ts'
import { answerForTeam, closeForTeam } from './operations/answer-request.ts'
import { settleCorrection } from './operations/propose-correction.ts'
import { corrections, findRequest, type KeptRequest, requests } from './store.ts'

const base = '/territories/{territory}/requests'
const tags = ['Demandes'] as const
const ofRequest = z.strictObject({ id: requestIdSchema })

const requestItem = z.object({
  ...requestSchema.shape,
  id: z.string(),
  version: z.int(),
  /** What the team may do now. */
  acts: z.array(z.string()),
})

const itemOf = ({ id, version, value }: Pick<Stored<KeptRequest['value']>, 'id' | 'version' | 'value'>) => ({
  ...value,
  id,
  version,
  acts: [...actsOf(value.state, 'team')],
})

/** Without answer first, and among them those who have waited longest. */
const byNeed = (a: Stored<KeptRequest['value']>, b: Stored<KeptRequest['value']>): number => {
  const [openA, openB] = [isOpen(a.value.state), isOpen(b.value.state)]
  if (openA !== openB) return openA ? -1 : 1
  return openA ? a.value.sentAt.localeCompare(b.value.sentAt) : b.value.sentAt.localeCompare(a.value.sentAt)
}

const list = defineRoute({
  method: 'get',
  path: base,
  operationId: 'listRequests',
  summary: 'Les demandes, sans réponse d’abord, de la plus ancienne à la plus récente.',
  tags,
  access: member('people:read'),
  query: z.strictObject({
    ...listQuery,
    state: z.array(oneOf(requestStates)).max(8).optional(),
    kind: z.array(oneOf(requestKinds)).max(2).optional(),
  }),
  responses: { 200: pageOf(requestItem) },
  handle: async ({ deps, query }) => {
    const all = await deps.store.list(requests)
    const { state = [], kind = [], q } = query
    const wanted = fold(q)
    const found = all
      .filter(({ value }) => {
        const text = `${value.from?.firstName} ${value.from?.lastName} ${value.from?.email} ${value.recipient?.label}`
        return (
          (state.length === 0 || state.includes(value.state)) &&
          (kind.length === 0 || kind.includes(value.kind)) &&
          fold(text).includes(wanted)
        )
      })
      .toSorted(byNeed)
    const counts = {
      state: Object.fromEntries(
        Object.keys(requestStates).map((name) => [name, all.filter(({ value }) => value.state === name).length]),
      ),
    }
    return ok(json({ items: pageSlice(found, query).map(itemOf), total: found.length, counts }))
  },
})

const loadRequest = async (context: {
  readonly deps: SliceDeps
  readonly params: { readonly id: string }
}): Promise<Result<KeptRequest, Problem>> => {
  const stored = await findRequest(context.deps.store, context.params.id)
  return stored ? ok(stored) : err(notFound)
}

const get = defineRoute({
  method: 'get',
  path: `${base}/{id}`,
  operationId: 'getRequest',
  summary: 'Une demande, et ce qu’elle est devenue.',
  tags,
  access: member('people:read'),
  params: ofRequest,
  load: loadRequest,
  responses: { 200: requestItem },
  handle: async ({ loaded }) => ok(json(itemOf(loaded), { version: loaded.version })),
})

const answer = defineRoute({
  method: 'post',
  path: `${base}/{id}/answer`,
  operationId: 'answerRequestForTeam',
  summary: 'Répond à une demande au nom de l’équipe ; la personne reçoit la réponse par e-mail.',
  tags,
  access: member('people:write'),
  params: ofRequest,
  load: loadRequest,
  body: z.strictObject({ text: line(2000) }),
  problems: [problems.wrongState],
  example: { text: 'Bonjour, voici ce que nous vous proposons.' },
  responses: { 200: requestItem },
  handle: async ({ deps, loaded, body, now }) => {
    const answered = await answerForTeam(deps, loaded.id, body.text, now)
    return answered.ok ? ok(json(itemOf(answered.value), { version: answered.value.version })) : answered
  },
})

const close = defineRoute({
  method: 'post',
  path: `${base}/{id}/close`,
  operationId: 'closeRequest',
  summary: 'Clôt une demande sans écrire à personne : réglée de vive voix, en double, ou malveillante.',
  tags,
  access: member('people:write'),
  params: ofRequest,
  load: loadRequest,
  problems: [problems.wrongState],
  responses: { 200: requestItem },
  handle: async ({ deps, loaded, now }) => {
    const closed = await closeForTeam(deps, loaded.id, now)
    return closed.ok ? ok(json(itemOf(closed.value), { version: closed.value.version })) : closed
  },
})

const correctionItem = z.object({ ...correctionSchema.shape, id: z.string(), version: z.int() })
const correctionOf = ({ id, version, value }: Stored<Correction>) => ({ ...value, id, version })

const listCorrections = defineRoute({
  method: 'get',
  path: '/territories/{territory}/corrections',
  operationId: 'listCorrections',
  summary: 'Les corrections proposées par les visiteurs, à lire d’abord.',
  tags: ['Corrections'],
  access: member('people:read'),
  query: z.strictObject({ ...listQuery, state: z.array(oneOf(correctionStates)).max(3).optional() }),
  responses: { 200: pageOf(correctionItem) },
  handle: async ({ deps, query }) => {
    const { state = [], q } = query
    const all = await deps.store.list(corrections)
    const wanted = fold(q)
    const found = all
      .filter(
        ({ value }) =>
          (state.length === 0 || state.includes(value.state)) &&
          fold(`${value.record.label} ${value.what} ${value.proposal}`).includes(wanted),
      )
      .toSorted(
        (a, b) =>
          Number(a.value.state !== 'new') - Number(b.value.state !== 'new') ||
          b.value.proposedAt.localeCompare(a.value.proposedAt),
      )
    return ok(json({ items: pageSlice(found, query).map(correctionOf), total: found.length }))
  },
})

const settle = defineRoute({
  method: 'post',
  path: '/territories/{territory}/corrections/{id}/settle',
  operationId: 'settleCorrection',
  summary: 'Dit ce qu’est devenue une correction proposée ; qui a laissé son adresse en est remercié.',
  tags: ['Corrections'],
  access: member('people:write'),
  params: z.strictObject({ id: correctionIdSchema }),
  load: async ({ deps, params: { id } }) => {
    const stored = await deps.store.get(corrections, id)
    return stored && !stored.deletedAt ? ok(stored) : err(notFound)
  },
  body: z.strictObject({ outcome: z.enum(['applied', 'declined']) }),
  problems: [problems.wrongState],
  example: { outcome: 'applied' },
  responses: { 200: correctionItem },
  handle: async ({ deps, loaded, body, now }) => {
    const settled = await settleCorrection(deps, loaded.id, body.outcome, now)
    return settled.ok ? ok(json(correctionOf(settled.value), { version: settled.value.version })) : settled
  },
})

export const consoleRoutes: readonly SliceRoute[] = [list, get, answer, close, listCorrections, settle]
