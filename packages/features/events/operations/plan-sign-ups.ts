import { epochMillis, type Id, type Instant, ok, type Problem, type Result } from '@ancrage/kernel'
import {
  type AuditNote,
  type Change,
  create,
  type MailRequest,
  type RequestReceipt,
  replace,
  type Stored,
} from '@ancrage/store'
import { consentText, type Registration, type SignUp } from '../contract.ts'
import {
  appointmentOf,
  chosenBy,
  keptAnswers,
  type Ledger,
  type Placement,
  peopleWaiting,
  placeSignUps,
  semesterOfEvent,
} from '../model.ts'
import { eventLedgers, type LiveEvent, registrations } from '../store.ts'
import { requestMail } from './request-mail.ts'
import { writeNote } from './write-note.ts'

/**
 * `known`: the address was registered before. A visitor is answered the same in both cases, since whoever types an
 * address must not learn whether it is registered; the mailbox hears the rest.
 */
export type SignUpOutcome =
  | {
      readonly kind: 'placed'
      readonly id: Id<'reg'>
      readonly registration: Registration
      readonly version: number
      /** Place on the waiting list, from 1; 0 for people who do not wait. */
      readonly position: number
    }
  | { readonly kind: 'known' }

export type PlacedSignUp = Extract<SignUpOutcome, { kind: 'placed' }>

export interface SignUpRequest {
  readonly signUp: SignUp
  readonly channel: Registration['consent']['channel']
  readonly now: Instant
  /** What to keep for a request that carried an Idempotency-Key. */
  readonly receipt?: (outcome: PlacedSignUp) => RequestReceipt | undefined
}

export interface AskedSignUp extends SignUpRequest {
  readonly id: Id<'reg'>
  readonly code: string
}

/** The event that a group signs up for, as it is at that moment. */
export interface GroupEvent {
  readonly id: Id<'evt'>
  readonly live: LiveEvent
  readonly ledger: Ledger
  readonly timeZone: string
}

/** What one transaction will write, and what to answer once it is written. */
export interface SignUpPlan {
  readonly changes: Change[]
  readonly audit: AuditNote[]
  readonly mails: MailRequest[]
  readonly outcomes: Map<AskedSignUp, Result<SignUpOutcome, Problem>>
}

export const emptyPlan = (): SignUpPlan => ({ changes: [], audit: [], mails: [], outcomes: new Map() })

/** The same content again within this time is one request, sent twice by an impatient finger: no second mail for it. */
const repeatMillis = 10 * 60_000
const repeatedFields = ['firstName', 'lastName', 'phone', 'category', 'guests', 'message'] as const

const isRepeat = (kept: Registration, { signUp, now }: AskedSignUp): boolean =>
  repeatedFields.every((field) => kept[field] === signUp[field]) &&
  epochMillis(now) - epochMillis(kept.signedUpAt) < repeatMillis

/** Whoever types the address makes a mail leave: no mailbox is filled that way. */
const remindMillis = 60 * 60_000

const wasReminded = (plan: SignUpPlan, kept: Stored<Registration>, now: Instant): boolean => {
  const { remindedAt } = kept.value
  const lately = remindedAt !== undefined && epochMillis(now) - epochMillis(remindedAt) < remindMillis
  return lately || plan.changes.some(({ id }) => id === kept.id)
}

/** Somebody who holds a registration asked again: its owner is told by mail once an hour, whoever asks hears nothing. */
export const planReminder = (
  plan: SignUpPlan,
  live: LiveEvent,
  kept: Stored<Registration>,
  asked: AskedSignUp,
): void => {
  plan.outcomes.set(asked, ok({ kind: 'known' }))
  if (isRepeat(kept.value, asked) || wasReminded(plan, kept, asked.now)) return
  plan.changes.push(replace(registrations, asked.id, kept.version, { ...kept.value, remindedAt: asked.now }))
  plan.audit.push(writeNote('reminded', asked.id, live.value))
  plan.mails.push(requestMail('registration-known', asked.id, kept.value, live))
}

/** Places newcomers in their order, and answers the ledger after them. `kept` holds those who had cancelled. */
export const planPlaces = (
  plan: SignUpPlan,
  event: GroupEvent,
  newcomers: readonly AskedSignUp[],
  kept: ReadonlyMap<string, Stored<Registration>>,
): Ledger => {
  const { ledger, placed, needsReview } = placeSignUps(
    event.ledger,
    newcomers.map((asked) => asked.signUp),
  )
  let waiting = peopleWaiting(event.ledger)
  for (const [index, asked] of newcomers.entries()) {
    const place = placed[index]
    if (place === undefined) throw new RangeError('fewer places than sign-ups')
    const waits = place.state === 'waiting'
    if (waits) waiting += 1
    planOne(plan, event, asked, place, waits ? waiting : 0, kept.get(asked.id))
  }
  if (needsReview) {
    const summary = `Places à répartir : « ${event.live.value.title} »`
    plan.audit.push({ action: 'event.seats-to-review', collection: eventLedgers.name, subject: event.id, summary })
  }
  return ledger
}

const planOne = (
  plan: SignUpPlan,
  event: GroupEvent,
  asked: AskedSignUp,
  place: Placement,
  position: number,
  before: Stored<Registration> | undefined,
): void => {
  const registration = registrationOf(event, asked, place, before ? before.value.sequence + 1 : 0)
  plan.changes.push(
    before
      ? replace(registrations, asked.id, before.version, registration)
      : create(registrations, asked.id, registration),
  )
  plan.audit.push(writeNote(place.state, asked.id, event.live.value))
  plan.mails.push(requestMail(`registration-${place.state}`, asked.id, registration, event.live, { position }))
  plan.outcomes.set(
    asked,
    ok({
      kind: 'placed',
      id: asked.id,
      registration,
      version: (before?.version ?? 0) + 1,
      position,
    }),
  )
}

const registrationOf = (
  { id: eventId, live }: GroupEvent,
  { signUp, channel, now, code }: AskedSignUp,
  { state, seq }: Placement,
  sequence: number,
): Registration => {
  const { firstName, lastName, email, phone, category, guests, message, locale } = signUp
  const answers = keptAnswers(live.value, signUp.answers, guests)
  const chosen = chosenBy(live.value, answers, guests)
  return {
    ...{ eventId, firstName, lastName, email, phone, category, guests, message, locale, state, seq, sequence, code },
    answers,
    ...(Object.keys(chosen).length > 0 ? { chosen } : {}),
    semester: semesterOfEvent(live.value),
    appointment: appointmentOf(live.value),
    signedUpAt: now,
    promotedAt: null,
    cancelledAt: null,
    checkedInAt: null,
    offerEndsAt: null,
    thankedAt: null,
    consent: { version: consentText.version, acceptedAt: now, channel },
  }
}
