import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CompanionAct, companionActs, companionFormSchema, companionSchema, companionStates } from './contract.ts'
import {
  byRole,
  companionOf,
  companionTransitions,
  eraseAfter,
  erasedCompanion,
  isCurrent,
  isDueErasing,
  networkOf,
  stateAfter,
} from './model.ts'
import { starter } from './starter.ts'

const now = '2026-11-21T10:00:00.000Z'
const form = companionFormSchema.parse({
  ...{ firstName: 'Lou', lastName: 'Dupuy', email: 'Lou@Exemple.fr', profession: 'Graphiste', sector: 'digital' },
  ...{ hours: 'any', mobility: 'half', message: 'Un atelier partagé', childrenAges: ['infant'], town: 'Mauvezin' },
})

describe('isCurrent', () => {
  it('keeps what was verified within a year and hides the rest, which could mislead', () => {
    expect(isCurrent({ verifiedOn: '2026-01-01' }, '2027-01-02')).toBe(true)
    expect(isCurrent({ verifiedOn: '2026-01-01' }, '2027-01-03')).toBe(false)
  })
})

describe('partners', () => {
  const [order, employer] = starter({ commune: { code: '32013', name: 'Auch' }, today: '2026-11-21' }).partners.map(
    (value, index) => ({ id: `${index}`, version: 1, value }),
  )
  it('stand by role in the order in which one meets them, and the network keeps those who help whoever comes along', () => {
    const list = [employer!, order!] as Parameters<typeof byRole>[0]
    expect(byRole(list).map(({ role }) => role)).toEqual(['order', 'employer'])
    expect(networkOf(list).map(({ value }) => value.role)).toEqual(['employer'])
  })
})

describe('the form of whoever comes along', () => {
  it('keeps an agreement for each purpose, in its version, and none that was not given', () => {
    expect(companionOf(form, 'fr', now).consents.map(({ purpose }) => purpose)).toEqual(['partner-job'])
    const shared = companionOf({ ...form, shared: true }, 'fr', now)
    expect(shared.consents.map(({ purpose }) => purpose)).toEqual(['partner-job', 'partner-job-sharing'])
    expect(shared.consents.every(({ at, textVersion }) => at === now && textVersion === '2026-11-1')).toBe(true)
  })

  it('says the same when it is read twice, as a confirmation does', () => {
    expect(companionFormSchema.parse(form)).toEqual(form)
  })

  it('asks of children their age alone', () => {
    expect(companionFormSchema.safeParse({ ...form, childrenAges: ['Paul'] }).success).toBe(false)
    expect(companionFormSchema.safeParse({ ...form, children: 'Paul, asthmatique' }).success).toBe(false)
  })
})

describe('an answer', () => {
  it('goes from a call to make to done, and erased is the end', () => {
    expect(stateAfter('new', 'contact')).toBe('in-contact')
    expect(stateAfter('in-contact', 'close')).toBe('done')
    expect(stateAfter('done', 'reopen')).toBe('in-contact')
    const acts = Object.keys(companionActs) as CompanionAct[]
    expect(acts.map((act) => stateAfter('erased', act))).toEqual(acts.map(() => undefined))
  })

  it('can be erased by the person and by time from wherever it is', () => {
    const erase = companionTransitions.find(({ act }) => act === 'erase')
    expect(erase?.by).toEqual(expect.arrayContaining(['person', 'time']))
    expect(erase?.from).toEqual(Object.keys(companionStates).filter((state) => state !== 'erased'))
  })

  it('tells nobody once erased: nothing of what was typed is left', () => {
    const kept = companionOf({ ...form, phone: '05 36 49 32 09', from: '2027-05-02', shared: true }, 'fr', now)
    const text = JSON.stringify(erasedCompanion(kept))
    for (const word of ['Lou', 'Dupuy', 'exemple.fr', 'Graphiste', 'Mauvezin', 'atelier', 'infant', '05 36', '2027-05'])
      expect(text, word).not.toContain(word)
    expect(companionSchema.safeParse(erasedCompanion(kept)).success).toBe(true)
  })

  it('is erased 24 months later to the day, or on the last day of a shorter month', () => {
    expect(eraseAfter('2026-11-21T10:00:00.000Z')).toBe('2028-11-21')
    expect(eraseAfter('2026-02-28T10:00:00.000Z')).toBe('2028-02-28')
    expect(eraseAfter('2024-02-29T10:00:00.000Z')).toBe('2026-02-28')
    expect(isDueErasing({ state: 'new', sentAt: now }, '2028-11-21')).toBe(false)
    expect(isDueErasing({ state: 'new', sentAt: now }, '2028-11-22')).toBe(true)
    expect(isDueErasing({ state: 'erased', sentAt: now }, '2030-01-01')).toBe(false)
  })

  it('is never kept for longer than promised, whatever the day it was sent', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (date) => {
          const sent = date.toISOString() as `${string}Z`
          const days = (Date.parse(eraseAfter(sent)) - Date.parse(sent.slice(0, 10))) / 86_400_000
          expect(days).toBeGreaterThan(728)
          expect(days).toBeLessThanOrEqual(731)
        },
      ),
    )
  })
})
