import { type LocalDate, slugify } from '@ancrage/kernel'
import type { Outing, Place } from './contract.ts'

const hideAfterDays = 366
const warnAfterDays = 183

const daysBetween = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Confirmed this half-year, to be confirmed again, or too old to be shown: what nobody confirms for a year misleads. */
export const freshness = (verifiedOn: LocalDate, today: LocalDate): 'fresh' | 'stale' | 'hidden' => {
  const age = daysBetween(verifiedOn, today)
  if (age > hideAfterDays) return 'hidden'
  return age > warnAfterDays ? 'stale' : 'fresh'
}

/** Whether the record is recent enough to be shown. */
export const isCurrent = ({ verifiedOn }: Pick<Place, 'verifiedOn'>, today: LocalDate): boolean =>
  freshness(verifiedOn, today) !== 'hidden'

export interface Point {
  readonly lat: number
  readonly lon: number
}

const earthRadiusKm = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance: « à vol d’oiseau ». Roads are a third longer. */
export const distanceKm = (a: Point, b: Point): number => {
  const sinLat = Math.sin(radians(b.lat - a.lat) / 2)
  const sinLon = Math.sin(radians(b.lon - a.lon) / 2)
  const half = sinLat * sinLat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * sinLon * sinLon
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(half))
}

export interface Near<T> {
  readonly item: T
  /** Whole kilometres; 0 for less than one. */
  readonly km: number
}

/** No degree of latitude is shorter. */
const kmPerDegree = 111

/** The few nearest within reach, nearest first; at equal distance, the given order. */
export const nearestTo = <T extends { readonly location: Point }>(
  from: Point,
  items: readonly T[],
  { count, withinKm }: { readonly count: number; readonly withinKm: number },
): readonly Near<T>[] =>
  items
    // Most of a territory is too far north or south already: half a thousand communes ask this of every place.
    .filter(({ location }) => Math.abs(location.lat - from.lat) * kmPerDegree <= withinKm)
    .map((item) => ({ item, exact: distanceKm(from, item.location) }))
    .filter(({ exact }) => exact <= withinKm)
    .sort((a, b) => a.exact - b.exact)
    .slice(0, count)
    .map(({ item, exact }) => ({ item, km: Math.round(exact) }))

const epciForms: Readonly<Record<string, string>> = {
  CC: 'Communauté de communes',
  CA: 'Communauté d’agglomération',
  CU: 'Communauté urbaine',
  METRO: 'Métropole',
}

/** « CC de la Ténarèze » → « Communauté de communes de la Ténarèze ». */
export const epciName = (official: string): string => {
  const [, form = '', rest = official] = /^(CC|CA|CU|METRO) (.+)$/.exec(official) ?? []
  const text = rest.replaceAll("'", '’')
  return epciForms[form] === undefined ? text : `${epciForms[form]} ${text}`
}

/** What people call it: « CC de la Ténarèze » → « Ténarèze ». */
export const epciShortName = (official: string): string => {
  const text = official
    .replaceAll("'", '’')
    .replace(/^(?:CC|CA|CU|METRO) /, '')
    .replace(/^(?:de la |de l’|des |du |de |d’)/, '')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export interface TerritoryCommune {
  readonly code: string
  readonly name: string
  readonly population: number
  readonly location?: Point | undefined
  readonly epci?: { readonly siren: string; readonly name: string } | undefined
}

export interface Group {
  readonly siren: string
  readonly name: string
  readonly shortName: string
  /** Those of the territory only: a group may reach beyond it. */
  readonly communes: readonly TerritoryCommune[]
  readonly population: number
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, 'fr')

export const populationOf = (communes: readonly TerritoryCommune[]): number =>
  communes.reduce((sum, { population }) => sum + population, 0)

/** The groups of communes of a territory, by name, each with its communes by name. */
export const groupsOf = (communes: readonly TerritoryCommune[]): readonly Group[] => {
  const grouped = Map.groupBy(
    communes.filter(({ epci }) => epci !== undefined),
    ({ epci }) => epci?.siren ?? '',
  )
  return [...grouped]
    .map(([siren, members]): Group => {
      const official = members[0]?.epci?.name ?? siren
      return {
        siren,
        name: epciName(official),
        shortName: epciShortName(official),
        communes: members.toSorted(byName),
        population: populationOf(members),
      }
    })
    .sort((a, b) => a.shortName.localeCompare(b.shortName, 'fr'))
}

/**
 * The address of each page, by code: that of its record, else its name; two communes of one name are told apart by
 * their codes.
 */
export const slugsOf = (
  named: readonly { readonly code: string; readonly name: string }[],
  written: ReadonlyMap<string, string>,
  reserved: RegExp,
): ReadonlyMap<string, string> => {
  const taken = new Set(written.values())
  const slugs = new Map(written)
  for (const { code, name } of named) {
    if (slugs.has(code)) continue
    const plain = slugify(name)
    const slug = taken.has(plain) || reserved.test(plain) ? `${plain}-${code.toLowerCase()}` : plain
    taken.add(slug)
    slugs.set(code, slug)
  }
  return slugs
}

/** How long an outing takes, as a filter: an evening after work, a half-day, a whole day. */
export const lengthOf = ({ minutes }: Pick<Outing, 'minutes'>): 'short' | 'half' | 'day' =>
  minutes <= 120 ? 'short' : minutes <= 270 ? 'half' : 'day'
