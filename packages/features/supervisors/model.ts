import { type FieldError, type LocalDate, nextSemester, type SemesterCode, semesterOf } from '@ancrage/kernel'
import type { ListShape } from '../list-query.ts'
import { synonyms } from './contract/synonyms.ts'
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
import { rotate } from './model/rotate.ts'

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

/** The directory: published placements still fresh enough, each with its own supervisors, in the order of the day. */
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
  const shown = placements
    .filter(({ value }) => freshness(value.verifiedOn, today) !== 'hidden')
    .map((live) =>
      entryOf(
        live,
        supervisorsAt(byPlacement, live.id).map((link) => link.person),
      ),
    )
  return rotate(shown, today)
}

/** The semester under way and the two that follow: those an intern may still choose or prepare. */
export const semestersToShow = (today: LocalDate): readonly SemesterCode[] => {
  const current = semesterOf(today)
  const next = nextSemester(current)
  return [current, next, nextSemester(next)]
}

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
      placement.software,
      ...placement.interests.map((interest) => interests[interest]),
      ...levelsOf(placement).map((level) => levels[level]),
      ...(placement.housing === 'none' ? [] : [housingKinds[placement.housing]]),
      ...practiceOf(placement).map((practice) => practiceLabels[practice]),
      ...supervisors.flatMap((person) => [
        person.firstName,
        person.lastName,
        professions[person.profession],
        ...person.interests.map((interest) => interests[interest]),
      ]),
    ].join(', '),
  name: ({ placement, supervisors }) =>
    [placement.name, placement.commune.name, ...supervisors.map((person) => person.lastName)].join(', '),
  synonyms,
  position: ({ placement }) => placement.location,
  facets: {
    free: ({ placement }) => [
      ...new Set(placement.offers.filter(({ places }) => places > 0).map(({ semester }) => semester)),
    ],
    level: ({ placement }) => levelsOf(placement),
    kind: ({ placement }) => [placement.kind],
    profession: ({ supervisors }) => [...new Set(supervisors.map((person) => person.profession))],
    team: ({ placement }) => [...new Set(placement.offers.map((offer) => String(offer.supervisorIds.length)))],
    interest: ({ placement, supervisors }) => [
      ...new Set([...placement.interests, ...supervisors.flatMap((person) => person.interests)]),
    ],
    housing: ({ placement }) => (placement.housing === 'none' ? [] : [placement.housing]),
    practice: ({ placement }) => practiceOf(placement),
    commune: ({ placement }) => [placement.commune.code],
  },
  sorts: {
    commune: ({ placement }) => placement.commune.name,
    name: ({ placement }) => placement.name,
    verified: ({ placement }) => placement.verifiedOn,
  },
}

/** Conditions of work that a placement offers. */
export const practiceOf = (placement: Placement): readonly (keyof typeof practiceLabels)[] => [
  ...(placement.coordinatedPractice ? (['coordinated'] as const) : []),
  ...(placement.mobilityAid ? (['mobility'] as const) : []),
  ...(placement.accessible ? (['accessible'] as const) : []),
]

/** Words of the facets that are not a label table of the contract. */
export const practiceLabels = {
  coordinated: 'Exercice coordonné',
  mobility: 'Aide à la mobilité',
  accessible: 'Accessible en fauteuil roulant',
} as const
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
