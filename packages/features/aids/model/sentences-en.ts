import { lazy } from '@ancrage/kernel'
import type { Criterion, Profile } from '../contract.ts'
import type { Sentences } from './sentence-shape.ts'

const km = '\u00a0km'

const theProfession = {
  'general-practitioner': 'general practice',
  specialist: 'other medical specialties',
  dentist: 'dentistry',
  midwife: 'midwifery',
  pharmacist: 'pharmacy',
  physiotherapist: 'physiotherapy',
  nurse: 'nursing',
} as const
const youAre = {
  extern: 'a medical student (externe)',
  intern: 'an intern',
  'junior-doctor': 'a junior doctor (docteur junior)',
  locum: 'a locum',
  settling: 'setting up your practice',
  settled: 'already in practice',
} as const
const theyAre = {
  extern: 'medical students (externes)',
  intern: 'interns',
  'junior-doctor': 'junior doctors',
  locum: 'locums',
  settling: 'people setting up their practice',
  settled: 'people already in practice',
} as const
const inZone = { zip: 'in a ZIP', zac: 'in a ZAC', none: 'outside the zoning' } as const
const inSector = {
  s1: 'sector 1',
  s2optam: 'sector 2 with OPTAM',
  s2: 'sector 2 without OPTAM',
} as const

const numbers = lazy(() => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }))
const days = (count: number): string => `${numbers().format(count)}\u00a0day${count === 1 ? '' : 's'} a week`
const semesters = (count: number): string => `${count}\u00a0completed semester${count === 1 ? '' : 's'}`
const years = (count: number): string => `${numbers().format(count)}\u00a0year${count === 1 ? '' : 's'}`

