import {
  created,
  type FormFields,
  file,
  fileOf,
  html,
  htmlPage,
  json,
  link,
  notFound,
  type RequestFacts,
  receiptOf,
  redirect,
  seeOther,
  visitor,
} from '@ancrage/http'
import { err, type Instant, localDateOf, ok, oneOf, type Problem, problem, type Result } from '@ancrage/kernel'
import { renderPage } from '@ancrage/site'
import * as z from 'zod'
import { parseListQuery, runListQuery } from '../list-query.ts'
import { getPublished, listPublished } from '../published.ts'
import { defineRoute, type SliceDeps, type SliceRoute } from '../slice.ts'
import { eventIdSchema, eventKinds, eventProblems, registrationStates, signUpSchema } from './contract.ts'
import { type AgendaEntry, agendaShape } from './model/agenda.ts'
import { cancelRegistration } from './operations/cancel-registration.ts'
import { changeRegistration } from './operations/change-registration.ts'
import { describePlace, endOf, startOf } from './operations/describe-event.ts'
import { openSignUpDesk } from './operations/gather-sign-ups.ts'
import { managePath, registrationPurpose } from './operations/link-registration.ts'
import { makeInvitation } from './operations/make-invitation.ts'
import type { PlacedSignUp } from './operations/plan-sign-ups.ts'
import { type ReadRegistration, readRegistration } from './operations/read-registration.ts'
import { noSuchEvent, refuseWindow } from './operations/refuse-sign-up.ts'
import { mailDataOf } from './operations/request-mail.ts'
import { checkMailPage, type ManageProps, managePage } from './pages/manage.tsx'
import { searchPage, signUpPage } from './pages.tsx'
import { eventPath, searchPath } from './paths.ts'
import { events } from './store.ts'

const tags = ['Événements'] as const
const desk = openSignUpDesk()
const params = z.strictObject({ id: eventIdSchema })
const values = z.array(z.string().max(60)).max(30).optional()
const agendaQuery = z.object({ q: z.string().max(100).default(''), kind: values, mode: values })

const loadEvent = async (context: {
  readonly deps: SliceDeps
  readonly params: { readonly id: string }
}): Promise<Result<AgendaEntry, Problem>> => {
  const entry = await getPublished(context.deps.store, events, context.params.id)
  return entry ? ok(entry) : err(notFound)
}

const search = defineRoute({
  method: 'get',
  path: searchPath,
  operationId: 'searchAgenda',
  summary: 'La page de l’agenda, filtrée.',
  tags,
  access: visitor(),
  query: agendaQuery,
  responses: { 200: htmlPage },
  handle: async ({ deps, now, request }) => {
    const { chrome, timeZone } = await deps.site()
    const query = parseListQuery(agendaShape, request.url.searchParams)
    const entries = await listPublished(deps.store, events)
    const page = searchPage(entries, query, localDateOf(now, timeZone), timeZone)
    return ok(html(renderPage(chrome, page), { robots: 'noindex' }))
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
    const query = parseListQuery(agendaShape, request.url.searchParams)
    const { items } = runListQuery(agendaShape, await listPublished(deps.store, events), { ...query, sort: 'startsAt' })
    return ok(
      json({
        items: items.map(({ id, value: event }) => ({
          ...{ id, title: event.title, kind: event.kind, summary: event.summary },
          startsAt: startOf(event, timeZone),
          endsAt: endOf(event, timeZone),
          place: describePlace(event.venue),
          online: event.venue.mode === 'online',
          capacity: event.capacity,
          cancelled: event.cancelled,
          url: `${chrome.baseUrl}${eventPath(event.slug)}`,
        })),
        total: items.length,
      }),
    )
  },
})

const formPage = async (
  deps: SliceDeps,
  entry: AgendaEntry,
  now: Instant,
  refused: { readonly problem?: Problem; readonly typed?: FormFields } = {},
): Promise<string> => {
  const { chrome, timeZone } = await deps.site()
  const closed = refuseWindow(entry.value, timeZone, now)?.detail
  return renderPage(
    chrome,
    signUpPage({ eventId: entry.id, event: entry.value, timeZone, ...(closed ? { closed } : {}), ...refused }),
  )
}

const showForm = defineRoute({
  method: 'get',
  path: '/mes-demarches/inscriptions/{id}',
  operationId: 'showSignUpForm',
  summary: 'Le formulaire d’inscription à un événement.',
  tags,
  access: visitor(),
  params,
  load: loadEvent,
  responses: { 200: htmlPage },
  handle: async ({ deps, loaded, now }) => ok(html(await formPage(deps, loaded, now), { robots: 'noindex' })),
})

