import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Category, Event, RegistrationState } from './contract.ts'
import {
  canDo,
  codeFromDigest,
  type Ledger,
  mayPromote,
  openLedger,
  type Party,
  peopleWaiting,
  placeSignUps,
  promote,
  type QueuedParty,
  recount,
  registrationDiagram,
  registrationTransitions,
  registrationWindow,
  release,
  resizeParty,
  resizeRoom,
  seatsFree,
  seatsOf,
  seatsTaken,
  waitingPosition,
} from './model.ts'

const intern = (guests = 0): Party => ({ category: 'intern', guests })
const doctor = (guests = 0): Party => ({ category: 'doctor', guests })
const room = (capacity: number, quotas: Event['quotas'] = []): Ledger => openLedger({ capacity, quotas })
const states = (before: Ledger, parties: readonly Party[]) => placeSignUps(before, parties).placed.map((p) => p.state)
const queued = (seq: number, party: Party): QueuedParty => ({ ...party, seq })

describe('placeSignUps', () => {
  it('fills the seats in order of arrival, then the waiting list', () => {
    const { ledger, placed } = placeSignUps(room(2), [intern(), doctor(), intern()])
    expect(placed).toEqual([
      { state: 'confirmed', seq: 1 },
      { state: 'confirmed', seq: 2 },
      { state: 'waiting', seq: 3 },
    ])
    expect([seatsTaken(ledger), peopleWaiting(ledger), ledger.nextSeq]).toEqual([2, 1, 4])
  })

  it('counts guests as seats, because the room does', () => {
    expect(states(room(4), [intern(2), intern(1), intern()])).toEqual(['confirmed', 'waiting', 'waiting'])
  })

  it('lets nobody overtake a large party that waits, even into a seat that is free', () => {
    const { ledger, needsReview } = placeSignUps(room(3), [intern(1), doctor(1), intern()])
    expect(seatsFree(ledger)).toBe(1)
    expect(peopleWaiting(ledger)).toBe(2)
    expect(needsReview, 'a free seat beside people who wait has to be looked at').toBe(true)
  })

  it('keeps a category within its quota and leaves the other seats to the others', () => {
    const quotas: Event['quotas'] = [{ category: 'doctor', seats: 1 }]
    expect(states(room(3, quotas), [doctor(), doctor(), intern(), intern()])).toEqual([
      'confirmed',
      'waiting',
      'confirmed',
      'confirmed',
    ])
  })

  it('keeps the order inside a category whose quota is used up', () => {
    const full = placeSignUps(room(5, [{ category: 'doctor', seats: 2 }]), [doctor(), doctor(1)]).ledger
    expect(states(full, [doctor()])).toEqual(['waiting'])
  })
})

describe('promote', () => {
  it('serves people in order until the seats are used', () => {
    const { ledger } = placeSignUps(room(1), [intern(), doctor(), intern()])
    const freed = release(ledger, intern(), 'confirmed')
    expect(promote(freed, [queued(2, doctor()), queued(3, intern())]).promoted.map((p) => p.seq)).toEqual([2])
  })

  it('keeps free seats for the party at the head when it is too large for them', () => {
    const { ledger } = placeSignUps(room(2), [intern(), intern(), intern(1), intern()])
    const freed = release(ledger, intern(), 'confirmed')
    expect(promote(freed, [queued(3, intern(1)), queued(4, intern())]).promoted).toEqual([])
  })

  it('passes over people whose quota is used up, and over their category only', () => {
    const { ledger } = placeSignUps(room(2, [{ category: 'doctor', seats: 1 }]), [
      doctor(),
      intern(),
      doctor(),
      intern(),
      doctor(),
    ])
    const freed = release(ledger, intern(), 'confirmed')
    const waiting = [queued(3, doctor()), queued(4, intern()), queued(5, doctor())]
    expect(promote(freed, waiting).promoted.map((p) => p.seq)).toEqual([4])
  })

  it('keeps the order in a category whose head is too large for the seats its quota has left', () => {
    const { ledger } = placeSignUps(room(9, [{ category: 'doctor', seats: 2 }]), [
      doctor(),
      doctor(),
      doctor(1),
      doctor(),
      intern(),
    ])
    const freed = release(ledger, doctor(), 'confirmed')
    expect(promote(freed, [queued(3, doctor(1)), queued(4, doctor())]).promoted).toEqual([])
  })

  it('is not delayed by a party that a lowered capacity has made too large for good', () => {
    const { ledger } = placeSignUps(room(3), [intern(), intern(), intern(2), intern()])
    const smaller = resizeRoom(ledger, { capacity: 2, quotas: [] })
    const freed = release(smaller, intern(), 'confirmed')
    expect(promote(freed, [queued(3, intern(2)), queued(4, intern())]).promoted.map((p) => p.seq)).toEqual([4])
  })

  it('changes nothing the second time, because a change may be told twice', () => {
    const { ledger } = placeSignUps(room(1), [intern(), intern(), intern()])
    const once = promote(release(ledger, intern(), 'confirmed'), [queued(2, intern()), queued(3, intern())])
    const twice = promote(once.ledger, [queued(3, intern())])
    expect(twice).toEqual({ ledger: once.ledger, promoted: [] })
  })
})

