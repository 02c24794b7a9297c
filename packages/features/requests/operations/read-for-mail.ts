import type { TerritoryStore } from '@ancrage/store'
import type { Correction, Holder, Request } from '../contract.ts'
import { corrections, findRequest, holders } from '../store.ts'

/** What a mail may be about. */
export interface MailSubject {
  readonly request: Request
  readonly holder: Holder
  readonly correction: Correction
}

/** The record of a mail, as it is when the mail leaves; undefined once it is erased: then there is nothing to say. */
export async function readForMail<K extends keyof MailSubject>(
  deps: { readonly store: Pick<TerritoryStore, 'get'> },
  kind: K,
  id: string,
): Promise<MailSubject[K] | undefined>
export async function readForMail(
  { store }: { readonly store: Pick<TerritoryStore, 'get'> },
  kind: keyof MailSubject,
  id: string,
): Promise<MailSubject[keyof MailSubject] | undefined> {
  if (kind === 'request') return (await findRequest(store, id))?.value
  const stored = kind === 'holder' ? await store.get(holders, id) : await store.get(corrections, id)
  return stored?.deletedAt ? undefined : stored?.value
}