const sendForm = defineRoute({
  method: 'post',
  path: '/mes-demarches/inscriptions/{id}',
  operationId: 'sendSignUpForm',
  summary: 'Inscription à un événement par le formulaire.',
  description: 'Mène à la page de l’inscription. Une adresse déjà inscrite reçoit un message et n’apprend rien ici.',
  tags,
  access: visitor(),
  params,
  load: loadEvent,
  body: signUpSchema,
  form: (fields) => ({
    firstName: fields.text('firstName'),
    lastName: fields.text('lastName'),
    email: fields.text('email').trim(),
    phone: fields.text('phone').trim(),
    category: fields.text('category'),
    guests: fields.number('guests') ?? 0,
    vegetarian: fields.checked('vegetarian'),
    message: fields.text('message'),
    consent: fields.checked('consent'),
    website: fields.text('website'),
  }),
  problems: [eventProblems.registrationClosed, eventProblems.eventCancelled],
  responses: { 303: seeOther },
  invalidForm: ({ deps, loaded, now }, found, typed) => formPage(deps, loaded, now, { problem: found, typed }),
  handle: async ({ deps, params: { id }, body, now }) => {
    const answer = await desk.signUp(deps, id, { signUp: body, channel: 'portal', now })
    if (!answer.ok) return answer
    return ok(
      redirect(answer.value.kind === 'placed' ? answer.value.managePath : `/mes-demarches/inscriptions/${id}/message`),
    )
  },
})

const checkMail = defineRoute({
  method: 'get',
  path: '/mes-demarches/inscriptions/{id}/message',
  operationId: 'showCheckMail',
  summary: 'La page qui invite à lire le message envoyé à une adresse déjà inscrite.',
  tags,
  access: visitor(),
  params,
  load: loadEvent,
  responses: { 200: htmlPage },
  handle: async ({ deps, loaded }) => {
    const { chrome } = await deps.site()
    return ok(html(renderPage(chrome, checkMailPage(loaded.value)), { robots: 'noindex' }))
  },
})

const placedSchema = z.object({
  state: oneOf(registrationStates),
  /** Place on the waiting list, from 1; absent for who is confirmed. */
  position: z.int().optional(),
  code: z.string(),
  manageUrl: z.string(),
})
const placedReply = ({ registration, position, manageUrl }: PlacedSignUp) =>
  created({ state: registration.state, ...(position > 0 ? { position } : {}), code: registration.code, manageUrl })

const alreadyRegistered = problem(
  eventProblems.alreadyRegistered,
  'Cette adresse est déjà inscrite. Nous venons de lui écrire : le message contient le lien qui ouvre l’inscription.',
)

const signUp = defineRoute({
  method: 'post',
  path: '/api/events/{id}/registrations',
  operationId: 'signUp',
  summary: 'Inscrit une personne à un événement ; quand il est complet, sur la liste d’attente.',
  tags,
  access: visitor(),
  params,
  body: signUpSchema,
  idempotent: true,
  problems: [eventProblems.registrationClosed, eventProblems.eventCancelled, eventProblems.alreadyRegistered],
  responses: { 201: placedSchema },
  example: { firstName: 'Anne', lastName: 'Dupuy', email: 'anne@exemple.fr', category: 'intern', consent: true },
  handle: async ({ deps, params: { id }, body, now, request }) => {
    const { idempotency } = request
    const receipt = idempotency && ((placed: PlacedSignUp) => receiptOf(idempotency, placedReply(placed)))
    const answer = await desk.signUp(deps, id, {
      signUp: body,
      channel: 'portal',
      now,
      ...(receipt ? { receipt } : {}),
    })
    if (!answer.ok) return answer.error === noSuchEvent ? err(notFound) : answer
    return answer.value.kind === 'placed' ? ok(placedReply(answer.value)) : err(alreadyRegistered)
  },
})

const loadRegistration = async (context: {
  readonly deps: SliceDeps
  readonly request: RequestFacts
}): Promise<Result<ReadRegistration, Problem>> =>
  readRegistration(context.deps.store, context.request.link?.subject ?? '')

const tokenOf = (request: RequestFacts): string => request.url.pathname.split('/')[3] ?? ''

