import * as z from 'zod'
import { type Answers, type Question, questionSchema, registrationStates } from '../contract.ts'
import type { ConsoleRegistration } from './registration-list.ts'

const clockFormat = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit' })

const momentFormat = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})

export const moment = (instant: string): string => momentFormat.format(new Date(instant))
export const clock = (instant: string): string => clockFormat.format(new Date(instant))

/** State in words; people who wait are told their place. */
export const stateText = ({
  state,
  position,
  offerEndsAt,
}: Pick<ConsoleRegistration, 'state' | 'position' | 'offerEndsAt'>): string => {
  if (state === 'offered' && offerEndsAt !== null) return `Place proposée, réponse avant le ${moment(offerEndsAt)}`
  if (state === 'waiting' && position > 0) return `En attente, ${position === 1 ? '1er' : `${position}e`}`
  return registrationStates[state]
}

/** The questions of an event, as its record holds them. */
export const questionsOf = (record: Readonly<Record<string, unknown>>): readonly Question[] =>
  z.array(questionSchema).safeParse(record.questions).data ?? []

const wordOf = (question: Question, key: string): string =>
  question.options.find((option) => option.key === key)?.label ?? key

/** What one party answered, in one line; empty when nothing was asked. */
export const answersText = (questions: readonly Question[], answers: Answers): string =>
  questions
    .flatMap((question) => {
      const given = (answers[question.key] ?? []).filter((one) => one !== '')
      return given.length > 0 ? [`${question.label} : ${given.map((one) => wordOf(question, one)).join(', ')}`] : []
    })
    .join(' · ')

/** How many times each answer was given by those who will come, question by question. */
export const tally = (
  questions: readonly Question[],
  registrations: readonly { readonly answers: Answers }[],
): readonly { readonly label: string; readonly counts: readonly (readonly [answer: string, count: number])[] }[] =>
  questions
    .filter(({ kind }) => kind !== 'text')
    .map((question) => {
      const given = registrations.flatMap(({ answers }) => answers[question.key] ?? [])
      const counts = question.options.map(
        ({ key, label }) => [label, given.filter((one) => one === key).length] as const,
      )
      return { label: question.label, counts }
    })
