import { created, file, fileOf, json, listQuery, member, notFound, pageOf, pageSlice, receiptOf } from '@ancrage/http'
import {
  err,
  fold,
  localDateOf,
  localPath,
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
import { namedAt, photoFaults } from '../media/queries.ts'
import { defineRoute, type SliceDeps, type SliceRoute } from '../slice.ts'
import {
  type Event,
  eventIdSchema,
  eventKinds,
  eventProblems,
  registrationIdSchema,
  registrationSchema,
  registrationStates,
  signUpSchema,
  waitingReasons,
} from './contract.ts'
import { agendaText } from './model/agenda.ts'
import { diagnoseWaiting } from './model/diagnosis.ts'
import { openLedger, resizeRoom, seatsFree, seatsOf, seatsTaken, waitingPosition } from './model.ts'
import { cancelRegistration } from './operations/cancel-registration.ts'
import { checkIn } from './operations/check-in.ts'
import { endOf } from './operations/describe-event.ts'
import { exportRegistrations } from './operations/export-registrations.ts'
import { linkRegistration, linksExpireAt } from './operations/link-registration.ts'
import type { PlacedSignUp } from './operations/plan-sign-ups.ts'
import { openRegistration } from './operations/read-registration.ts'
import { signUpTogether } from './operations/sign-up.ts'
import { certificatePath, reservedSlugs } from './paths.ts'
import { eventLedgers, events, type KeptRegistration, registrationsOf } from './store.ts'

const stillAwaited = problem(
  problems.wrongState,
  'Des personnes sont inscrites à cet événement. Annulez-le et publiez-le : elles seront prévenues, et vous pourrez ensuite le mettre à la corbeille.',
)

const eventSpec: EditorialSpec<Event> = {
  collection: events,
  path: 'events',
  tag: 'Événements',
  noun: 'event',
  check: ({ recap }, store) => photoFaults(store, namedAt('/recap/photoIds', recap?.photoIds)),
  label: 'Événement',
  nameOf: (event) => event.title,
  slugOf: (event) => event.slug,
  reservedSlugs,
  shape: {
    text: agendaText,
    facets: {
      kind: (event) => [event.kind],
      mode: (event) => [event.venue.mode],
      cancelled: (event) => [event.cancelled ? 'yes' : 'no'],
    },
    sorts: {
      startsAt: (event) => event.startsAt,
      title: (event) => event.title,
      kind: (event) => eventKinds[event.kind],
    },
  },
  // An event in the bin is erased after thirty days: those who mean to come would never hear of it.
  refuseRemoval: async ({ id, value, live }, { store, site }, now) => {
    const { timeZone } = await site()
    if (endOf(live?.value ?? value, timeZone) <= now) return undefined
    const all = await registrationsOf(store, id)
    return all.some((stored) => stored.value.state !== 'cancelled') ? stillAwaited : undefined
  },
}

const notArrived = problem(
  problems.wrongState,
  'Cette personne n’a pas été pointée à l’arrivée : il n’y a pas d’attestation.',
)

const tags = ['Inscriptions'] as const
const ofEvent = z.strictObject({ id: eventIdSchema })
const ofRegistration = z.strictObject({ id: registrationIdSchema })
const below: `/${string}` = '/territories/{territory}/events/{id}/registrations'

const loadEvent = async (context: {
  readonly deps: SliceDeps
  readonly params: { readonly id: string }
}): Promise<Result<Stored<Event>, Problem>> => {
  const stored = await context.deps.store.get(events, context.params.id)
  return stored && !stored.deletedAt ? ok(stored) : err(notFound)
}

const loadRegistration = (context: { readonly deps: SliceDeps; readonly params: { readonly id: string } }) =>
  openRegistration(context.deps.store, context.params.id)

const registrationItem = z.object({
  ...registrationSchema.shape,
  id: z.string(),
  version: z.int(),
  /** Place on the waiting list, from 1; 0 for people who do not wait. */
  position: z.int(),
})
type RegistrationItem = z.input<typeof registrationItem>

const itemOf = (stored: KeptRegistration, position: number): RegistrationItem => ({
  ...stored.value,
  id: stored.id,
  version: stored.version,
  position,
})

const list = defineRoute({
  method: 'get',
  path: below,
  operationId: 'listRegistrations',
  summary: 'Les inscriptions à un événement, dans l’ordre d’arrivée, avec le rang d’attente.',
  tags,
  access: member('people:read'),
  params: ofEvent,
  load: loadEvent,
  query: z.strictObject({ ...listQuery, state: z.array(oneOf(registrationStates)).max(3).optional() }),
  responses: { 200: pageOf(registrationItem) },
  handle: async ({ deps, params: { id }, query }) => {
    const all = await registrationsOf(deps.store, id)
    const values = all.map((stored) => stored.value)
    const { state = [], q } = query
    const wanted = fold(q)
    const found = all.filter(
      ({ value }) =>
        (state.length === 0 || state.includes(value.state)) &&
        fold(`${value.firstName} ${value.lastName} ${value.email} ${value.code}`).includes(wanted),
    )
    const items = pageSlice(found, query).map((stored) =>
      itemOf(stored, stored.value.state === 'waiting' ? waitingPosition(stored.value.seq, values) : 0),
    )
    const counts = {
      state: Object.fromEntries(
        Object.keys(registrationStates).map((name) => [name, values.filter((one) => one.state === name).length]),
      ),
    }
    return ok(json({ items, total: found.length, counts }))
  },
})

const seats = defineRoute({
  method: 'get',
  path: '/territories/{territory}/events/{id}/seats',
  operationId: 'countSeats',
  summary: 'Places prises et libres, personnes en attente et arrivées.',
  tags,
  access: member('people:read'),
  params: ofEvent,
  load: loadEvent,
  responses: {
    200: z.object({
      capacity: z.int(),
      taken: z.int(),
      free: z.int(),
      confirmed: z.int(),
      offered: z.int(),
      waiting: z.int(),
      checkedIn: z.int(),
    }),
  },
  handle: async ({ deps, params: { id }, loaded }) => {
    const [ledger, all] = await Promise.all([deps.store.get(eventLedgers, id), registrationsOf(deps.store, id)])
    const capacity = loaded.live?.value.capacity ?? loaded.value.capacity
    const count = (keep: (stored: KeptRegistration) => boolean): number => all.filter(keep).length
    return ok(
      json({
        capacity,
        taken: ledger ? seatsTaken(ledger.value) : 0,
        free: ledger ? seatsFree({ ...ledger.value, capacity }) : capacity,
        confirmed: count(({ value }) => value.state === 'confirmed'),
        offered: count(({ value }) => value.state === 'offered'),
        waiting: count(({ value }) => value.state === 'waiting'),
        checkedIn: count(({ value }) => value.checkedInAt !== null),
      }),
    )
  },
})

const diagnosis = z.object({
  /** Seats that nobody has and that nobody is offered. */
  free: z.int(),
  /** Seats kept for people who have not answered yet. */
  offered: z.int(),
  items: z.array(z.object({ id: z.string(), position: z.int(), reason: oneOf(waitingReasons) })),
})

const whyWaiting = defineRoute({
  method: 'get',
  path: '/territories/{territory}/events/{id}/waiting-list',
  operationId: 'explainWaitingList',
  summary: 'Pourquoi chaque personne en attente attend encore.',
  tags,
  access: member('people:read'),
  params: ofEvent,
  load: loadEvent,
  responses: { 200: diagnosis },
  handle: async ({ deps, params: { id }, loaded }) => {
    const [ledger, all] = await Promise.all([deps.store.get(eventLedgers, id), registrationsOf(deps.store, id)])
    const room = resizeRoom(ledger?.value ?? openLedger(loaded.value), loaded.live?.value ?? loaded.value)
    const waiting = all.filter(({ value }) => value.state === 'waiting')
    const reasons = diagnoseWaiting(
      room,
      waiting.map(({ value }) => value),
    )
    const offered = all.filter(({ value }) => value.state === 'offered')
    return ok(
      json({
        free: seatsFree(room),
        offered: offered.reduce((sum, { value }) => sum + seatsOf(value), 0),
        items: waiting.map((stored, index) => ({
          id: stored.id,
          position: index + 1,
          reason: reasons[index] ?? 'no-seat',
        })),
      }),
    )
  },
})

const certificate = defineRoute({
  method: 'get',
  path: '/territories/{territory}/registrations/{id}/certificate',
  operationId: 'linkCertificate',
  summary: 'L’adresse de l’attestation de présence d’une personne venue, pour la lui donner.',
  tags,
  access: member('people:read'),
  params: ofRegistration,
  load: loadRegistration,
  problems: [problems.wrongState],
  responses: { 200: z.object({ url: z.string() }) },
  handle: async ({ deps, loaded: { stored, live } }) => {
    if (stored.value.checkedInAt === null) return err(notArrived)
    const { chrome, timeZone } = await deps.site(stored.value.locale)
    const expiresAt = linksExpireAt(live.value, timeZone)
    const token = linkRegistration(deps.links, deps.territoryId, stored.id, expiresAt)
    return ok(json({ url: `${chrome.baseUrl}${localPath(stored.value.locale, certificatePath(token))}` }))
  },
})

const download = defineRoute({
  method: 'get',
  path: '/territories/{territory}/events/{id}/registrations.csv',
  operationId: 'exportRegistrations',
  summary: 'Les inscriptions à un événement, pour un tableur.',
  tags,
  access: member('people:read'),
  params: ofEvent,
  load: loadEvent,
  responses: { 200: fileOf('text/csv') },
  handle: async ({ deps, params: { id }, loaded, now }) => {
    const { timeZone } = await deps.site()
    const all = (await registrationsOf(deps.store, id)).map((stored) => stored.value)
    const name = `inscriptions-${loaded.value.slug}-${localDateOf(now, timeZone)}.csv`
    const event = loaded.live?.value ?? loaded.value
    return ok(file('text/csv', exportRegistrations(event, all, timeZone), { downloadAs: name }))
  },
})

const alreadyRegistered = problem(
  eventProblems.alreadyRegistered,
  'Cette adresse est déjà inscrite à cet événement : cherchez-la dans la liste. Un rappel vient de lui être envoyé.',
)
const placedItem = (placed: PlacedSignUp) =>
  created(
    { ...placed.registration, id: placed.id, version: placed.version, position: placed.position },
    { version: placed.version },
  )

const add = defineRoute({
  method: 'post',
  path: below,
  operationId: 'registerPerson',
  summary: 'Inscrit une personne qui a appelé ou écrit, aux mêmes règles que le portail.',
  tags,
  access: member('people:write'),
  params: ofEvent,
  load: loadEvent,
  body: signUpSchema,
  idempotent: true,
  problems: [eventProblems.registrationClosed, eventProblems.eventCancelled, eventProblems.alreadyRegistered],
  responses: { 201: registrationItem },
  handle: async ({ deps, params: { id }, body, now, request }) => {
    const { idempotency } = request
    const receipt = idempotency && ((placed: PlacedSignUp) => receiptOf(idempotency, placedItem(placed)))
    // Alone, so that the audit log names the member who did it and nobody else.
    const [answer = err(notFound)] = await signUpTogether(deps, id, [
      {
        signUp: body,
        channel: 'console',
        now,
        ...(receipt ? { receipt } : {}),
      },
    ])
    if (!answer.ok) return answer
    return answer.value.kind === 'placed' ? ok(placedItem(answer.value)) : err(alreadyRegistered)
  },
})

const welcome = defineRoute({
  method: 'post',
  path: '/territories/{territory}/registrations/{id}/check-in',
  operationId: 'checkInRegistration',
  summary: 'Note l’arrivée d’une personne ; la noter deux fois ne change rien.',
  tags,
  access: member('people:write'),
  params: ofRegistration,
  load: loadRegistration,
  problems: [problems.wrongState],
  responses: { 200: registrationItem },
  handle: async ({ deps, params: { id }, now }) => {
    const arrived = await checkIn(deps, id, now)
    return arrived.ok ? ok(json(itemOf(arrived.value, 0), { version: arrived.value.version })) : arrived
  },
})

const cancel = defineRoute({
  method: 'post',
  path: '/territories/{territory}/registrations/{id}/cancel',
  operationId: 'cancelRegistrationForPerson',
  summary: 'Annule l’inscription d’une personne qui a prévenu l’équipe.',
  tags,
  access: member('people:write'),
  params: ofRegistration,
  load: loadRegistration,
  problems: [problems.wrongState],
  responses: { 200: registrationItem },
  handle: async ({ deps, loaded, now }) => {
    const { timeZone } = await deps.site()
    const cancelled = await cancelRegistration({ store: deps.store, timeZone }, loaded, now)
    return cancelled.ok ? ok(json(itemOf(cancelled.value, 0), { version: cancelled.value.version })) : cancelled
  },
})

export const consoleRoutes: readonly SliceRoute[] = [
  ...editorialRoutes(eventSpec),
  list,
  seats,
  whyWaiting,
  certificate,
  download,
  add,
  welcome,
  cancel,
]
