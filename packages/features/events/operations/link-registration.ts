import type { LinkSigner } from '@ancrage/http'
import { addSeconds, type Instant, type TerritoryId } from '@ancrage/kernel'
import type { Event } from '../contract.ts'
import { endOf } from './describe-event.ts'

/** Purpose of the links that open one registration, and nothing else. */
export const registrationPurpose = 'registration'
export const managePath = (token: string): string => `/mes-demarches/inscription/${token}`

const daysAfterEvent = 30
const daySeconds = 86_400

/** The signed address of one registration; it lives until thirty days after the event. */
export const linkRegistration = (
  links: LinkSigner,
  territoryId: TerritoryId,
  registrationId: string,
  event: Pick<Event, 'startsAt' | 'endsAt'>,
  timeZone: string,
): string => {
  const expiresAt: Instant = addSeconds(endOf(event, timeZone), daysAfterEvent * daySeconds)
  return managePath(links.sign({ territoryId, purpose: registrationPurpose, subject: registrationId, expiresAt }))
}
