import { file, fileOf, html, htmlPage, link, notFound, type RequestFacts, redirect, seeOther } from '@ancrage/http'
import { err, type Instant, ok, oneOf, type Problem, problems, type Result } from '@ancrage/kernel'
import { renderPage } from '@ancrage/site'
import * as z from 'zod'
import { definePublicForm } from '../public-forms/index.ts'
import { listPublished } from '../published.ts'
import { defineRoute, type SliceDeps, type SliceRoute } from '../slice.ts'
import { placements } from '../supervisors/queries.ts'
import { tellProblem } from '../tell-problem.ts'
import {
  consentTexts,
  joinSchema,
  newcomerChangeSchema,
  type Promotion,
  promotionIdSchema,
  promotionProblems,
  whereabouts,
} from './contract.ts'
import { exportOwnData } from './operations/export-own-data.ts'
import { joinPromotion, loadOpenPromotion } from './operations/join-promotion.ts'
import { newcomerPurpose } from './operations/link-newcomer.ts'
import { answerFollowUp, changeNewcomer, eraseNewcomer } from './operations/move-newcomer.ts'
import { type JoinAbout, joinPage } from './pages/join.tsx'
import { erasedPage, type ManageProps, managePage } from './pages/manage.tsx'
import { type PlacementChoice, readFields } from './pages/newcomer-fields.tsx'
import { formsPath, listPath, newcomerPath } from './paths.ts'
import { findNewcomer, type KeptNewcomer, promotionOf } from './store.ts'
import { words } from './words.ts'

const tags = ['Promotions'] as const

/** The placements of the directory, by town. */
const placementChoices = async ({ store }: Pick<SliceDeps, 'store'>): Promise<readonly PlacementChoice[]> =>
  (await listPublished(store, placements))
    .map(({ id, value }) => ({ id, name: value.name, town: value.commune.name }))
    .toSorted((a, b) => a.town.localeCompare(b.town, 'fr') || a.name.localeCompare(b.name, 'fr'))

const join = definePublicForm({
  name: 'join-promotion',
  operation: 'JoinPromotion',
  tag: 'Promotions',
  what: { fr: words.fr.form.what, en: words.en.form.what },
  path: `${formsPath}/{id}/rejoindre`,
  answers: formsPath,
  params: z.strictObject({ id: promotionIdSchema }),
  load: async (deps, { id }, now): Promise<Result<JoinAbout, Problem>> => {
    const promotion = await loadOpenPromotion(deps, id, now, notFound)
    return promotion.ok ? ok({ promotion: promotion.value, placements: await placementChoices(deps) }) : promotion
  },
  fields: joinSchema,
  form: (fields) => ({ ...readFields(fields), email: fields.text('email').trim() }),
  emailOf: ({ email }) => email,
  consent: consentTexts.welcome,
  page: joinPage,
  said: (fields, locale) => {
    const t = words[locale].form
    return [
      { term: t.firstName, value: fields.firstName },
      { term: t.lastName, value: fields.lastName },
      { term: t.faculty, value: fields.faculty },
      { term: t.phase, value: t.phases[fields.phase] },
      ...(fields.needs.length > 0
        ? [{ term: t.needs, value: fields.needs.map((need) => t.needLabels[need]).join(', ') }]
        : []),
    ]
  },
  thanks: (locale) => {
    const t = words[locale].form
    return { title: t.thanksTitle, lead: t.thanksLead, next: { label: t.backToPromotions, path: listPath } }
  },
  problems: [promotionProblems.promotionClosed],
  example: {
    firstName: 'Anne',
    lastName: 'Dupuy',
    email: 'anne@exemple.fr',
    faculty: 'Toulouse',
    regime: 'four-years',
    phase: 'deepening',
    needs: ['housing'],
  },
  accept: (deps, submission) => joinPromotion(deps, { ...submission, loaded: submission.loaded.promotion }),
})

interface Mine {
  readonly stored: KeptNewcomer
  readonly promotion: Promotion
}

const loadMine = async (context: {
  readonly deps: SliceDeps
  readonly request: RequestFacts
}): Promise<Result<Mine, Problem>> => {
  const { store } = context.deps
  const stored = await findNewcomer(store, context.request.link?.subject ?? '')
  const promotion = stored && (await promotionOf(store, stored.value.promotionId))
  return stored && promotion ? ok({ stored, promotion }) : err(notFound)
}

const tokenOf = (request: RequestFacts): string =>
  request.url.pathname.split('/').find((part) => part.includes('.')) ?? ''