describe('resizeParty', () => {
  const full = placeSignUps(room(3), [intern(1), doctor()]).ledger

  it('gives the seats of guests who do not come back at once', () => {
    const smaller = resizeParty(full, intern(1), 'confirmed', 0)
    expect(smaller.ok && seatsFree(smaller.value)).toBe(1)
  })

  it('refuses a guest when the room is full, and tells how many can come', () => {
    expect(resizeParty(full, doctor(), 'confirmed', 1)).toEqual({
      ok: false,
      error: { kind: 'full', seatsAtMost: 1 },
    })
  })

  it('refuses a guest while others wait, because they came before', () => {
    const { ledger } = placeSignUps(room(4), [intern(), intern(2), intern(1)])
    expect(resizeParty(ledger, intern(), 'confirmed', 1).ok).toBe(false)
  })

  it('refuses a party that no cancellation could ever let in', () => {
    expect(resizeParty(room(3), intern(), 'waiting', 3)).toEqual({
      ok: false,
      error: { kind: 'too-large', seatsAtMost: 3 },
    })
  })
})

describe('registrationWindow', () => {
  const event = {
    registrationOpensAt: '2026-11-01T09:00',
    registrationClosesAt: '2026-11-10T18:00',
    cancelled: false,
  } as const
  const at = (now: `${string}Z`) => registrationWindow(event, 'Europe/Paris', now)

  it('reads the clock of the territory, not the one of the server', () => {
    expect(at('2026-11-01T07:59:59.999Z')).toBe('not-yet')
    expect(at('2026-11-01T08:00:00.000Z')).toBe('open')
    expect(registrationWindow(event, 'Indian/Reunion', '2026-11-01T05:00:00.000Z')).toBe('open')
  })

  it('closes at the minute announced', () => {
    expect(at('2026-11-10T16:59:59.999Z')).toBe('open')
    expect(at('2026-11-10T17:00:00.000Z')).toBe('closed')
  })

  it('says cancelled whatever the date', () => {
    expect(registrationWindow({ ...event, cancelled: true }, 'Europe/Paris', '2026-11-05T00:00:00.000Z')).toBe(
      'cancelled',
    )
  })
})

describe('transitions', () => {
  it('never bring a cancelled registration back but by signing up again', () => {
    expect(canDo('cancelled', 'promote')).toBe(false)
    expect(canDo('cancelled', 'check-in')).toBe(false)
    expect(canDo('cancelled', 'sign-up')).toBe(true)
  })

  it('let only confirmed people be welcomed at the door', () => {
    expect(canDo('confirmed', 'check-in')).toBe(true)
    expect(canDo('waiting', 'check-in')).toBe(false)
  })

  it('give an offered seat to nobody but the one who says yes', () => {
    expect(canDo('offered', 'accept')).toBe(true)
    expect(canDo('offered', 'check-in')).toBe(false)
    expect(canDo('waiting', 'accept')).toBe(false)
  })

  it('are those drawn in the README', () => {
    const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
    expect(readme).toContain(registrationDiagram())
    expect(registrationTransitions.length).toBe(18)
  })
})

it('numbers waiting people from one, in order of arrival', () => {
  const list = [
    { seq: 1, state: 'confirmed' },
    { seq: 2, state: 'waiting' },
    { seq: 3, state: 'cancelled' },
    { seq: 5, state: 'waiting' },
  ] as const
  expect([waitingPosition(2, list), waitingPosition(5, list)]).toEqual([1, 2])
})

it('makes codes that nobody misreads', () => {
  const every = Array.from({ length: 32 }, (_, start) =>
    codeFromDigest(Uint8Array.from({ length: 8 }, (_, i) => start * 8 + i)),
  )
  for (const code of every) expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/)
  expect(new Set(every.join('')).size).toBe(32)
})

/** The same rules told the slow way: a list of people, counted again at each step. */
interface Person extends QueuedParty {
  state: RegistrationState
}
type Step =
  | { readonly do: 'sign-up'; readonly parties: readonly Party[] }
  | { readonly do: 'cancel'; readonly pick: number }
  | { readonly do: 'change'; readonly pick: number; readonly guests: number }
  | { readonly do: 'resize'; readonly capacity: number; readonly quota: number }
  | { readonly do: 'promote' }

