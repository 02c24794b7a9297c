import {
  defineProblems,
  email,
  idSchema,
  instantSchema,
  type LocalDate,
  line,
  localDateSchema,
  nextSemester,
  oneOf,
  phone,
  prose,
  semesterCodeSchema,
  semesterOf,
  slug,
  slugify,
  someOf,
  usualDates,
  webAddress,
} from '@ancrage/kernel'
import * as z from 'zod'
import { type ConsentText, consentSchema } from '../public-forms/contract.ts'

/** A page of the site, or a full web address. */
const linkTarget = z.union([webAddress, z.string().regex(/^\/[a-z0-9/-]*(?:#[a-z0-9-]+)?$/)], {
  error: 'Adresse attendue : une page du site, comme /aides/, ou une adresse complète commençant par https://',
})

export const stepMoments = {
  before: 'Avant d’arriver',
  week: 'La première semaine',
  month: 'Le premier mois',
} as const
export type StepMoment = keyof typeof stepMoments

const stepSchema = z.strictObject({
  title: line(120),
  text: prose(400),
  moment: oneOf(stepMoments),
  /** Minutes that the step takes, travel not included. */
  minutes: z.int().min(5, 'Cinq minutes au moins.').max(600),
  link: z.union([linkTarget, z.literal('')]),
})
export type ArrivalStep = z.infer<typeof stepSchema>

/** What a step is called in the browser’s memory: it keeps its tick when steps are added or moved. */
export const stepKey = ({ title }: Pick<ArrivalStep, 'title'>): string => slugify(title)

const personSchema = z.strictObject({
  name: line(80),
  role: line(160),
  phone: z.union([phone, z.literal('')]),
  email: z.union([email, z.literal('')]),
})

/** What an English reader is shown instead; a field left empty stays in French. */
const englishSchema = z.strictObject({
  title: z.string().trim().max(120).optional(),
  summary: z.string().trim().max(300).optional(),
  welcome: prose(4000).optional(),
})

/**
 * The interns of one semester and the page that welcomes them. The dates are data: faculties move them, no formula gives
 * them back.
 */
export const promotionSchema = z
  .strictObject({
    title: line(120),
    slug,
    semester: semesterCodeSchema,
    startsOn: localDateSchema,
    endsOn: localDateSchema,
    /** First day on which the page is public: before the choice day, so that it helps to choose. */
    opensOn: localDateSchema,
    choiceOn: localDateSchema.nullable(),
    summary: line(300),
    welcome: prose(4000),
    signedBy: z.strictObject({ name: line(80), role: line(120) }),
    programme: z.array(z.strictObject({ on: localDateSchema, title: line(120), text: prose(400) })).max(20),
    people: z.array(personSchema).min(1, 'Au moins une personne à appeler.').max(10),
    checklist: z.array(stepSchema).max(30),
    links: z.array(z.strictObject({ label: line(100), address: linkTarget, note: prose(200) })).max(20),
    verifiedOn: localDateSchema,
    en: englishSchema.optional(),
  })
  .refine((p) => p.startsOn < p.endsOn, {
    path: ['endsOn'],
    error: 'Le semestre finit avant de commencer : corrigez l’une des deux dates.',
  })
  .refine((p) => p.opensOn <= p.startsOn, {
    path: ['opensOn'],
    error: 'La page s’ouvre au plus tard le premier jour du semestre.',
  })
  .refine((p) => p.choiceOn === null || (p.opensOn <= p.choiceOn && p.choiceOn <= p.startsOn), {
    path: ['choiceOn'],
    error: 'Le choix de stage a lieu après l’ouverture de la page et avant le début du semestre.',
  })
  .refine((p) => new Set(p.checklist.map(stepKey)).size === p.checklist.length, {
    path: ['checklist'],
    error: 'Deux étapes portent le même titre : la coche de l’une cocherait l’autre.',
  })
export type Promotion = z.infer<typeof promotionSchema>

/** Dates proposed for the next promotion of a territory; every one stays editable. */
export const proposedDates = (
  today: LocalDate,
): Pick<Promotion, 'semester' | 'startsOn' | 'endsOn' | 'opensOn'> & { readonly choiceOn: LocalDate } => {
  const semester = nextSemester(semesterOf(today))
  const { start, end } = usualDates(semester)
  // Choice days are about a month before the start; the page helps to choose, so it opens a month earlier still.
  const monthBefore = (day: LocalDate, months: number): LocalDate => {
    const month = Number(day.slice(5, 7)) - months
    return localDateSchema.parse(`${day.slice(0, 5)}${String(month).padStart(2, '0')}-01`)
  }
  return { semester, startsOn: start, endsOn: end, opensOn: monthBefore(start, 2), choiceOn: monthBefore(start, 1) }
}

export const promotionIdSchema = idSchema('pro')
export const newcomerIdSchema = idSchema('new')

/**
 * The two regimes of general practice that live side by side: four years with a phase as junior doctor for who entered
 * since November 2023 (arrêté of 3 August 2023), three years before.
 */
export const regimes = {
  'four-years': 'DES de médecine générale en 4 ans (entrée depuis novembre 2023)',
  'three-years': 'DES de médecine générale en 3 ans (entrée avant novembre 2023)',
  'other-specialty': 'Autre spécialité',
} as const
export type Regime = keyof typeof regimes

export const phases = {
  base: 'Phase socle',
  deepening: 'Phase d’approfondissement',
  consolidation: 'Phase de consolidation (docteur junior)',
} as const
export type Phase = keyof typeof phases

export const needs = {
  housing: 'Un logement',
  mobility: 'Une solution pour me déplacer',
  'partner-job': 'Un emploi pour mon conjoint ou ma conjointe',
} as const
export type Need = keyof typeof needs

/** What a person agrees to, each apart: only the first is needed to join. */
export const purposes = {
  welcome: 'Préparer mon accueil',
  partners: 'Chercher une réponse à mes besoins',
  'follow-up': 'Me demander plus tard où j’en suis',
} as const
export type Purpose = keyof typeof purposes

/** Texts that people accept; a new wording gets a new version, and each answer keeps the one it was given to. */
export const consentTexts = {
  welcome: {
    purpose: 'promotion-welcome',
    version: '2026-11-1',
    text: {
      fr: 'J’accepte que l’équipe d’accueil garde ces informations pour préparer mon arrivée. Elles sont effacées six mois après la fin du semestre.',
      en: 'I agree that the welcome team keeps this information to prepare my arrival. It is erased six months after the end of the semester.',
    },
  },
  partners: {
    purpose: 'promotion-partners',
    version: '2026-11-1',
    text: {
      fr: 'J’accepte que mes besoins, sans mon nom, soient dits aux partenaires qui peuvent y répondre (logement, transport, emploi).',
      en: 'I agree that my needs, without my name, are told to the partners who can meet them (housing, transport, jobs).',
    },
  },
  'follow-up': {
    purpose: 'promotion-follow-up',
    version: '2026-11-1',
    text: {
      fr: 'J’accepte de recevoir une question, « Où en êtes-vous ? », à mon adresse personnelle, 6, 12, 24 et 36 mois après le semestre. Mes coordonnées sont effacées ensuite.',
      en: 'I agree to receive one question, “Where are you now?”, at my personal address, 6, 12, 24 and 36 months after the semester. My details are erased afterwards.',
    },
  },
} as const satisfies Record<Purpose, ConsentText>

const aboutMe = {
  firstName: line(60),
  lastName: line(60),
  faculty: line(100),
  regime: oneOf(regimes),
  phase: oneOf(phases),
  /** A placement of the directory, or `''` when it is not in it. */
  placementId: z.union([idSchema('pla'), z.literal('')]).default(''),
  placementText: z.string().trim().max(160).default(''),
  needs: someOf(needs).default([]),
  needsNote: prose(500).default(''),
  /** Read long after the hospital’s address is closed; only for the follow-up. */
  personalEmail: z.union([email, z.literal('')]).default(''),
}
const choices = { partners: z.boolean().default(false), followUp: z.boolean().default(false) }

interface Given {
  readonly regime: Regime
  readonly phase: Phase
  readonly personalEmail: string
  readonly followUp: boolean
}

const phaseFits = ({ regime, phase }: Given): boolean => regime !== 'three-years' || phase !== 'consolidation'
const phaseFault = {
  path: ['phase'],
  error: 'La phase de consolidation n’existe que dans le DES en 4 ans : corrigez le régime ou la phase.',
}
const reachable = ({ followUp, personalEmail }: Given): boolean => !followUp || personalEmail !== ''
const unreachable = {
  path: ['personalEmail'],
  error: 'Indiquez l’adresse personnelle où vous écrire, ou décochez la question de suivi.',
}

/** What a person sends to join a promotion, without account; the consent to be welcomed goes with the form itself. */
export const joinSchema = z
  .strictObject({ ...aboutMe, email, ...choices })
  .refine(phaseFits, phaseFault)
  .refine(reachable, unreachable)
export type Join = z.infer<typeof joinSchema>

/** What a person may change later by their link; the e-mail address stays, since the link was sent to it. */
export const newcomerChangeSchema = z
  .strictObject({ ...aboutMe, ...choices })
  .refine(phaseFits, phaseFault)
  .refine(reachable, unreachable)
export type NewcomerChange = z.infer<typeof newcomerChangeSchema>

export const newcomerStates = {
  joined: 'Inscrit·e',
  erased: 'Effacé·e',
} as const
export type NewcomerState = keyof typeof newcomerStates

/** Months after the end of the semester at which the question is asked. */
export const followUpMonths = [6, 12, 24, 36] as const
export type FollowUpMonth = (typeof followUpMonths)[number]

export const whereabouts = {
  'intern-here': 'Interne ou docteur junior, encore ici',
  'intern-elsewhere': 'Interne ou docteur junior, ailleurs',
  'replacing-here': 'Remplaçant·e, en partie ou tout à fait ici',
  'replacing-elsewhere': 'Remplaçant·e ailleurs',
  'settled-here': 'Installé·e ou salarié·e ici',
  'settled-elsewhere': 'Installé·e ou salarié·e ailleurs',
  other: 'Autre chose',
} as const
export type Whereabouts = keyof typeof whereabouts

const keptConsentSchema = z.strictObject({ ...consentSchema.shape, withdrawnAt: instantSchema.nullable() })
/** A consent with the day it was taken back, if it was. */
export type KeptConsent = z.infer<typeof keptConsentSchema>

/** A person of a promotion, as kept. */
export const newcomerSchema = z.strictObject({
  ...aboutMe,
  // Empty once erased.
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  faculty: z.string(),
  promotionId: promotionIdSchema,
  semester: semesterCodeSchema,
  state: oneOf(newcomerStates),
  locale: z.enum(['fr', 'en']),
  consents: z.array(keptConsentSchema),
  joinedAt: instantSchema,
  /** When the team got in touch; null while the person waits for a first call. */
  welcomedAt: instantSchema.nullable(),
  /** When the owner of the address was last written to because somebody typed it again. */
  remindedAt: instantSchema.nullable(),
  followUps: z.array(
    z.strictObject({
      month: z.union([z.literal(6), z.literal(12), z.literal(24), z.literal(36)]),
      askedAt: instantSchema,
      answer: oneOf(whereabouts).nullable(),
      answeredAt: instantSchema.nullable(),
    }),
  ),
})
export type Newcomer = z.infer<typeof newcomerSchema>

export const promotionProblems = defineProblems({
  promotionClosed: {
    slug: 'promotion-closed',
    status: 409,
    title: { fr: 'Cette promotion n’accueille plus d’inscription', en: 'This cohort no longer takes people' },
  },
})
