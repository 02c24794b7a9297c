import type { LinkSigner } from '@ancrage/http'
import { addSeconds, type Instant, type TerritoryId } from '@ancrage/kernel'
import type { Event } from '../contract.ts'
import { endOf } from './describe-event.ts'

/** Purpose of the links that open one registration, and nothing else. */
export const registrationPurpose = 'registration'

/** Nothing can be changed any more after the event, but a certificate of attendance may be asked for late. */
const daysAfterEvent = 180
const daySeconds = 86_400

/** When the links of an event stop working: half a year after its end. */
export const linksExpireAt = (event: Pick<Event, 'startsAt' | 'endsAt'>, timeZone: string): Instant =>
  addSeconds(endOf(event, timeZone), daysAfterEvent * daySeconds)

/** The signed token of one registration: all its pages stand under it. */
export const linkRegistration = (
  links: LinkSigner,
  territoryId: TerritoryId,
  registrationId: string,
  expiresAt: Instant,
): string => links.sign({ territoryId, purpose: registrationPurpose, subject: registrationId, expiresAt })
