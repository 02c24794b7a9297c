import type { Locale } from '@ancrage/kernel'
import { answersOf, factOrder } from '../contract/answers.ts'
import { faultWords, questionWords } from '../contract/question-words.ts'
import { type Profile, profileSchema } from '../contract.ts'
import type { Fact } from '../model.ts'

/** What the form sends for « Je ne sais pas »; the address keeps it, so that nobody is asked twice. */
export const unknownAnswer = 'nsp'

/** How one fact is asked; its words are in `question-words.ts`. */
export interface Question {
  readonly fact: Fact
  readonly kind: 'radios' | 'select' | 'number' | 'commune'
  /** Answers to choose from, as forms send them; none for a number or a commune. */
  readonly values: readonly string[]
}

const kinds: Partial<Record<Fact, Question['kind']>> = {
  placementDistanceKm: 'number',
  commune: 'commune',
  semestersValidated: 'select',
  daysPerWeek: 'select',
  acceptsCommitmentYears: 'select',
}
const texts = (fact: Fact): readonly string[] =>
  answersOf[fact].map((value) => (value === true ? 'oui' : value === false ? 'non' : String(value)))

/** Every question, in the order in which they are asked. */
export const questions: readonly Question[] = factOrder.map((fact) => ({
  fact,
  kind: kinds[fact] ?? 'radios',
  values: texts(fact),
}))

const unlisted = (fact: Fact): never => {
  throw new RangeError(`no question asks ${fact}`)
}
export const questionOf = (fact: Fact): Question => questions.find((one) => one.fact === fact) ?? unlisted(fact)

const read = ({ fact, kind, values }: Question, text: string): string | number | boolean => {
  if (values[0] === 'oui') return text === 'oui' ? true : text === 'non' ? false : text
  const numeric = kind === 'number' || (kind === 'select' && fact !== 'commune')
  return numeric ? Number(text.replace(',', '.')) : text
}

export interface AnswerError {
  readonly field: Fact
  readonly message: string
}

export interface Answers {
  /** Only what could be read. */
  readonly profile: Profile
  /** As sent, by fact: the form shows them again. */
  readonly typed: Readonly<Partial<Record<Fact, string>>>
  /** Questions answered by « Je ne sais pas ». */
  readonly skipped: ReadonlySet<Fact>
  readonly errors: readonly AnswerError[]
}

/** The message of an answer that cannot be read. */
export const answerError = (fact: Fact, locale: Locale): AnswerError => {
  const words = faultWords[locale]
  const fault = questionOf(fact).kind === 'number' ? words.number : words.choose
  return { field: fact, message: `${questionWords[locale][fact].short}${words.colon}${fault}` }
}

/** Answers from a form or an address: an absent or empty value is a question not asked yet; others are checked. */
export const parseAnswers = (sent: Readonly<Record<string, string | undefined>>, locale: Locale = 'fr'): Answers => {
  const typed: Partial<Record<Fact, string>> = {}
  const raw: Record<string, unknown> = {}
  const skipped = new Set<Fact>()
  for (const question of questions) {
    const text = sent[question.fact]?.trim() ?? ''
    if (text === unknownAnswer) skipped.add(question.fact)
    if (text === '' || text === unknownAnswer) continue
    typed[question.fact] = text
    raw[question.fact] = read(question, text)
  }
  const parsed = profileSchema.safeParse(raw)
  if (parsed.success) return { profile: parsed.data, typed, skipped, errors: [] }
  const faulty = new Set(parsed.error.issues.map((issue) => String(issue.path[0])))
  const kept = Object.fromEntries(Object.entries(raw).filter(([fact]) => !faulty.has(fact)))
  return {
    profile: profileSchema.parse(kept),
    typed,
    skipped,
    errors: factOrder.filter((fact) => faulty.has(fact)).map((fact) => answerError(fact, locale)),
  }
}

/** The same without what could not be read: all that may be sent on to somebody else. */
export const withoutErrors = (answers: Answers): Answers => {
  const typed = Object.entries(answers.typed).filter(([fact]) => !answers.errors.some(({ field }) => field === fact))
  return { ...answers, typed: Object.fromEntries(typed), errors: [] }
}

/** Each answer as the address holds it, without those not given. */
export const answerEntries = ({ typed, skipped }: Pick<Answers, 'typed' | 'skipped'>): readonly [Fact, string][] =>
  factOrder.flatMap((fact): [Fact, string][] => {
    const text = skipped.has(fact) ? unknownAnswer : typed[fact]
    return text === undefined ? [] : [[fact, text]]
  })

/** The query string that gives these answers again. */
export const answersQuery = (answers: Pick<Answers, 'typed' | 'skipped'>): string =>
  new URLSearchParams([...answerEntries(answers)]).toString()

/** The answer in words, for the recap: « Auch », « 22 km », « Oui ». */
export const answerText = (
  fact: Fact,
  text: string,
  communeNames: ReadonlyMap<string, string>,
  locale: Locale = 'fr',
): string => (fact === 'commune' ? (communeNames.get(text) ?? text) : questionWords[locale][fact].option(text))
