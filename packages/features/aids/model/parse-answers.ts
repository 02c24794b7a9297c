import type { Commune } from '@ancrage/kernel'
import { audiences, medicalZones, type Profile, professions, profileSchema, sectors } from '../contract.ts'
import type { Fact } from '../model.ts'

export interface AnswerOption {
  readonly value: string
  readonly label: string
}

/** One question of the simulator. Every one may stay without answer. */
export interface Question {
  readonly fact: Fact
  /** As asked in the form. */
  readonly label: string
  /** As a term of the recap. */
  readonly short: string
  readonly hint?: string
  readonly kind: 'radios' | 'select' | 'number' | 'commune'
  readonly options: readonly AnswerOption[]
  /** What to do when the answer cannot be read; said after `short`. */
  readonly fault: string
}

export interface QuestionGroup {
  readonly title: string
  readonly questions: readonly Question[]
}

/** What the form sends for « Je ne sais pas »; an empty value says the same. */
export const unknownAnswer = 'nsp'

const choose = 'choisissez une des réponses proposées, ou « Je ne sais pas ».'
const yesNo: readonly AnswerOption[] = [
  { value: 'oui', label: 'Oui' },
  { value: 'non', label: 'Non' },
]
const optionsOf = (table: Readonly<Record<string, string>>): readonly AnswerOption[] =>
  Object.entries(table).map(([value, label]) => ({ value, label }))
const plural = (count: number): string => (count < 2 ? '' : 's')
const counts = (values: readonly number[], label: (count: number) => string): readonly AnswerOption[] =>
  values.map((count) => ({ value: String(count), label: label(count) }))
const upTo = (max: number): readonly number[] => Array.from({ length: max + 1 }, (_, count) => count)

export const questionGroups: readonly QuestionGroup[] = [
  {
    title: 'Vous',
    questions: [
      {
        fact: 'profession',
        label: 'Quel est votre domaine ?',
        short: 'Domaine',
        kind: 'select',
        options: optionsOf(professions),
        fault: choose,
      },
      {
        fact: 'audience',
        label: 'Où en êtes-vous ?',
        short: 'Situation',
        kind: 'radios',
        options: optionsOf(audiences),
        fault: choose,
      },
      {
        fact: 'semestersValidated',
        label: 'Combien de semestres d’internat avez-vous validés ?',
        short: 'Semestres validés',
        kind: 'select',
        options: counts(upTo(12), (count) =>
          count === 0 ? 'Aucun pour l’instant' : `${count} semestre${plural(count)}`,
        ),
        fault: choose,
      },
    ],
  },
  {
    title: 'Votre lieu',
    questions: [
      {
        fact: 'commune',
        label: 'Dans quelle commune êtes-vous, ou serez-vous, en stage ou en exercice ?',
        short: 'Commune',
        hint: 'Elle dit dans quels périmètres vous êtes ; qui verse l’aide n’y change rien.',
        kind: 'commune',
        options: [],
        fault: 'choisissez une commune de la liste, ou « Je ne sais pas ».',
      },
      {
        fact: 'zone',
        label: 'Comment ce lieu est-il zoné ?',
        short: 'Zonage médical',
        hint: 'L’Agence régionale de santé classe chaque commune. En cas de doute, laissez « Je ne sais pas ».',
        kind: 'radios',
        options: optionsOf(medicalZones),
        fault: choose,
      },
    ],
  },
  {
    title: 'Votre stage',
    questions: [
      {
        fact: 'ambulatoryPlacement',
        label: 'Votre stage est-il ambulatoire ?',
        short: 'Stage ambulatoire',
        hint: 'Chez un praticien, en maison ou en centre de santé.',
        kind: 'radios',
        options: yesNo,
        fault: choose,
      },
      {
        fact: 'placementDistanceKm',
        label: 'À combien de kilomètres est-il du CHU et de votre domicile ?',
        short: 'Distance du stage',
        hint: 'La plus courte des deux distances, par la route.',
        kind: 'number',
        options: [],
        fault: 'indiquez un nombre entier de kilomètres, entre 0 et 500.',
      },
      {
        fact: 'localHousingAid',
        label: 'Une collectivité vous aide-t-elle déjà pour votre logement ?',
        short: 'Aide au logement d’une collectivité',
        hint: 'Indemnité ou logement gratuit du département, de l’intercommunalité ou de la commune.',
        kind: 'radios',
        options: yesNo,
        fault: choose,
      },
    ],
  },
  {
    title: 'Votre projet',
    questions: [
      {
        fact: 'firstInstallation',
        label: 'Est-ce, ou sera-ce, votre première installation ?',
        short: 'Première installation',
        kind: 'radios',
        options: yesNo,
        fault: choose,
      },
      {
        fact: 'sector',
        label: 'Dans quel secteur exercez-vous, ou pensez-vous exercer ?',
        short: 'Secteur conventionnel',
        kind: 'radios',
        options: optionsOf(sectors),
        fault: choose,
      },
      {
        fact: 'daysPerWeek',
        label: 'Combien de jours par semaine pensez-vous travailler ici ?',
        short: 'Jours par semaine',
        kind: 'select',
        options: counts([0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6], (count) =>
          count === 0.5 ? 'Une demi-journée' : `${String(count).replace('.', ',')} jour${plural(count)}`,
        ),
        fault: choose,
      },
      {
        fact: 'coordinatedPractice',
        label: 'Serez-vous en exercice coordonné ?',
        short: 'Exercice coordonné',
        hint: 'Maison ou centre de santé, équipe de soins primaires, communauté professionnelle (CPTS).',
        kind: 'radios',
        options: yesNo,
        fault: choose,
      },
      {
        fact: 'onCallDuty',
        label: 'Prendrez-vous part à la permanence des soins ?',
        short: 'Permanence des soins',
        hint: 'Les gardes du soir, du week-end et des jours fériés.',
        kind: 'radios',
        options: yesNo,
        fault: choose,
      },
      {
        fact: 'acceptsCommitmentYears',
        label: 'Combien d’années accepteriez-vous de rester, si une aide le demande ?',
        short: 'Engagement accepté',
        kind: 'select',
        options: counts([0, 1, 2, 3, 4, 5, 6, 8, 10], (count) =>
          count === 0 ? 'Je préfère ne pas m’engager' : `${count} an${plural(count)}`,
        ),
        fault: choose,
      },
    ],
  },
]

