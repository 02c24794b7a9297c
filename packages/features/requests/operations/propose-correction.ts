import { notFound } from '@ancrage/http'
import { err, type Instant, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import { create, replace, type Stored } from '@ancrage/store'
import { commitOnce, type Submission } from '../../public-forms/submission.ts'
import type { PublicRecord } from '../../recipients.ts'
import type { SliceDeps } from '../../slice.ts'
import type { Correction, Proposal } from '../contract.ts'
import { corrections } from '../store.ts'
import { untilWritten } from './until-written.ts'
import { noteOfCorrection } from './write-note.ts'

const failed = problem(problems.alreadyExists, {
  fr: 'Votre proposition n’a pas pu être enregistrée. Envoyez-la de nouveau.',
  en: 'Your suggestion could not be saved. Send it again.',
})

/** Keeps a proposed correction for the team to read; nothing of the record changes by itself. */
export const proposeCorrection = async (
  deps: SliceDeps,
  { id, label, path }: PublicRecord,
  submission: Pick<Submission<unknown, Proposal, unknown>, 'fields' | 'proof' | 'locale' | 'now' | 'seal'>,
): Promise<Result<undefined, Problem>> => {
  const correctionId = deps.ids.next('cor')
  const { fields, proof, locale, now } = submission
  const correction: Correction = {
    record: { id, label, path },
    ...fields,
    locale,
    state: 'new',
    proposedAt: now,
    settledAt: null,
    proof,
  }
  const written = await commitOnce(deps.store, submission, {
    changes: [create(corrections, correctionId, correction)],
    audit: [noteOfCorrection('proposed', correctionId, `Correction proposée pour « ${label} »`)],
  })
  return written.ok ? ok(undefined) : err(failed)
}

const settled = problem(problems.wrongState, 'Cette proposition a déjà été traitée : rechargez la liste.')

/** The team says what became of a proposal; whoever left an address is thanked. */
export const settleCorrection = (
  deps: Pick<SliceDeps, 'store'>,
  id: string,
  outcome: 'applied' | 'declined',
  now: Instant,
): Promise<Result<Stored<Correction>, Problem>> =>
  untilWritten(async () => {
    const stored = await deps.store.get(corrections, id)
    if (!stored || stored.deletedAt) return err(notFound)
    const { value } = stored
    if (value.state === outcome) return ok(stored)
    if (value.state !== 'new') return err(settled)
    const after: Correction = { ...value, state: outcome, settledAt: now }
    const written = await deps.store.commit({
      changes: [replace(corrections, id, stored.version, after)],
      audit: [
        noteOfCorrection(
          outcome,
          id,
          `Correction ${outcome === 'applied' ? 'faite' : 'non retenue'} : « ${value.record.label} »`,
        ),
      ],
      ...(value.email === ''
        ? {}
        : { mails: [{ template: 'correction-settled', to: value.email, subjectId: id, data: {} }] }),
      now,
    })
    return written.ok ? ok({ ...stored, value: after, version: stored.version + 1 }) : 'conflict'
  })
