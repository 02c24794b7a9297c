import { err, type Locale, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import { commitOnce, type Submission } from '../../public-forms/submission.ts'
import type { Recipient } from '../../recipients.ts'
import type { SliceDeps } from '../../slice.ts'
import type { Claim } from '../contract.ts'
import { listingIdOf } from '../store.ts'
import { spaceWords } from '../words/space.ts'
import { contactTeam } from './contact-team.ts'
import { recipientsOf } from './find-recipient.ts'
import { sendSpaceLink } from './send-space-link.ts'
import { noteOfListing } from './write-note.ts'

const failed = problem(problems.alreadyExists, {
  fr: 'Votre demande n’a pas pu être enregistrée. Envoyez-la de nouveau.',
  en: 'Your request could not be saved. Send it again.',
})

/** Whether this address holds the record, or another one told on the same page: a supervisor and their placement. */
const isOnRecord = async (deps: SliceDeps, email: string, { id, path }: Recipient): Promise<boolean> => {
  for (const kind of await recipientsOf(deps))
    if ((await kind.heldBy(deps, email)).some((held) => held.id === id || held.path === path)) return true
  return false
}

/** What the team reads first: which listing somebody says is theirs. */
const aboutListing = ({ label, path }: Recipient, message: string, locale: Locale): string =>
  [spaceWords[locale].claim.about(label, path), message].filter(Boolean).join('\n\n')

/**
 * Somebody says that a listing is theirs. The address on record receives the link to its space, at most three an hour;
 * any other claim is a request to the team. The answer is the same, so that no address is given away.
 */
export const claimListing = async (
  deps: SliceDeps,
  record: Recipient,
  submission: Pick<Submission<unknown, Claim, unknown>, 'fields' | 'consent' | 'locale' | 'now' | 'seal'>,
): Promise<Result<undefined, Problem>> => {
  const { fields, locale, now } = submission
  if (!(await isOnRecord(deps, fields.email, record))) {
    const message = aboutListing(record, fields.message, locale)
    return contactTeam(deps, { ...submission, fields: { ...fields, subject: 'listing', message } })
  }
  // The link first: it counts by itself, and a form that was interrupted may be sent again.
  await sendSpaceLink(deps, fields.email, now)
  const written = await commitOnce(deps.store, submission, {
    changes: [],
    audit: [noteOfListing('claimed', listingIdOf(record.id), `Lien demandé pour gérer « ${record.label} »`)],
  })
  return written.ok ? ok(undefined) : err(failed)
}