const registrationPage = async (
  deps: SliceDeps,
  { stored, live, position }: ReadRegistration,
  request: RequestFacts,
  now: Instant,
  more: Partial<Pick<ManageProps, 'done' | 'problem' | 'typed'>> = {},
): Promise<string> => {
  const { chrome, timeZone } = await deps.site()
  const page = managePage({
    registration: stored.value,
    event: live.value,
    position,
    token: tokenOf(request),
    timeZone,
    over: endOf(live.value, timeZone) <= now,
    ...more,
  })
  return renderPage(chrome, page)
}

const doneOf = { change: 'changed', annule: 'cancelled' } as const

const showRegistration = defineRoute({
  method: 'get',
  path: '/mes-demarches/inscription/{token}',
  operationId: 'showRegistration',
  summary: 'La page d’une inscription, par son lien signé.',
  tags,
  access: link(registrationPurpose),
  load: loadRegistration,
  query: z.object({ fait: z.enum(['change', 'annule']).optional() }),
  responses: { 200: htmlPage },
  handle: async ({ deps, loaded, query, request, now }) => {
    const done = query.fait && doneOf[query.fait]
    return ok(html(await registrationPage(deps, loaded, request, now, { done }), { robots: 'noindex' }))
  },
})

const change = defineRoute({
  method: 'post',
  path: '/mes-demarches/inscription/{token}/changement',
  operationId: 'changeRegistration',
  summary: 'Change le nombre d’accompagnants ou le repas d’une inscription.',
  tags,
  access: link(registrationPurpose),
  load: loadRegistration,
  body: z.strictObject({ guests: z.int().min(0).max(5), vegetarian: z.boolean() }),
  form: (fields) => ({ guests: fields.number('guests') ?? 0, vegetarian: fields.checked('vegetarian') }),
  problems: [eventProblems.registrationClosed],
  responses: { 303: seeOther },
  invalidForm: ({ deps, loaded, request, now }, found, typed) =>
    registrationPage(deps, loaded, request, now, { problem: found, typed }),
  handle: async ({ deps, loaded, body, request, now }) => {
    const { timeZone } = await deps.site()
    const changed = await changeRegistration({ store: deps.store, timeZone }, loaded.stored.id, body, now)
    return changed.ok ? ok(redirect(`${managePath(tokenOf(request))}?fait=change`)) : changed
  },
})

const cancel = defineRoute({
  method: 'post',
  path: '/mes-demarches/inscription/{token}/annulation',
  operationId: 'cancelRegistration',
  summary: 'Annule une inscription : la place est rendue aussitôt.',
  tags,
  access: link(registrationPurpose),
  load: loadRegistration,
  body: z.strictObject({}),
  form: () => ({}),
  responses: { 303: seeOther },
  invalidForm: ({ deps, loaded, request, now }, found) =>
    registrationPage(deps, loaded, request, now, { problem: found }),
  handle: async ({ deps, loaded, request, now }) => {
    const { timeZone } = await deps.site()
    const cancelled = await cancelRegistration({ store: deps.store, timeZone }, loaded.stored.id, now)
    return cancelled.ok ? ok(redirect(`${managePath(tokenOf(request))}?fait=annule`)) : cancelled
  },
})

const calendar = defineRoute({
  method: 'get',
  path: '/mes-demarches/inscription/{token}/agenda.ics',
  operationId: 'downloadInvitation',
  summary: 'Le fichier de calendrier d’une inscription confirmée.',
  tags,
  access: link(registrationPurpose),
  load: loadRegistration,
  responses: { 200: fileOf('text/calendar') },
  handle: async ({ deps, loaded: { stored, live }, request, now }) => {
    if (stored.value.state === 'waiting') return err(notFound)
    const { chrome, timeZone } = await deps.site()
    const manageUrl = `${chrome.baseUrl}${managePath(tokenOf(request))}`
    const data = mailDataOf(stored.id, stored.value, live)
    const method = stored.value.state === 'cancelled' ? 'CANCEL' : 'REQUEST'
    const context = { baseUrl: chrome.baseUrl, organizer: chrome.contact.name, timeZone, manageUrl, now }
    const content = makeInvitation(data, method, context)
    return ok(file('text/calendar', content, { downloadAs: `${live.value.slug}.ics`, robots: 'noindex' }))
  },
})

export const portalRoutes: readonly SliceRoute[] = [
  search,
  list,
  showForm,
  sendForm,
  checkMail,
  signUp,
  showRegistration,
  change,
  cancel,
  calendar,
]
