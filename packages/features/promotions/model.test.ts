import { readFileSync } from 'node:fs'
import type { LocalDate } from '@ancrage/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinSchema, type KeptConsent, type Newcomer, promotionSchema } from './contract.ts'
import { eventsOf } from './model/cohort-events.ts'
import { countDone, progressText, readTicks, writeTicks } from './model/ticks.ts'
import {
  addMonths,
  agreesTo,
  decideConsents,
  dueFollowUp,
  dueForgetting,
  erased,
  isOpen,
  isPublic,
  newcomerDiagram,
  orderPromotions,
  promotionState,
  proposedDates,
} from './model.ts'
import { starter } from './starter.ts'

const dates = { opensOn: '2026-09-01', startsOn: '2026-11-02', endsOn: '2027-05-01' } as const
const at = '2026-10-05T08:00:00.000Z'

const newcomer = (changes: Partial<Newcomer> = {}): Newcomer => ({
  firstName: 'Anne',
  lastName: 'Dupuy',
  email: 'anne@exemple.fr',
  faculty: 'Toulouse',
  regime: 'four-years',
  phase: 'deepening',
  placementId: '',
  placementText: 'Mauvezin',
  needs: ['housing'],
  needsNote: '',
  personalEmail: 'anne@perso.exemple.fr',
  promotionId: 'pro_01J00000000000000000000000',
  semester: '2026-11',
  state: 'joined',
  locale: 'fr',
  consents: decideConsents([], { welcome: true, 'follow-up': true }, at),
  joinedAt: at,
  welcomedAt: null,
  remindedAt: null,
  followUps: [],
  ...changes,
})

describe('the state of a promotion', () => {
  it.each([
    ['2026-08-31', 'preparing'],
    ['2026-09-01', 'announced'],
    ['2026-11-01', 'announced'],
    ['2026-11-02', 'running'],
    ['2027-05-01', 'running'],
    ['2027-05-02', 'archived'],
  ] as const)('on %s is %s, by its dates alone', (day, state) => {
    expect(promotionState(dates, day)).toBe(state)
  })

  it('shows the page before the choice day and for good, and takes people until the last day', () => {
    expect([isPublic(dates, '2026-08-31'), isPublic(dates, '2026-10-01'), isPublic(dates, '2028-01-01')]).toEqual([
      false,
      true,
      true,
    ])
    expect([isOpen(dates, '2026-10-01'), isOpen(dates, '2027-05-01'), isOpen(dates, '2027-05-02')]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('leads to the running promotion, else the next announced, else the last one over', () => {
    const one = (name: string, opensOn: LocalDate, startsOn: LocalDate, endsOn: LocalDate) => ({
      name,
      value: { opensOn, startsOn, endsOn },
    })
    const all = [
      one('summer', '2027-03-01', '2027-05-02', '2027-11-01'),
      one('winter', '2026-09-01', '2026-11-02', '2027-05-01'),
      one('last', '2026-03-01', '2026-05-02', '2026-11-01'),
    ]
    const on = (day: LocalDate) => {
      const { current, coming, past } = orderPromotions(all, day)
      return [current?.name, coming.map(({ name }) => name), past.map(({ name }) => name)]
    }
    expect(on('2026-10-01')).toEqual(['last', ['winter'], []])
    expect(on('2027-04-01')).toEqual(['winter', ['summer'], ['last']])
    expect(on('2028-01-01')).toEqual(['summer', [], ['winter', 'last']])
    expect(orderPromotions([one('a', '2027-03-01', '2027-05-02', '2027-11-01')], '2027-04-01').current?.name).toBe('a')
    expect(orderPromotions([], '2027-04-01').current).toBeUndefined()
  })

  it('proposes dates that the form accepts, whatever the day', () => {
    const [draft] = starter({
      commune: { code: '32013', name: 'Auch' },
      today: '2026-11-21',
      contactEmail: 'a@b.fr',
    }).promotions
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        (date) => {
          const today = date.toISOString().slice(0, 10) as LocalDate
          const proposed = proposedDates(today)
          expect(promotionSchema.safeParse({ ...draft, ...proposed }).success).toBe(true)
          expect(proposed.startsOn > today).toBe(true)
        },
      ),
    )
  })
})

describe('consents', () => {
  it('keep what was given and taken back, with both moments and the wording of each', () => {
    const given = decideConsents([], { welcome: true, partners: true }, at)
    const withdrawn = decideConsents(given, { partners: false }, '2026-10-06T08:00:00.000Z')
    const again = decideConsents(withdrawn, { partners: true }, '2026-10-07T08:00:00.000Z')
    expect(agreesTo(given, 'partners')).toBe(true)
    expect(agreesTo(withdrawn, 'partners')).toBe(false)
    expect(agreesTo(withdrawn, 'welcome')).toBe(true)
    expect(again.filter(({ purpose }) => purpose === 'promotion-partners')).toEqual([
      { purpose: 'promotion-partners', textVersion: '2026-11-1', at, withdrawnAt: '2026-10-06T08:00:00.000Z' },
      { purpose: 'promotion-partners', textVersion: '2026-11-1', at: '2026-10-07T08:00:00.000Z', withdrawnAt: null },
    ])
  })

  it('have at most one that stands for each purpose, whatever a person decides and how often', () => {
    const decision = fc.record({ partners: fc.boolean(), 'follow-up': fc.boolean() })
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), (decisions) => {
        const last = decisions.reduce<readonly KeptConsent[]>((kept, one) => decideConsents(kept, one, at), [])
        const standing = last.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ purpose }) => purpose)
        expect(new Set(standing).size).toBe(standing.length)
        expect(agreesTo(last, 'partners')).toBe(decisions.at(-1)?.partners ?? false)
      }),
    )
  })

  it('ask for an address to follow up, and for a phase that the regime has', () => {
    const typed = { firstName: 'A', lastName: 'B', email: 'a@b.fr', faculty: 'C', regime: 'three-years', phase: 'base' }
    const faults = (more: object) =>
      joinSchema.safeParse({ ...typed, ...more }).error?.issues.map(({ path }) => path.join('/')) ?? []
    expect(faults({})).toEqual([])
    expect(faults({ followUp: true })).toEqual(['personalEmail'])
    expect(faults({ phase: 'consolidation' })).toEqual(['phase'])
    expect(faults({ phase: 'consolidation', regime: 'four-years' })).toEqual([])
  })
})

