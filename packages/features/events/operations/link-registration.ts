import type { LinkSigner } from '@ancrage/http'
import { addSeconds, type Instant, type TerritoryId } from '@ancrage/kernel'
import type { Event } from '../contract.ts'
import { endOf } from './describe-event.ts'

/** Purpose of the links that open one registration, and nothing else. */
export const registrationPurpose = 'registration'
export const managePath = (token: string): string => `/mes-demarches/inscription/${token}`

const daysAfterEvent = 30
const daySeconds = 86_400

/** When the links of an event stop working: thirty days after its end. */
export const linksExpireAt = (event: Pick<Event, 'startsAt' | 'endsAt'>, timeZone: string): Instant =>
  addSeconds(endOf(event, timeZone), daysAfterEvent * daySeconds)

/** The signed address of one registration, inside the site. */
export const linkRegistration = (
  links: LinkSigner,
  territoryId: TerritoryId,
  registrationId: string,
  expiresAt: Instant,
): string => managePath(links.sign({ territoryId, purpose: registrationPurpose, subject: registrationId, expiresAt }))
