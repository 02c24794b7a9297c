import { createHash } from 'node:crypto'
import { addSeconds, epochSeconds, type Instant } from '@ancrage/kernel'
import type { SliceDeps } from '../slice.ts'

type TicketDeps = Pick<SliceDeps, 'territoryId' | 'links' | 'ids'>

/** Leading zero bits of a proof: 65,000 hashes on average, a third of a second on a slow phone. */
export const proofBits = 16
const lifeSeconds = 6 * 3600
/** Nobody reads a form, fills it in and sends it in less. */
const patienceSeconds = 3

const purpose = 'form-ticket'

/** A ticket for one form, signed, good for six hours and for one submission; it goes into the page. */
export const issueTicket = (deps: TicketDeps, form: string, now: Instant): string =>
  deps.links.sign({
    territoryId: deps.territoryId,
    purpose,
    subject: form,
    nonce: deps.ids.next('pen'),
    expiresAt: addSeconds(now, lifeSeconds),
  })

export interface Ticket {
  /** Under which its receipt is kept: a ticket that served does not serve again. */
  readonly receiptKey: string
  /** Whether the page was open long enough for a person to have filled it in. */
  readonly patient: boolean
}

/** Undefined for a ticket that is forged, too old, or made for another form or territory. */
export const readTicket = (deps: TicketDeps, form: string, ticket: string, now: Instant): Ticket | undefined => {
  const claims = deps.links.verify(ticket, { territoryId: deps.territoryId, purpose }, now)
  if (!claims.ok || claims.value.subject !== form) return undefined
  const digest = createHash('sha256').update(ticket).digest('base64url')
  const openSeconds = lifeSeconds - (epochSeconds(claims.value.expiresAt) - epochSeconds(now))
  return { receiptKey: `form:${digest}`, patient: openSeconds >= patienceSeconds }
}

const leadingZeroBits = (bytes: Uint8Array): number => {
  let bits = 0
  for (const byte of bytes) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24
    bits += 8
  }
  return bits
}

/**
 * Whether somebody’s machine did the work asked for: SHA-256 of « signature of the ticket:counter » begins with enough
 * zeros. The signature is the last part of the ticket, so that one hash is one block.
 */
export const hasWork = (ticket: string, counter: string): boolean => {
  if (!/^\d{1,12}$/.test(counter)) return false
  const signature = ticket.slice(ticket.lastIndexOf('.') + 1)
  return leadingZeroBits(createHash('sha256').update(`${signature}:${counter}`).digest()) >= proofBits
}
