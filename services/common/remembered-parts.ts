import type { LiveRecord, SitePart, Snapshot } from '@ancrage/features/slice.ts'
import type { Collection } from '@ancrage/store'

type Site = (snapshot: Snapshot) => SitePart

/** How the part of one slice is made: from nothing, or remembered from the release before. */
export type PartMaker = (site: Site, snapshot: Snapshot) => SitePart

type Field = Exclude<keyof Snapshot, 'live'>

const sameRecords = (a: readonly LiveRecord<unknown>[], b: readonly LiveRecord<unknown>[]): boolean =>
  a === b || (a.length === b.length && a.every((record, index) => record === b[index]))

/** A snapshot that notes what is read of it. */
export interface WatchedSnapshot {
  readonly snapshot: Snapshot
  /** Whether everything read so far reads the same in the other one. */
  readonly readsAlike: (other: Snapshot) => boolean
  /** From now on reads come from the other one; only for one that reads alike. */
  readonly follow: (other: Snapshot) => void
}

/**
 * Notes each list and field that is read, whenever that is: what a page reads as late as in its `render` counts from
 * then on. Fields are compared by identity, lists by the identity of their records.
 */
export const watchSnapshot = (first: Snapshot): WatchedSnapshot => {
  let current = first
  const lists = new Map<Collection<unknown>, readonly LiveRecord<unknown>[]>()
  const fields = new Map<Field, unknown>()
  const noted = <F extends Field>(field: F): Snapshot[F] => {
    const value = current[field]
    fields.set(field, value)
    return value
  }
  return {
    snapshot: {
      live: (collection) => {
        const list = current.live(collection)
        lists.set(collection, list)
        return list
      },
      get chrome() {
        return noted('chrome')
      },
      get timeZone() {
        return noted('timeZone')
      },
      get communes() {
        return noted('communes')
      },
      get now() {
        return noted('now')
      },
      get today() {
        return noted('today')
      },
    },
    readsAlike: (other) =>
      [...lists].every(([collection, list]) => sameRecords(list, other.live(collection))) &&
      [...fields].every(([field, value]) => other[field] === value),
    follow: (other) => {
      current = other
    },
  }
}

interface Kept {
  readonly watched: WatchedSnapshot
  readonly part: SitePart
}

/**
 * Makes each part once and again only when something that it read has moved, so that an edit costs the slices that show
 * it. A part is a pure function of what it reads: one whose reads are alike is the one that would be made anew, down to
 * what its pages read later, since they read the latest snapshot. One memory serves one territory, whose releases are
 * made one after the other.
 */
export const rememberParts = (): PartMaker => {
  const kept = new Map<string, Map<Site, Kept>>()
  return (site, snapshot) => {
    const { locale } = snapshot.chrome
    const ofLocale = kept.get(locale) ?? new Map<Site, Kept>()
    kept.set(locale, ofLocale)
    const known = ofLocale.get(site)
    if (known?.watched.readsAlike(snapshot)) {
      known.watched.follow(snapshot)
      return known.part
    }
    const watched = watchSnapshot(snapshot)
    const part = site(watched.snapshot)
    ofLocale.set(site, { watched, part })
    return part
  }
}
