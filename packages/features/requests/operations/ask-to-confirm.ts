import { type Instant, type LocalDate, localDateOf } from '@ancrage/kernel'
import { create, replace } from '@ancrage/store'
import { daysBetween } from '../../days.ts'
import type { Holding } from '../../recipients.ts'
import type { SliceDeps } from '../../slice.ts'
import type { Holder } from '../contract.ts'
import { holderIdOf, holders } from '../store.ts'
import { recipientsOf } from './find-recipient.ts'

/** A record is confirmed twice a year; one mail for all of somebody’s records, and one reminder a month later. */
const confirmAfterDays = 170
const askAgainAfterDays = 30

export const isToConfirm = (verifiedOn: LocalDate, today: LocalDate): boolean =>
  daysBetween(verifiedOn, today) >= confirmAfterDays

const wasJustAsked = (holder: Holder | undefined, today: LocalDate): boolean =>
  holder?.askedOn != null && daysBetween(holder.askedOn, today) < askAgainAfterDays

/** « Toujours d’accord ? », to every holder of a record that nobody confirmed for nearly six months. */
export const askToConfirm = async (deps: SliceDeps, now: Instant): Promise<void> => {
  const { timeZone } = await deps.site('fr')
  const today = localDateOf(now, timeZone)
  const held: Holding[] = []
  for (const offered of await recipientsOf(deps)) held.push(...(await offered.all(deps)))
  const due = held.filter(({ holder, verifiedOn }) => holder.email !== '' && isToConfirm(verifiedOn, today))
  for (const email of new Set(due.map(({ holder }) => holder.email.toLowerCase()))) {
    const id = holderIdOf(deps.pepper, email)
    const stored = await deps.store.get(holders, id)
    if (stored?.deletedAt || wasJustAsked(stored?.value, today)) continue
    const holder: Holder = { email, locale: stored?.value.locale ?? 'fr', askedOn: today }
    // Somebody else writing at the same time is enough: tomorrow’s round sees what they left.
    await deps.store.commit({
      changes: [stored ? replace(holders, id, stored.version, holder) : create(holders, id, holder)],
      audit: [
        {
          action: 'holder.asked',
          collection: holders.name,
          subject: id,
          summary: '« Toujours d’accord ? » envoyé à un titulaire',
        },
      ],
      mails: [{ template: 'space-confirm', to: email, subjectId: id, data: {} }],
      now,
    })
  }
}
