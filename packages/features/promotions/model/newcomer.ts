import { type Instant, isLocalDate, type LocalDate } from '@ancrage/kernel'
import {
  consentTexts,
  type FollowUpMonth,
  followUpMonths,
  type KeptConsent,
  type Newcomer,
  type NewcomerState,
  type Promotion,
  type Purpose,
} from '../contract.ts'

export type NewcomerAct = 'join' | 'change' | 'welcome' | 'answer' | 'erase'

/** Every move of a person of a promotion, and nothing else: drives the API and the diagram of the README. */
export const newcomerTransitions = [
  { from: 'none', to: 'joined', by: 'join' },
  { from: 'joined', to: 'joined', by: 'change' },
  { from: 'joined', to: 'joined', by: 'welcome' },
  { from: 'joined', to: 'joined', by: 'answer' },
  { from: 'joined', to: 'erased', by: 'erase' },
  { from: 'erased', to: 'joined', by: 'join' },
] as const satisfies readonly {
  readonly from: NewcomerState | 'none'
  readonly to: NewcomerState
  readonly by: NewcomerAct
}[]

/** Whether the table has a move `by` from this state. */
export const canDo = (from: NewcomerState, by: NewcomerAct): boolean =>
  newcomerTransitions.some((move) => move.from === from && move.by === by)

/** The transition table as the state diagram of the README. */
export const newcomerDiagram = (): string => {
  const name = (state: string): string => (state === 'none' ? '[*]' : state)
  const lines = newcomerTransitions.map((move) => `  ${name(move.from)} --> ${name(move.to)} : ${move.by}`)
  return ['stateDiagram-v2', ...lines].join('\n')
}

const order: readonly Purpose[] = ['welcome', 'partners', 'follow-up']

/** Whether a consent to this purpose stands now. */
export const agreesTo = (consents: readonly KeptConsent[], purpose: Purpose): boolean =>
  consents.some((one) => one.purpose === consentTexts[purpose].purpose && one.withdrawnAt === null)

/**
 * The consents after a person said what they agree to. What was given and withdrawn stays on record with both dates; a
 * consent given again is a new line with the wording of that day.
 */
export const decideConsents = (
  before: readonly KeptConsent[],
  agreed: Readonly<Partial<Record<Purpose, boolean>>>,
  now: Instant,
): KeptConsent[] => {
  const refused = new Set<string>(
    order.filter((purpose) => agreed[purpose] === false).map((purpose) => consentTexts[purpose].purpose),
  )
  const given = order.filter((purpose) => agreed[purpose] === true && !agreesTo(before, purpose))
  return [
    ...before.map((one) => (one.withdrawnAt === null && refused.has(one.purpose) ? { ...one, withdrawnAt: now } : one)),
    ...given.map((name) => {
      const { purpose, version } = consentTexts[name]
      return { purpose, textVersion: version, at: now, withdrawnAt: null }
    }),
  ]
}

/** The same day some months later; the last day of the month when it has no such day (31 August + 6 → 28 February). */
export const addMonths = (day: LocalDate, months: number): LocalDate => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  const text = first.toISOString().slice(0, 10)
  if (!isLocalDate(text)) throw new RangeError(`no day ${months} months after ${day}`)
  return text
}

/** Days during which a question that could not be asked in time is still asked, and during which its link works. */
export const followUpDays = 60

const daysBetween = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/**
 * The question to ask a person today; undefined when none is due. Each is asked once and the latest only: whoever was
 * out of reach at six months is not asked twice at twelve.
 */
export const dueFollowUp = (
  newcomer: Pick<Newcomer, 'state' | 'consents' | 'personalEmail' | 'followUps'>,
  { endsOn }: Pick<Promotion, 'endsOn'>,
  today: LocalDate,
): FollowUpMonth | undefined => {
  if (newcomer.state !== 'joined' || newcomer.personalEmail === '') return undefined
  if (!agreesTo(newcomer.consents, 'follow-up')) return undefined
  return followUpMonths.findLast((month) => {
    const due = addMonths(endsOn, month)
    const late = daysBetween(due, today)
    return late >= 0 && late < followUpDays && !newcomer.followUps.some((one) => one.month === month)
  })
}

const monthsKept = 6

export type Forgetting = 'keep' | 'details' | 'everything'

/**
 * What the consent texts promise (RGPD art. 5.1.e): the welcome details go six months after the semester; the rest goes
 * when the last follow-up question is over, or with the welcome details when there was no consent to it.
 */
export const dueForgetting = (
  newcomer: Pick<Newcomer, 'state' | 'consents' | 'email'>,
  { endsOn }: Pick<Promotion, 'endsOn'>,
  today: LocalDate,
): Forgetting => {
  if (newcomer.state === 'erased') return 'keep'
  if (today <= addMonths(endsOn, monthsKept)) return 'keep'
  if (!agreesTo(newcomer.consents, 'follow-up')) return 'everything'
  const lastAsked = addMonths(endsOn, followUpMonths[followUpMonths.length - 1] ?? 0)
  if (daysBetween(lastAsked, today) > followUpDays) return 'everything'
  return newcomer.email === '' ? 'keep' : 'details'
}

/** What stays of a person whose semester is over and who agreed to be asked: a first name, and where to write. */
export const withoutDetails = (newcomer: Newcomer): Newcomer => ({
  ...newcomer,
  lastName: '',
  email: '',
  needs: [],
  needsNote: '',
  placementId: '',
  placementText: '',
})

/** What stays of a person who is erased: that somebody joined, and the answers given, with nothing that tells who. */
export const erased = (newcomer: Newcomer): Newcomer => ({
  ...withoutDetails(newcomer),
  firstName: '',
  faculty: '',
  personalEmail: '',
  state: 'erased',
})