export const questions: readonly Question[] = questionGroups.flatMap((group) => group.questions)

const unlisted = (fact: Fact): never => {
  throw new RangeError(`no question asks ${fact}`)
}
export const questionOf = (fact: Fact): Question => questions.find((one) => one.fact === fact) ?? unlisted(fact)

const read = (question: Question, text: string): string | number | boolean => {
  if (question.options === yesNo) return text === 'oui' ? true : text === 'non' ? false : text
  const numeric = question.kind === 'number' || question.options.every(({ value }) => /^[\d.]+$/.test(value))
  return numeric && question.kind !== 'commune' && text !== '' ? Number(text.replace(',', '.')) : text
}

export interface Answers {
  /** Only what could be read. */
  readonly profile: Profile
  /** As sent, by fact: the form shows them again. */
  readonly typed: Readonly<Partial<Record<Fact, string>>>
  readonly errors: readonly { readonly field: Fact; readonly message: string }[]
}

/** Answers from a form or an address: an absent, empty or `nsp` value is an answer not given; others are checked. */
export const parseAnswers = (sent: Readonly<Record<string, string | undefined>>): Answers => {
  const typed: Partial<Record<Fact, string>> = {}
  const raw: Record<string, unknown> = {}
  for (const question of questions) {
    const text = sent[question.fact]?.trim() ?? ''
    if (text === '' || text === unknownAnswer) continue
    typed[question.fact] = text
    raw[question.fact] = read(question, text)
  }
  const parsed = profileSchema.safeParse(raw)
  if (parsed.success) return { profile: parsed.data, typed, errors: [] }
  const faulty = new Set(parsed.error.issues.map((issue) => String(issue.path[0])))
  const kept = Object.fromEntries(Object.entries(raw).filter(([fact]) => !faulty.has(fact)))
  return {
    profile: profileSchema.parse(kept),
    typed,
    errors: questions
      .filter(({ fact }) => faulty.has(fact))
      .map(({ fact, short, fault }) => ({ field: fact, message: `${short}\u00a0: ${fault}` })),
  }
}

/** The query string that gives these answers again, without those not given. */
export const answersQuery = (typed: Answers['typed']): string =>
  new URLSearchParams(
    questions.flatMap(({ fact }): [string, string][] => {
      const text = typed[fact]
      return text === undefined ? [] : [[fact, text]]
    }),
  ).toString()

/** The answer in words, for the recap: « Auch », « 22 km », « Oui ». */
export const answerText = (question: Question, text: string, communes: readonly Commune[]): string => {
  if (question.kind === 'commune') return communes.find(({ code }) => code === text)?.name ?? text
  if (question.kind === 'number') return `${text}\u00a0km`
  return question.options.find(({ value }) => value === text)?.label ?? text
}
