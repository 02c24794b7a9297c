import { err, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import { create } from '@ancrage/store'
import { commitOnce, type Submission } from '../../public-forms/submission.ts'
import type { SliceDeps } from '../../slice.ts'
import type { Contact, Request } from '../contract.ts'
import { requests } from '../store.ts'
import { noteOfRequest } from './write-note.ts'

const failed = problem(problems.alreadyExists, {
  fr: 'Votre message n’a pas pu être enregistré. Envoyez-le de nouveau.',
  en: 'Your message could not be saved. Send it again.',
})

/** Sends a visitor’s question to the team, which answers within 48 hours; the author can follow it by a link. */
export const contactTeam = async (
  deps: SliceDeps,
  submission: Pick<Submission<unknown, Contact, unknown>, 'fields' | 'consent' | 'locale' | 'now' | 'seal'>,
): Promise<Result<undefined, Problem>> => {
  const { fields, now, consent, locale } = submission
  const { chrome } = await deps.site('fr')
  const { firstName, lastName, email, phone, subject, message } = fields
  const id = deps.ids.next('req')
  const request: Request = {
    kind: 'team',
    recipient: null,
    from: { firstName, lastName, email, phone },
    topic: subject,
    semester: '',
    message,
    state: 'waiting',
    sentAt: now,
    remindedAt: null,
    settledAt: null,
    answer: null,
    consent,
    locale,
  }
  const written = await commitOnce(deps.store, submission, {
    changes: [create(requests, id, request)],
    audit: [noteOfRequest('sent', id, 'Message envoyé à l’équipe')],
    mails: [
      { template: 'request-for-team', to: chrome.contact.email, subjectId: id, data: {} },
      { template: 'request-sent', to: email, subjectId: id, data: {} },
    ],
  })
  return written.ok ? ok(undefined) : err(failed)
}
