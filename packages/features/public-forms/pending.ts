import { createHmac } from 'node:crypto'
import { addSeconds, epochSeconds, type Instant, idFromDigest } from '@ancrage/kernel'
import { create, replace, type Stored } from '@ancrage/store'
import type { SliceDeps } from '../slice.ts'
import { type ConfirmationData, confirmationTemplate } from './mail.ts'
import { type PendingForm, pendingForms } from './store.ts'
import type { Seal } from './submission.ts'

const lifeSeconds = 24 * 3600
/** The database erases a few hours later, so that a link that has just expired still says so. */
const afterwardsSeconds = 6 * 3600
/** Confirmation mails that one address may receive in an hour, all forms together. */
export const mailsPerHour = 5

type Waiting = Extract<PendingForm, { state: 'pending' }>

/** The id of the nth pending form of an address in this hour: the database itself keeps the count. */
const slotId = (pepper: string, email: string, now: Instant, slot: number): `pen_${string}` => {
  const hour = Math.floor(epochSeconds(now) / 3600)
  return idFromDigest('pen', createHmac('sha256', pepper).update(`pending\n${email}\n${hour}\n${slot}`).digest())
}

/**
 * Keeps a submission until its author confirms it, and writes to them. The same content sent twice is one; once an
 * address has received five such mails in an hour, nothing more is sent to it, and nothing tells so.
 */
export const keepPending = async (
  deps: Pick<SliceDeps, 'store' | 'pepper'>,
  asked: {
    readonly pending: Omit<Waiting, 'state' | 'expiresAt'>
    readonly email: string
    readonly answers: string
    readonly what: string
  },
  now: Instant,
): Promise<void> => {
  const { pending, email, answers, what } = asked
  const expiresAt = addSeconds(now, lifeSeconds)
  const data: ConfirmationData = { form: pending.form, answers, what, locale: pending.locale, expiresAt }
  for (let slot = 0; slot < mailsPerHour; slot++) {
    const id = slotId(deps.pepper, email, now, slot)
    const kept = await deps.store.get(pendingForms, id)
    if (kept?.value.state === 'pending' && kept.value.fingerprint === pending.fingerprint) return
    if (kept) continue
    const written = await deps.store.commit({
      changes: [
        create(pendingForms, id, { state: 'pending', ...pending, expiresAt }, addSeconds(expiresAt, afterwardsSeconds)),
      ],
      audit: [
        {
          action: 'form.pending',
          collection: pendingForms.name,
          subject: id,
          summary: 'Un formulaire attend d’être confirmé par e-mail.',
        },
      ],
      mails: [{ template: confirmationTemplate, to: email, subjectId: id, data: { ...data } }],
      now,
    })
    if (written.ok) return
    // Taken meanwhile: by the same content sent twice at once, or by another form.
    slot--
  }
}

/** Confirming erases what was typed: the record that it made is the only one to hold it. */
export const sealOfPending = (stored: Stored<PendingForm>, form: string, now: Instant): Seal => ({
  changes: [replace(pendingForms, stored.id, stored.version, { state: 'used', form, usedAt: now })],
  receipt: undefined,
})
