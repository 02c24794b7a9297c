import { createHmac } from 'node:crypto'
import { epochSeconds, type Instant } from '@ancrage/kernel'
import { create, replace } from '@ancrage/store'
import type { SliceDeps } from '../../slice.ts'
import type { Holder } from '../contract.ts'
import { holderIdOf, holders } from '../store.ts'
import { recipientsOf } from './find-recipient.ts'
import { untilWritten } from './until-written.ts'

/** Links that one address may ask for in an hour. */
const linksPerHour = 3

/** Whether an address holds anything here. */
const holdsSomething = async (deps: SliceDeps, email: string): Promise<boolean> => {
  for (const offered of await recipientsOf(deps)) if ((await offered.heldBy(deps, email)).length > 0) return true
  return false
}

/**
 * Writes a fresh link to whoever holds a record under this address; does nothing for any other, and says nothing either
 * way. The database keeps the count: three an hour, then silence.
 */
export const sendSpaceLink = async (deps: SliceDeps, email: string, now: Instant): Promise<void> => {
  if (!(await holdsSomething(deps, email))) return
  const id = holderIdOf(deps.pepper, email)
  const hour = Math.floor(epochSeconds(now) / 3600)
  const keyOf = (slot: number): string =>
    `space:${createHmac('sha256', deps.pepper).update(`${email}\n${hour}\n${slot}`).digest('base64url')}`
  let slot = 0
  await untilWritten(async () => {
    while (slot < linksPerHour && (await deps.store.receipt(keyOf(slot)))) slot++
    if (slot >= linksPerHour) return undefined
    const known = await deps.store.get(holders, id)
    // Whoever asked to be forgotten is written to again only once they are.
    if (known?.deletedAt) return undefined
    const holder: Holder = { email, locale: deps.locale, askedOn: known?.value.askedOn ?? null }
    const written = await deps.store.commit({
      changes: [known ? replace(holders, id, known.version, holder) : create(holders, id, holder)],
      audit: [
        {
          action: 'holder.link-sent',
          collection: holders.name,
          subject: id,
          summary: 'Lien envoyé vers un espace personnel',
        },
      ],
      mails: [{ template: 'space-link', to: email, subjectId: id, data: {} }],
      receipt: { key: keyOf(slot), fingerprint: '', reply: null },
      now,
    })
    return written.ok ? undefined : 'conflict'
  })
}
