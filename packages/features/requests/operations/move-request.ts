import { notFound } from '@ancrage/http'
import { err, type Instant, localDateOf, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import { type Change, create, type MailRequest, replace } from '@ancrage/store'
import type { SliceDeps } from '../../slice.ts'
import type { Request, RequestState } from '../contract.ts'
import { type Act, type Mover, moveTo, newListing } from '../model.ts'
import { findListing, findRequest, type KeptRequest, listingIdOf, listings, requests } from '../store.ts'
import { findRecipient } from './find-recipient.ts'
import { untilWritten } from './until-written.ts'
import { noteOfRequest } from './write-note.ts'

const impossible = problem(problems.wrongState, {
  fr: 'Cette demande a déjà reçu une suite : rechargez la page pour voir où elle en est.',
  en: 'This request has been dealt with already: reload the page to see where it stands.',
})

const replies: readonly RequestState[] = ['accepted', 'declined']

/** How a move changes what the reply rate is made from: an answer of the holder counts, and a silence counts too. */
const countReply = async (
  deps: Pick<SliceDeps, 'store' | 'site'>,
  request: Request,
  to: RequestState,
  by: Mover,
  now: Instant,
): Promise<readonly Change[]> => {
  const replied = replies.includes(to) ? 1 : 0
  const silence = to === 'closed' && by === 'time' ? 1 : 0
  const lateReply = replied === 1 && request.state === 'closed' ? 1 : 0
  if (!request.recipient || (replied === 0 && silence === 0)) return []
  const stored = await findListing(deps.store, request.recipient.id)
  const { timeZone } = await deps.site('fr')
  const before = stored?.value ?? newListing(request.recipient.id, localDateOf(now, timeZone))
  const after = {
    ...before,
    replied: before.replied + replied,
    unreplied: Math.max(0, before.unreplied + silence - lateReply),
  }
  const id = listingIdOf(request.recipient.id)
  return [stored ? replace(listings, id, stored.version, after) : create(listings, id, after)]
}

/** Where the holder of a request receives mail now: they may have changed, or left, since it was sent. */
export const holderAddress = async (deps: SliceDeps, { recipient }: Pick<Request, 'recipient'>): Promise<string> => {
  const { chrome } = await deps.site('fr')
  const found = recipient ? await findRecipient(deps, recipient.id) : undefined
  return found && found.holder.email !== '' ? found.holder.email : chrome.contact.email
}

export interface Move {
  readonly act: Act
  readonly by: Mover
  /** The state it was decided upon: in any other, nothing is done. */
  readonly from?: RequestState
  readonly change?: Partial<Pick<Request, 'answer' | 'remindedAt' | 'settledAt'>>
  readonly verb: string
  readonly summary: string
  /** Mails due with the move; the holder’s address is looked up at that moment. */
  readonly mails: (request: Request, holder: string) => readonly MailRequest[]
}

/**
 * Moves a request along its table of transitions: record, reply count, audit and mails together. A move already made is
 * made once: the second click reads the same answer. Errors: 404; `wrong-state` when the table has no such move.
 */
export const moveRequest = (
  deps: SliceDeps,
  id: string,
  move: Move,
  now: Instant,
): Promise<Result<KeptRequest, Problem>> =>
  untilWritten(async () => {
    const stored = await findRequest(deps.store, id)
    if (!stored) return err(notFound)
    if (move.from !== undefined && stored.value.state !== move.from) return ok(stored)
    const to = moveTo(stored.value.state, move.act, move.by)
    if (to === undefined) return isDone(stored.value.state, move) ? ok(stored) : err(impossible)
    const value: Request = { ...stored.value, ...move.change, state: to }
    const written = await deps.store.commit({
      changes: [
        replace(requests, stored.id, stored.version, value),
        ...(await countReply(deps, stored.value, to, move.by, now)),
      ],
      audit: [noteOfRequest(move.verb, stored.id, move.summary)],
      mails: move.mails(value, await holderAddress(deps, value)),
      now,
    })
    if (!written.ok) return 'conflict'
    return ok({ ...stored, value, version: stored.version + 1, updatedAt: now })
  })

/** Whether the request is already where this very move leads. */
const isDone = (state: RequestState, { act, by }: Move): boolean =>
  (['waiting', 'reminded', 'reminded-twice', 'closed'] as const).some((from) => moveTo(from, act, by) === state)
