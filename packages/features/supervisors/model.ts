import { type FieldError, type LocalDate, lazy, type SemesterCode } from '@ancrage/kernel'
import type { ListShape } from '../list-query.ts'
import {
  housingKinds,
  interests,
  levels,
  type Offer,
  type Placement,
  placementKinds,
  professions,
  type Supervisor,
} from './contract.ts'

/** A placement as the directory shows it: with the published supervisors who welcome interns there. */
export interface DirectoryEntry {
  readonly id: string
  readonly version: number
  readonly placement: Placement
  readonly supervisors: readonly (Supervisor & { readonly id: string; readonly version: number })[]
}

const warnAfterDays = 183
const hideAfterDays = 366

const daysBetween = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/**
 * Confirmed this half-year, to be confirmed again, or too old to be shown: a listing is confirmed twice a year, and a
 * page that nobody confirmed for a year would mislead.
 */
export const freshness = (verifiedOn: LocalDate, today: LocalDate): 'fresh' | 'stale' | 'hidden' => {
  const age = daysBetween(verifiedOn, today)
  if (age > hideAfterDays) return 'hidden'
  return age > warnAfterDays ? 'stale' : 'fresh'
}

/** *Monôme*, *binôme*, *trinôme*: how many supervisors share the intern. */
export const teamWord = (offer: Pick<Offer, 'supervisorIds'>): string => {
  const words: Record<number, string> = { 1: 'Monôme', 2: 'Binôme', 3: 'Trinôme' }
  return words[offer.supervisorIds.length] ?? `À ${offer.supervisorIds.length}`
}

export const offersOf = (placement: Placement, semester: SemesterCode): readonly Offer[] =>
  placement.offers.filter((offer) => offer.semester === semester)

/** Intern places offered in a semester, all levels together. A place shared by three supervisors is one place. */
export const placesIn = (placement: Placement, semester: SemesterCode): number =>
  offersOf(placement, semester).reduce((sum, offer) => sum + offer.places, 0)

/** Levels of the offers, in the order of the studies. */
export const levelsOf = (placement: Placement): readonly (keyof typeof levels)[] => {
  const offered = new Set(placement.offers.map((offer) => offer.level))
  const all: readonly (keyof typeof levels)[] = ['n1', 'women-children', 'saspas', 'n3', 'extern']
  return all.filter((level) => offered.has(level))
}

/** The directory: published placements still fresh enough, each with its own supervisors, by commune. */
export const directoryOf = (
  placements: readonly { readonly id: string; readonly version: number; readonly value: Placement }[],
  supervisors: readonly { readonly id: string; readonly version: number; readonly value: Supervisor }[],
  today: LocalDate,
): readonly DirectoryEntry[] => {
  const byPlacement = Map.groupBy(
    supervisors.flatMap(({ id, version, value }) =>
      value.placementIds.map((at) => ({ at, person: { ...value, id, version } })),
    ),
    (link) => link.at,
  )
  return placements
    .filter(({ value }) => freshness(value.verifiedOn, today) !== 'hidden')
    .map((live) =>
      entryOf(
        live,
        supervisorsAt(byPlacement, live.id).map((link) => link.person),
      ),
    )
    .sort(
      (a, b) =>
        collator().compare(a.placement.commune.name, b.placement.commune.name) ||
        collator().compare(a.placement.name, b.placement.name),
    )
}

const collator = lazy(() => new Intl.Collator('fr'))
const entries = new WeakMap<object, { readonly people: string; readonly entry: DirectoryEntry }>()

/** The same object while placement and supervisors stay the same, so that a list of hundreds is not indexed anew. */
const entryOf = (
  live: { readonly id: string; readonly version: number; readonly value: Placement },
  supervisors: DirectoryEntry['supervisors'],
): DirectoryEntry => {
  const people = supervisors.map(({ id, version }) => `${id}.${version}`).join(' ')
  const known = entries.get(live)
  if (known?.people === people) return known.entry
  const entry = { id: live.id, version: live.version, placement: live.value, supervisors }
  entries.set(live, { people, entry })
  return entry
}

const supervisorsAt = <T>(byPlacement: ReadonlyMap<string, readonly T[]>, id: string): readonly T[] =>
  byPlacement.get(id) ?? []

/** How people search and filter the directory. */
export const directoryShape: ListShape<DirectoryEntry> = {
  text: ({ placement, supervisors }) =>
    [
      placement.name,
      placement.commune.name,
      placementKinds[placement.kind],
      placement.description,
      ...placement.interests.map((interest) => interests[interest]),
      ...levelsOf(placement).map((level) => levels[level]),
      ...supervisors.flatMap((person) => [person.firstName, person.lastName, professions[person.profession]]),
    ].join(' '),
  facets: {
    level: ({ placement }) => levelsOf(placement),
    kind: ({ placement }) => [placement.kind],
    interest: ({ placement, supervisors }) => [
      ...new Set([...placement.interests, ...supervisors.flatMap((person) => person.interests)]),
    ],
    team: ({ placement }) => [...new Set(placement.offers.map((offer) => String(offer.supervisorIds.length)))],
    housing: ({ placement }) => (placement.housing === 'none' ? [] : [placement.housing]),
    practice: ({ placement }) => [
      ...(placement.coordinatedPractice ? ['coordinated'] : []),
      ...(placement.mobilityAid ? ['mobility'] : []),
      ...(placement.accessible ? ['accessible'] : []),
    ],
  },
  sorts: {
    commune: ({ placement }) => placement.commune.name,
    name: ({ placement }) => placement.name,
    verified: ({ placement }) => placement.verifiedOn,
  },
}

/** Words of the facets that are not a label table of the contract. */
export const practiceLabels = {
  coordinated: 'Exercice coordonné',
  mobility: 'Aide à la mobilité',
  accessible: 'Accessible en fauteuil roulant',
} as const
export const housingLabels = { 'on-site': housingKinds['on-site'], nearby: housingKinds.nearby } as const
export const teamLabels = { 1: 'Monôme', 2: 'Binôme', 3: 'Trinôme', 4: 'À quatre' } as const

/** Supervisors named in offers that the territory does not have: each at its place in the form. */
export const unknownSupervisors = (offers: readonly Offer[], known: ReadonlySet<string>): readonly FieldError[] =>
  offers.flatMap((offer, i) =>
    offer.supervisorIds.flatMap((id, j) =>
      known.has(id)
        ? []
        : [
            {
              pointer: `/offers/${i}/supervisorIds/${j}`,
              message: 'Ce maître de stage n’existe pas ici : choisissez-le dans la liste.',
            },
          ],
    ),
  )

/** Placements named by a supervisor that the territory does not have. */
export const unknownPlacements = (ids: readonly string[], known: ReadonlySet<string>): readonly FieldError[] =>
  ids.flatMap((id, i) =>
    known.has(id)
      ? []
      : [
          {
            pointer: `/placementIds/${i}`,
            message: 'Ce lieu de stage n’existe pas ici : choisissez-le dans la liste.',
          },
        ],
  )
