import { createHmac } from 'node:crypto'
import type { LinkSigner } from '@ancrage/http'
import { type Id, idFromDigest, type TerritoryId } from '@ancrage/kernel'
import type { PersonalFeed } from '../contract.ts'

/** Purpose of the links that open one personal calendar, and nothing else. */
export const feedPurpose = 'personal-feed'

/** The calendar of an e-mail address: the same address meets the same record, nobody finds the address from it. */
export const identifyFeed = (pepper: string, email: string): Id<'fee'> =>
  idFromDigest('fee', createHmac('sha256', pepper).update(`personal-feed\n${email.toLowerCase()}`).digest())

/** The signed token of a calendar; it carries the revision, so that an address cut once never works again. */
export const linkFeed = (
  links: LinkSigner,
  territoryId: TerritoryId,
  feedId: string,
  { revision, expiresAt }: Pick<PersonalFeed, 'revision' | 'expiresAt'>,
): string => links.sign({ territoryId, purpose: feedPurpose, subject: feedId, expiresAt, nonce: String(revision) })
