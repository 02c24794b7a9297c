import { liveOf, openOf } from '@ancrage/features/published.ts'
import type { TerritorySettings } from '@ancrage/features/settings.ts'
import {
  type LiveRecord,
  partsOf,
  type SiteContext,
  type SitePart,
  type Slice,
  type SliceCollection,
  type Snapshot,
  type StoredFile,
} from '@ancrage/features/slice.ts'
import { type Instant, localDateOf } from '@ancrage/kernel'
import type { PageSpec } from '@ancrage/site'
import { type ServicePages, servicePages } from '@ancrage/site/legal.tsx'
import { type Highlight, momentPage } from '@ancrage/site/moments.tsx'
import { momentIds } from '@ancrage/site/moments-words.ts'
import type { Collection, Stored, TerritoryStore } from '@ancrage/store'
import { homePage } from './home-page.tsx'
import type { PartMaker } from './remembered-parts.ts'
import { personOf } from './site-look.ts'

/** Published copies of every collection of the slices, read once. */
export const snapshotOf = async (
  store: TerritoryStore,
  slices: readonly Slice[],
  context: SiteContext,
  now: Instant,
): Promise<Snapshot> => {
  const kept = (await partsOf(slices, 'collections')).filter(isShown)
  const lists = await Promise.all(kept.map(async (one) => [one.collection.name, await shownOf(store, one)] as const))
  return makeSnapshot(new Map(lists), context, now)
}

const isShown = ({ collection, isPublic }: SliceCollection): boolean => collection.editorial || isPublic

/** What pages may read of a collection: published copies, or the records themselves where nothing is private. */
const shownOf = async (
  store: TerritoryStore,
  { collection }: SliceCollection,
): Promise<readonly LiveRecord<unknown>[]> => {
  const list = await store.list(collection)
  return collection.editorial ? liveOf(list) : openOf(list)
}

const none: readonly LiveRecord<unknown>[] = []

const makeSnapshot = (
  lists: ReadonlyMap<string, readonly LiveRecord<unknown>[]>,
  context: SiteContext,
  now: Instant,
): Snapshot => {
  function live<T>(collection: Collection<T>): readonly LiveRecord<T>[]
  function live(collection: { readonly name: string }): readonly LiveRecord<unknown>[] {
    return lists.get(collection.name) ?? none
  }
  return { live, ...context, now, today: localDateOf(now, context.timeZone) }
}

/** The same snapshot with one record’s working copy in the place of its published one. */
export const withWorkingCopy = async (
  store: TerritoryStore,
  slices: readonly Slice[],
  context: SiteContext,
  now: Instant,
  draft: { readonly collection: string; readonly stored: Stored<unknown> },
): Promise<Snapshot> => {
  const lists = new Map<string, readonly LiveRecord<unknown>[]>()
  for (const kept of await partsOf(slices, 'collections')) {
    if (!isShown(kept)) continue
    const { collection } = kept
    const live = await shownOf(store, kept)
    const { id, version, value } = draft.stored
    lists.set(
      collection.name,
      collection.name === draft.collection ? [...live.filter((one) => one.id !== id), { id, version, value }] : live,
    )
  }
  return makeSnapshot(lists, context, now)
}

/** The territory’s own words for each moment, in the language it wrote them in. */
const momentPagesOf = (
  { chrome }: Snapshot,
  from: TerritorySettings,
  known: ReadonlySet<string>,
  highlights: readonly Highlight[],
): readonly PageSpec[] =>
  momentIds.map((moment) => {
    const own = chrome.locale === 'fr' ? from.moments.find((one) => one.moment === moment) : undefined
    return momentPage(chrome.locale, {
      moment,
      text: own?.text,
      links: (own?.links ?? []).map(({ label, href }) => ({ label, path: href })).filter(({ path }) => known.has(path)),
      highlights,
      contact: chrome.contact,
      known,
    })
  })

/** A file that goes with a record leaves only with a page that shows it: its inputs then name the record. */
const storedWith = (files: readonly StoredFile[], pages: readonly PageSpec[]): readonly StoredFile[] => {
  const asked = new Set(files.map(({ recordId }) => recordId))
  if (asked.size === 0) return []
  const named = new Set<string>()
  for (const { inputs } of pages)
    for (const [id] of inputs.matchAll(/[a-z]{3}_[0-9A-Z]{26}/g)) if (asked.has(id)) named.add(id)
  return files.filter(({ recordId }) => named.has(recordId))
}

/** The whole site, with the pages that can only be made once the others are. */
export interface WholeSite extends SitePart {
  readonly latePages: ServicePages['latePages']
}

/** Every page and file that a territory’s slices and settings make. */
export const sitePartOf = async (
  snapshot: Snapshot,
  from: TerritorySettings,
  slices: readonly Slice[],
  partOf: PartMaker = (site, read) => site(read),
): Promise<WholeSite> => {
  const own = slices.filter((slice) => slice.isCommon || from.modules.includes(slice.slug))
  const parts = (await Promise.all(own.map((slice) => slice.site()))).map((site) => partOf(site, snapshot))
  const pages = parts.flatMap((part) => part.pages)
  const known = new Set(pages.map(({ path }) => path))
  const highlights = parts.flatMap((part) => part.highlights ?? [])
  const moments = momentPagesOf(snapshot, from, known, highlights)
  const content = [homePage(snapshot, from, parts, known), ...moments, ...pages]
  const common = servicePages(snapshot.chrome, content, {
    people: from.contacts.slice(1).map(personOf),
    openData: parts.flatMap((part) => part.openData ?? []),
  })
  return {
    pages: [...content, ...common.pages],
    files: [...parts.flatMap((part) => part.files), ...common.files],
    stored: storedWith(
      parts.flatMap((part) => part.stored ?? []),
      content,
    ),
    latePages: common.latePages,
  }
}
