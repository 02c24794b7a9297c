import type { Instant } from '@ancrage/kernel'
import type { Locale, Words } from '@ancrage/site/locale.ts'
import type { SliceDeps } from './slice.ts'

/** A record that a search finds today. */
export interface Found {
  /** Stays the same while it is the same record: nobody is told of it twice. */
  readonly id: string
  readonly title: string
  /** Address of its page. */
  readonly path: string
  /** One line: where, when, how much. */
  readonly note: string
}

/**
 * A public list whose searches people may save as an alert. A slice that has one writes it in `searches.ts` and names it
 * in its index.
 */
export interface SearchableList {
  /** One English slug, unique among all lists: `dwellings`. */
  readonly list: string
  /** « Logements ». */
  readonly label: Words<string>
  /** Where the same search is shown: `/mes-demarches/logements`. */
  readonly searchPath: string
  /** The parameters of its address that make a search; page and order are none of them. */
  readonly parameters: readonly string[]
  /** The filters in force, in words, without the text searched for. */
  readonly describe: (
    deps: SliceDeps,
    search: URLSearchParams,
    locale: Locale,
    now: Instant,
  ) => Promise<readonly string[]>
  /** What the public list shows for this search now. */
  readonly find: (deps: SliceDeps, search: URLSearchParams, locale: Locale, now: Instant) => Promise<readonly Found[]>
}
