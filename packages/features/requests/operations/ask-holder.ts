import { notFound } from '@ancrage/http'
import { err, type LocalDate, localDateOf, ok, type Problem, problem, type Result } from '@ancrage/kernel'
import { type Change, create, type MailRequest, replace } from '@ancrage/store'
import { commitOnce, type Submission } from '../../public-forms/submission.ts'
import type { Recipient } from '../../recipients.ts'
import type { SliceDeps } from '../../slice.ts'
import { type Ask, type Holder, type Request, requestProblems } from '../contract.ts'
import { closedReason, countAsked, newListing } from '../model.ts'
import { findListing, holderIdOf, holders, listingIdOf, listings, requests } from '../store.ts'
import { findRecipient } from './find-recipient.ts'
import { untilWritten } from './until-written.ts'
import { noteOfListing, noteOfRequest } from './write-note.ts'

const closed = problem(requestProblems.contactClosed, {
  fr: 'Cette personne ne prend pas de nouvelle demande pour le moment. Écrivez à l’équipe d’accueil : elle vous répond sous 48 heures.',
  en: 'This person takes no new request at the moment. Write to the welcome team: it answers within 48 hours.',
})

/** The holder as we know them; made when they first receive something. */
export const keepHolder = async (
  deps: Pick<SliceDeps, 'store' | 'pepper'>,
  email: string,
): Promise<readonly Change[]> => {
  if (email === '') return []
  const id = holderIdOf(deps.pepper, email)
  const known = await deps.store.get(holders, id)
  const fresh: Holder = { email, locale: 'fr', askedOn: null }
  return known ? [] : [create(holders, id, fresh)]
}

/** The listing of a record after one more request. */
const countOne = async (
  deps: Pick<SliceDeps, 'store'>,
  recipient: Recipient,
  today: LocalDate,
): Promise<{ readonly change: Change; readonly isNowFull: boolean } | 'closed'> => {
  const stored = await findListing(deps.store, recipient.id)
  if (closedReason(stored?.value, today)) return 'closed'
  const id = listingIdOf(recipient.id)
  const after = countAsked(stored?.value ?? newListing(recipient.id, today), today)
  const change = stored ? replace(listings, id, stored.version, after) : create(listings, id, after)
  return { change, isNowFull: closedReason(after, today) === 'quota' }
}

/**
 * Sends a visitor’s question to whoever holds the record, without either seeing the other’s address here. Without a
 * known holder the team receives it. Errors: `contact-closed` when paused or over the month’s quota.
 */
export const askHolder = async (
  deps: SliceDeps,
  recipientId: string,
  submission: Pick<Submission<unknown, Ask, unknown>, 'fields' | 'consent' | 'locale' | 'now' | 'seal'>,
): Promise<Result<undefined, Problem>> => {
  const { fields, now } = submission
  const { chrome, timeZone } = await deps.site('fr')
  const today = localDateOf(now, timeZone)
  return untilWritten(async () => {
    const recipient = await findRecipient(deps, recipientId)
    if (!recipient) return err(notFound)
    const counted = await countOne(deps, recipient, today)
    if (counted === 'closed') return err(closed)
    const id = deps.ids.next('req')
    const { firstName, lastName, email, phone, asker, semester, message } = fields
    const request: Request = {
      kind: 'holder',
      recipient: { id: recipient.id, label: recipient.label, path: recipient.path },
      from: { firstName, lastName, email, phone },
      topic: asker,
      semester,
      message,
      state: 'waiting',
      sentAt: now,
      remindedAt: null,
      settledAt: null,
      answer: null,
      consent: submission.consent,
      locale: submission.locale,
    }
    const to = recipient.holder.email === '' ? chrome.contact.email : recipient.holder.email
    const mails: readonly MailRequest[] = [
      { template: 'request-for-holder', to, subjectId: id, data: {} },
      { template: 'request-sent', to: email, subjectId: id, data: {} },
    ]
    const written = await commitOnce(deps.store, submission, {
      changes: [create(requests, id, request), counted.change, ...(await keepHolder(deps, recipient.holder.email))],
      audit: [
        noteOfRequest('sent', id, `Demande envoyée à « ${recipient.label} »`),
        // The pages that show this contact are made again without it.
        ...(counted.isNowFull
          ? [noteOfListing('full', listingIdOf(recipient.id), `« ${recipient.label} » : quota du mois atteint`)]
          : []),
      ],
      mails,
    })
    return written.ok ? ok(undefined) : 'conflict'
  })
}
