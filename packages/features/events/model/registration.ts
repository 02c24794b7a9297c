import { addSeconds, type Instant, instantOf, isLocalDate, type SemesterCode, semesterOf } from '@ancrage/kernel'
import type { Event, RegistrationState } from '../contract.ts'

export type RegistrationAct =
  | 'sign-up'
  | 'promote'
  | 'offer'
  | 'accept'
  | 'expire'
  | 'change'
  | 'check-in'
  | 'cancel'
  | 'cancel-event'

/** Every move of a registration, and nothing else: drives the API, the buttons and the diagram of the README. */
export const registrationTransitions = [
  { from: 'none', to: 'confirmed', by: 'sign-up' },
  { from: 'none', to: 'waiting', by: 'sign-up' },
  { from: 'waiting', to: 'confirmed', by: 'promote' },
  { from: 'waiting', to: 'offered', by: 'offer' },
  { from: 'offered', to: 'confirmed', by: 'accept' },
  { from: 'offered', to: 'cancelled', by: 'expire' },
  { from: 'waiting', to: 'waiting', by: 'change' },
  { from: 'offered', to: 'offered', by: 'change' },
  { from: 'confirmed', to: 'confirmed', by: 'change' },
  { from: 'confirmed', to: 'confirmed', by: 'check-in' },
  { from: 'confirmed', to: 'cancelled', by: 'cancel' },
  { from: 'offered', to: 'cancelled', by: 'cancel' },
  { from: 'waiting', to: 'cancelled', by: 'cancel' },
  { from: 'confirmed', to: 'cancelled', by: 'cancel-event' },
  { from: 'offered', to: 'cancelled', by: 'cancel-event' },
  { from: 'waiting', to: 'cancelled', by: 'cancel-event' },
  { from: 'cancelled', to: 'confirmed', by: 'sign-up' },
  { from: 'cancelled', to: 'waiting', by: 'sign-up' },
] as const satisfies readonly {
  readonly from: RegistrationState | 'none'
  readonly to: RegistrationState
  readonly by: RegistrationAct
}[]

/** Whether the table has a move `by` from this state. */
export const canDo = (from: RegistrationState, by: RegistrationAct): boolean =>
  registrationTransitions.some((move) => move.from === from && move.by === by)

/** The transition table as the state diagram of the README. */
export const registrationDiagram = (): string => {
  const name = (state: string): string => (state === 'none' ? '[*]' : state)
  const lines = registrationTransitions.map((move) => `  ${name(move.from)} --> ${name(move.to)} : ${move.by}`)
  return ['stateDiagram-v2', ...lines].join('\n')
}

/** The hospital semester that an event belongs to: the one it begins in. */
export const semesterOfEvent = (event: Pick<Event, 'startsAt'>): SemesterCode => {
  const day = event.startsAt.slice(0, 10)
  if (!isLocalDate(day)) throw new RangeError(`no day in ${event.startsAt}`)
  return semesterOf(day)
}

/** When and where people are expected, as one text: two events with the same text need no new message. */
export const appointmentOf = ({ startsAt, endsAt, venue }: Pick<Event, 'startsAt' | 'endsAt' | 'venue'>): string =>
  [
    startsAt,
    endsAt,
    ...(venue.mode === 'online' ? [venue.joinUrl] : [venue.place, venue.address, venue.commune.code]),
  ].join(' · ')

export type RegistrationWindow = 'not-yet' | 'open' | 'closed' | 'cancelled'

/** Whether people can sign up now. A full event stays open: sign-ups then join the waiting list. */
export const registrationWindow = (
  event: Pick<Event, 'registrationOpensAt' | 'registrationClosesAt' | 'cancelled'>,
  timeZone: string,
  now: Instant,
): RegistrationWindow => {
  if (event.cancelled) return 'cancelled'
  if (now < instantOf(event.registrationOpensAt, timeZone)) return 'not-yet'
  return now < instantOf(event.registrationClosesAt, timeZone) ? 'open' : 'closed'
}

const hourSeconds = 3600

/**
 * Until when a seat is kept for the person it is offered to: as long as the event says, but given up an hour before the
 * beginning, so that it is not lost. Undefined when people are not asked: no hours, or no time left to answer.
 */
export const offerEndOf = (
  event: Pick<Event, 'offerHours' | 'startsAt'>,
  timeZone: string,
  now: Instant,
): Instant | undefined => {
  if (event.offerHours === 0) return undefined
  const asked = addSeconds(now, event.offerHours * hourSeconds)
  const latest = addSeconds(instantOf(event.startsAt, timeZone), -hourSeconds)
  if (latest <= addSeconds(now, hourSeconds)) return undefined
  const [first = latest] = [asked, latest].sort()
  return first
}

/** Place on the waiting list, from 1: the people who arrived before and still wait, plus oneself. */
export const waitingPosition = (
  seq: number,
  registrations: readonly { readonly seq: number; readonly state: RegistrationState }[],
): number => 1 + registrations.filter((one) => one.state === 'waiting' && one.seq < seq).length

const codeAlphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Typable code of a registration from eight bytes of a keyed digest: no I, O, 0 nor 1. */
export const codeFromDigest = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, 8), (byte) => codeAlphabet.charAt(byte & 31)).join('')
