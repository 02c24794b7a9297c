import { createLinkSigner } from '@ancrage/http'
import { addSeconds, type Instant, type TerritoryId } from '@ancrage/kernel'
import { hashHead } from '@ancrage/kernel/hash-head.ts'
import { describe, expect, it } from 'vitest'
import { hasWork, issueTicket, proofBits, readTicket } from './ticket.ts'

const now: Instant = '2026-11-21T10:00:00.000Z'
const later = (seconds: number): Instant => addSeconds(now, seconds)
let counter = 0
const deps = {
  territoryId: 'ter_01J00000000000000000000000' as TerritoryId,
  links: createLinkSigner([{ id: 'k1', secret: 'a secret of at least thirty-two characters' }]),
  ids: { next: <P extends string>(prefix: P) => `${prefix}_01J${String(++counter).padStart(23, '0')}` as const },
}

describe('the work asked of a browser', () => {
  it('is what the server checks, for one ticket only', () => {
    const ticket = issueTicket(deps, 'contact-team', now)
    const signature = ticket.slice(ticket.lastIndexOf('.') + 1)
    let proof = 0
    while (Math.clz32(hashHead(`${signature}:${proof}`)) < proofBits) proof++
    expect(hasWork(ticket, String(proof))).toBe(true)
    expect(hasWork(issueTicket(deps, 'contact-team', now), String(proof))).toBe(false)
  })

  it.each(['', '-1', '1e3', '0x10', ' 1', '9'.repeat(13)])('is not done by %j', (text) => {
    expect(hasWork(issueTicket(deps, 'contact-team', now), text)).toBe(false)
  })
})

describe('a ticket', () => {
  const ticket = issueTicket(deps, 'contact-team', now)

  it('serves one form of one territory, for six hours', () => {
    expect(readTicket(deps, 'contact-team', ticket, later(60))).toBeDefined()
    expect(readTicket(deps, 'contact-holder', ticket, later(60))).toBeUndefined()
    expect(readTicket({ ...deps, territoryId: 'ter_01J00000000000000000000001' }, 'contact-team', ticket, now)).toBe(
      undefined,
    )
    expect(readTicket(deps, 'contact-team', `${ticket}x`, now)).toBeUndefined()
    expect(readTicket(deps, 'contact-team', ticket, later(6 * 3600))).toBeUndefined()
  })

  it('tells a person from a machine that answers at once', () => {
    expect(readTicket(deps, 'contact-team', ticket, later(2))?.patient).toBe(false)
    expect(readTicket(deps, 'contact-team', ticket, later(3))?.patient).toBe(true)
  })

  it('has a receipt of its own, so that two pages are two submissions', () => {
    const keys = [ticket, issueTicket(deps, 'contact-team', now)].map(
      (one) => readTicket(deps, 'contact-team', one, now)?.receiptKey,
    )
    expect(new Set(keys).size).toBe(2)
  })
})
