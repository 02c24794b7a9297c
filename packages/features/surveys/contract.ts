import { defineProblems, idSchema, instantSchema, line, localDateSchema, oneOf, prose, slug } from '@ancrage/kernel'
import * as z from 'zod'

export const questionKinds = {
  choice: 'Une seule réponse',
  choices: 'Plusieurs réponses',
  scale: 'Une note de 1 à 5',
  text: 'Texte libre',
} as const

/** How far answers can be read; said to people before they begin, and held to by what the console can show. */
export const anonymityLevels = {
  together: 'Réunies : personne ne lit les réponses une à une',
  read: 'Lues sans nom : l’équipe lit les textes libres, sans savoir de qui ils sont',
} as const

const key = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Minuscules sans accent, chiffres et traits d’union.')
  .max(40)

const optionSchema = z.strictObject({
  key,
  label: line(120),
  en: z.string().trim().max(120).optional(),
})

export const questionSchema = z
  .strictObject({
    key,
    kind: oneOf(questionKinds),
    label: line(200),
    hint: z.string().trim().max(200),
    options: z.array(optionSchema).max(12),
    en: z.strictObject({ label: z.string().trim().max(200), hint: z.string().trim().max(200) }).optional(),
  })
  .refine(({ kind, options }) => (kind !== 'choice' && kind !== 'choices') || options.length >= 2, {
    path: ['options'],
    error: 'Deux réponses possibles au moins.',
  })
  .refine(({ options }) => new Set(options.map((one) => one.key)).size === options.length, {
    path: ['options'],
    error: 'Deux réponses ont la même clé.',
  })
export type Question = z.infer<typeof questionSchema>

/** A short survey of needs, answered without account and without name. */
export const surveySchema = z
  .strictObject({
    title: line(120),
    slug,
    /** The promotion that it asks, when it is for one. */
    promotionId: z.union([idSchema('pro'), z.literal('')]),
    summary: line(300),
    intro: prose(2000),
    anonymity: oneOf(anonymityLevels),
    opensOn: localDateSchema,
    /** Last day on which answers are taken; the results are given back the day after. */
    closesOn: localDateSchema,
    questions: z
      .array(questionSchema)
      .min(1, 'Une question au moins.')
      .max(12, 'Douze questions au plus : restez court.'),
    /** What the team does with the results; written once they are known. */
    outcome: prose(2000),
    en: z
      .strictObject({
        title: z.string().trim().max(120).optional(),
        summary: z.string().trim().max(300).optional(),
        intro: prose(2000).optional(),
      })
      .optional(),
  })
  .refine((s) => s.opensOn <= s.closesOn, {
    path: ['closesOn'],
    error: 'L’enquête se ferme avant de s’ouvrir : corrigez l’une des deux dates.',
  })
  .refine((s) => new Set(s.questions.map((one) => one.key)).size === s.questions.length, {
    path: ['questions'],
    error: 'Deux questions ont la même clé.',
  })
  .refine((s) => s.anonymity === 'read' || s.questions.every(({ kind }) => kind !== 'text'), {
    path: ['questions'],
    error: 'Un texte libre se lit : choisissez le niveau « Lues sans nom », ou retirez cette question.',
  })
export type Survey = z.infer<typeof surveySchema>

export const surveyIdSchema = idSchema('srv')

/** One person’s answers: no name, no address; a random id that only their private link knows. */
export const answerSchema = z.strictObject({
  surveyId: surveyIdSchema,
  /** Keys of chosen options by question, a note as its digit, or the text itself. */
  answers: z.record(key, z.array(z.string().max(1000)).max(12)),
  startedOn: localDateSchema,
  /** Only what was sent counts; the rest waits for its author, and goes when the survey closes. */
  state: z.enum(['started', 'sent', 'erased']),
})
export type Answer = z.infer<typeof answerSchema>

const cellSchema = z.strictObject({
  key: z.string(),
  label: z.string(),
  en: z.string().optional(),
  /** Null when the count is hidden. */
  count: z.int().min(0).nullable(),
})
export type Cell = z.infer<typeof cellSchema>

/** What is given back to everybody, as it may be told: small counts are gone before this is written. */
export const resultsSchema = z.strictObject({
  surveyId: surveyIdSchema,
  /** Null when fewer than five people answered. */
  people: z.int().nullable(),
  questions: z.array(
    z.strictObject({
      key: z.string(),
      kind: oneOf(questionKinds),
      label: z.string(),
      en: z.string().optional(),
      cells: z.array(cellSchema),
    }),
  ),
  countedAt: instantSchema,
})
export type Results = z.infer<typeof resultsSchema>

/** What a step sends: nothing at all is an answer too. */
export const stepSchema = z.strictObject({
  step: z.int().min(1).max(12),
  values: z.array(z.string().trim().max(1000)).max(12).default([]),
})

export const startSchema = z.strictObject({ website: z.literal('', 'Laissez ce champ vide.').default('') })

export const surveyProblems = defineProblems({
  surveyClosed: {
    slug: 'survey-closed',
    status: 409,
    title: { fr: 'Cette enquête est close', en: 'This survey is closed' },
  },
})
