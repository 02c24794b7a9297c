import { html, htmlPage, json, redirect, seeOther, visitor } from '@ancrage/http'
import { localDateOf, ok, oneOf } from '@ancrage/kernel'
import { renderPage } from '@ancrage/site'
import * as z from 'zod'
import { parseListQuery, runListQuery } from '../list-query.ts'
import { listPublished } from '../published.ts'
import { defineRoute, type SliceRoute } from '../slice.ts'
import { aidSchema, outcomes, profileSchema, verdicts } from './contract.ts'
import { catalogueShape } from './model/catalogue.ts'
import { answersQuery, parseAnswers, questions } from './model/parse-answers.ts'
import type { EvaluatedAid } from './model/simulate-aids.ts'
import { standingOn } from './model.ts'
import { simulatePublished } from './operations/simulate-published.ts'
import { formatAmount } from './pages/amount.ts'
import { simulationFormPage, simulationPage } from './pages/simulation.tsx'
import { searchPage } from './pages.tsx'
import { aidPath, searchPath, simulationPath } from './paths.ts'
import { aids } from './store.ts'

const tags = ['Aides'] as const
const values = z.array(z.string().max(60)).max(30).optional()
const catalogueQuery = z.object({
  q: z.string().max(100).default(''),
  sort: z.string().max(20).default(''),
  family: values,
  audience: values,
  grantor: values,
  status: values,
})

const search = defineRoute({
  method: 'get',
  path: searchPath,
  operationId: 'searchAids',
  summary: 'La page du catalogue des aides, filtrée.',
  tags,
  access: visitor(),
  query: catalogueQuery,
  responses: { 200: htmlPage },
  handle: async ({ deps, now, request }) => {
    const { chrome, timeZone } = await deps.site()
    const today = localDateOf(now, timeZone)
    const query = parseListQuery(catalogueShape(today), request.url.searchParams)
    const published = (await listPublished(deps.store, aids)).map(({ value }) => value)
    return ok(html(renderPage(chrome, searchPage(published, query, today)), { robots: 'noindex' }))
  },
})

const publicAid = z.object({
  id: z.string(),
  ...aidSchema.shape,
  /** Where the aid stands today, its dates and its last verification taken into account. */
  standing: z.string(),
  amount: z.string(),
  url: z.string(),
})

const list = defineRoute({
  method: 'get',
  path: '/api/aids',
  operationId: 'listPublishedAids',
  summary: 'Les aides publiées : fiche entière, source et date de vérification.',
  tags,
  access: visitor(),
  query: catalogueQuery,
  responses: { 200: z.object({ items: z.array(publicAid), total: z.int() }) },
  handle: async ({ deps, now, request }) => {
    const { chrome, timeZone } = await deps.site()
    const today = localDateOf(now, timeZone)
    const shape = catalogueShape(today)
    const published = await listPublished(deps.store, aids)
    const idOf = new Map(published.map(({ id, value }) => [value, id]))
    const { items } = runListQuery(
      shape,
      published.map(({ value }) => value),
      parseListQuery(shape, request.url.searchParams),
    )
    return ok(
      json({
        items: items.map((aid) => ({
          ...aid,
          id: idOf.get(aid) ?? '',
          standing: standingOn(aid, today),
          amount: formatAmount(aid),
          url: `${chrome.baseUrl}${aidPath(aid.slug)}`,
        })),
        total: items.length,
      }),
    )
  },
})

const answer = z.string().max(60).optional()
const sentAnswers = z.object({
  ...Object.fromEntries(Object.keys(profileSchema.shape).map((fact) => [fact, answer])),
  /** The answer to change: the form is shown again instead of the result. */
  modifier: answer,
})

const showSimulation = defineRoute({
  method: 'get',
  path: simulationPath,
  operationId: 'showSimulation',
  summary: 'L’estimation des aides pour les réponses de l’adresse, ou le formulaire quand une réponse est à revoir.',
  tags,
  access: visitor(),
  query: sentAnswers,
  responses: { 200: htmlPage, 303: seeOther },
  handle: async ({ deps, now, request }) => {
    const { chrome, timeZone, communes } = await deps.site()
    const today = localDateOf(now, timeZone)
    const sent = request.url.searchParams
    const answers = parseAnswers(Object.fromEntries(sent))
    if (answers.errors.length > 0 || sent.has('modifier'))
      return ok(html(renderPage(chrome, simulationFormPage(answers, communes)), { robots: 'noindex' }))
    // A form sends every question: the address worth keeping names the answers only.
    if (questions.some(({ fact }) => sent.has(fact) && answers.typed[fact] === undefined))
      return ok(redirect([simulationPath, answersQuery(answers.typed)].filter(Boolean).join('?')))
    const simulation = await simulatePublished(deps, answers.profile, communes, today)
    const page = simulationPage({ simulation, answers, communes, contact: chrome.contact, today })
    return ok(html(renderPage(chrome, page), { robots: 'noindex' }))
  },
})

const evaluated = z.object({
  code: z.string(),
  title: z.string(),
  url: z.string(),
  amount: z.string(),
  outcome: oneOf(outcomes),
  reasons: z.array(
    z.object({ kind: z.string(), verdict: verdicts, sentence: z.string(), fact: z.string().optional() }),
  ),
  conflictsWith: z.array(z.string()),
})

const simulate = defineRoute({
  method: 'post',
  path: '/api/aids/simulations',
  operationId: 'simulateAids',
  summary: 'Estime les aides pour des réponses ; rien n’en est gardé.',
  description:
    'Une réponse absente est une réponse inconnue : elle laisse une aide « à confirmer », jamais « probable ».',
  tags,
  access: visitor(),
  body: profileSchema,
  example: {
    profession: 'general-practitioner',
    audience: 'intern',
    ambulatoryPlacement: true,
    placementDistanceKm: 22,
  },
  responses: {
    200: z.object({
      estimatedOn: z.string(),
      likely: z.array(evaluated),
      toConfirm: z.array(evaluated),
      notEligible: z.array(evaluated),
      missing: z.array(z.object({ fact: z.string(), aidCount: z.int() })),
      severalCommitments: z.array(z.string()),
    }),
  },
  handle: async ({ deps, body, now }) => {
    const { chrome, timeZone, communes } = await deps.site()
    const today = localDateOf(now, timeZone)
    const found = await simulatePublished(deps, body, communes, today)
    const itemOf = ({ aid, outcome, reasons, conflictsWith }: EvaluatedAid): z.input<typeof evaluated> => ({
      code: aid.code,
      title: aid.title,
      url: `${chrome.baseUrl}${aidPath(aid.slug)}`,
      amount: formatAmount(aid),
      outcome,
      reasons: reasons.map((reason) => ({ ...reason })),
      conflictsWith: [...conflictsWith],
    })
    return ok(
      json({
        estimatedOn: today,
        likely: found.likely.map(itemOf),
        toConfirm: found.toConfirm.map(itemOf),
        notEligible: found.notEligible.map(itemOf),
        missing: found.missing,
        severalCommitments: found.severalCommitments,
      }),
    )
  },
})

export const portalRoutes: readonly SliceRoute[] = [search, list, showSimulation, simulate]
