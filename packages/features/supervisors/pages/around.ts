import type { LocalDate } from '@ancrage/kernel'
import type { SiteChrome } from '@ancrage/site'
import { dwellingKinds } from '../../housing/contract.ts'
import { dwellingPath, listPath as housingPath } from '../../housing/paths.ts'
import { approximatePoint, dwellings, isOpen } from '../../housing/queries.ts'
import { hubPath } from '../../requests/paths.ts'
import { askPath, closedReason, listings, nextFreeSemester, replyRate } from '../../requests/queries.ts'
import type { Snapshot } from '../../slice.ts'
import { nearestTo } from '../model/geography.ts'
import type { DirectoryEntry } from '../model.ts'
import { placementPath } from '../paths.ts'
import type { Nearby, Relay } from './detail.tsx'

/** Beyond, an intern without a car would not call it close. */
const closeKm = 25
const fewHousing = 3

/** Whether the territory shows the pages under this address: a link to a module left out would lead nowhere. */
export const hasPages = ({ nav, footerLinks }: SiteChrome, path: string): boolean =>
  [...nav, ...footerLinks].some((link) => link.path === path)

/** What stands around a placement: what is read of other features, and what the page’s fingerprint must name of it. */
export interface Around {
  readonly neighbours: readonly Nearby[]
  readonly neighbourSlugs: readonly string[]
  readonly housing: readonly Nearby[]
  readonly housingPath: string | undefined
  readonly relayOf: (supervisorId: string) => Relay | undefined
  readonly inputs: string
}

const relayAt = (snapshot: Snapshot): ((supervisorId: string) => Relay | undefined) => {
  if (!hasPages(snapshot.chrome, hubPath)) return () => undefined
  const known = new Map(snapshot.live(listings).map(({ value }) => [value.recordId, value]))
  return (id) => {
    const listing = known.get(id)
    return {
      path: askPath(id),
      closed: closedReason(listing, snapshot.today),
      repliesPercent: replyRate(listing),
      nextFree: nextFreeSemester(listing, snapshot.today),
    }
  }
}

const housingAt = (snapshot: Snapshot, today: LocalDate) =>
  hasPages(snapshot.chrome, housingPath) ? snapshot.live(dwellings).filter(({ value }) => isOpen(value, today)) : []

/** Reads once per release what the pages of placements show of other features. */
export const aroundPlacements = (
  snapshot: Snapshot,
  entries: readonly DirectoryEntry[],
): ((entry: DirectoryEntry) => Around) => {
  const { chrome, today } = snapshot
  const relayOf = relayAt(snapshot)
  const offers = housingAt(snapshot, today)
  return (entry) => {
    const { location } = entry.placement
    const others = entries.filter(({ id }) => id !== entry.id)
    const near = nearestTo(location, others, ({ placement }) => placement.location, 3)
    const homes = nearestTo(location, offers, ({ value }) => approximatePoint(value.location), fewHousing).filter(
      ({ km }) => km <= closeKm,
    )
    const neighbours = near.map(
      ({ thing, km }): Nearby => ({
        link: { label: thing.placement.name, path: placementPath(thing.placement.slug) },
        eyebrow: thing.placement.commune.name,
        km,
      }),
    )
    const housing = homes.map(
      ({ thing: { value }, km }): Nearby => ({
        link: {
          label: value.en?.title && chrome.locale === 'en' ? value.en.title : value.title,
          path: dwellingPath(value.slug),
        },
        eyebrow: chrome.locale === 'fr' ? `${value.commune.name} · ${dwellingKinds[value.kind]}` : value.commune.name,
        km,
        lang: chrome.locale === 'en' && !value.en?.title ? 'fr' : undefined,
      }),
    )
    return {
      neighbours,
      neighbourSlugs: near.map(({ thing }) => thing.placement.slug),
      housing,
      housingPath: homes.length > 0 ? housingPath : undefined,
      relayOf,
      // As shown: another version of a neighbour that reads the same changes no page.
      inputs: JSON.stringify([neighbours, housing, entry.supervisors.map(({ id }) => relayOf(id))]),
    }
  }
}
