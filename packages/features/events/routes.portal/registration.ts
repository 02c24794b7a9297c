import { file, fileOf, html, htmlPage, link, notFound, type RequestFacts, redirect, seeOther } from '@ancrage/http'
import { err, type Instant, ok, type Problem, problems, type Result } from '@ancrage/kernel'
import { renderPage } from '@ancrage/site'
import * as z from 'zod'
import { defineRoute, type SliceDeps, type SliceRoute } from '../../slice.ts'
import { tellProblem } from '../../tell-problem.ts'
import { answersSchema, eventProblems } from '../contract.ts'
import { acceptOffer } from '../operations/accept-offer.ts'
import { cancelRegistration } from '../operations/cancel-registration.ts'
import { changeRegistration } from '../operations/change-registration.ts'
import { endOf } from '../operations/describe-event.ts'
import { leftFor } from '../operations/left-for.ts'
import { registrationPurpose } from '../operations/link-registration.ts'
import { makeInvitation } from '../operations/make-invitation.ts'
import { type OpenedRegistration, openRegistration, positionOf } from '../operations/read-registration.ts'
import { mailDataOf } from '../operations/request-mail.ts'
import { certificatePage } from '../pages/certificate.tsx'
import { doneActs, leavePage, type ManageProps, managePage } from '../pages/manage.tsx'
import { answersOfForm } from '../pages/questions.tsx'
import { managePath } from '../paths.ts'
import { tokenOf } from './token.ts'

const tags = ['Événements'] as const
const access = link(registrationPurpose)
const at = (path = ''): `/${string}` => `/mes-demarches/inscription/{token}${path}`

const load = (context: {
  readonly deps: SliceDeps
  readonly request: RequestFacts
}): Promise<Result<OpenedRegistration, Problem>> =>
  openRegistration(context.deps.store, context.request.link?.subject ?? '')

const registrationPage = async (
  deps: SliceDeps,
  { stored, live }: OpenedRegistration,
  request: RequestFacts,
  now: Instant,
  { problem: refused, ...more }: Partial<Pick<ManageProps, 'done' | 'problem' | 'typed'>> = {},
): Promise<string> => {
  const { chrome, timeZone } = await deps.site()
  const page = managePage({
    registration: stored.value,
    event: live.value,
    position: await positionOf(deps.store, stored),
    token: tokenOf(request),
    ...{ timeZone, now, locale: deps.locale },
    over: endOf(live.value, timeZone) <= now,
    left: await leftFor(deps.store, stored.value.eventId, live.value, stored.value),
    ...more,
    ...(refused ? { problem: tellProblem(refused, deps.locale) } : {}),
  })
  return renderPage(chrome, page)
}

const show = defineRoute({
  method: 'get',
  path: at(),
  operationId: 'showRegistration',
  summary: 'La page d’une inscription, par son lien signé.',
  tags,
  access,
  load,
  query: z.object({ fait: z.enum(doneActs).optional() }),
  responses: { 200: htmlPage },
  handle: async ({ deps, loaded, query: { fait: done }, request, now }) =>
    ok(html(await registrationPage(deps, loaded, request, now, { done }), { robots: 'noindex' })),
})

const change = defineRoute({
  method: 'post',
  path: at('/changement'),
  operationId: 'changeRegistration',
  summary: 'Change le nombre d’accompagnants ou les réponses d’une inscription.',
  tags,
  access,
  load,
  body: z.strictObject({ guests: z.int().min(0).max(5), answers: answersSchema.default({}) }),
  form: (fields) => ({ guests: fields.number('guests') ?? 0, answers: answersOfForm(fields) }),
  problems: [eventProblems.registrationClosed],
  responses: { 303: seeOther },
  invalidForm: ({ deps, loaded, request, now }, found, typed) =>
    registrationPage(deps, loaded, request, now, { problem: found, typed }),
  handle: async ({ deps, loaded, body, request, now }) => {
    const { timeZone } = await deps.site()
    const around = { store: deps.store, timeZone, locale: deps.locale }
    const changed = await changeRegistration(around, loaded, body, now)
    return changed.ok ? ok(redirect(`${managePath(tokenOf(request))}?fait=change`)) : changed
  },
})

