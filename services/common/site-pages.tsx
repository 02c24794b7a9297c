/** @jsxImportSource hono/jsx */
import { liveOf } from '@ancrage/features/published.ts'
import type { TerritorySettings } from '@ancrage/features/settings.ts'
import {
  type LiveRecord,
  partsOf,
  type SiteContext,
  type SitePart,
  type Slice,
  type Snapshot,
} from '@ancrage/features/slice.ts'
import { type Instant, localDateOf } from '@ancrage/kernel'
import type { PageSpec } from '@ancrage/site'
import { defaultMoments, HomePage, type Moment, type Spotlight } from '@ancrage/site/home.tsx'
import { servicePages } from '@ancrage/site/legal.tsx'
import type { Collection, Stored, TerritoryStore } from '@ancrage/store'
import { personOf } from './site-look.ts'

/** Published copies of every collection of the slices, read once. */
export const snapshotOf = async (
  store: TerritoryStore,
  slices: readonly Slice[],
  context: SiteContext,
  now: Instant,
): Promise<Snapshot> => {
  const lists = new Map<unknown, readonly LiveRecord<unknown>[]>()
  for (const { collection } of await partsOf(slices, 'collections'))
    if (collection.editorial) lists.set(collection.name, liveOf(await store.list(collection)))
  return makeSnapshot(lists, context, now)
}

const makeSnapshot = (
  lists: ReadonlyMap<unknown, readonly LiveRecord<unknown>[]>,
  context: SiteContext,
  now: Instant,
): Snapshot => {
  function live<T>(collection: Collection<T>): readonly LiveRecord<T>[]
  function live(collection: { readonly name: string }): readonly LiveRecord<unknown>[] {
    return lists.get(collection.name) ?? []
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
  const lists = new Map<unknown, readonly LiveRecord<unknown>[]>()
  for (const { collection } of await partsOf(slices, 'collections')) {
    if (!collection.editorial) continue
    const live = liveOf(await store.list(collection))
    const { id, version, value } = draft.stored
    lists.set(
      collection.name,
      collection.name === draft.collection ? [...live.filter((one) => one.id !== id), { id, version, value }] : live,
    )
  }
  return makeSnapshot(lists, context, now)
}

/** Whether this portal has the page: a territory may do without some of the modules that others have. */
const isServed = (from: TerritorySettings, slices: readonly Slice[], path: string): boolean =>
  !slices.some((slice) => !from.modules.includes(slice.slug) && slice.nav.some((entry) => path.startsWith(entry.path)))

/** The territory’s own words for each moment, under the titles that every portal shares. */
const momentsOf = (from: TerritorySettings, slices: readonly Slice[]): readonly Moment[] =>
  defaultMoments.map((usual) => {
    const own = from.moments.find(({ moment }) => moment === usual.id)
    const links = (own?.links ?? [])
      .map(({ label, href }) => ({ label, path: href }))
      .filter(({ path }) => isServed(from, slices, path))
    const path = links[0]?.path ?? usual.path
    return {
      ...usual,
      ...(own ? { text: own.text, links } : {}),
      path: isServed(from, slices, path) ? path : '/contact/',
    }
  })

const simulator: Spotlight = {
  eyebrow: 'Deux minutes, sans compte',
  title: 'À quelles aides ai-je droit ?',
  text: 'Logement, transport, bourse, installation : quelques questions, et vous savez ce qui est probable, ce qui reste à confirmer, et qui appeler.',
  link: { label: 'Lancer le simulateur', path: '/aides/simulateur/' },
}

const agenda = { label: 'Tous les événements', path: '/evenements/' }

const homePage = (from: TerritorySettings, parts: readonly SitePart[], slices: readonly Slice[]): PageSpec => {
  const teasers = parts
    .flatMap((part) => part.teasers ?? [])
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
    .slice(0, 3)
  return {
    path: '/',
    inputs: JSON.stringify([
      ...[from.welcome, from.figures, from.moments, from.modules],
      teasers.map(({ badges: _, ...rest }) => rest),
    ]),
    title: from.welcome.title,
    description: from.welcome.lead,
    inSitemap: true,
    render: () => (
      <HomePage
        brand={from.brand}
        data={{
          hero: {
            title: from.welcome.title,
            lead: from.welcome.lead,
            actions: [
              { label: 'Trouver un stage', path: '/maitres-de-stage/' },
              { label: 'Mes aides en deux minutes', path: '/aides/simulateur/' },
            ].filter(({ path }) => isServed(from, slices, path)),
          },
          moments: momentsOf(from, slices),
          events: teasers,
          ...(isServed(from, slices, agenda.path) ? { eventsPage: agenda } : {}),
          ...(isServed(from, slices, simulator.link.path) ? { spotlight: simulator } : {}),
          figures: from.figures.map((figure) => ({
            value: figure.value,
            label: figure.label,
            definition: figure.definition,
            source: figure.source,
            on: figure.date,
          })),
          timeZone: from.timeZone,
        }}
      />
    ),
  }
}

/** Every page and file that a territory’s slices and settings make. */
export const sitePartOf = async (
  snapshot: Snapshot,
  from: TerritorySettings,
  slices: readonly Slice[],
): Promise<SitePart> => {
  const own = slices.filter((slice) => from.modules.includes(slice.slug))
  const parts = (await Promise.all(own.map((slice) => slice.site()))).map((site) => site(snapshot))
  const content = [homePage(from, parts, slices), ...parts.flatMap((part) => part.pages)]
  const common = servicePages(snapshot.chrome, content, { people: from.contacts.slice(1).map(personOf) })
  return {
    pages: [...content, ...common.pages],
    files: [...parts.flatMap((part) => part.files), ...common.files],
  }
}
