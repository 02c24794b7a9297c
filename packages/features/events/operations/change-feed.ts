import { notFound } from '@ancrage/http'
import { err, type Instant, ok, type Problem, type Result } from '@ancrage/kernel'
import { replace, type Stored, type TerritoryStore } from '@ancrage/store'
import type { FeedContent, PersonalFeed } from '../contract.ts'
import { personalFeeds } from '../store.ts'

export type FeedChange =
  | { readonly act: 'choose'; readonly contents: readonly FeedContent[] }
  /** Another address for the same calendar: the old one stops at once. */
  | { readonly act: 'renew' }
  /** No address any more, until somebody asks for one again. */
  | { readonly act: 'revoke' }

const summaries = {
  choose: 'Contenu de l’agenda personnel changé',
  renew: 'Adresse de l’agenda personnel changée',
  revoke: 'Agenda personnel coupé',
} as const

const changed = (feed: PersonalFeed, change: FeedChange, now: Instant): PersonalFeed => {
  switch (change.act) {
    case 'choose':
      return { ...feed, contents: [...change.contents] }
    case 'renew':
      return { ...feed, revision: feed.revision + 1 }
    case 'revoke':
      return { ...feed, revision: feed.revision + 1, revokedAt: now }
  }
}

/** The calendar behind a link, if its address was not cut: `nonce` is the revision that the link was made for. */
export const findFeed = async (
  store: TerritoryStore,
  claims: { readonly subject: string; readonly nonce?: string | undefined } | undefined,
  now: Instant,
): Promise<Result<Stored<PersonalFeed>, Problem>> => {
  const stored = claims && (await store.get(personalFeeds, claims.subject))
  if (!stored || stored.value.revokedAt !== null || stored.value.expiresAt <= now) return err(notFound)
  return String(stored.value.revision) === claims.nonce ? ok(stored) : err(notFound)
}

/** Changes what a calendar holds, its address, or stops it. */
export const changeFeed = async (
  store: TerritoryStore,
  stored: Stored<PersonalFeed>,
  change: FeedChange,
  now: Instant,
): Promise<Result<PersonalFeed, Problem>> => {
  const feed = changed(stored.value, change, now)
  const written = await store.commit({
    changes: [replace(personalFeeds, stored.id, stored.version, feed)],
    audit: [
      {
        action: `personal-feed.${change.act === 'choose' ? 'changed' : change.act === 'renew' ? 'renewed' : 'revoked'}`,
        collection: personalFeeds.name,
        subject: stored.id,
        summary: summaries[change.act],
      },
    ],
    now,
  })
  return written.ok ? ok(feed) : err(notFound)
}