const enumerate = (parts: readonly string[], word = 'and'): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`

const semesterRange = (min: number, max: number): string => {
  if (max === 0) return 'is for people who have not completed a semester yet'
  if (min === 0) return max >= 12 ? 'takes any number of semesters' : `takes at most ${semesters(max)}`
  if (max >= 12) return `takes at least ${semesters(min)}`
  return min === max ? `takes exactly ${semesters(min)}` : `takes from ${min} to ${semesters(max)}`
}

const choose = (fact: boolean | undefined, yes: string, no: string): string | undefined => {
  if (fact === undefined) return undefined
  return fact ? yes : no
}

const statedFact = (criterion: Criterion, p: Profile): string | undefined => {
  switch (criterion.kind) {
    case 'profession':
      return p.profession && `Your field is ${theProfession[p.profession]}`
    case 'audience':
      return p.audience && `You are ${youAre[p.audience]}`
    case 'semesters':
      return p.semestersValidated === undefined ? undefined : `You have ${semesters(p.semestersValidated)}`
    case 'zone':
      return p.zone && `The place of your placement or practice is ${inZone[p.zone]}`
    case 'first-installation':
      return choose(p.firstInstallation, 'This is your first practice', 'This is not your first practice')
    case 'sector':
      return p.sector && `You are in ${inSector[p.sector]}`
    case 'activity':
      return p.daysPerWeek === undefined ? undefined : `You plan ${days(p.daysPerWeek)}`
    case 'coordinated-practice':
      return choose(p.coordinatedPractice, 'You work in a coordinated team', 'You do not work in a coordinated team')
    case 'on-call-duty':
      return choose(p.onCallDuty, 'You take part in on-call duty', 'You do not take part in on-call duty')
    case 'placement-distance':
      return p.placementDistanceKm === undefined
        ? undefined
        : `Your placement is ${p.placementDistanceKm}${km} from the university hospital and your home`
    case 'ambulatory-placement':
      return choose(
        p.ambulatoryPlacement,
        'Your placement is outside hospital',
        'Your placement is not an outpatient one',
      )
    case 'no-local-housing-aid':
      return choose(
        p.localHousingAid,
        'You receive help with housing from a local authority',
        'You receive no help with housing from a local authority',
      )
  }
}

const requirement = (criterion: Criterion): string => {
  switch (criterion.kind) {
    case 'profession':
      return `is for ${enumerate(criterion.anyOf.map((one) => theProfession[one]))}`
    case 'audience':
      return `is for ${enumerate(criterion.anyOf.map((one) => theyAre[one]))}`
    case 'semesters':
      return semesterRange(criterion.min, criterion.max)
    case 'zone':
      return `holds ${enumerate(
        criterion.anyOf.map((one) => inZone[one]),
        'or',
      )}`
    case 'first-installation':
      return 'is kept for a first practice'
    case 'sector':
      return `asks for ${enumerate(
        criterion.anyOf.map((one) => inSector[one]),
        'or',
      )}`
    case 'activity':
      return `asks for at least ${days(criterion.minDaysPerWeek)}`
    case 'coordinated-practice':
      return 'asks for coordinated practice (health centre, multi-professional practice or community)'
    case 'on-call-duty':
      return 'asks you to take part in on-call duty'
    case 'placement-distance':
      return `asks for more than ${criterion.minKm}${km} from the university hospital and your home`
    case 'ambulatory-placement':
      return 'asks for a placement outside hospital (with a practitioner or in a health centre)'
    case 'no-local-housing-aid':
      return 'excludes help with housing paid by a local authority'
  }
}

const longDay = lazy(() => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }))

const tenYears = 'Two installation grants of the same kind cannot be received within ten years: '

export const englishSentences: Sentences = {
  colon: ': ',
  thisAid: 'this grant',
  statedFact,
  requirement,
  unanswered: {
    profession: 'tell us your field',
    audience: 'tell us where you stand',
    semesters: 'tell us how many you have completed',
    zone: 'tell us the zone of the place',
    'first-installation': 'tell us whether it is yours',
    sector: 'tell us your sector',
    activity: 'tell us how many days you plan',
    'coordinated-practice': 'tell us whether this is your case',
    'on-call-duty': 'tell us whether you take on-call duty',
    'placement-distance': 'tell us the distance',
    'ambulatory-placement': 'tell us whether this is your case',
    'no-local-housing-aid': 'tell us whether you receive any',
  },
  years,
  and: (parts) => enumerate(parts),
  day: (day) => longDay().format(Date.parse(day)),
  everywhere: 'the whole of France',
  communeCount: (count) => `${count}\u00a0communes`,
  standing: {
    open: (day) => `Grant in force, checked on ${day}.`,
    'to-verify': () => 'Our sources on this grant disagree or are old: have it confirmed before you rely on it.',
    stale: (day) => `This record has not been re-read since ${day}: have it confirmed.`,
    'not-yet': (day) => `This grant opens on ${day}: come back then.`,
    closed: () => 'This grant takes no new applications.',
    expired: (day) => (day === '' ? 'This grant no longer exists.' : `This grant ended on ${day}.`),
  },
  national: 'This grant holds anywhere in France.',
  perimeter: {
    yes: (commune, place) => `Your commune, ${commune}, lies where the grant applies: ${place}.`,
    no: (commune, place) => `Your commune, ${commune}, lies outside the area of the grant: ${place}.`,
    unknown: (_, place) => `This grant holds in one area only (${place}): tell us your commune.`,
  },
  commitment: {
    yes: (accepted, asked) => `You would commit for ${years(accepted)}: this grant asks for ${years(asked)}.`,
    no: (accepted, asked) =>
      accepted === 0
        ? `You would rather not commit: this grant asks for ${years(asked)}.`
        : `You would commit for ${years(accepted)} at most: this grant asks for ${years(asked)}.`,
    unknown: (_, asked) => `This grant asks for a commitment of ${years(asked)}: tell us whether you would accept it.`,
  },
  tenYears: {
    first: 'This is your first practice: the ten-year rule does not stop you.',
    another: `${tenYears}you will be asked for a sworn statement.`,
    unknown: `${tenYears}tell us whether this is your first practice.`,
  },
  tax: 'The effect depends on your tax status: ask your accountant.',
  written: (note) => `One condition is still to be checked together: ${note}`,
}
