import type { LinkSigner } from '@ancrage/http'
import { addSeconds, instantOf, type TerritoryId } from '@ancrage/kernel'
import type { Survey } from '../contract.ts'
import { answerPath } from '../paths.ts'

/** Purpose of the links that open one person’s answers, and nothing else. */
export const answerPurpose = 'survey-answer'

const weekSeconds = 7 * 86_400

/** The private address of an answer; it says for a week after the close that the survey is over. */
export const linkAnswer = (
  links: LinkSigner,
  territoryId: TerritoryId,
  answerId: string,
  { closesOn }: Pick<Survey, 'closesOn'>,
  timeZone: string,
): string => {
  const expiresAt = addSeconds(instantOf(`${closesOn}T23:59`, timeZone), weekSeconds)
  return answerPath(links.sign({ territoryId, purpose: answerPurpose, subject: answerId, expiresAt }))
}
