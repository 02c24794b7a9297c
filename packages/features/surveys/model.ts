import type { Instant, LocalDate } from '@ancrage/kernel'
import type { Answer, Cell, Question, Results, Survey } from './contract.ts'
import { smallest, suppressExclusive, suppressSeveral } from './model/suppress-counts.ts'

export { smallest } from './model/suppress-counts.ts'

export const surveyStates = { coming: 'À venir', open: 'Ouverte', closed: 'Close' } as const
export type SurveyState = keyof typeof surveyStates

/** Where a survey stands on a day: its dates say it, nobody sets it. */
export const surveyState = (
  { opensOn, closesOn }: Pick<Survey, 'opensOn' | 'closesOn'>,
  today: LocalDate,
): SurveyState => {
  if (today < opensOn) return 'coming'
  return today <= closesOn ? 'open' : 'closed'
}

export const notes = ['1', '2', '3', '4', '5'] as const

/** What may be answered to a question; none for a free text. */
export const optionsOf = ({
  kind,
  options,
}: Question): readonly { readonly key: string; readonly label: string; readonly en?: string | undefined }[] => {
  switch (kind) {
    case 'choice':
    case 'choices':
      return options
    case 'scale':
      return notes.map((note) => ({ key: note, label: note }))
    case 'text':
      return []
  }
}

/** Keeps of what was sent what the question asks for: known keys, one where one is asked, text as it is. */
export const readValues = (question: Question, values: readonly string[]): string[] => {
  const filled = values.filter((value) => value !== '')
  if (question.kind === 'text') return filled.slice(0, 1)
  const known = new Set(optionsOf(question).map(({ key }) => key))
  const wanted = [...new Set(filled)].filter((value) => known.has(value))
  return question.kind === 'choices' ? wanted : wanted.slice(0, 1)
}

/** The same answers with one question answered anew; an empty answer takes the former one back. */
export const withAnswer = (answer: Answer, question: Question, values: readonly string[]): Answer => {
  const read = readValues(question, values)
  const { [question.key]: _, ...others } = answer.answers
  return { ...answer, answers: read.length === 0 ? others : { ...others, [question.key]: read } }
}

/** The step to go on with: the first without answer, or the recap after the last. */
export const nextStep = ({ questions }: Pick<Survey, 'questions'>, { answers }: Pick<Answer, 'answers'>): number => {
  const first = questions.findIndex(({ key }) => answers[key] === undefined)
  return first < 0 ? questions.length + 1 : first + 1
}

/** Key of the cell of those who sent the survey without answering this question. */
export const noAnswer = 'none'

const cellsOf = (question: Question, sent: readonly Answer[]): readonly Cell[] => {
  const options = optionsOf(question)
  const countOf = (option: string): number =>
    sent.filter(({ answers }) => answers[question.key]?.includes(option)).length
  const silent = sent.filter(({ answers }) => answers[question.key] === undefined).length
  const exact = [...options.map(({ key }) => countOf(key)), silent]
  const told = question.kind === 'choices' ? suppressSeveral(exact, sent.length) : suppressExclusive(exact)
  const labels = [...options, { key: noAnswer, label: 'Sans réponse', en: 'No answer' }]
  return labels.map(({ key, label, en }, at) => ({ key, label, ...(en ? { en } : {}), count: told[at] ?? null }))
}

/**
 * The results of a closed survey as they may be told. Only what was sent counts. Fewer than five people: nothing is told,
 * not even how many. Free texts are never part of it.
 */
export const tallySurvey = (
  surveyId: Results['surveyId'],
  survey: Pick<Survey, 'questions'>,
  answers: readonly Answer[],
  now: Instant,
): Results => {
  const sent = answers.filter(({ state }) => state === 'sent')
  if (sent.length < smallest) return { surveyId, people: null, questions: [], countedAt: now }
  return {
    surveyId,
    people: sent.length,
    questions: survey.questions
      .filter(({ kind }) => kind !== 'text')
      .map((question) => ({
        key: question.key,
        kind: question.kind,
        label: question.label,
        ...(question.en?.label ? { en: question.en.label } : {}),
        cells: [...cellsOf(question, sent)],
      })),
    countedAt: now,
  }
}

/** Answers of a survey whose results are told: what was left unsent goes at once, what was read goes too. */
export const erasedAnswer = ({ surveyId, startedOn }: Answer): Answer => ({
  surveyId,
  startedOn,
  answers: {},
  state: 'erased',
})
