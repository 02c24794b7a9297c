import { lazy } from '@ancrage/kernel'
import type { Criterion, Profile } from '../contract.ts'
import type { Sentences } from './sentence-shape.ts'

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
const years = (count: number): string => `${numbers().format(count)}\u00a0an${count < 2 ? '' : 's'}`

/** « a », « a et b », « a, b et c ». */
const enumerate = (parts: readonly string[], word = 'et'): string =>
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

const longDay = lazy(() => new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }))

export const frenchSentences: Sentences = {
  colon,
  thisAid: 'cette aide',
  statedFact,
  requirement,
  unanswered,
  years,
  and: (parts) => enumerate(parts),
  day: (day) => longDay().format(Date.parse(day)).replace(/^1 /, '1er '),
  everywhere: 'France entière',
  communeCount: (count) => `${count}\u00a0communes`,
  standing: {
    open: (day) => `Aide en vigueur, vérifiée le ${day}.`,
    'to-verify': () =>
      `Nos sources sur cette aide se contredisent ou datent${colon}faites-la confirmer avant d’y compter.`,
    stale: (day) => `Cette fiche n’a pas été relue depuis le ${day}${colon}faites-la confirmer.`,
    'not-yet': (day) => `Cette aide ouvre le ${day}${colon}revenez à cette date.`,
    closed: () => 'Cette aide est fermée aux nouvelles demandes.',
    expired: (day) => (day === '' ? 'Cette aide n’existe plus.' : `Cette aide a pris fin le ${day}.`),
  },
  national: 'Cette aide vaut dans toute la France.',
  perimeter: {
    yes: (commune, place) => `Votre commune, ${commune}, est dans le périmètre de l’aide${colon}${place}.`,
    no: (commune, place) => `Votre commune, ${commune}, est hors du périmètre de l’aide${colon}${place}.`,
    unknown: (_, place) => `Cette aide vaut pour un périmètre précis (${place})${colon}indiquez votre commune.`,
  },
  commitment: {
    yes: (accepted, asked) =>
      `Vous accepteriez de vous engager ${years(accepted)}${colon}cette aide demande un engagement de ${years(asked)}.`,
    no: (accepted, asked) =>
      accepted === 0
        ? `Vous ne souhaitez pas d’engagement${colon}cette aide demande un engagement de ${years(asked)}.`
        : `Vous accepteriez de vous engager ${years(accepted)} au plus${colon}cette aide demande un engagement de ${years(asked)}.`,
    unknown: (_, asked) =>
      `Cette aide demande un engagement de ${years(asked)}${colon}dites-nous si vous l’accepteriez.`,
  },
  tenYears: {
    first: `C’est votre première installation${colon}la règle des dix ans ne vous arrête pas.`,
    another: `On ne reçoit pas deux aides à l’installation de même nature en dix ans${colon}une attestation sur l’honneur vous sera demandée.`,
    unknown: `On ne reçoit pas deux aides à l’installation de même nature en dix ans${colon}dites-nous si c’est votre première installation.`,
  },
  tax: `L’effet dépend de votre régime fiscal${colon}demandez à votre comptable.`,
  written: (note) => `Une condition reste à vérifier ensemble${colon}${note}`,
}
