import { notFound } from '@ancrage/http'
import { err, ok, type Problem, type Result } from '@ancrage/kernel'
import { create } from '@ancrage/store'
import { commitOnce, type Submission } from '../../public-forms/index.ts'
import type { SliceDeps } from '../../slice.ts'
import type { CompanionForm } from '../contract.ts'
import { companionOf } from '../model.ts'
import { companions } from '../store.ts'
import { writeNote } from './write-note.ts'

/** Templates of the two mails: to the person with the link to their answers, to the team without a word of them. */
export const receivedTemplate = 'companion-received'
export const arrivedTemplate = 'companion-arrived'

/**
 * Keeps what somebody said of themself, sends them the link that shows and erases it, and tells the team that a call is
 * due. Each sending is its own answer, whatever the address: nothing is told of those that came before.
 */
export const receiveCompanion = async (
  { store, ids, site }: Pick<SliceDeps, 'store' | 'ids' | 'site'>,
  submission: Submission<unknown, CompanionForm, unknown>,
): Promise<Result<undefined, Problem>> => {
  const { fields, locale, now } = submission
  const { chrome } = await site()
  const id = ids.next('cmp')
  const done = await commitOnce(store, submission, {
    changes: [create(companions, id, companionOf(fields, locale, now))],
    audit: [writeNote('received', id)],
    mails: [
      { template: receivedTemplate, to: fields.email, subjectId: id, data: {} },
      { template: arrivedTemplate, to: chrome.contact.email, subjectId: id, data: {} },
    ],
  })
  return done.ok ? ok(undefined) : err(notFound)
}
