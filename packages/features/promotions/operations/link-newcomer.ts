import type { LinkSigner } from '@ancrage/http'
import {
  addSeconds,
  epochMillis,
  type Instant,
  instantFromEpochMillis,
  instantOf,
  type TerritoryId,
} from '@ancrage/kernel'
import type { Promotion } from '../contract.ts'
import { addMonths, followUpDays } from '../model.ts'
import { newcomerPath } from '../paths.ts'

/** Purpose of the links that open what one person gave, and nothing else. */
export const newcomerPurpose = 'newcomer'

const daySeconds = 86_400
const monthsAfterSemester = 6

/** Links live as long as the details they open; those of a follow-up question, sixty days more than the mail. */
export const linkExpiresAt = ({ endsOn }: Pick<Promotion, 'endsOn'>, timeZone: string, now: Instant): Instant => {
  const detailsGone = instantOf(`${addMonths(endsOn, monthsAfterSemester)}T23:59`, timeZone)
  const mailStale = addSeconds(now, followUpDays * daySeconds)
  return instantFromEpochMillis(Math.max(epochMillis(detailsGone), epochMillis(mailStale)))
}

/** The signed address of one person’s page, inside the site. */
export const linkNewcomer = (
  links: LinkSigner,
  territoryId: TerritoryId,
  newcomerId: string,
  expiresAt: Instant,
): string => newcomerPath(links.sign({ territoryId, purpose: newcomerPurpose, subject: newcomerId, expiresAt }))