const myPage = async (
  deps: SliceDeps,
  { stored, promotion }: Mine,
  request: RequestFacts,
  { problem, ...more }: Pick<ManageProps, 'done' | 'problem' | 'typed'> = {},
): Promise<string> => {
  const [{ chrome, timeZone }, choices] = await Promise.all([deps.site(), placementChoices(deps)])
  const page = managePage(
    {
      ...{ newcomer: stored.value, promotion, placements: choices, token: tokenOf(request), timeZone, ...more },
      ...(problem ? { problem: tellProblem(problem, deps.locale) } : {}),
    },
    deps.locale,
  )
  return renderPage(chrome, page)
}

const doneOf = { enregistre: 'saved', repondu: 'answered' } as const
const access = link(newcomerPurpose)
const below = (path: string): `/${string}` => `/mes-demarches/promotion/{token}${path}`

const showMine = defineRoute({
  method: 'get',
  path: below(''),
  operationId: 'showNewcomer',
  summary: 'Ce qu’une personne de la promotion a donné, par son lien signé.',
  tags,
  access,
  load: loadMine,
  query: z.object({ fait: z.enum(['enregistre', 'repondu']).optional() }),
  responses: { 200: htmlPage },
  handle: async ({ deps, loaded, query, request }) => {
    const done = query.fait && doneOf[query.fait]
    return ok(html(await myPage(deps, loaded, request, { done }), { robots: 'noindex' }))
  },
})

const back = (request: RequestFacts, done: keyof typeof doneOf) =>
  redirect(`${newcomerPath(tokenOf(request))}?fait=${done}`)

const change = defineRoute({
  method: 'post',
  path: below('/changement'),
  operationId: 'changeNewcomer',
  summary: 'Change ce qu’une personne de la promotion a donné, accords compris.',
  tags,
  access,
  load: loadMine,
  body: newcomerChangeSchema,
  form: readFields,
  problems: [problems.wrongState],
  responses: { 303: seeOther },
  invalidForm: ({ deps, loaded, request }, found, typed) => myPage(deps, loaded, request, { problem: found, typed }),
  handle: async ({ deps, loaded, body, request, now }) => {
    const changed = await changeNewcomer(deps.store, loaded.stored.id, body, now)
    return changed.ok ? ok(back(request, 'enregistre')) : changed
  },
})

const answer = defineRoute({
  method: 'post',
  path: below('/reponse'),
  operationId: 'answerFollowUp',
  summary: 'Répond à la dernière question de suivi ; sans question posée, ne change rien.',
  tags,
  access,
  load: loadMine,
  body: z.strictObject({ answer: oneOf(whereabouts) }),
  form: (fields) => ({ answer: fields.text('answer') }),
  problems: [problems.wrongState],
  responses: { 303: seeOther },
  invalidForm: ({ deps, loaded, request }, found, typed) => myPage(deps, loaded, request, { problem: found, typed }),
  handle: async ({ deps, loaded, body, request, now }) => {
    const answered = await answerFollowUp(deps.store, loaded.stored.id, body.answer, now)
    return answered.ok ? ok(back(request, 'repondu')) : answered
  },
})

const erase = defineRoute({
  method: 'post',
  path: below('/effacement'),
  operationId: 'eraseNewcomer',
  summary: 'Efface tout ce qui permet de reconnaître une personne ; le lien n’ouvre plus rien ensuite.',
  tags,
  access,
  load: loadMine,
  body: z.strictObject({}),
  form: () => ({}),
  problems: [problems.wrongState],
  responses: { 200: htmlPage },
  handle: async ({ deps, loaded, now }: { deps: SliceDeps; loaded: Mine; now: Instant }) => {
    const erased = await eraseNewcomer(deps.store, loaded.stored.id, now)
    if (!erased.ok) return erased
    const { chrome } = await deps.site()
    return ok(html(renderPage(chrome, erasedPage(deps.locale)), { robots: 'noindex' }))
  },
})

const download = defineRoute({
  method: 'get',
  path: below('/donnees.json'),
  operationId: 'downloadNewcomer',
  summary: 'Les données d’une personne de la promotion, pour elle-même.',
  tags,
  access,
  load: loadMine,
  responses: { 200: fileOf('application/json') },
  handle: async ({ loaded }) =>
    ok(
      file('application/json', exportOwnData(loaded.stored.value, loaded.promotion), {
        downloadAs: 'mes-donnees.json',
        robots: 'noindex',
      }),
    ),
})

export const portalRoutes: readonly SliceRoute[] = [...join, showMine, download, change, answer, erase]
