import { addSeconds, type Instant } from '@ancrage/kernel'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RequestState, requestKinds, requestStates } from './contract.ts'
import {
  type Act,
  actsOf,
  closedReason,
  countAsked,
  dueAct,
  isForgettable,
  isOpen,
  type Mover,
  moveTo,
  newListing,
  nextFreeSemester,
  patienceDays,
  replyRate,
  transitions,
} from './model.ts'

const states = Object.keys(requestStates) as RequestState[]
const movers: readonly Mover[] = ['holder', 'team', 'author', 'time']
const acts: readonly Act[] = ['remind', 'accept', 'decline', 'answer', 'close', 'withdraw']
const sentAt: Instant = '2026-11-02T08:00:00.000Z'
const after = (days: number): Instant => addSeconds(sentAt, days * 86_400)
const anyMove = fc.record({ act: fc.constantFrom(...acts), by: fc.constantFrom(...movers) })

describe('the life of a request', () => {
  it('never goes back to waiting, and ends after at most three moves and one late answer', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 40 }), (moves) => {
        let state: RequestState = 'waiting'
        const seen: RequestState[] = [state]
        for (const { act, by } of moves) {
          const next = moveTo(state, act, by)
          if (next === undefined) continue
          expect(seen).not.toContain(next)
          state = next
          seen.push(next)
        }
        expect(seen.length).toBeLessThanOrEqual(5)
      }),
    )
  })

  it('is moved by those whom the table names, and by nobody else', () => {
    for (const state of states)
      for (const by of movers)
        for (const act of acts) expect(moveTo(state, act, by) !== undefined).toBe(actsOf(state, by).includes(act))
    expect(actsOf('waiting', 'holder')).toEqual(['accept', 'decline'])
    expect(actsOf('waiting', 'author')).toEqual(['withdraw'])
    expect(actsOf('accepted', 'holder')).toEqual([])
  })

  it('lets somebody who was away answer late, but only the holder or the team', () => {
    expect(moveTo('closed', 'accept', 'holder')).toBe('accepted')
    expect(moveTo('closed', 'answer', 'team')).toBe('answered')
    expect(moveTo('closed', 'withdraw', 'author')).toBeUndefined()
  })

  it('has one outcome per act, so that a button says what it does', () => {
    for (const state of states)
      for (const by of movers)
        for (const act of acts)
          expect(
            transitions.filter((one) => one.act === act && one.by === by && one.from.includes(state)).length,
          ).toBeLessThan(2)
  })
})

describe('time', () => {
  it('reminds a holder at D+3 and D+7, then closes at D+14', () => {
    const at = (state: RequestState, days: number) => dueAct({ kind: 'holder', state, sentAt }, after(days))
    expect([at('waiting', 2.9), at('waiting', 3), at('reminded', 6.9), at('reminded', 7)]).toEqual([
      undefined,
      'remind',
      undefined,
      'remind',
    ])
    expect([at('reminded-twice', 13.9), at('reminded-twice', 14)]).toEqual([undefined, 'close'])
  })

  it('reminds the team after the 48 hours it promised, and closes nothing by itself', () => {
    expect(dueAct({ kind: 'team', state: 'waiting', sentAt }, after(2))).toBe('remind')
    expect(dueAct({ kind: 'team', state: 'reminded-twice', sentAt }, after(300))).toBeUndefined()
  })

  it('does only what the table of transitions allows it', () => {
    const kinds = Object.keys(requestKinds) as (keyof typeof requestKinds)[]
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom(...kinds), fc.nat(400), (state, kind, days) => {
        const act = dueAct({ kind, state, sentAt }, after(days))
        if (act !== undefined) expect(moveTo(state, act, 'time')).toBeDefined()
        if (!isOpen(state)) expect(act).toBeUndefined()
      }),
    )
  })

  it('comes to an end however rarely anybody looks', () => {
    const [first, second, end] = patienceDays.holder
    expect([first, second, end]).toEqual([3, 7, 14])
    let state: RequestState = 'waiting'
    for (let round = 0; round < 3; round++) {
      const act = dueAct({ kind: 'holder', state, sentAt }, after(90))
      state = (act && moveTo(state, act, 'time')) ?? state
    }
    expect(state).toBe('closed')
  })

  it('forgets people six months after the end, and those never answered after a year', () => {
    const from = { firstName: 'A', lastName: 'B', email: 'a@b.fr', phone: '' }
    expect(isForgettable({ from, sentAt, settledAt: sentAt }, after(183))).toBe(false)
    expect(isForgettable({ from, sentAt, settledAt: sentAt }, after(184))).toBe(true)
    expect(isForgettable({ from, sentAt, settledAt: null }, after(184))).toBe(false)
    expect(isForgettable({ from: null, sentAt, settledAt: sentAt }, after(900))).toBe(false)
  })
})

describe('a listing', () => {
  const listing = newListing('sup_01J00000000000000000000000', '2026-11-21')

  it('hides its contact once the month’s quota is reached, and opens it again next month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (monthlyQuota) => {
        let one = { ...listing, monthlyQuota }
        let asked = 0
        while (!closedReason(one, '2026-11-21')) {
          one = countAsked(one, '2026-11-21') as typeof one
          asked++
        }
        expect(asked).toBe(monthlyQuota)
        expect(closedReason(one, '2026-11-30')).toBe('quota')
        expect(closedReason(one, '2026-12-01')).toBeUndefined()
      }),
    )
  })

  it('takes no request while paused, and any number without a quota', () => {
    expect(closedReason({ ...listing, paused: true }, '2026-11-21')).toBe('paused')
    expect(closedReason({ ...listing, askedInMonth: 5000 }, '2026-11-21')).toBeUndefined()
    expect(closedReason(undefined, '2026-11-21')).toBeUndefined()
  })

  it('tells a reply rate from three requests on: below, it would tell of one person', () => {
    expect(replyRate({ replied: 2, unreplied: 0 })).toBeUndefined()
    expect(replyRate({ replied: 2, unreplied: 1 })).toBe(67)
    expect(replyRate(undefined)).toBeUndefined()
  })

  it('announces the first free semester from today on', () => {
    const availability = [
      { semester: '2026-05' as const, state: 'free' as const },
      { semester: '2026-11' as const, state: 'full' as const },
      { semester: '2027-05' as const, state: 'free' as const },
    ]
    expect(nextFreeSemester({ availability }, '2026-11-21')).toBe('2027-05')
    expect(nextFreeSemester({ availability: [] }, '2026-11-21')).toBeUndefined()
  })
})
