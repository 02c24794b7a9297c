import { describe, expect, it } from 'vitest'
import { eventSchema } from './contract.ts'
import { starter } from './starter.ts'

const startedOn = (today: `${number}-${number}-${number}`) =>
  starter({ commune: { code: '32013', name: 'Auch' }, today, contactEmail: 'accueil@gers.example.fr' }).events

describe('starter', () => {
  it('gives an event that the form accepts, after registration has had time to open and close', () => {
    const [evening] = startedOn('2026-11-21').map((draft) => eventSchema.parse(draft))
    expect(evening).toMatchObject({ startsAt: '2027-01-20T19:00', registrationOpensAt: '2026-12-06T09:00' })
  })

  it('crosses the change of hour and the end of February without an impossible day', () => {
    for (const today of ['2027-12-31', '2028-02-28', '2027-03-27'] as const)
      expect(startedOn(today).map((draft) => eventSchema.safeParse(draft).success)).toEqual([true])
  })

  it('says that it is to be replaced', () => {
    for (const draft of startedOn('2026-11-21')) expect(draft.title).toMatch(/^À remplacer/)
  })
})
