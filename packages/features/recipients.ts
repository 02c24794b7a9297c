import type { IdPrefix, Instant, LocalDate, Problem, Result } from '@ancrage/kernel'
import type { Words } from '@ancrage/site/locale.ts'
import type { SearchableList } from './searches.ts'
import type { SliceDeps } from './slice.ts'

/** Somebody who may be written to about a record, without anyone learning their address. */
export interface Recipient {
  /** Id of the record: a supervisor, a placement, a dwelling… */
  readonly id: string
  /** The record as the public knows it: « Dr Clémence Daubèze », « Studio à Mauvezin ». */
  readonly label: string
  /** Address of its public page. */
  readonly path: string
  /** Never shown, never logged. Without an e-mail the territory’s team receives and answers instead. */
  readonly holder: { readonly name: string; readonly email: string }
}

/** A field that makes a listing more useful, and whether it is filled in. */
export interface Completeness {
  readonly label: Words<string>
  readonly done: boolean
}

/** A record, as its holder sees it in their own space. */
export interface Holding extends Recipient {
  /** Day on which it was last confirmed; what the public reads as *vérifié le*. */
  readonly verifiedOn: LocalDate
  readonly completeness: readonly Completeness[]
  /** Everything that is kept about it, for the export of the holder’s data. */
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * How one kind of record takes part in the contact relay and in self-service. A slice that has such records writes it in
 * `recipients.ts` and names it in its index; how-to in `requests/README.md`.
 */
export interface Recipients {
  /** Ids of these records begin so; no other slice offers the same. */
  readonly prefix: IdPrefix
  /** « maître de stage », « logement ». */
  readonly noun: Words<string>
  /** Whether places are counted by semester: their holder is then asked which ones are free. */
  readonly bySemester: boolean
  /** The published record of this id; undefined for a draft, a record in the bin or an unknown id. */
  readonly find: (deps: SliceDeps, id: string) => Promise<Recipient | undefined>
  /** Every published record that this address (lower case) holds. */
  readonly heldBy: (deps: SliceDeps, email: string) => Promise<readonly Holding[]>
  /** All published records with a holder, for the mails that ask them to confirm. */
  readonly all: (deps: SliceDeps) => Promise<readonly Holding[]>
  /** « Toujours d’accord »: sets the public *vérifié le* to that day; twice on one day changes nothing more. */
  readonly confirm: (deps: SliceDeps, id: string, today: LocalDate, now: Instant) => Promise<Result<void, Problem>>
  /** Takes the record off the site and puts it in the bin: erased for good thirty days later. */
  readonly withdraw: (deps: SliceDeps, id: string, now: Instant) => Promise<Result<void, Problem>>
}

/** A published record of any slice, as a correction may be proposed to it. */
export interface PublicRecord {
  readonly id: string
  readonly label: string
  readonly path: string
}

/** What a slice may learn of the others, when they run together. */
export interface OtherSlices {
  readonly recipients: () => Promise<readonly Recipients[]>
  /** A published record that has a page of its own, or is somebody to write to. */
  readonly findRecord: (id: string) => Promise<PublicRecord | undefined>
  /** Lists whose searches may be saved. */
  readonly searches: () => Promise<readonly SearchableList[]>
}
