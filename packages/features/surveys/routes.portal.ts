import { html, htmlPage, link, notFound, type RequestFacts, redirect, seeOther, visitor } from '@ancrage/http'
import { err, type Instant, localDateOf, ok, type Problem, type Result } from '@ancrage/kernel'
import { renderPage } from '@ancrage/site'
import * as z from 'zod'
import { getPublished } from '../published.ts'
import { defineRoute, type LiveRecord, type SliceDeps, type SliceRoute } from '../slice.ts'
import { tellProblem } from '../tell-problem.ts'
import { type Survey, startSchema, stepSchema, surveyIdSchema, surveyProblems } from './contract.ts'
import { nextStep, surveyState } from './model.ts'
import { answerQuestion, type ReadAnswer, readAnswer, sendAnswer, startAnswer } from './operations/answer-survey.ts'
import { answerPurpose, linkAnswer } from './operations/link-answer.ts'
import { answerPage, refusalPage } from './pages/step.tsx'
import { answerPath } from './paths.ts'
import { surveys } from './store.ts'

const tags = ['Enquêtes'] as const

const loadSurvey = async (context: {
  readonly deps: SliceDeps
  readonly params: { readonly id: string }
}): Promise<Result<LiveRecord<Survey>, Problem>> => {
  const live = await getPublished(context.deps.store, surveys, context.params.id)
  return live ? ok(live) : err(notFound)
}

const start = defineRoute({
  method: 'post',
  path: '/mes-demarches/enquetes/{id}',
  operationId: 'startSurvey',
  summary: 'Commence à répondre : mène à l’adresse privée des réponses. Rien ne compte avant l’envoi.',
  tags,
  access: visitor(),
  params: z.strictObject({ id: surveyIdSchema }),
  load: loadSurvey,
  body: startSchema,
  form: (fields) => ({ website: fields.text('website') }),
  problems: [surveyProblems.surveyClosed],
  responses: { 303: seeOther },
  invalidForm: async ({ deps, loaded }, found) => {
    const { chrome } = await deps.site()
    return renderPage(chrome, refusalPage(loaded.value, tellProblem(found, deps.locale), deps.locale))
  },
  handle: async ({ deps, params: { id }, now }) => {
    const { timeZone } = await deps.site()
    const started = await startAnswer({ store: deps.store, ids: deps.ids, timeZone }, id, now)
    if (!started.ok) return started
    return ok(redirect(linkAnswer(deps.links, deps.territoryId, started.value.id, started.value.survey, timeZone)))
  },
})

const loadMine = async (context: {
  readonly deps: SliceDeps
  readonly request: RequestFacts
}): Promise<Result<ReadAnswer, Problem>> => readAnswer(context.deps.store, context.request.link?.subject ?? '')

const tokenOf = (request: RequestFacts): string =>
  request.url.pathname.split('/').find((part) => part.includes('.')) ?? ''
const access = link(answerPurpose)

const myPage = async (
  deps: SliceDeps,
  { stored, survey }: ReadAnswer,
  request: RequestFacts,
  now: Instant,
  more: { readonly step?: number | undefined; readonly problem?: Problem } = {},
): Promise<string> => {
  const { chrome, timeZone } = await deps.site()
  const open = surveyState(survey, localDateOf(now, timeZone)) === 'open'
  const answer = stored.value
  const last = survey.questions.length + 1
  const step = more.step ?? (answer.state === 'sent' ? last : nextStep(survey, answer))
  const problem = more.problem && tellProblem(more.problem, deps.locale)
  const page = answerPage({ survey, answer, token: tokenOf(request), step, open, problem }, deps.locale)
  return renderPage(chrome, page)
}

const show = defineRoute({
  method: 'get',
  path: '/mes-demarches/enquete/{token}',
  operationId: 'showAnswer',
  summary: 'Une question par page, puis le récapitulatif, par l’adresse privée des réponses.',
  tags,
  access,
  load: loadMine,
  query: z.object({ etape: z.coerce.number().int().min(1).max(13).optional() }),
  responses: { 200: htmlPage },
  handle: async ({ deps, loaded, query, request, now }) =>
    ok(html(await myPage(deps, loaded, request, now, { step: query.etape }), { robots: 'noindex' })),
})

const answer = defineRoute({
  method: 'post',
  path: '/mes-demarches/enquete/{token}/reponse',
  operationId: 'answerQuestion',
  summary: 'Garde la réponse à une question ; une réponse vide reprend la précédente.',
  tags,
  access,
  load: loadMine,
  body: stepSchema,
  form: (fields) => ({ step: fields.number('step') ?? 1, values: fields.all('values') }),
  problems: [surveyProblems.surveyClosed],
  responses: { 303: seeOther },
  invalidForm: ({ deps, loaded, request, now }, found, typed) =>
    myPage(deps, loaded, request, now, { problem: found, step: Number(typed.text('step')) || 1 }),
  handle: async ({ deps, loaded, body, request, now }) => {
    const { timeZone } = await deps.site()
    const kept = await answerQuestion({ store: deps.store, timeZone }, loaded.stored.id, body, now)
    return kept.ok ? ok(redirect(`${answerPath(tokenOf(request))}?etape=${body.step + 1}`)) : kept
  },
})

const send = defineRoute({
  method: 'post',
  path: '/mes-demarches/enquete/{token}/envoi',
  operationId: 'sendAnswer',
  summary: 'Envoie les réponses : elles comptent à partir de là, et peuvent changer jusqu’à la clôture.',
  tags,
  access,
  load: loadMine,
  body: z.strictObject({}),
  form: () => ({}),
  problems: [surveyProblems.surveyClosed],
  responses: { 303: seeOther },
  invalidForm: ({ deps, loaded, request, now }, found) => myPage(deps, loaded, request, now, { problem: found }),
  handle: async ({ deps, loaded, request, now }) => {
    const { timeZone } = await deps.site()
    const sent = await sendAnswer({ store: deps.store, timeZone }, loaded.stored.id, now)
    return sent.ok ? ok(redirect(answerPath(tokenOf(request)))) : sent
  },
})

export const portalRoutes: readonly SliceRoute[] = [start, show, answer, send]
