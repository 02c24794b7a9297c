import { notFound } from '@ancrage/http'
import { err, type Instant, ok, type Problem, problem, problems, type Result, UnavailableError } from '@ancrage/kernel'
import { replace, type TerritoryStore } from '@ancrage/store'
import type { Newcomer, NewcomerChange, Whereabouts } from '../contract.ts'
import { canDo, decideConsents, erased, type NewcomerAct } from '../model.ts'
import { findNewcomer, type KeptNewcomer, newcomers, promotionOf } from '../store.ts'
import { type NewcomerEvent, writeNote } from './write-note.ts'

type Moved = Result<KeptNewcomer, Problem>

const gone = problem(problems.wrongState, {
  fr: 'Ces données sont effacées : il n’y a plus rien à changer.',
  en: 'These data are erased: there is nothing left to change.',
})

interface Move {
  readonly act: NewcomerAct
  readonly event: NewcomerEvent
  /** Undefined when there is nothing left to do: the move is then no error. */
  readonly change: (newcomer: Newcomer) => Newcomer | undefined
}

const tries = 3

/** One move of one person, in one transaction with its audit entry. Doing it twice changes nothing more. */
const move = async (store: TerritoryStore, id: string, { act, event, change }: Move, now: Instant): Promise<Moved> => {
  for (let tried = 0; tried < tries; tried++) {
    const stored = await findNewcomer(store, id)
    const promotion = stored && (await promotionOf(store, stored.value.promotionId))
    if (!stored || !promotion) return err(notFound)
    const after = change(stored.value)
    if (after === undefined) return ok(stored)
    if (!canDo(stored.value.state, act)) return err(gone)
    const written = await store.commit({
      changes: [replace(newcomers, id, stored.version, after)],
      audit: [writeNote(event, id, promotion.title)],
      now,
    })
    if (written.ok) return ok({ ...stored, value: after, version: stored.version + 1, updatedAt: now })
  }
  throw new UnavailableError('newcomer', 1, undefined)
}

/** What the person wants to be known of them from now on, consents included. */
export const changeNewcomer = (
  store: TerritoryStore,
  id: string,
  { partners, followUp, ...given }: NewcomerChange,
  now: Instant,
): Promise<Moved> =>
  move(
    store,
    id,
    {
      act: 'change',
      event: 'changed',
      change: (newcomer) => {
        const consents = decideConsents(newcomer.consents, { partners, 'follow-up': followUp }, now)
        const after = { ...newcomer, ...given, consents }
        return JSON.stringify(after) === JSON.stringify(newcomer) ? undefined : after
      },
    },
    now,
  )

/** Nothing tells any more who it was; the number of people of the promotion stays right. */
export const eraseNewcomer = (store: TerritoryStore, id: string, now: Instant): Promise<Moved> =>
  move(store, id, { act: 'erase', event: 'erased', change: erased }, now)

/** The team got in touch. */
export const welcomeNewcomer = (store: TerritoryStore, id: string, now: Instant): Promise<Moved> =>
  move(
    store,
    id,
    {
      act: 'welcome',
      event: 'welcomed',
      change: (newcomer) => (newcomer.welcomedAt === null ? { ...newcomer, welcomedAt: now } : undefined),
    },
    now,
  )

/** Answers the last question asked; a second answer takes the place of the first, and without a question nothing changes. */
export const answerFollowUp = (store: TerritoryStore, id: string, answer: Whereabouts, now: Instant): Promise<Moved> =>
  move(
    store,
    id,
    {
      act: 'answer',
      event: 'follow-up-answered',
      change: (newcomer) => {
        const last = newcomer.followUps.length - 1
        if (last < 0) return undefined
        return {
          ...newcomer,
          followUps: newcomer.followUps.map((one, index) =>
            index === last ? { ...one, answer, answeredAt: now } : one,
          ),
        }
      },
    },
    now,
  )
