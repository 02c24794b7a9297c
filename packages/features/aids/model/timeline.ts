import type { Aid, Profile } from '../contract.ts'
import { bestTogether, type ConflictKind, conflictBetween } from './cumul.ts'

/** Lengths of time that a total can be asked for, in months. */
export const horizons = [6, 12, 36, 60] as const
export type Horizon = (typeof horizons)[number]

const bucketMonthsOf = { 6: 3, 12: 3, 36: 6, 60: 12 } as const satisfies Record<Horizon, number>

/** A placement lasts a semester; a practice is thought of in years. */
export const usualHorizon = (profile: Pick<Profile, 'audience'>): Horizon => {
  const { audience } = profile
  return audience === 'settling' || audience === 'settled' ? 60 : audience === 'locum' ? 12 : 6
}

export interface Range {
  readonly min: number
  readonly max: number
}

const zero: Range = { min: 0, max: 0 }
const add = (one: Range, other: Range): Range => ({ min: one.min + other.min, max: one.max + other.max })

/** How often each unit is paid, in months; 0: once. Others cannot be added up in euros. */
const everyMonths = { 'eur-once': 0, 'eur-month': 1, 'eur-semester': 6, 'eur-year': 12 } as const
const isCountable = (unit: Aid['unit']): unit is keyof typeof everyMonths => unit in everyMonths

type MoneyFields = Pick<Aid, 'family' | 'amountMin' | 'amountMax' | 'unit' | 'instalments' | 'durationMonths'>

/**
 * Only an accountant can say what a tax aid is worth, premises and teams are paid for and not a person, and a share of
 * an unknown cost is no sum of euros.
 */
export const isCounted = (aid: MoneyFields): boolean =>
  aid.family !== 'tax' &&
  aid.family !== 'structure' &&
  (aid.instalments.length > 0 || (isCountable(aid.unit) && (aid.amountMin !== null || aid.amountMax !== null)))

/** What falls due in one month of the aid, month 0 being its first, in euros. */
const dueIn = (aid: MoneyFields, month: number): Range => {
  if (aid.instalments.length > 0) {
    if (month % 12 !== 0) return zero
    const amount = aid.instalments.reduce((sum, one) => sum + ((one.year - 1) * 12 === month ? one.amount : 0), 0)
    return { min: amount, max: amount }
  }
  if (!isCountable(aid.unit)) return zero
  const period = everyMonths[aid.unit]
  const due = period === 0 ? month === 0 : month % period === 0
  if (!due || (aid.durationMonths !== null && month >= aid.durationMonths)) return zero
  return { min: aid.amountMin ?? 0, max: aid.amountMax ?? aid.amountMin ?? 0 }
}

/** What an aid brings from one month to before another. */
export const paidBetween = (aid: MoneyFields, fromMonth: number, toMonth: number): Range => {
  let sum = zero
  if (isCounted(aid)) for (let month = fromMonth; month < toMonth; month++) sum = add(sum, dueIn(aid, month))
  return sum
}

export interface Lane {
  readonly aid: Aid
  readonly certain: boolean
  /** One sum per period. */
  readonly sums: readonly Range[]
  readonly total: Range
}

export interface LeftOut {
  readonly aid: Aid
  readonly kind: ConflictKind
  /** Codes of counted aids with which this one does not add up. */
  readonly because: readonly string[]
}

export interface Timeline {
  readonly horizon: Horizon
  /** Length of a period, in months. */
  readonly periodMonths: number
  /** Counted aids, likely ones first. */
  readonly lanes: readonly Lane[]
  /** Sum of the likely lanes, then what those to confirm would add. */
  readonly likely: Range
  readonly toConfirm: Range
  /** Left out of the sums because they do not add up with what is counted. */
  readonly leftOut: readonly LeftOut[]
  /** Worth something that no sum of euros can tell: a share, an exemption, an unknown amount. */
  readonly uncounted: readonly Aid[]
}

const laneOf = (aid: Aid, certain: boolean, horizon: Horizon): Lane => {
  const periodMonths = bucketMonthsOf[horizon]
  const sums = Array.from({ length: horizon / periodMonths }, (_, i) =>
    paidBetween(aid, i * periodMonths, (i + 1) * periodMonths),
  )
  return { aid, certain, sums, total: sums.reduce(add, zero) }
}

/**
 * What the aids bring over time once those that exclude each other are chosen between: first among the likely ones,
 * then among those to confirm that go with them. All are taken to start on the same day.
 */
export const timelineOf = (likely: readonly Aid[], toConfirm: readonly Aid[], horizon: Horizon): Timeline => {
  const weigh = (aid: Aid): { aid: Aid; weight: number } => ({ aid, weight: paidBetween(aid, 0, horizon).max })
  const worth = (aids: readonly Aid[]): readonly Aid[] => aids.filter((aid) => isCounted(aid))
  const chosen = bestTogether(worth(likely).map(weigh))
  const kept = likely.filter(({ code }) => chosen.has(code))
  const clashes = (aid: Aid, others: readonly Aid[]): readonly Aid[] =>
    others.filter((other) => conflictBetween(aid, other) !== undefined)
  const possible = worth(toConfirm).filter((aid) => clashes(aid, kept).length === 0)
  const added = bestTogether(possible.map(weigh))
  const extra = possible.filter(({ code }) => added.has(code))
  const lanes = [...kept.map((aid) => laneOf(aid, true, horizon)), ...extra.map((aid) => laneOf(aid, false, horizon))]
  const counted = [...kept, ...extra]
  const totalOf = (certain: boolean): Range =>
    lanes.filter((lane) => lane.certain === certain).reduce((sum, { total }) => add(sum, total), zero)
  return {
    horizon,
    periodMonths: bucketMonthsOf[horizon],
    lanes,
    likely: totalOf(true),
    toConfirm: totalOf(false),
    leftOut: worth([...likely, ...toConfirm]).flatMap((aid) => {
      const because = counted.includes(aid) ? [] : clashes(aid, counted)
      const [first] = because
      const kind = first && conflictBetween(aid, first)
      return kind ? [{ aid, kind, because: because.map(({ code }) => code).sort() }] : []
    }),
    uncounted: [...likely, ...toConfirm].filter((aid) => !isCounted(aid) && aid.unit !== 'none'),
  }
}
