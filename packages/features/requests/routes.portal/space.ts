import {
  type FormFields,
  file,
  fileOf,
  html,
  htmlPage,
  link,
  type RequestFacts,
  redirect,
  seeOther,
  visitor,
} from '@ancrage/http'
import {
  email,
  err,
  type Instant,
  isSemesterCode,
  localDateOf,
  ok,
  type Problem,
  problem,
  problems,
  type Result,
} from '@ancrage/kernel'
import { renderPage } from '@ancrage/site'
import * as z from 'zod'
import { takeTurn } from '../../public-forms/quota.ts'
import { defineRoute, type SliceDeps, type SliceRoute } from '../../slice.ts'
import { tellProblem } from '../../tell-problem.ts'
import { anyRecordIdSchema, listingChangeSchema } from '../contract.ts'
import { changeListing } from '../operations/change-listing.ts'
import { eraseHolder } from '../operations/erase-holder.ts'
import { exportInbox, exportSpace } from '../operations/export-space.ts'
import { linkAnswer } from '../operations/link-request.ts'
import { type HeldRecord, readSpace, recordOfSpace, type Space } from '../operations/read-space.ts'
import { sendSpaceLink } from '../operations/send-space-link.ts'
import { doorPage, erasedPage, linkSentPage } from '../pages/door.tsx'
import { type SpaceProps, spacePage } from '../pages/space.tsx'
import { linkPurposes, spaceDoorPath, spacePath } from '../paths.ts'
import { spaceWords } from '../words/space.ts'

const tags = ['Espace personnel'] as const
const sentPath = '/mes-demarches/espace/message'
const erasedPath = '/mes-demarches/espace/adieu'

const showDoor = defineRoute({
  method: 'get',
  path: spaceDoorPath,
  operationId: 'showSpaceDoor',
  summary: 'La page où demander le lien de son espace.',
  tags,
  access: visitor(),
  responses: { 200: htmlPage },
  handle: async ({ deps }) => {
    const { chrome } = await deps.site()
    return ok(html(renderPage(chrome, doorPage(deps.locale)), { robots: 'noindex' }))
  },
})

const askLink = defineRoute({
  method: 'post',
  path: spaceDoorPath,
  operationId: 'askSpaceLink',
  summary: 'Envoie le lien d’un espace à l’adresse donnée, si elle en a un. La réponse est la même pour toutes.',
  tags,
  access: visitor(),
  body: z.strictObject({ email, website: z.literal('', 'Laissez ce champ vide.').default('') }),
  form: (fields) => ({ email: fields.text('email').trim(), website: fields.text('website') }),
  problems: [problems.tooManyRequests],
  example: { email: 'prenom.nom@exemple.fr' },
  responses: { 303: seeOther },
  invalidForm: async ({ deps }, found, typed) => {
    const { chrome } = await deps.site()
    return renderPage(chrome, doorPage(deps.locale, { problem: tellProblem(found, deps.locale), typed }))
  },
  handle: async ({ deps, body, now }) => {
    const flood = takeTurn(deps, body.email, now)
    if (flood) return err(flood)
    await sendSpaceLink(deps, body.email, now)
    return ok(redirect(sentPath))
  },
})

const plain = (path: `/${string}`, operationId: string, summary: string, page: typeof linkSentPage): SliceRoute =>
  defineRoute({
    method: 'get',
    path,
    operationId,
    summary,
    tags,
    access: visitor(),
    responses: { 200: htmlPage },
    handle: async ({ deps }) => {
      const { chrome } = await deps.site()
      return ok(html(renderPage(chrome, page(deps.locale, path)), { robots: 'noindex' }))
    },
  })

const load = (context: { readonly deps: SliceDeps; readonly request: RequestFacts }): Promise<Result<Space, Problem>> =>
  readSpace(context.deps, context.request.link?.subject ?? '')

const loadRecord = async (context: {
  readonly deps: SliceDeps
  readonly request: RequestFacts
  readonly params: { readonly id: string }
}): Promise<Result<{ readonly space: Space; readonly record: HeldRecord }, Problem>> => {
  const space = await load(context)
  if (!space.ok) return space
  const record = recordOfSpace(space.value, context.params.id)
  return record.ok ? ok({ space: space.value, record: record.value }) : record
}

/** The token of the address, with or without the language in front. */
const tokenOf = ({ url }: RequestFacts): string => url.pathname.replace(/^\/en(?=\/)/, '').split('/')[3] ?? ''

const spaceHtml = async (
  deps: SliceDeps,
  space: Space,
  request: RequestFacts,
  now: Instant,
  { problem: refused, ...more }: Partial<Pick<SpaceProps, 'done' | 'problem'>> = {},
): Promise<string> => {
  const { chrome, timeZone } = await deps.site()
  const page = spacePage(deps.locale, {
    space,
    token: tokenOf(request),
    today: localDateOf(now, timeZone),
    timeZone,
    // Relative to the sending: the link of this page lives no longer than that of the mail.
    answerHref: (requestId, sentAt) => linkAnswer(deps, requestId, sentAt < now ? now : sentAt, 'fr'),
    ...more,
    ...(refused ? { problem: tellProblem(refused, deps.locale) } : {}),
  })
  return renderPage(chrome, page)
}

const done = ['confirme', 'pause', 'reprise', 'reglages'] as const

const showSpace = defineRoute({
  method: 'get',
  path: '/mes-demarches/mon-espace/{token}',
  operationId: 'showSpace',
  summary: 'L’espace d’un titulaire : ses fiches, ses demandes, ses données.',
  tags,
  access: link(linkPurposes.space),
  load,
  query: z.object({ fait: z.enum(done).optional() }),
  responses: { 200: htmlPage },
  handle: async ({ deps, loaded, query, request, now }) =>
    ok(html(await spaceHtml(deps, loaded, request, now, { done: query.fait }), { robots: 'noindex' })),
})