const categories: readonly Category[] = ['intern', 'doctor', 'partner']
const party = fc.record({ category: fc.constantFrom(...categories), guests: fc.integer({ min: 0, max: 3 }) })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('sign-up' as const), parties: fc.array(party, { maxLength: 6 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), pick: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      pick: fc.nat(),
      guests: fc.integer({ min: 0, max: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('resize' as const),
      capacity: fc.integer({ min: 1, max: 14 }),
      quota: fc.integer({ min: 1, max: 6 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('promote' as const) }) },
)

class Evening {
  ledger = room(8, [{ category: 'doctor', seats: 3 }])
  people: Person[] = []
  /** Someone may be promotable: after a release, a resize, or a placement that asked for a review. */
  dirty = false

  waiting(): Person[] {
    return this.people.filter((one) => one.state === 'waiting').sort((a, b) => a.seq - b.seq)
  }

  run(next: Step): void {
    const before = this.ledger
    const active = this.people.filter((one) => one.state !== 'cancelled')
    switch (next.do) {
      case 'sign-up': {
        const result = placeSignUps(this.ledger, next.parties)
        this.ledger = result.ledger
        this.dirty ||= result.needsReview
        for (const [index, one] of next.parties.entries()) {
          this.people.push({ ...one, ...result.placed[index]! })
        }
        break
      }
      case 'cancel': {
        const one = active[next.pick % Math.max(1, active.length)]
        if (one === undefined) return
        this.ledger = release(this.ledger, one, one.state)
        one.state = 'cancelled'
        this.dirty = true
        break
      }
      case 'change': {
        const index = this.people.indexOf(active[next.pick % Math.max(1, active.length)]!)
        const one = this.people[index]
        if (one === undefined || one.state === 'cancelled') return
        const result = resizeParty(this.ledger, one, one.state, next.guests)
        if (!result.ok) return
        this.ledger = result.value
        this.people[index] = { ...one, guests: next.guests }
        this.dirty = true
        break
      }
      case 'resize':
        this.ledger = resizeRoom(this.ledger, {
          capacity: next.capacity,
          quotas: [{ category: 'doctor', seats: next.quota }],
        })
        this.dirty = true
        break
      case 'promote': {
        const result = promote(this.ledger, this.waiting())
        this.ledger = result.ledger
        for (const one of result.promoted)
          this.people[this.people.indexOf(one as Person)]!.state = one.seq % 2 === 0 ? 'offered' : 'confirmed'
        this.dirty = false
      }
    }
    this.hold(before, next)
  }

  hold(before: Ledger, next: Step): void {
    const { ledger } = this
    expect(recount(ledger, this.people), 'the counts say what a recount says').toEqual(ledger)
    const limit = next.do === 'resize' ? Number.POSITIVE_INFINITY : Math.max(ledger.capacity, seatsTaken(before))
    expect(seatsTaken(ledger), 'never oversold').toBeLessThanOrEqual(limit)
    if (next.do !== 'resize') {
      const doctors = Math.max(ledger.quotas.doctor ?? 0, before.taken.doctor)
      expect(ledger.taken.doctor, 'quota respected').toBeLessThanOrEqual(doctors)
    }
    expect(
      this.people.map((one) => one.seq),
      'none lost, none twice',
    ).toEqual(this.people.map((_, index) => index + 1))
    if (!this.dirty)
      expect(promote(ledger, this.waiting()).promoted, 'nobody waits for a seat they could have').toEqual([])
    if (!mayPromote(ledger)) expect(promote(ledger, this.waiting()).promoted, 'the cheap look never misses').toEqual([])
  }
}

describe('any evening', () => {
  it('is never oversold, keeps its order and its counts, whatever people do', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const evening = new Evening()
        for (const next of steps) evening.run(next)
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same places to the same sign-ups however they are grouped, because groups only save writes', () => {
    fc.assert(
      fc.property(fc.array(fc.array(party, { maxLength: 8 }), { maxLength: 8 }), (groups) => {
        const start = room(12, [{ category: 'intern', seats: 6 }])
        let grouped = start
        const placed = groups.flatMap((group) => {
          const result = placeSignUps(grouped, group)
          grouped = result.ledger
          return result.placed
        })
        expect({ ledger: grouped, placed }).toEqual(
          (({ ledger, placed }) => ({ ledger, placed }))(placeSignUps(start, groups.flat())),
        )
      }),
    )
  })

  it('never confirms someone while an earlier person who fits waits', () => {
    fc.assert(
      fc.property(fc.array(party, { maxLength: 30 }), fc.array(fc.nat(29), { maxLength: 10 }), (parties, leaving) => {
        const quotas: Event['quotas'] = [{ category: 'doctor', seats: 4 }]
        const first = placeSignUps(room(10, quotas), parties)
        let ledger = first.ledger
        const people = parties.map((one, index) => ({ ...one, ...first.placed[index]! }))
        for (const index of new Set(leaving)) {
          const one = people[index]
          if (one?.state === 'confirmed') ledger = release(ledger, one, 'confirmed')
        }
        const waiting = people.filter((one) => one.state === 'waiting')
        const { ledger: after, promoted } = promote(ledger, waiting)
        for (const late of promoted) {
          for (const early of waiting) {
            if (early.seq >= late.seq || promoted.includes(early)) continue
            // Only a category whose first in line asks more than its quota has left may be passed.
            const head = waiting.find((one) => one.category === early.category && !promoted.includes(one))!
            const quota = early.category === 'doctor' ? 4 - after.taken.doctor : Number.POSITIVE_INFINITY
            expect(seatsOf(head), `${early.seq} was passed by ${late.seq}`).toBeGreaterThan(quota)
          }
        }
      }),
    )
  })
})
