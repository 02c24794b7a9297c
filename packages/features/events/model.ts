import { err, ok, type Result } from '@ancrage/kernel'
import type { Category, Event, RegistrationState } from './contract.ts'
import { type Chosen, countChosen } from './model/choices.ts'

export * from './model/answers.ts'
export * from './model/choices.ts'
export * from './model/registration.ts'

/** One value per category, in the order of the label table. */
export type CategoryCounts = Readonly<Record<Category, number>>

/**
 * The accounts of one event: what a sign-up must know to be placed, whatever the number of people. Counts are kept,
 * never recomputed on the way; the property tests hold them against a recount.
 */
export interface Ledger {
  /** Seats in the room. Lowered below what is taken, it sends nobody home: nobody else enters. */
  readonly capacity: number
  /** Seats at most for a category; a category that is absent shares what is left. */
  readonly quotas: Readonly<Partial<Record<Category, number | undefined>>>
  /** Seats of confirmed parties, and of those to whom a seat is offered. */
  readonly taken: CategoryCounts
  /** Parties on the waiting list. */
  readonly waiting: CategoryCounts
  /** Place in the order of arrival that the next sign-up receives. */
  readonly nextSeq: number
  /** People by what they chose; whoever waits keeps what they chose too. */
  readonly chosen?: Chosen | undefined
}

/** A person and their guests: they come together or not at all, and all count in the person's category. */
export interface Party {
  readonly category: Category
  readonly guests: number
  readonly chosen?: Chosen | undefined
}

/** A party with its place in the order of arrival. */
export interface QueuedParty extends Party {
  readonly seq: number
}

export type Placement = { readonly state: 'confirmed' | 'waiting'; readonly seq: number }

const noCounts: CategoryCounts = { intern: 0, doctor: 0, partner: 0, official: 0, other: 0 }
const sum = (counts: CategoryCounts): number =>
  counts.intern + counts.doctor + counts.partner + counts.official + counts.other
const plus = (counts: CategoryCounts, category: Category, change: number): CategoryCounts => ({
  ...counts,
  [category]: counts[category] + change,
})

export const seatsOf = (party: Party): number => 1 + party.guests
export const seatsTaken = (ledger: Ledger): number => sum(ledger.taken)
export const seatsFree = (ledger: Ledger): number => Math.max(0, ledger.capacity - seatsTaken(ledger))
export const peopleWaiting = (ledger: Ledger): number => sum(ledger.waiting)

export const openLedger = (event: Pick<Event, 'capacity' | 'quotas'>): Ledger =>
  resizeRoom({ capacity: 0, quotas: {}, taken: noCounts, waiting: noCounts, nextSeq: 1 }, event)

/** Takes over the capacity and quotas of the published event; who is confirmed stays so. */
export const resizeRoom = (ledger: Ledger, event: Pick<Event, 'capacity' | 'quotas'>): Ledger => ({
  ...ledger,
  capacity: event.capacity,
  quotas: Object.fromEntries(event.quotas.map((quota) => [quota.category, quota.seats])),
})

export const quotaOf = (ledger: Ledger, category: Category): number =>
  ledger.quotas[category] ?? Number.POSITIVE_INFINITY
export const quotaLeft = (ledger: Ledger, category: Category): number =>
  Math.max(0, quotaOf(ledger, category) - ledger.taken[category])

/** Seats that a party of this category could take now, were nobody waiting. */
export const roomFor = (ledger: Ledger, category: Category): number =>
  Math.min(seatsFree(ledger), quotaLeft(ledger, category))

/** Seats of the largest party that this category can ever hold. */
export const largestParty = (ledger: Ledger, category: Category): number =>
  Math.min(ledger.capacity, quotaOf(ledger, category))

const fits = (ledger: Ledger, party: Party): boolean => seatsOf(party) <= roomFor(ledger, party.category)

const categoryNames: readonly Category[] = ['intern', 'doctor', 'partner', 'official', 'other']

/**
 * Whether someone waiting may have to be served before this category. People whose own quota is used up cannot come in
 * before one of their category leaves: they step aside for the other categories, never for their own.
 */
const someoneIsAhead = (ledger: Ledger, category: Category): boolean =>
  categoryNames.some((other) => ledger.waiting[other] > 0 && (other === category || quotaLeft(ledger, other) > 0))

const confirm = (ledger: Ledger, party: Party): Ledger => ({
  ...ledger,
  taken: plus(ledger.taken, party.category, seatsOf(party)),
})

export interface Placed {
  readonly ledger: Ledger
  /** In the order of the sign-ups. */
  readonly placed: readonly Placement[]
  /** Someone waits although seats are left for them: `promote` has to look, the counts alone cannot tell. */
  readonly needsReview: boolean
}

