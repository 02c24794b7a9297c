import type { LinkSigner } from '@ancrage/http'
import { type Instant, instantOf, type TerritoryId } from '@ancrage/kernel'
import { eraseAfter } from '../model.ts'
import { companionPath } from '../paths.ts'

/** Purpose of the links that open one person’s answers, and nothing else. */
export const companionPurpose = 'companion'

/** The signed address of somebody’s answers, inside the site; it lives as long as they are kept. */
export const linkCompanion = (
  links: LinkSigner,
  territoryId: TerritoryId,
  companionId: string,
  { sentAt, timeZone }: { readonly sentAt: Instant; readonly timeZone: string },
): string => {
  const expiresAt = instantOf(`${eraseAfter(sentAt)}T23:59`, timeZone)
  return companionPath(links.sign({ territoryId, purpose: companionPurpose, subject: companionId, expiresAt }))
}
