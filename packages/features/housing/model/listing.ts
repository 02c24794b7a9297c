import { type LocalDate, lazy, nextSemester, type SemesterCode, semesterOf, usualDates } from '@ancrage/kernel'
import type { ListShape } from '../../list-query.ts'
import { amenities, conditions, type Dwelling, dwellingKinds } from '../contract.ts'
import { charterOf, monthlyCost } from './charter.ts'
import { approximatePoint, distanceKm, type Point } from './distance.ts'
import { type FitAnswer, fitOf } from './fit.ts'

/** When a semester begins and ends here; the usual dates unless the territory has its own. */
export type SemesterDates = (semester: SemesterCode) => { readonly start: LocalDate; readonly end: LocalDate }

export interface SemesterFit extends FitAnswer {
  readonly semester: SemesterCode
}

/** An open offer as the list shows it. */
export interface Offer {
  readonly id: string
  readonly version: number
  readonly value: Dwelling
  /** The current semester and the two that follow. */
  readonly fits: readonly SemesterFit[]
}

/** The semesters people look for a place in: the current one and the two that follow. */
export const semestersFrom = (today: LocalDate): readonly SemesterCode[] => {
  const current = semesterOf(today)
  const next = nextSemester(current)
  return [current, next, nextSemester(next)]
}

/** Of the current semester only what is left of it is asked for: nobody moves in last month. */
const stayIn = (semester: SemesterCode, today: LocalDate, datesOf: SemesterDates) => {
  const { start, end } = datesOf(semester)
  return { start: start < today && today <= end ? today : start, end }
}

export const offerOf = (
  live: { readonly id: string; readonly version: number; readonly value: Dwelling },
  today: LocalDate,
  datesOf: SemesterDates = usualDates,
): Offer => ({
  id: live.id,
  version: live.version,
  value: live.value,
  fits: semestersFrom(today).map((semester) => ({
    semester,
    ...fitOf(live.value.periods, stayIn(semester, today, datesOf)),
  })),
})

const collator = lazy(() => new Intl.Collator('fr'))

/** By commune, then by what it costs. */
export const inOrder = (offers: readonly Offer[]): readonly Offer[] =>
  offers.toSorted(
    (a, b) =>
      collator().compare(a.value.commune.name, b.value.commune.name) || monthlyCost(a.value) - monthlyCost(b.value),
  )

const costBands = [0, 150, 200, 300] as const

/** Every band that an offer is cheap enough for. */
const bandsOf = (value: Dwelling): readonly string[] =>
  costBands.filter((band) => monthlyCost(value) <= band).map((band) => String(band))

/** How people search and filter the offers. */
export const housingShape: ListShape<Offer> = {
  text: ({ value }) =>
    [
      value.title,
      value.commune.name,
      value.summary,
      value.description,
      value.access,
      dwellingKinds[value.kind],
      ...value.amenities.map((one) => amenities[one]),
      ...value.conditions.map((one) => conditions[one]),
      charterOf(value).whole ? 'charte HTES' : '',
      value.en?.title ?? '',
      value.en?.summary ?? '',
    ].join(' '),
  facets: {
    semester: ({ fits }) => fits.filter(({ fit }) => fit === 'fits').map(({ semester }) => semester),
    kind: ({ value }) => [value.kind],
    cost: ({ value }) => bandsOf(value),
    charter: ({ value }) => (charterOf(value).whole ? ['whole'] : []),
    sharing: ({ value }) => (value.places > 1 ? ['shared'] : ['alone']),
    commune: ({ value }) => [value.commune.code],
    amenity: ({ value }) => [...value.amenities, ...(value.charter.includes('internet') ? ['internet'] : [])],
    condition: ({ value }) => value.conditions,
  },
  sorts: {
    cost: ({ value }) => monthlyCost(value),
    free: ({ fits }) => fits.find(({ fit }) => fit !== 'no')?.from ?? '9999',
    verified: ({ value }) => value.verifiedOn,
  },
}

export interface Near {
  readonly offer: Offer
  readonly km: number
}

/** Offers with their distance to a point, nearest first unless they have another order. Told from the public point. */
export const nearest = (offers: readonly Offer[], to: Point, reorder = true): readonly Near[] => {
  const all = offers.map((offer) => ({ offer, km: distanceKm(approximatePoint(offer.value.location), to) }))
  return reorder ? all.sort((a, b) => a.km - b.km) : all
}