describe('the follow-up', () => {
  it('counts months as people do', () => {
    expect(addMonths('2027-05-01', 6)).toBe('2027-11-01')
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(addMonths('2027-11-01', 36)).toBe('2030-11-01')
  })

  it.each([
    ['2027-10-31', undefined],
    ['2027-11-01', 6],
    ['2027-12-30', 6],
    ['2027-12-31', undefined],
    ['2028-05-01', 12],
    ['2029-05-01', 24],
    ['2030-05-01', 36],
    ['2030-07-01', undefined],
  ] as const)('on %s asks the question of month %s', (day, month) => {
    expect(dueFollowUp(newcomer(), dates, day)).toBe(month)
  })

  it('asks nobody twice, nobody who did not agree or took it back, and nobody without address', () => {
    const day = '2027-11-02'
    const asked = { month: 6, askedAt: at, answer: null, answeredAt: null } as const
    expect(dueFollowUp(newcomer({ followUps: [asked] }), dates, day)).toBeUndefined()
    expect(dueFollowUp(newcomer({ personalEmail: '' }), dates, day)).toBeUndefined()
    expect(dueFollowUp(newcomer({ state: 'erased' }), dates, day)).toBeUndefined()
    const consents = decideConsents(newcomer().consents, { 'follow-up': false }, at)
    expect(dueFollowUp(newcomer({ consents }), dates, day)).toBeUndefined()
  })
})

describe('forgetting', () => {
  const noFollowUp = newcomer({ consents: decideConsents([], { welcome: true }, at) })

  it('keeps the promises of the consent texts', () => {
    expect(dueForgetting(newcomer(), dates, '2027-11-01')).toBe('keep')
    expect(dueForgetting(noFollowUp, dates, '2027-11-02')).toBe('everything')
    expect(dueForgetting(newcomer(), dates, '2027-11-02')).toBe('details')
    expect(dueForgetting(newcomer({ email: '' }), dates, '2028-01-01')).toBe('keep')
    expect(dueForgetting(newcomer({ email: '' }), dates, '2030-06-30')).toBe('keep')
    expect(dueForgetting(newcomer({ email: '' }), dates, '2030-07-01')).toBe('everything')
  })

  it('leaves nothing that tells who it was', () => {
    const left = JSON.stringify(erased(newcomer({ needsNote: 'un chat' })))
    for (const word of ['Anne', 'Dupuy', 'exemple', 'Toulouse', 'Mauvezin', 'chat', 'housing'])
      expect(left).not.toContain(word)
    expect(dueForgetting(erased(newcomer()), dates, '2040-01-01')).toBe('keep')
  })
})

describe('the rendezvous of a promotion', () => {
  const entry = (id: string, startsAt: string, cancelled = false) =>
    ({ id, version: 1, value: { startsAt, cancelled } }) as unknown as Parameters<typeof eventsOf>[0][number]

  it('are those to come within its dates, soonest first', () => {
    const all = [
      entry('late', '2027-02-06T15:00'),
      entry('soon', '2026-12-03T12:30'),
      entry('over', '2026-11-05T19:00'),
      entry('cancelled', '2026-12-04T12:30', true),
      entry('next', '2027-05-13T18:30'),
    ]
    expect(eventsOf(all, dates, '2026-11-21').map(({ id }) => id)).toEqual(['soon', 'late'])
  })
})

describe('ticks', () => {
  it('come back as they were, and what is not ours is left aside', () => {
    const boxes = [
      { name: 'a', checked: true },
      { name: 'b', checked: false },
    ]
    expect([...readTicks(writeTicks(boxes))]).toEqual(['a'])
    expect([...readTicks('{"a":1}')]).toEqual([])
    expect([...readTicks('not json')]).toEqual([])
    expect(countDone(boxes)).toEqual({ done: 1, total: 2, percent: 50 })
    expect(countDone([])).toEqual({ done: 0, total: 0, percent: 0 })
    expect(progressText('{done} sur {total}', 10, 20)).toBe('10 sur 20')
  })
})

describe('README', () => {
  it('shows the moves of a person as the table has them', () => {
    expect(readFileSync(new URL('./README.md', import.meta.url), 'utf8')).toContain(newcomerDiagram())
  })
})
