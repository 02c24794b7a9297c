import { lazy } from '@ancrage/kernel'
import type { Criterion, Profile, Verdict } from '../contract.ts'
import { criterionVerdict } from '../model.ts'

/** What the person reads about one criterion. */
export interface Evaluated {
  readonly verdict: Verdict
  /** French, with the person's own value when they gave one. */
  readonly sentence: string
}

const colon = '\u00a0: '
const km = '\u00a0km'

const inProfession = {
  'general-practitioner': 'en médecine générale',
  specialist: 'dans une autre spécialité médicale',
  dentist: 'en odontologie',
  midwife: 'en maïeutique',
  pharmacist: 'en pharmacie',
  physiotherapist: 'en masso-kinésithérapie',
  nurse: 'en soins infirmiers',
} as const
const theProfession = {
  'general-practitioner': 'la médecine générale',
  specialist: 'les autres spécialités médicales',
  dentist: 'l’odontologie',
  midwife: 'la maïeutique',
  pharmacist: 'la pharmacie',
  physiotherapist: 'la masso-kinésithérapie',
  nurse: 'les soins infirmiers',
} as const
const youAre = {
  extern: 'externe',
  intern: 'interne',
  'junior-doctor': 'docteur junior',
  locum: 'remplaçant·e',
  settling: 'en cours d’installation',
  settled: 'déjà installé·e',
} as const
const theyAre = {
  extern: 'externes',
  intern: 'internes',
  'junior-doctor': 'docteurs juniors',
  locum: 'personnes qui remplacent',
  settling: 'personnes qui s’installent',
  settled: 'personnes déjà installées',
} as const
const inZone = { zip: 'en ZIP', zac: 'en ZAC', none: 'hors zonage' } as const
const inSector = { s1: 'secteur 1', s2optam: 'secteur 2 avec OPTAM', s2: 'secteur 2 sans OPTAM' } as const

const numbers = lazy(() => new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }))
const days = (count: number): string => `${numbers().format(count)}\u00a0jour${count < 2 ? '' : 's'} par semaine`
const semesters = (count: number): string =>
  `${count}\u00a0semestre${count < 2 ? '' : 's'} validé${count < 2 ? '' : 's'}`

/** « 5 ans », « 1 an », « 2,5 ans ». */
export const yearsText = (count: number): string => `${numbers().format(count)}\u00a0an${count < 2 ? '' : 's'}`

