import {
  epochSeconds,
  type Instant,
  type LocalDate,
  nextSemester,
  type SemesterCode,
  semesterOf,
} from '@ancrage/kernel'
import type { Availability, Listing, Request, RequestKind, RequestState } from './contract.ts'

/** Who may move a request: whoever it was sent to, the team, its author, or the time that passes. */
export type Mover = 'holder' | 'team' | 'author' | 'time'
export type Act = 'remind' | 'accept' | 'decline' | 'answer' | 'close' | 'withdraw'

interface Transition {
  readonly act: Act
  readonly from: readonly RequestState[]
  readonly to: RequestState
  readonly by: Mover
}

export const openStates: readonly RequestState[] = ['waiting', 'reminded', 'reminded-twice']
/** Somebody who was away may still answer: a late answer is better than none. */
const answerable: readonly RequestState[] = [...openStates, 'closed']

/** Every move there is: buttons, API, tasks and the diagram of the README come from this table. */
export const transitions: readonly Transition[] = [
  { act: 'remind', from: ['waiting'], to: 'reminded', by: 'time' },
  { act: 'remind', from: ['reminded'], to: 'reminded-twice', by: 'time' },
  { act: 'close', from: ['reminded-twice'], to: 'closed', by: 'time' },
  { act: 'accept', from: answerable, to: 'accepted', by: 'holder' },
  { act: 'decline', from: answerable, to: 'declined', by: 'holder' },
  { act: 'answer', from: answerable, to: 'answered', by: 'team' },
  { act: 'close', from: openStates, to: 'closed', by: 'team' },
  { act: 'withdraw', from: openStates, to: 'withdrawn', by: 'author' },
]

/** Where an act leads; undefined when it is not possible from there, or not for them. */
export const moveTo = (state: RequestState, act: Act, by: Mover): RequestState | undefined =>
  transitions.find((one) => one.act === act && one.by === by && one.from.includes(state))?.to

/** What they can do now: the buttons of their page. */
export const actsOf = (state: RequestState, by: Mover): readonly Act[] => [
  ...new Set(transitions.filter((one) => one.by === by && one.from.includes(state)).map(({ act }) => act)),
]

export const isOpen = (state: RequestState): boolean => openStates.includes(state)

const daySeconds = 86_400

/**
 * Days after which time acts: a holder is reminded at D+3 and D+7, and the request is closed at D+14, which both are told.
 * The team promises an answer within 48 hours: it is reminded at D+2 and D+4, and nothing closes by itself.
 */
export const patienceDays: Readonly<Record<RequestKind, readonly [first: number, second: number, end: number | null]>> =
  { holder: [3, 7, 14], team: [2, 4, null] }

/** What time brings to a request at `now`, if anything; one step at a time, however long nobody looked. */
export const dueAct = (
  request: Pick<Request, 'kind' | 'state' | 'sentAt'>,
  now: Instant,
): 'remind' | 'close' | undefined => {
  const [first, second, end] = patienceDays[request.kind]
  const wait = new Map<RequestState, number | null>([
    ['waiting', first],
    ['reminded', second],
    ['reminded-twice', end],
  ])
  const days = wait.get(request.state) ?? null
  if (days === null || epochSeconds(now) - epochSeconds(request.sentAt) < days * daySeconds) return undefined
  return request.state === 'reminded-twice' ? 'close' : 'remind'
}

const keptDays = 183

/** Whether what the person wrote is to be erased: six months after the end, or after a year without any. */
export const isForgettable = (request: Pick<Request, 'from' | 'settledAt' | 'sentAt'>, now: Instant): boolean => {
  if (request.from === null) return false
  const since = request.settledAt ?? request.sentAt
  const days = request.settledAt ? keptDays : 2 * keptDays
  return epochSeconds(now) - epochSeconds(since) > days * daySeconds
}

/** The month of a day: `2026-11`. */
export const monthOf = (day: LocalDate): string => day.slice(0, 7)

export const newListing = (recordId: string, today: LocalDate): Listing => ({
  recordId,
  paused: false,
  monthlyQuota: null,
  month: monthOf(today),
  askedInMonth: 0,
  replied: 0,
  unreplied: 0,
  availability: [],
})

/** Why a contact takes no request now; undefined when it does. */
export const closedReason = (
  listing: Pick<Listing, 'paused' | 'monthlyQuota' | 'month' | 'askedInMonth'> | undefined,
  today: LocalDate,
): 'paused' | 'quota' | undefined => {
  if (!listing) return undefined
  if (listing.paused) return 'paused'
  const asked = listing.month === monthOf(today) ? listing.askedInMonth : 0
  return listing.monthlyQuota !== null && asked >= listing.monthlyQuota ? 'quota' : undefined
}

/** The listing after one more request. */
export const countAsked = (listing: Listing, today: LocalDate): Listing => ({
  ...listing,
  month: monthOf(today),
  askedInMonth: (listing.month === monthOf(today) ? listing.askedInMonth : 0) + 1,
})

const enoughToTell = 3

/** Share of requests that the holder answered, in whole per cent; undefined below three, which would tell of one person. */
export const replyRate = (listing: Pick<Listing, 'replied' | 'unreplied'> | undefined): number | undefined => {
  const all = listing ? listing.replied + listing.unreplied : 0
  return listing && all >= enoughToTell ? Math.round((100 * listing.replied) / all) : undefined
}

/** The semester under way and the three to come: those that a holder tells about. */
export const semestersAhead = (today: LocalDate): readonly SemesterCode[] => {
  const first = semesterOf(today)
  const second = nextSemester(first)
  const third = nextSemester(second)
  return [first, second, third, nextSemester(third)]
}

export const availabilityIn = (
  listing: Pick<Listing, 'availability'> | undefined,
  semester: SemesterCode,
): Availability => listing?.availability.find((one) => one.semester === semester)?.state ?? 'unknown'

/** First semester, from today on, with a place that the holder says free. */
export const nextFreeSemester = (
  listing: Pick<Listing, 'availability'> | undefined,
  today: LocalDate,
): SemesterCode | undefined => semestersAhead(today).find((semester) => availabilityIn(listing, semester) === 'free')
