import { type Instant, localDateOf } from '@ancrage/kernel'
import { replace, type TerritoryStore } from '@ancrage/store'
import type { Promotion } from '../contract.ts'
import { dueFollowUp } from '../model.ts'
import { findNewcomer, type KeptNewcomer, newcomers, promotions } from '../store.ts'
import { requestMail } from './request-mail.ts'
import { writeNote } from './write-note.ts'

/** A person, an audit entry and a mail each, of 100 items in all. */
const perTransaction = 30

export interface PromotionDeps {
  readonly store: TerritoryStore
  readonly timeZone: string
}

interface Due {
  readonly stored: KeptNewcomer
  readonly promotion: Promotion
  readonly month: NonNullable<ReturnType<typeof dueFollowUp>>
}

const findDue = async ({ store, timeZone }: PromotionDeps, now: Instant): Promise<readonly Due[]> => {
  const today = localDateOf(now, timeZone)
  const byId = new Map((await store.list(promotions)).map(({ id, value, live }) => [id, live?.value ?? value]))
  const found: Due[] = []
  for (const { id, value } of await store.list(newcomers)) {
    const promotion = byId.get(value.promotionId)
    const month = promotion && dueFollowUp(value, promotion, today)
    const stored = month && (await findNewcomer(store, id))
    if (promotion && stored && month) found.push({ stored, promotion, month })
  }
  return found
}

/**
 * Asks « Où en êtes-vous ? » to everyone for whom six, twelve, twenty-four or thirty-six months have passed since the
 * semester and who agreed to it. What was asked is kept with the person in the same transaction as the mail, so a second
 * run, or a run after a failure, asks nobody twice. Answers how many people were written to.
 */
export const sendFollowUps = async (deps: PromotionDeps, now: Instant): Promise<number> => {
  const due = await findDue(deps, now)
  let sent = 0
  for (let from = 0; from < due.length; from += perTransaction) {
    const some = due.slice(from, from + perTransaction)
    const written = await deps.store.commit({
      changes: some.map(({ stored, month }) =>
        replace(newcomers, stored.id, stored.version, {
          ...stored.value,
          followUps: [...stored.value.followUps, { month, askedAt: now, answer: null, answeredAt: null }],
        }),
      ),
      audit: some.map(({ stored, promotion }) => writeNote('follow-up-asked', stored.id, promotion.title)),
      mails: some.map(({ stored, promotion, month }) =>
        requestMail('newcomer-follow-up', stored.id, stored.value, promotion, {
          to: stored.value.personalEmail,
          month,
        }),
      ),
      now,
    })
    if (written.ok) sent += some.length
  }
  return sent
}
