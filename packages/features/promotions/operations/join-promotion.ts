import { err, localDateOf, ok, type Problem, problem, type Result } from '@ancrage/kernel'
import { create, replace, type Stored } from '@ancrage/store'
import { commitOnce, type Submission } from '../../public-forms/index.ts'
import { getPublished } from '../../published.ts'
import type { LiveRecord, SliceDeps } from '../../slice.ts'
import { type Join, type Newcomer, type Promotion, promotionProblems } from '../contract.ts'
import { decideConsents, isOpen } from '../model.ts'
import { newcomers, promotions } from '../store.ts'
import { identifyNewcomer } from './identify-newcomer.ts'
import { requestMail } from './request-mail.ts'
import { writeNote } from './write-note.ts'

export type JoinDeps = Pick<SliceDeps, 'store' | 'pepper' | 'site'>
export type JoinSubmission = Submission<{ readonly id: Newcomer['promotionId'] }, Join, LiveRecord<Promotion>>

export const closed = problem(promotionProblems.promotionClosed, {
  fr: 'Cette promotion n’accueille plus d’inscription. Écrivez-nous : nous vous dirons laquelle est ouverte.',
  en: 'This cohort takes no more registration. Write to us: we will tell you which one is open.',
})

/** Mails that somebody else could make us send to one person: one an hour. */
const remindAfterMillis = 3_600_000

const newcomerOf = ({ params, fields, loaded, locale, now }: JoinSubmission): Newcomer => {
  const { partners, followUp, ...given } = fields
  return {
    ...given,
    promotionId: params.id,
    semester: loaded.value.semester,
    state: 'joined',
    locale,
    consents: decideConsents([], { welcome: true, partners, 'follow-up': followUp }, now),
    joinedAt: now,
    welcomedAt: null,
    remindedAt: null,
    followUps: [],
  }
}

/** The promotion that can be joined now; 404 for one that is not public, a refusal for one that is over. */
export const loadOpenPromotion = async (
  { store, site }: Pick<JoinDeps, 'store' | 'site'>,
  id: string,
  now: Newcomer['joinedAt'],
  notThere: Problem,
): Promise<Result<LiveRecord<Promotion>, Problem>> => {
  const live = await getPublished(store, promotions, id)
  if (!live) return err(notThere)
  const { timeZone } = await site()
  return isOpen(live.value, localDateOf(now, timeZone)) ? ok(live) : err(closed)
}

/**
 * Makes a person one of the promotion and sends them the link to what they gave. Whoever is known already is written to
 * instead, at most once an hour, and nothing is told here: the answer is the same for every address.
 */
export const joinPromotion = async (
  { store, pepper }: JoinDeps,
  submission: JoinSubmission,
): Promise<Result<undefined, Problem>> => {
  const { params, fields, loaded } = submission
  const id = identifyNewcomer(pepper, params.id, fields.email)
  const before = await store.get(newcomers, id)
  if (before && before.value.state !== 'erased') return remind({ store }, id, before, submission)
  const value = newcomerOf(submission)
  // Refused when the same person was first, a moment ago: they are being written to already.
  await commitOnce(store, submission, {
    changes: [before ? replace(newcomers, id, before.version, value) : create(newcomers, id, value)],
    audit: [writeNote('joined', id, loaded.value.title)],
    mails: [requestMail('newcomer-joined', id, value, loaded.value)],
  })
  return ok(undefined)
}

const remind = async (
  { store }: Pick<JoinDeps, 'store'>,
  id: `new_${string}`,
  known: Stored<Newcomer>,
  submission: JoinSubmission,
): Promise<Result<undefined, Problem>> => {
  const { loaded, now } = submission
  const last = known.value.remindedAt ?? known.value.joinedAt
  if (Date.parse(now) - Date.parse(last) < remindAfterMillis) return ok(undefined)
  const value = { ...known.value, remindedAt: now }
  await commitOnce(store, submission, {
    changes: [replace(newcomers, id, known.version, value)],
    audit: [writeNote('reminded', id, loaded.value.title)],
    mails: [requestMail('newcomer-known', id, value, loaded.value)],
  })
  return ok(undefined)
}