/** « a », « a et b », « a, b et c ». */
export const enumerate = (parts: readonly string[], word = 'et'): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`

const semesterRange = (min: number, max: number): string => {
  if (max === 0) return 'est destinée à qui n’a pas encore validé de semestre'
  if (min === 0) return max >= 12 ? 'accepte tous les semestres' : `demande au plus ${semesters(max)}`
  if (max >= 12) return `demande au moins ${semesters(min)}`
  return min === max ? `demande exactement ${semesters(min)}` : `demande de ${min} à ${semesters(max)}`
}

/** The person's own value, as the start of a sentence; undefined as long as it is not known. */
const statedFact = (criterion: Criterion, p: Profile): string | undefined => {
  switch (criterion.kind) {
    case 'profession':
      return p.profession && `Vous êtes ${inProfession[p.profession]}`
    case 'audience':
      return p.audience && `Vous êtes ${youAre[p.audience]}`
    case 'semesters':
      if (p.semestersValidated === undefined) return undefined
      return p.semestersValidated === 0
        ? 'Vous n’avez pas encore validé de semestre'
        : `Vous avez ${semesters(p.semestersValidated)}`
    case 'zone':
      return p.zone && `Votre lieu de stage ou d’exercice est ${inZone[p.zone]}`
    case 'first-installation':
      return choose(
        p.firstInstallation,
        'C’est votre première installation',
        'Ce n’est pas votre première installation',
      )
    case 'sector':
      return p.sector && `Vous êtes en ${inSector[p.sector]}`
    case 'activity':
      return p.daysPerWeek === undefined ? undefined : `Vous prévoyez ${days(p.daysPerWeek)}`
    case 'coordinated-practice':
      return choose(
        p.coordinatedPractice,
        'Vous exercez en équipe coordonnée',
        'Vous n’exercez pas en équipe coordonnée',
      )
    case 'on-call-duty':
      return choose(p.onCallDuty, 'Vous prenez part aux gardes', 'Vous ne prenez pas part aux gardes')
    case 'placement-distance':
      return p.placementDistanceKm === undefined
        ? undefined
        : `Votre stage est à ${p.placementDistanceKm}${km} du CHU et de votre domicile`
    case 'ambulatory-placement':
      return choose(p.ambulatoryPlacement, 'Votre stage est ambulatoire', 'Votre stage n’est pas ambulatoire')
    case 'no-local-housing-aid':
      return choose(
        p.localHousingAid,
        'Vous recevez une aide au logement d’une collectivité',
        'Vous ne recevez pas d’aide au logement d’une collectivité',
      )
  }
}

const choose = (fact: boolean | undefined, yes: string, no: string): string | undefined => {
  if (fact === undefined) return undefined
  return fact ? yes : no
}

/** What the aid asks for, without its subject: « s’adresse aux internes ». */
const requirement = (criterion: Criterion): string => {
  switch (criterion.kind) {
    case 'profession':
      return `concerne ${enumerate(criterion.anyOf.map((one) => theProfession[one]))}`
    case 'audience':
      return `s’adresse aux ${enumerate(criterion.anyOf.map((one) => theyAre[one]))}`
    case 'semesters':
      return `${semesterRange(criterion.min, criterion.max)}`
    case 'zone':
      return `vaut ${enumerate(
        criterion.anyOf.map((one) => inZone[one]),
        'ou',
      )}`
    case 'first-installation':
      return 'est réservée à une première installation'
    case 'sector':
      return `demande le ${enumerate(
        criterion.anyOf.map((one) => inSector[one]),
        'ou le',
      )}`
    case 'activity':
      return `demande au moins ${days(criterion.minDaysPerWeek)}`
    case 'coordinated-practice':
      return 'demande un exercice coordonné (maison de santé, centre de santé, équipe ou communauté de soins)'
    case 'on-call-duty':
      return 'demande de participer à la permanence des soins'
    case 'placement-distance':
      return `demande plus de ${criterion.minKm}${km} du CHU et du domicile`
    case 'ambulatory-placement':
      return 'demande un stage ambulatoire (chez un praticien, en maison ou centre de santé)'
    case 'no-local-housing-aid':
      return 'exclut une aide au logement versée par une collectivité'
  }
}

/** What to answer for the verdict to fall. */
const unanswered = {
  profession: 'indiquez votre domaine',
  audience: 'indiquez où vous en êtes',
  semesters: 'indiquez combien vous en avez validé',
  zone: 'indiquez le zonage de votre lieu',
  'first-installation': 'dites-nous si c’est la vôtre',
  sector: 'indiquez votre secteur',
  activity: 'indiquez combien de jours vous prévoyez',
  'coordinated-practice': 'dites-nous si c’est votre cas',
  'on-call-duty': 'dites-nous si vous prenez des gardes',
  'placement-distance': 'indiquez la distance',
  'ambulatory-placement': 'dites-nous si c’est votre cas',
  'no-local-housing-aid': 'dites-nous si vous en recevez une',
} as const satisfies Record<Criterion['kind'], string>

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What the aid asks for, in a list of its conditions: « S’adresse aux internes. » */
export const describeCriterion = (criterion: Criterion): string => `${capitalised(requirement(criterion))}.`

/** The verdict of one criterion and the sentence that explains it with the person's own value. */
export const evaluateCriterion = (criterion: Criterion, profile: Profile): Evaluated => {
  const verdict = criterionVerdict(criterion, profile)
  const stated = statedFact(criterion, profile)
  const sentence =
    stated === undefined
      ? `Cette aide ${requirement(criterion)}${colon}${unanswered[criterion.kind]}.`
      : `${stated}${colon}cette aide ${requirement(criterion)}.`
  return { verdict, sentence }
}
