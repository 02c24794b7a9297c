import type { FieldError, Locale } from '@ancrage/kernel'
import type { Answers, Event, Question } from '../contract.ts'

/** Where a mistake in an answer is told: `/answers/menu` for the party, `/answers/menu/1` for the first guest. */
const pointerTo = (question: Question, index = 0): string =>
  question.perPerson ? `/answers/${question.key}/${index}` : `/answers/${question.key}`

const knows = (question: Question, key: string): boolean => question.options.some((option) => option.key === key)

const sentences = {
  fr: {
    guest: (rank: number) => `accompagnant·e ${rank}`,
    missing: (label: string) => `Répondez à « ${label} ».`,
    unknown: (label: string) => `« ${label} » : choisissez une des réponses proposées.`,
  },
  en: {
    guest: (rank: number) => `guest ${rank}`,
    missing: (label: string) => `Please answer “${label}”.`,
    unknown: (label: string) => `“${label}”: choose one of the answers offered.`,
  },
} as const

/** Which person of the party a mistake is about. */
const labelFor = (question: Question, index: number, locale: Locale): string => {
  const label = questionLabel(question, locale)
  return index > 0 ? `${label} (${sentences[locale].guest(index)})` : label
}

const faultOf = (question: Question, given: string, index: number, locale: Locale): FieldError[] => {
  const pointer = pointerTo(question, index)
  const say = sentences[locale]
  const label = labelFor(question, index, locale)
  if (given === '') return question.required ? [{ pointer, message: say.missing(label) }] : []
  return question.kind === 'text' || knows(question, given) ? [] : [{ pointer, message: say.unknown(label) }]
}

/** How many answers a question waits for: one per person of the party, or one. */
const expected = (question: Question, guests: number): number => (question.perPerson ? 1 + guests : 1)

const slots = (question: Question, given: readonly string[], guests: number): readonly string[] =>
  Array.from({ length: expected(question, guests) }, (_, index) => given[index] ?? '')

/** What is wrong with the answers to the questions of an event, whatever else is asked. */
export const faultsOfAnswers = (
  event: Pick<Event, 'questions'>,
  answers: Answers,
  guests: number,
  locale: Locale = 'fr',
): readonly FieldError[] =>
  event.questions.flatMap((question) => {
    const given = answers[question.key] ?? []
    if (question.kind !== 'choices')
      return slots(question, given, guests).flatMap((one, i) => faultOf(question, one, i, locale))
    const real = given.filter((one) => one !== '')
    return real.length === 0
      ? faultOf(question, '', 0, locale)
      : real.flatMap((one) => faultOf(question, one, 0, locale).slice(0, 1))
  })

/** Answers as kept: those of the event’s own questions, one slot per person where each is asked. */
export const keptAnswers = (event: Pick<Event, 'questions'>, answers: Answers, guests: number): Answers =>
  Object.fromEntries(
    event.questions.flatMap((question) => {
      const given = answers[question.key] ?? []
      const kept =
        question.kind === 'choices'
          ? [...new Set(given.filter((one) => one !== ''))]
          : [...slots(question, given, guests)]
      return kept.some((one) => one !== '') ? [[question.key, kept] as const] : []
    }),
  )

const labelOf = (question: Question, key: string, locale: Locale = 'fr'): string => {
  const option = question.options.find((one) => one.key === key)
  return (locale === 'en' && option?.en?.label) || (option?.label ?? key)
}

/** A question as it is asked in a language. */
export const questionLabel = (question: Question, locale: Locale = 'fr'): string =>
  (locale === 'en' && question.en?.label) || question.label

/** The answers of one party in words, question by question; nothing for a question left without answer. */
export const answersInWords = (
  event: Pick<Event, 'questions'>,
  answers: Answers,
  locale: Locale = 'fr',
): readonly { readonly label: string; readonly value: string }[] =>
  event.questions.flatMap((question) => {
    const given = (answers[question.key] ?? []).filter((one) => one !== '')
    if (given.length === 0) return []
    const value = given.map((one) => (question.kind === 'text' ? one : labelOf(question, one, locale))).join(', ')
    return [{ label: questionLabel(question, locale), value }]
  })
