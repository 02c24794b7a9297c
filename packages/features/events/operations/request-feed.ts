import {
  addSeconds,
  epochMillis,
  err,
  type Instant,
  keysOf,
  ok,
  type Problem,
  problem,
  problems,
  type Result,
} from '@ancrage/kernel'
import { type Change, create, replace, type Stored } from '@ancrage/store'
import { commitOnce, type Submission } from '../../public-forms/index.ts'
import type { SliceDeps } from '../../slice.ts'
import { feedContents, type PersonalFeed } from '../contract.ts'
import { personalFeeds } from '../store.ts'
import { identifyFeed } from './identify-feed.ts'

/** Name of the mail that carries the address of a calendar. */
export const feedTemplate = 'personal-feed'

const daySeconds = 86_400
/** Three semesters: whoever stays longer asks again. */
const lifeDays = 550
const mailMillis = 60 * 60_000

const tryAgain = problem(problems.editConflict, {
  fr: 'Votre demande vient d’arriver deux fois. Réessayez dans un instant.',
  en: 'Your request has just arrived twice. Try again in a moment.',
})

const newFeed = (email: string, locale: PersonalFeed['locale'], now: Instant): PersonalFeed => ({
  email,
  locale,
  contents: keysOf(feedContents),
  revision: 1,
  mailedAt: now,
  revokedAt: null,
  expiresAt: addSeconds(now, lifeDays * daySeconds),
})

const isLive = (feed: PersonalFeed, now: Instant): boolean => feed.revokedAt === null && now < feed.expiresAt

/** The same calendar asked for again keeps its address; one that was cut gets another. */
const askedAgain = (feed: PersonalFeed, locale: PersonalFeed['locale'], now: Instant): PersonalFeed => {
  const renewed = { ...feed, locale, mailedAt: now }
  if (isLive(feed, now)) return renewed
  const { expiresAt } = newFeed(feed.email, locale, now)
  return { ...renewed, revision: feed.revision + 1, revokedAt: null, expiresAt }
}

const wasMailed = (feed: PersonalFeed, now: Instant): boolean =>
  isLive(feed, now) && epochMillis(now) - epochMillis(feed.mailedAt) < mailMillis

const changeOf = (id: string, kept: Stored<PersonalFeed> | undefined, feed: PersonalFeed): Change =>
  // Kept twice as long as it serves: a feed asked for again in between is not forgotten with its first life.
  kept
    ? replace(personalFeeds, id, kept.version, feed)
    : create(personalFeeds, id, feed, addSeconds(feed.expiresAt, lifeDays * daySeconds))

/**
 * Sends an address its own calendar, made on first demand, once an hour at most. The answer is the same whether the
 * address is known here or not.
 */
export const requestFeed = async (
  deps: Pick<SliceDeps, 'store' | 'pepper'>,
  submission: Submission<unknown, { readonly email: string }, unknown>,
): Promise<Result<undefined, Problem>> => {
  const { fields, locale, now } = submission
  const id = identifyFeed(deps.pepper, fields.email)
  const kept = await deps.store.get(personalFeeds, id)
  const isQuiet = kept !== undefined && wasMailed(kept.value, now)
  const feed = kept ? askedAgain(kept.value, locale, now) : newFeed(fields.email, locale, now)
  const done = await commitOnce(deps.store, submission, {
    changes: isQuiet ? [] : [changeOf(id, kept, feed)],
    audit: [
      {
        action: 'personal-feed.requested',
        collection: personalFeeds.name,
        subject: id,
        summary: 'Agenda personnel demandé',
      },
    ],
    mails: isQuiet ? [] : [{ template: feedTemplate, to: feed.email, subjectId: id, data: { locale } }],
  })
  return done.ok ? ok(undefined) : err(tryAgain)
}
