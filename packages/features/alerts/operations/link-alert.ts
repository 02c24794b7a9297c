import { addSeconds, type Instant, type Locale, localPath } from '@ancrage/kernel'
import type { SliceDeps } from '../../slice.ts'
import { alertPurpose, managePath, stopPath } from '../paths.ts'

/** Longer than an alert lives, renewal included: the link of an old mail still stops it. */
const lifeSeconds = 500 * 86_400

export interface AlertLinks {
  readonly manage: string
  /** Stops the alert by one POST, without a question (RFC 8058). */
  readonly stop: string
}

/** The signed addresses of one alert, inside the site. */
export const linkAlert = (
  { links, territoryId }: Pick<SliceDeps, 'links' | 'territoryId'>,
  id: string,
  now: Instant,
  locale: Locale,
): AlertLinks => {
  const expiresAt = addSeconds(now, lifeSeconds)
  const token = links.sign({ territoryId, purpose: alertPurpose, subject: id, expiresAt })
  return { manage: localPath(locale, managePath(token)), stop: localPath(locale, stopPath(token)) }
}