/** Places sign-ups strictly in the order given: nobody enters while someone who could enter waits. */
export const placeSignUps = (before: Ledger, parties: readonly Party[]): Placed => {
  let ledger = before
  const placed = parties.map((party): Placement => {
    const seq = ledger.nextSeq
    const enters = fits(ledger, party) && !someoneIsAhead(ledger, party.category)
    ledger = enters
      ? { ...confirm(ledger, party), nextSeq: seq + 1 }
      : { ...ledger, waiting: plus(ledger.waiting, party.category, 1), nextSeq: seq + 1 }
    return { state: enters ? 'confirmed' : 'waiting', seq }
  })
  const needsReview = parties.some((party, index) => placed[index]?.state === 'waiting' && fits(ledger, party))
  return { ledger, placed, needsReview }
}

/** Cheap first look: false when no one waiting can possibly enter, so that the list need not be read. */
export const mayPromote = (ledger: Ledger): boolean =>
  categoryNames.some((category) => ledger.waiting[category] > 0 && roomFor(ledger, category) > 0)

/**
 * Gives free seats to people waiting, in their order of arrival. Three cases do not enter:
 * - a party whose category has too few seats left steps aside, with all behind it in that category;
 * - a party larger than the event or its quota, after a capacity was lowered, can never enter and delays nobody;
 * - any other party that is too large for the seats left keeps them: everyone behind it waits.
 * @param waiting all parties waiting for this event, by rising `seq`.
 * @param atMost how many parties one transaction can write; the rest is for the next call.
 */
export const promote = <P extends QueuedParty>(
  before: Ledger,
  waiting: readonly P[],
  atMost: number = Number.POSITIVE_INFINITY,
): { readonly ledger: Ledger; readonly promoted: readonly P[] } => {
  let ledger = before
  const promoted: P[] = []
  const aside = new Set<Category>()
  for (const party of waiting) {
    const seats = seatsOf(party)
    if (aside.has(party.category) || seats > largestParty(ledger, party.category)) continue
    if (seats > quotaLeft(ledger, party.category)) {
      aside.add(party.category)
      continue
    }
    if (seats > seatsFree(ledger) || promoted.length === atMost) break
    ledger = { ...confirm(ledger, party), waiting: plus(ledger.waiting, party.category, -1) }
    promoted.push(party)
  }
  return { ledger, promoted }
}

/** The ledger once a party holds other options than before. */
export const rechoose = (ledger: Ledger, before: Chosen | undefined, after: Chosen | undefined): Ledger =>
  ledger.chosen || before || after ? { ...ledger, chosen: countChosen(ledger.chosen, before, after) } : ledger

/** Gives back at once what a party held: its seats or its place on the waiting list, and what it had chosen. */
export const release = (ledger: Ledger, party: Party, state: RegistrationState): Ledger => {
  const left = rechoose(ledger, party.chosen, undefined)
  switch (state) {
    case 'confirmed':
    case 'offered':
      return { ...left, taken: plus(ledger.taken, party.category, -seatsOf(party)) }
    case 'waiting':
      return { ...left, waiting: plus(ledger.waiting, party.category, -1) }
    case 'cancelled':
      return ledger
  }
}

export type ResizeRefusal = { readonly kind: 'too-large' | 'full'; readonly seatsAtMost: number }

/**
 * Changes the number of guests. Coming with fewer is always possible; seats for more guests are taken only when they
 * are free and nobody ahead waits for them, and the party keeps what it had otherwise.
 */
export const resizeParty = (
  ledger: Ledger,
  party: Party,
  state: 'confirmed' | 'offered' | 'waiting',
  guests: number,
): Result<Ledger, ResizeRefusal> => {
  const more = guests - party.guests
  const largest = largestParty(ledger, party.category)
  if (more > 0 && 1 + guests > largest) return err({ kind: 'too-large', seatsAtMost: largest })
  if (state === 'waiting') return ok(ledger)
  if (more > 0) {
    const room = someoneIsAhead(ledger, party.category) ? 0 : roomFor(ledger, party.category)
    if (more > room) return err({ kind: 'full', seatsAtMost: seatsOf(party) + room })
  }
  return ok({ ...ledger, taken: plus(ledger.taken, party.category, more) })
}

/** Counts again from the people themselves; the ledger must always say the same. */
export const recount = (
  ledger: Ledger,
  registrations: readonly (Party & { readonly state: RegistrationState })[],
): Ledger => {
  let taken = noCounts
  let waiting = noCounts
  let chosen: Chosen = {}
  for (const one of registrations) {
    if (one.state !== 'cancelled') chosen = countChosen(chosen, undefined, one.chosen)
    if (one.state === 'confirmed' || one.state === 'offered') taken = plus(taken, one.category, seatsOf(one))
    if (one.state === 'waiting') waiting = plus(waiting, one.category, 1)
  }
  return { ...ledger, taken, waiting, ...(ledger.chosen ? { chosen } : {}) }
}
