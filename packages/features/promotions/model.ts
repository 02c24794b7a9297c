import type { LocalDate } from '@ancrage/kernel'
import type { ArrivalStep, Promotion, StepMoment } from './contract.ts'

export { proposedDates } from './contract.ts'
export * from './model/newcomer.ts'

/** Where a promotion stands on a day; nobody sets it, the dates say it. */
export const promotionStates = {
  preparing: 'En préparation',
  announced: 'Bientôt',
  running: 'En cours',
  archived: 'Terminée',
} as const
export type PromotionState = keyof typeof promotionStates

type Dates = Pick<Promotion, 'opensOn' | 'startsOn' | 'endsOn'>

/** Opens by itself before the choice day, archives itself after the last day. */
export const promotionState = ({ opensOn, startsOn, endsOn }: Dates, today: LocalDate): PromotionState => {
  if (today < opensOn) return 'preparing'
  if (today < startsOn) return 'announced'
  return today <= endsOn ? 'running' : 'archived'
}

/** Whether the public may see its page. */
export const isPublic = (promotion: Dates, today: LocalDate): boolean =>
  promotionState(promotion, today) !== 'preparing'

/** Whether people can join: from the opening of the page to the end of the semester. */
export const isOpen = (promotion: Dates, today: LocalDate): boolean => {
  const state = promotionState(promotion, today)
  return state === 'announced' || state === 'running'
}

export interface Promotions<T> {
  /** The one that `/promotions/` leads to: running, else the next announced, else the last one over. */
  readonly current: T | undefined
  /** Announced beside the current one, soonest first. */
  readonly coming: readonly T[]
  /** Over, latest first. */
  readonly past: readonly T[]
}

/** The public promotions in the order of their reader: now, soon, before. */
export const orderPromotions = <T extends { readonly value: Dates }>(
  all: readonly T[],
  today: LocalDate,
): Promotions<T> => {
  const inState = (wanted: PromotionState): T[] =>
    all
      .filter(({ value }) => promotionState(value, today) === wanted)
      .sort((a, b) => a.value.startsOn.localeCompare(b.value.startsOn))
  const running = inState('running')
  const announced = inState('announced')
  const past = inState('archived').reverse()
  const current = running.at(-1) ?? announced[0] ?? past[0]
  const others = (list: readonly T[]): T[] => list.filter((one) => one !== current)
  return { current, coming: others([...running, ...announced]), past: others(past) }
}

export interface ChecklistPart {
  readonly moment: StepMoment
  readonly steps: readonly ArrivalStep[]
}

const moments: readonly StepMoment[] = ['before', 'week', 'month']

/** The steps by moment, in the order of a journey; a moment without steps is left out. */
export const checklistParts = (checklist: readonly ArrivalStep[]): readonly ChecklistPart[] =>
  moments
    .map((moment) => ({ moment, steps: checklist.filter((step) => step.moment === moment) }))
    .filter(({ steps }) => steps.length > 0)

export const minutesOf = (checklist: readonly Pick<ArrivalStep, 'minutes'>[]): number =>
  checklist.reduce((sum, { minutes }) => sum + minutes, 0)
