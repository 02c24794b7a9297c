import * as z from 'zod'
import { requestSchema } from '../contract.ts'
import { openStates } from '../model.ts'

/** The oldest requests without an answer, as the API lists them. */
export const waitingRequestsPath = (perPage: number): string =>
  `requests?${openStates.map((state) => `state=${state}`).join('&')}&perPage=${perPage}`

export const waitingRequestsSchema = z.object({
  items: z.array(
    z.object({ ...requestSchema.pick({ from: true, recipient: true, sentAt: true }).shape, id: z.string() }),
  ),
  total: z.int(),
})

const hour = 3600_000
/** What the portal promises: an answer within 48 hours. */
const promisedHours = 48

/** « moins d’une heure », « 5 heures », « 3 jours »: how long somebody has waited, and whether that is too long. */
export const waitOf = (sentAt: string, now: Date): { readonly text: string; readonly isLate: boolean } => {
  const hours = Math.max(0, Math.floor((now.getTime() - Date.parse(sentAt)) / hour))
  const days = Math.floor(hours / 24)
  const counted = (count: number, one: string): string => `${count} ${one}${count > 1 ? 's' : ''}`
  const text = hours === 0 ? 'moins d’une heure' : days === 0 ? counted(hours, 'heure') : counted(days, 'jour')
  return { text, isLate: hours >= promisedHours }
}