const accept = defineRoute({
  method: 'post',
  path: at('/acceptation'),
  operationId: 'acceptOffer',
  summary: 'Accepte la place proposée à une personne qui attendait.',
  tags,
  access,
  load,
  body: z.strictObject({}),
  form: () => ({}),
  problems: [eventProblems.offerOver, problems.wrongState],
  responses: { 303: seeOther },
  invalidForm: ({ deps, loaded, request, now }, found) =>
    registrationPage(deps, loaded, request, now, { problem: found }),
  handle: async ({ deps, loaded, request, now }) => {
    const { timeZone } = await deps.site()
    const accepted = await acceptOffer({ store: deps.store, timeZone }, loaded, now)
    return accepted.ok ? ok(redirect(`${managePath(tokenOf(request))}?fait=accepte`)) : accepted
  },
})

const showLeave = defineRoute({
  method: 'get',
  path: at('/annulation'),
  operationId: 'showCancellation',
  summary: 'La page qui rend une place, pour le lien des e-mails ; l’ouvrir ne change rien.',
  tags,
  access,
  load,
  responses: { 200: htmlPage, 303: seeOther },
  handle: async ({ deps, loaded: { stored, live }, request }) => {
    const { chrome, timeZone } = await deps.site()
    const { state } = stored.value
    // The page of the registration says that it is cancelled, and how to come after all.
    if (state === 'cancelled') return ok(redirect(managePath(tokenOf(request))))
    const page = leavePage({
      ...{ event: live.value, state, token: tokenOf(request), timeZone, locale: deps.locale },
    })
    return ok(html(renderPage(chrome, page), { robots: 'noindex' }))
  },
})

const cancel = defineRoute({
  method: 'post',
  path: at('/annulation'),
  operationId: 'cancelRegistration',
  summary: 'Annule une inscription, ou refuse une place proposée : elle est rendue aussitôt.',
  tags,
  access,
  load,
  body: z.strictObject({}),
  form: () => ({}),
  responses: { 303: seeOther },
  invalidForm: ({ deps, loaded, request, now }, found) =>
    registrationPage(deps, loaded, request, now, { problem: found }),
  handle: async ({ deps, loaded, request, now }) => {
    const { timeZone } = await deps.site()
    const cancelled = await cancelRegistration({ store: deps.store, timeZone }, loaded, now)
    return cancelled.ok ? ok(redirect(`${managePath(tokenOf(request))}?fait=annule`)) : cancelled
  },
})

const calendar = defineRoute({
  method: 'get',
  path: at('/agenda.ics'),
  operationId: 'downloadInvitation',
  summary: 'Le fichier de calendrier d’une inscription confirmée.',
  tags,
  access,
  load,
  responses: { 200: fileOf('text/calendar') },
  handle: async ({ deps, loaded: { stored, live }, request, now }) => {
    const { state } = stored.value
    if (state === 'waiting' || state === 'offered') return err(notFound)
    const { chrome, timeZone } = await deps.site(stored.value.locale)
    const manageUrl = `${chrome.baseUrl}${managePath(tokenOf(request))}`
    const data = mailDataOf(stored.id, stored.value, live)
    const method = state === 'cancelled' ? 'CANCEL' : 'REQUEST'
    const context = { baseUrl: chrome.baseUrl, organizer: chrome.contact.name, timeZone, manageUrl, now }
    const content = makeInvitation(data, method, context)
    return ok(file('text/calendar', content, { downloadAs: `${live.value.slug}.ics`, robots: 'noindex' }))
  },
})

const certificate = defineRoute({
  method: 'get',
  path: at('/attestation'),
  operationId: 'showCertificate',
  summary: 'L’attestation de présence, à imprimer, d’une personne dont l’arrivée a été notée.',
  tags,
  access,
  load,
  responses: { 200: htmlPage },
  handle: async ({ deps, loaded: { stored, live }, request, now }) => {
    const { checkedInAt } = stored.value
    if (checkedInAt === null) return err(notFound)
    const { chrome, timeZone } = await deps.site()
    const registration = { ...stored.value, checkedInAt }
    const page = certificatePage(
      { registration, event: live.value, chrome, token: tokenOf(request), timeZone, now },
      deps.locale,
    )
    return ok(html(renderPage(chrome, page), { robots: 'noindex' }))
  },
})

export const registrationRoutes: readonly SliceRoute[] = [
  show,
  change,
  accept,
  showLeave,
  cancel,
  calendar,
  certificate,
]
