import { html, htmlPage, link, notFound, type RequestFacts, redirect, seeOther } from '@ancrage/http'
import { err, ok, type Problem, problems, type Result } from '@ancrage/kernel'
import { renderPage } from '@ancrage/site'
import * as z from 'zod'
import { askedAt } from '../../asked-page.ts'
import { defineRoute, type SliceDeps, type SliceRoute } from '../../slice.ts'
import { tellProblem } from '../../tell-problem.ts'
import { holderAnswerSchema } from '../contract.ts'
import { answerRequest, withdrawRequest } from '../operations/answer-request.ts'
import { type AnswerProps, answerPage } from '../pages/answer.tsx'
import { followPage } from '../pages/follow.tsx'
import { answerPath, followPath, linkPurposes } from '../paths.ts'
import { findRequest, type KeptRequest } from '../store.ts'

const tags = ['Demandes'] as const

const load = async (context: {
  readonly deps: SliceDeps
  readonly request: RequestFacts
}): Promise<Result<KeptRequest, Problem>> => {
  const stored = await findRequest(context.deps.store, context.request.link?.subject ?? '')
  return stored ? ok(stored) : err(notFound)
}

/** The token of the address, with or without the language in front. */
const tokenOf = ({ url }: RequestFacts): string => url.pathname.replace(/^\/en(?=\/)/, '').split('/')[4] ?? ''

const choices = { oui: 'accept', non: 'decline' } as const

const answerHtml = async (
  deps: SliceDeps,
  stored: KeptRequest,
  request: RequestFacts,
  { problem: refused, ...more }: Partial<Pick<AnswerProps, 'choice' | 'problem' | 'typed'>> = {},
): Promise<string> => {
  const { chrome, timeZone } = await deps.site()
  const problemOf = refused ? { problem: tellProblem(refused, deps.locale) } : {}
  return renderPage(
    chrome,
    answerPage(deps.locale, { request: stored.value, token: tokenOf(request), timeZone, ...more, ...problemOf }),
    askedAt(request),
  )
}

const showAnswer = defineRoute({
  method: 'get',
  path: '/mes-demarches/demande/reponse/{token}',
  operationId: 'showRequestToHolder',
  summary: 'La page où un titulaire lit une demande et y répond. L’ouvrir ne change rien.',
  tags,
  access: link(linkPurposes.answer),
  load,
  query: z.object({ choix: z.enum(['oui', 'non']).optional() }),
  responses: { 200: htmlPage },
  handle: async ({ deps, loaded, query, request }) => {
    const choice = query.choix && choices[query.choix]
    return ok(html(await answerHtml(deps, loaded, request, { choice }), { robots: 'noindex' }))
  },
})

const answer = defineRoute({
  method: 'post',
  path: '/mes-demarches/demande/reponse/{token}',
  operationId: 'answerRequest',
  summary: 'Accepte ou décline une demande ; la première réponse est la bonne.',
  tags,
  access: link(linkPurposes.answer),
  load,
  body: holderAnswerSchema,
  form: (fields) => ({
    choice: fields.text('choice'),
    reason: fields.text('choice') === 'decline' ? fields.text('reason') : null,
    text: fields.text(fields.text('choice') === 'decline' ? 'words' : 'text'),
    share: fields.checked('share'),
  }),
  problems: [problems.wrongState],
  example: { choice: 'decline', reason: 'full', text: '', share: false },
  responses: { 303: seeOther },
  invalidForm: ({ deps, loaded, request }, problem, typed) => answerHtml(deps, loaded, request, { problem, typed }),
  handle: async ({ deps, loaded, body, request, now }) => {
    const answered = await answerRequest(deps, loaded.id, body, now)
    return answered.ok ? ok(redirect(answerPath(tokenOf(request)))) : answered
  },
})

const showFollow = defineRoute({
  method: 'get',
  path: '/mes-demarches/demande/suivi/{token}',
  operationId: 'followRequest',
  summary: 'La page où l’auteur d’une demande suit ce qu’elle devient.',
  tags,
  access: link(linkPurposes.follow),
  load,
  responses: { 200: htmlPage },
  handle: async ({ deps, loaded, request }) => {
    const { chrome, timeZone } = await deps.site()
    const page = followPage(deps.locale, { request: loaded.value, token: tokenOf(request), timeZone })
    return ok(html(renderPage(chrome, page), { robots: 'noindex' }))
  },
})

const withdraw = defineRoute({
  method: 'post',
  path: '/mes-demarches/demande/suivi/{token}/retrait',
  operationId: 'withdrawRequest',
  summary: 'Retire une demande : la personne sollicitée en est prévenue.',
  tags,
  access: link(linkPurposes.follow),
  load,
  body: z.strictObject({}),
  form: () => ({}),
  problems: [problems.wrongState],
  responses: { 303: seeOther },
  handle: async ({ deps, loaded, request, now }) => {
    const withdrawn = await withdrawRequest(deps, loaded.id, now)
    return withdrawn.ok ? ok(redirect(followPath(tokenOf(request)))) : withdrawn
  },
})

/** Routes of one request, for whoever must answer it and for who wrote it. */
export const answerRoutes: readonly SliceRoute[] = [showAnswer, answer, showFollow, withdraw]
