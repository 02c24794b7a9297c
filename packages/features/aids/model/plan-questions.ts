import type { LocalDate } from '@ancrage/kernel'
import { answersOf, factOrder } from '../contract/answers.ts'
import { type Ruling, rulingsOf, verdictsOn } from '../contract/rulings.ts'
import type { Aid, Perimeter, Profile } from '../contract.ts'
import { type Fact, outcomeOf, perimeterHolds } from '../model.ts'

export interface PlanContext {
  readonly today: LocalDate
  /** INSEE codes that the commune question offers. */
  readonly communes: readonly string[]
}

/** Why a question is worth asking: with `others` answered so, `value` gives the aid another outcome than silence. */
export interface Witness {
  readonly code: string
  readonly others: Readonly<Partial<Record<Fact, Profile[Fact]>>>
  readonly value: Profile[Fact]
}

export interface PlannedQuestion {
  readonly fact: Fact
  /** How many aids still depend on the answer. */
  readonly aidCount: number
  readonly witness: Witness
}

/** One commune inside the perimeter and one outside, as far as the territory has them: they stand for all others. */
const communesFor = (perimeter: Perimeter, communes: readonly string[]): readonly string[] => {
  if (perimeter.scope === 'national') return communes.slice(0, 1)
  const inside = communes.find((code) => perimeterHolds(perimeter, code))
  const outside = communes.find((code) => !perimeterHolds(perimeter, code))
  return [inside, outside].filter((code) => code !== undefined)
}

/** Answers that stand for all answers to this question, for one aid. */
const answersFor = (fact: Fact, aid: Aid, context: PlanContext): readonly Profile[Fact][] => {
  if (fact === 'commune') return communesFor(aid.perimeter, context.communes)
  if (fact !== 'placementDistanceKm') return answersOf[fact]
  // Between two bounds every distance gives the same verdicts, so their edges stand for all.
  const bounds = aid.criteria.flatMap((one) => (one.kind === 'placement-distance' ? [one.minKm, one.minKm + 1] : []))
  return [0, ...bounds, 500]
}

interface Reading {
  readonly aid: Aid
  /** Facts not given that some ruling waits for. */
  readonly open: readonly Fact[]
  /** Waits for what no question can settle: a written condition, a doubtful source, a « je ne sais pas ». */
  readonly stuck: boolean
}

const readAid = (aid: Aid, profile: Profile, skipped: ReadonlySet<Fact>, today: LocalDate): Reading | undefined => {
  const rulings = rulingsOf(aid, profile, today)
  if (outcomeOf(rulings.map(({ verdict }) => verdict)) !== 'to-confirm') return undefined
  const unknown = rulings.filter(({ verdict }) => verdict === 'unknown')
  const askable = ({ fact }: Ruling): boolean => fact !== undefined && profile[fact] === undefined && !skipped.has(fact)
  const open = [...new Set(unknown.flatMap((ruling) => (askable(ruling) && ruling.fact ? [ruling.fact] : [])))]
  return { aid, open, stuck: unknown.some((ruling) => !askable(ruling)) }
}

/** The answer after which all that waits for this fact is settled as wanted; undefined when there is none. */
const answerGiving = (
  reading: Reading,
  fact: Fact,
  profile: Profile,
  context: PlanContext,
  wanted: 'a no' | 'only yes',
): Profile[Fact] | undefined =>
  answersFor(fact, reading.aid, context).find((value) => {
    const verdicts = verdictsOn(reading.aid, fact, { ...profile, [fact]: value })
    return wanted === 'a no'
      ? verdicts.includes('no')
      : verdicts.length > 0 && verdicts.every((verdict) => verdict === 'yes')
  })

/**
 * Whether an answer can move the aid. A refusal does by itself; an acceptance does only if everything else can be
 * accepted too, since one unknown left keeps the aid to be confirmed whatever is answered.
 */
const witnessOf = (reading: Reading, fact: Fact, profile: Profile, context: PlanContext): Witness | undefined => {
  const { code } = reading.aid
  const refused = answerGiving(reading, fact, profile, context, 'a no')
  if (refused !== undefined) return { code, others: {}, value: refused }
  if (reading.stuck) return undefined
  const settled = reading.open.map((one) => [one, answerGiving(reading, one, profile, context, 'only yes')] as const)
  if (settled.some(([, value]) => value === undefined)) return undefined
  const value = settled.find(([one]) => one === fact)?.[1]
  return { code, others: Object.fromEntries(settled.filter(([one]) => one !== fact)), value }
}

/**
 * The questions still worth asking, in order: each can change the outcome of some aid, and once none is left no answer
 * to the others would change any. `skipped`: questions answered by « je ne sais pas », never asked again.
 */
export const planQuestions = (
  aids: readonly Aid[],
  profile: Profile,
  skipped: ReadonlySet<Fact>,
  context: PlanContext,
): readonly PlannedQuestion[] => {
  const readings = aids.flatMap((aid) => readAid(aid, profile, skipped, context.today) ?? [])
  return factOrder.flatMap((fact): PlannedQuestion[] => {
    const found = readings
      .filter(({ open }) => open.includes(fact))
      .flatMap((reading) => witnessOf(reading, fact, profile, context) ?? [])
    const [witness] = found
    return witness === undefined ? [] : [{ fact, aidCount: found.length, witness }]
  })
}