const confirm = defineRoute({
  method: 'post',
  path: '/mes-demarches/mon-espace/{token}/confirmation',
  operationId: 'confirmHoldings',
  summary: '« Toujours d’accord » : toutes les fiches du titulaire portent la date du jour.',
  tags,
  access: link(linkPurposes.space),
  load,
  body: z.strictObject({}),
  form: () => ({}),
  responses: { 303: seeOther },
  invalidForm: ({ deps, loaded, request, now }, found) => spaceHtml(deps, loaded, request, now, { problem: found }),
  handle: async ({ deps, loaded, request, now }) => {
    const { timeZone } = await deps.site()
    const today = localDateOf(now, timeZone)
    for (const { kind, holding } of loaded.records) {
      const confirmed = await kind.confirm(deps, holding.id, today, now)
      if (!confirmed.ok) return confirmed
    }
    return ok(redirect(`${spacePath(tokenOf(request))}?fait=confirme`))
  },
})

const settingsOf = (fields: FormFields) => {
  const places = fields.names().flatMap((name) => {
    const semester = /^places-\d+-(.+)$/.exec(name)?.[1] ?? ''
    return isSemesterCode(semester) ? [{ semester, state: fields.text(name) }] : []
  })
  const quota = fields.names().find((name) => name.startsWith('quota-')) ?? ''
  return { act: 'settings', monthlyQuota: fields.number(quota) ?? null, availability: places }
}

const doneOf = { pause: 'pause', resume: 'reprise', settings: 'reglages' } as const

const changeRecord = defineRoute({
  method: 'post',
  path: '/mes-demarches/mon-espace/{token}/fiche/{id}',
  operationId: 'changeHolding',
  summary: 'Met un contact en pause, le rouvre, ou change ses places et sa limite mensuelle.',
  tags,
  access: link(linkPurposes.space),
  params: z.strictObject({ id: anyRecordIdSchema }),
  load: loadRecord,
  body: z.discriminatedUnion('act', [
    z.strictObject({ act: z.literal('pause') }),
    z.strictObject({ act: z.literal('resume') }),
    z.strictObject({ act: z.literal('settings'), ...listingChangeSchema.shape }),
  ]),
  form: (fields) => (fields.text('act') === 'settings' ? settingsOf(fields) : { act: fields.text('act') }),
  responses: { 303: seeOther },
  example: { act: 'pause' },
  invalidForm: ({ deps, loaded, request, now }, found) =>
    spaceHtml(deps, loaded.space, request, now, { problem: found }),
  handle: async ({ deps, loaded, body, request, now }) => {
    await changeListing(deps, loaded.record.holding, body, now)
    return ok(redirect(`${spacePath(tokenOf(request))}?fait=${doneOf[body.act]}`))
  },
})

const exportJson = defineRoute({
  method: 'get',
  path: '/mes-demarches/mon-espace/{token}/export.json',
  operationId: 'exportHoldings',
  summary: 'Tout ce qui est gardé au sujet d’un titulaire.',
  tags,
  access: link(linkPurposes.space),
  load,
  responses: { 200: fileOf('application/json') },
  handle: async ({ loaded }) =>
    ok(
      file('application/json', `${JSON.stringify(exportSpace(loaded), null, 2)}\n`, {
        downloadAs: 'mes-donnees.json',
        robots: 'noindex',
      }),
    ),
})

const exportCsv = defineRoute({
  method: 'get',
  path: '/mes-demarches/mon-espace/{token}/export.csv',
  operationId: 'exportRequestsOfHolder',
  summary: 'Les demandes reçues par un titulaire, pour un tableur.',
  tags,
  access: link(linkPurposes.space),
  load,
  responses: { 200: fileOf('text/csv') },
  handle: async ({ deps, loaded }) => {
    const { timeZone } = await deps.site()
    const options = { downloadAs: 'mes-demandes.csv', robots: 'noindex' } as const
    return ok(file('text/csv', exportInbox(loaded, timeZone), options))
  },
})

const erase = defineRoute({
  method: 'post',
  path: '/mes-demarches/mon-espace/{token}/effacement',
  operationId: 'eraseHolder',
  summary: 'Efface les fiches, les réponses et l’adresse d’un titulaire.',
  tags,
  access: link(linkPurposes.space),
  load,
  body: z.strictObject({ word: z.string().max(20) }),
  form: (fields) => ({ word: fields.text('word').trim() }),
  example: { word: 'EFFACER' },
  responses: { 303: seeOther },
  invalidForm: ({ deps, loaded, request, now }, found) => spaceHtml(deps, loaded, request, now, { problem: found }),
  handle: async ({ deps, loaded, body, now }) => {
    const known = [spaceWords.fr.space.eraseWord, spaceWords.en.space.eraseWord]
    if (!known.includes(body.word)) {
      const message = spaceWords[deps.locale].space.eraseWrong
      return err(problem(problems.invalidInput, message, { errors: [{ pointer: '/word', message }] }))
    }
    const erased = await eraseHolder(deps, loaded, now)
    return erased.ok ? ok(redirect(erasedPath)) : erased
  },
})

/** The door to a space, and the space itself. */
export const spaceRoutes: readonly SliceRoute[] = [
  showDoor,
  askLink,
  plain(sentPath, 'showSpaceLinkSent', 'La page qui invite à regarder ses messages.', linkSentPage),
  plain(erasedPath, 'showSpaceErased', 'La page qui dit que tout est effacé.', erasedPage),
  showSpace,
  confirm,
  changeRecord,
  exportJson,
  exportCsv,
  erase,
]
