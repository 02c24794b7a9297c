import type { FieldError, Locale } from '@ancrage/kernel'
import type { Answers, Event, Question } from '../contract.ts'

/** People by what they chose: `atelier/taille` is an option of a question. Nothing stands for nobody. */
export type Chosen = Readonly<Record<string, number>>

const keyOf = (question: Pick<Question, 'key'>, option: string): string => `${question.key}/${option}`

/** How many people of a party each option counts: those asked one by one, or the whole party together. */
const peopleFor = (question: Question, guests: number): number => (question.perPerson ? 1 : 1 + guests)

/** What a party takes of each option. Counted for every option, so that a limit set later knows who chose before. */
export const chosenBy = (event: Pick<Event, 'questions'>, kept: Answers, guests: number): Chosen => {
  const chosen: Record<string, number> = {}
  for (const question of event.questions) {
    if (question.kind === 'text') continue
    for (const option of kept[question.key] ?? [])
      if (option !== '')
        chosen[keyOf(question, option)] = (chosen[keyOf(question, option)] ?? 0) + peopleFor(question, guests)
  }
  return chosen
}

/** Counts after a party changed what it takes. What falls to nothing is left out, so that equal counts are equal texts. */
export const countChosen = (counts: Chosen = {}, before: Chosen = {}, after: Chosen = {}): Chosen => {
  const sum: Record<string, number> = { ...counts }
  for (const [key, people] of Object.entries(before)) sum[key] = (sum[key] ?? 0) - people
  for (const [key, people] of Object.entries(after)) sum[key] = (sum[key] ?? 0) + people
  return Object.fromEntries(Object.entries(sum).filter(([, people]) => people > 0))
}

/** Whether some option of the event can be full. */
export const hasLimits = (event: Pick<Event, 'questions'>): boolean =>
  event.questions.some(({ options }) => options.some(({ seats }) => seats !== undefined))

/** Seats left of each limited option, by `question/option`; `own` are those that the reader holds already. */
export const seatsLeft = (
  event: Pick<Event, 'questions'>,
  counts: Chosen = {},
  own: Chosen = {},
): ReadonlyMap<string, number> =>
  new Map(
    event.questions.flatMap((question) =>
      question.options.flatMap(({ key, seats }) => {
        const id = keyOf(question, key)
        return seats === undefined ? [] : [[id, Math.max(0, seats - (counts[id] ?? 0) + (own[id] ?? 0))] as const]
      }),
    ),
  )

const sentences = {
  fr: {
    full: (label: string) => `« ${label} » est complet : choisissez une autre réponse.`,
    short: (label: string, left: number) =>
      `« ${label} » : il reste ${left} ${left > 1 ? 'places' : 'place'}, moins que vous n’êtes. Choisissez une autre réponse.`,
  },
  en: {
    full: (label: string) => `“${label}” is full: choose another answer.`,
    short: (label: string, left: number) =>
      `“${label}”: ${left} ${left > 1 ? 'seats are' : 'seat is'} left, fewer than you are. Choose another answer.`,
  },
} as const

/**
 * Options that would be oversold, field by field. A party keeps what it has, whatever the limit has become: only what it
 * takes more of is refused.
 */
export const faultsOfLimits = (
  event: Pick<Event, 'questions'>,
  counts: Chosen | undefined,
  { before = {}, after }: { readonly before?: Chosen | undefined; readonly after: Chosen },
  locale: Locale = 'fr',
): readonly FieldError[] => {
  const left = seatsLeft(event, counts, before)
  return event.questions.flatMap((question) =>
    question.options.flatMap(({ key, label, en }) => {
      const id = keyOf(question, key)
      const [free, wanted] = [left.get(id), after[id] ?? 0]
      if (free === undefined || wanted <= free || wanted <= (before[id] ?? 0)) return []
      const said = (locale === 'en' && en?.label) || label
      const message = free === 0 ? sentences[locale].full(said) : sentences[locale].short(said, free)
      const pointer = question.perPerson ? `/answers/${question.key}/0` : `/answers/${question.key}`
      return [{ pointer, message }]
    }),
  )
}
