import { type LocalDate, nextSemester, semesterOf, usualDates } from '@ancrage/kernel'
import { type Ruling, rulingsOf } from '../contract/rulings.ts'
import type { Aid, Profile } from '../contract.ts'
import { standingOn } from '../model.ts'

type Audience = NonNullable<Profile['audience']>

/** What one becomes next; an intern may replace a doctor before the end of the internship. */
const nextStatuses = {
  extern: ['intern'],
  intern: ['junior-doctor', 'locum'],
  'junior-doctor': ['locum', 'settling'],
  locum: ['settling'],
  settling: ['settled'],
  settled: [],
} as const satisfies Record<Audience, readonly Audience[]>

/** An aid that only time keeps from the person, and what has to come. */
export interface Soon {
  readonly aid: Aid
  /** From which day, as far as a date is known. */
  readonly from?: LocalDate
  readonly status?: Audience
  /** How many more semesters are to be validated. */
  readonly semesters?: number
}

const statusFor = (aid: Aid, audience: Audience): Audience | undefined => {
  const wanted = aid.criteria.flatMap((one) => (one.kind === 'audience' ? [one.anyOf] : []))
  return nextStatuses[audience].find((status) => wanted.every((anyOf) => anyOf.some((one) => one === status)))
}

/** The usual first day of the semester that follows `count` more of them, the running one included. */
const afterSemesters = (count: number, today: LocalDate): LocalDate => {
  let code = semesterOf(today)
  for (let i = 0; i < count; i++) code = nextSemester(code)
  return usualDates(code).start
}

const later = (one: LocalDate | undefined, other: LocalDate | undefined): LocalDate | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one

const soonFrom = (aid: Aid, profile: Profile, today: LocalDate, refused: readonly Ruling[]): Soon | undefined => {
  let soon: Soon = { aid }
  let changed: Profile = profile
  let from: LocalDate | undefined
  for (const { kind } of refused) {
    if (kind === 'standing' && standingOn(aid, today) === 'not-yet') from = later(from, aid.validFrom ?? undefined)
    else if (kind === 'audience' && profile.audience !== undefined) {
      const status = statusFor(aid, profile.audience)
      if (status === undefined) return undefined
      changed = { ...changed, audience: status }
      soon = { ...soon, status }
    } else if (kind === 'semesters' && profile.semestersValidated !== undefined) {
      const least = Math.max(...aid.criteria.map((one) => (one.kind === 'semesters' ? one.min : 0)))
      const semesters = least - profile.semestersValidated
      if (semesters <= 0) return undefined
      changed = { ...changed, semestersValidated: least }
      soon = { ...soon, semesters }
      from = later(from, afterSemesters(semesters, today))
    } else return undefined
  }
  const day = from ?? today
  if (aid.validTo !== null && aid.validTo < day) return undefined
  const still = rulingsOf(aid, changed, day).some(({ kind, verdict }) => verdict === 'no' && kind !== 'standing')
  return still ? undefined : { ...soon, ...(from === undefined ? {} : { from }) }
}

/**
 * Aids that are out of reach today only because their day, the next status or a few more semesters have not come: the
 * rest of what the person said does not rule them out. Those with a date come first, soonest first.
 */
export const findSoon = (aids: readonly Aid[], profile: Profile, today: LocalDate): readonly Soon[] =>
  aids
    .flatMap((aid) => {
      const refused = rulingsOf(aid, profile, today).filter(({ verdict }) => verdict === 'no')
      return refused.length === 0 ? [] : (soonFrom(aid, profile, today, refused) ?? [])
    })
    .sort((one, other) => {
      const [a, b] = [one.from ?? '9999', other.from ?? '9999']
      return a < b ? -1 : a > b ? 1 : one.aid.code < other.aid.code ? -1 : 1
    })
