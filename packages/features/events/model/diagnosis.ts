import type { Category, WaitingReason } from '../contract.ts'
import { type Ledger, largestParty, promote, type QueuedParty, quotaLeft, seatsFree, seatsOf } from '../model.ts'

/** For each party waiting, in order, why it is not in yet: the same rules as `promote`, said aloud. */
export const diagnoseWaiting = (ledger: Ledger, waiting: readonly QueuedParty[]): readonly WaitingReason[] => {
  const { ledger: after, promoted } = promote(ledger, waiting)
  const entered = new Set(promoted.map(({ seq }) => seq))
  const aside = new Set<Category>()
  let isKept = false
  return waiting.map((party): WaitingReason => {
    if (entered.has(party.seq)) return 'next'
    const seats = seatsOf(party)
    if (seats > largestParty(after, party.category)) return 'never'
    if (aside.has(party.category)) return 'behind-category'
    if (seats > quotaLeft(after, party.category)) {
      aside.add(party.category)
      return 'quota'
    }
    if (seatsFree(after) === 0) return 'no-seat'
    if (isKept) return 'behind-larger'
    isKept = true
    return 'larger'
  })
}
