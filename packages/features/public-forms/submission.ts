import { createHash } from 'node:crypto'
import { err, type Instant, ok, type Result } from '@ancrage/kernel'
import type { Locale } from '@ancrage/site/locale.ts'
import type { Change, Commit, CommitRefusal, RequestReceipt, TerritoryStore } from '@ancrage/store'
import type { Consent } from './contract.ts'
import { pendingForms } from './store.ts'

/** What makes a submission take effect once: it goes into the commit of its effect. */
export interface Seal {
  readonly changes: readonly Change[]
  readonly receipt: RequestReceipt | undefined
}

/** A submission that may take effect: fields checked, meant by somebody, not done yet as far as we know. */
export interface Submission<P, B, L> {
  readonly params: P
  readonly fields: B
  readonly loaded: L
  /** To be kept with the record; null for a form that asks for none. */
  readonly consent: Consent | null
  /** A machine’s work, a mailbox that answered, or a page left open for long enough (forms without address only). */
  readonly proof: 'work' | 'mail' | 'patience'
  /** Language in which the form was filled in: that of the mails to its author. */
  readonly locale: Locale
  readonly now: Instant
  readonly seal: Seal
}

export const fingerprintOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url')

export const sealOfTicket = (receiptKey: string, fingerprint: string): Seal => ({
  changes: [],
  receipt: { key: receiptKey, fingerprint, reply: null },
})

/**
 * Writes the effect of a submission, once: `repeated` when it had been written before, by a double click or another
 * process; then nothing is written, and the answer to the person is the same.
 * Errors: a refusal that concerns the records of the slice.
 */
export const commitOnce = async (
  store: Pick<TerritoryStore, 'commit'>,
  { seal, now }: { readonly seal: Seal; readonly now: Instant },
  commit: Omit<Commit, 'now' | 'receipt'>,
): Promise<Result<'written' | 'repeated', CommitRefusal>> => {
  const written = await store.commit({
    ...commit,
    changes: [...commit.changes, ...seal.changes],
    ...(seal.receipt ? { receipt: seal.receipt } : {}),
    now,
  })
  if (written.ok) return ok('written')
  const { error } = written
  if (error.kind === 'replayed' || error.collection === pendingForms.name) return ok('repeated')
  return err(error)
}
