import { rulingsOf } from '../contract/rulings.ts'
import type { Aid, Outcome, Profile, Verdict } from '../contract.ts'
import { outcomeOf, perimeterHolds } from '../model.ts'
import type { PlanContext } from './plan-questions.ts'
import { type Horizon, type Timeline, timelineOf } from './timeline.ts'

/** Aids of one place, by what they are there. */
export interface PlaceOutcome {
  readonly likely: readonly Aid[]
  readonly toConfirm: readonly Aid[]
  readonly timeline: Timeline
}

/** Communes where the person would have exactly the same aids. */
export interface CommuneGroup extends PlaceOutcome {
  readonly communes: readonly string[]
}

const worst = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('no') ? 'no' : verdicts.includes('unknown') ? 'unknown' : 'yes'

const placeOutcome = (judged: readonly (readonly [Aid, Outcome])[], horizon: Horizon): PlaceOutcome => {
  const pick = (wanted: Outcome): readonly Aid[] =>
    judged.flatMap(([aid, outcome]) => (outcome === wanted ? [aid] : []))
  const likely = pick('likely')
  const toConfirm = pick('to-confirm')
  return { likely, toConfirm, timeline: timelineOf(likely, toConfirm, horizon) }
}

/** What one commune would bring, its zone being another answer when the person gave it. */
export const judgePlace = (
  aids: readonly Aid[],
  profile: Profile,
  today: PlanContext['today'],
  horizon: Horizon,
): PlaceOutcome =>
  placeOutcome(
    aids.map((aid) => [aid, outcomeOf(rulingsOf(aid, profile, today).map(({ verdict }) => verdict))] as const),
    horizon,
  )

/**
 * The communes of the territory by what they would bring, the best first, everything else being equal: the same zone,
 * the same project. Only perimeters part them here, so each aid is judged once and each kind of commune summed once.
 */
export const groupCommunes = (
  aids: readonly Aid[],
  profile: Profile,
  context: PlanContext,
  horizon: Horizon,
): readonly CommuneGroup[] => {
  const elsewhere = aids.flatMap((aid) => {
    const verdict = worst(
      rulingsOf(aid, profile, context.today).flatMap((one) => (one.kind === 'perimeter' ? [] : [one.verdict])),
    )
    return verdict === 'no' ? [] : [{ aid, verdict }]
  })
  const local = elsewhere.filter(({ aid }) => aid.perimeter.scope !== 'national')
  const groups = new Map<string, string[]>()
  for (const commune of context.communes) {
    let key = ''
    for (const { aid } of local) key += perimeterHolds(aid.perimeter, commune) ? '1' : '0'
    const group = groups.get(key)
    if (group) group.push(commune)
    else groups.set(key, [commune])
  }
  return [...groups.values()]
    .flatMap((communes): CommuneGroup[] => {
      const [first] = communes
      if (first === undefined) return []
      const judged = elsewhere.map(({ aid, verdict }): readonly [Aid, Outcome] => [
        aid,
        outcomeOf([verdict, perimeterHolds(aid.perimeter, first) ? 'yes' : 'no']),
      ])
      return [{ communes, ...placeOutcome(judged, horizon) }]
    })
    .sort(
      (one, other) =>
        other.timeline.likely.max - one.timeline.likely.max ||
        other.timeline.toConfirm.max - one.timeline.toConfirm.max ||
        other.likely.length - one.likely.length ||
        (String(one.communes[0]) < String(other.communes[0]) ? -1 : 1),
    )
}
