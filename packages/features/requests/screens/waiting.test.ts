import { describe, expect, it } from 'vitest'
import { waitingRequestsPath, waitOf } from './waiting.ts'

const now = new Date('2026-11-21T10:00:00.000Z')

describe('how long somebody has waited for an answer', () => {
  it.each([
    ['2026-11-21T09:30:00.000Z', 'moins d’une heure', false],
    ['2026-11-21T09:00:00.000Z', '1 heure', false],
    ['2026-11-20T10:00:01.000Z', '23 heures', false],
    ['2026-11-20T10:00:00.000Z', '1 jour', false],
    ['2026-11-19T10:00:01.000Z', '1 jour', false],
    ['2026-11-19T10:00:00.000Z', '2 jours', true],
    ['2026-11-07T10:00:00.000Z', '14 jours', true],
  ])('since %s: %s, late: %s', (sentAt, text, isLate) => {
    expect(waitOf(sentAt, now)).toEqual({ text, isLate })
  })

  it('is never negative, whatever the clock of the computer says', () => {
    expect(waitOf('2026-11-21T11:00:00.000Z', now).text).toBe('moins d’une heure')
  })
})

it('only what still waits is asked for', () => {
  expect(waitingRequestsPath(6)).toBe('requests?state=waiting&state=reminded&state=reminded-twice&perPage=6')
})
