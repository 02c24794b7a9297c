import type { Locale } from '@ancrage/kernel'
import { labelsIn } from './labels.ts'
import type { Fact } from './verdicts.ts'

/** What is said around one question. */
export interface QuestionWords {
  /** As asked. */
  readonly label: string
  /** As a term of the recap. */
  readonly short: string
  readonly hint?: string
  /** An answer as people read it. */
  readonly option: (value: string) => string
}

type Words = Readonly<Record<Fact, QuestionWords>>

const from =
  (table: Readonly<Record<string, string>>) =>
  (value: string): string =>
    table[value] ?? value
const yesNo = { fr: from({ oui: 'Oui', non: 'Non' }), en: from({ oui: 'Yes', non: 'No' }) } as const
const km = (value: string): string => `${value}\u00a0km`
const itself = (value: string): string => value
const plural = (value: string, from: number): string => (Number(value) < from ? '' : 's')

const french: Words = {
  audience: { label: 'Où en êtes-vous ?', short: 'Situation', option: from(labelsIn.fr.audiences) },
  profession: { label: 'Quel est votre domaine ?', short: 'Domaine', option: from(labelsIn.fr.professions) },
  semestersValidated: {
    label: 'Combien de semestres d’internat avez-vous validés ?',
    short: 'Semestres validés',
    option: (value) => (value === '0' ? 'Aucun pour l’instant' : `${value}\u00a0semestre${plural(value, 2)}`),
  },
  commune: {
    label: 'Dans quelle commune êtes-vous, ou serez-vous, en stage ou en exercice ?',
    short: 'Commune',
    hint: 'Elle dit dans quels périmètres vous êtes ; qui verse l’aide n’y change rien. Ailleurs ? Répondez « Je ne sais pas ».',
    option: itself,
  },
  zone: {
    label: 'Comment ce lieu est-il zoné ?',
    short: 'Zonage médical',
    hint: 'L’Agence régionale de santé classe chaque commune. En cas de doute, répondez « Je ne sais pas ».',
    option: from(labelsIn.fr.medicalZones),
  },
  ambulatoryPlacement: {
    label: 'Votre stage est-il ambulatoire ?',
    short: 'Stage ambulatoire',
    hint: 'Chez un praticien, en maison ou en centre de santé.',
    option: yesNo.fr,
  },
  placementDistanceKm: {
    label: 'À combien de kilomètres est-il du CHU et de votre domicile ?',
    short: 'Distance du stage',
    hint: 'La plus courte des deux distances, par la route, en kilomètres entiers.',
    option: km,
  },
  localHousingAid: {
    label: 'Une collectivité vous aide-t-elle déjà pour votre logement ?',
    short: 'Aide au logement d’une collectivité',
    hint: 'Indemnité ou logement gratuit du département, de l’intercommunalité ou de la commune.',
    option: yesNo.fr,
  },
  firstInstallation: {
    label: 'Est-ce, ou sera-ce, votre première installation ?',
    short: 'Première installation',
    option: yesNo.fr,
  },
  sector: {
    label: 'Dans quel secteur exercez-vous, ou pensez-vous exercer ?',
    short: 'Secteur conventionnel',
    hint: 'Secteur 1 : tarifs fixés. Secteur 2 : tarifs libres, encadrés avec l’OPTAM.',
    option: from(labelsIn.fr.sectors),
  },
  daysPerWeek: {
    label: 'Combien de jours par semaine pensez-vous travailler ici ?',
    short: 'Jours par semaine',
    option: (value) =>
      value === '0.5' ? 'Une demi-journée' : `${value.replace('.', ',')}\u00a0jour${plural(value, 2)}`,
  },
  coordinatedPractice: {
    label: 'Serez-vous en exercice coordonné ?',
    short: 'Exercice coordonné',
    hint: 'Maison ou centre de santé, équipe de soins primaires, communauté professionnelle (CPTS).',
    option: yesNo.fr,
  },
  onCallDuty: {
    label: 'Prendrez-vous part à la permanence des soins ?',
    short: 'Permanence des soins',
    hint: 'Les gardes du soir, du week-end et des jours fériés.',
    option: yesNo.fr,
  },
  acceptsCommitmentYears: {
    label: 'Combien d’années accepteriez-vous de rester, si une aide le demande ?',
    short: 'Engagement accepté',
    option: (value) => (value === '0' ? 'Je préfère ne pas m’engager' : `${value}\u00a0an${plural(value, 2)}`),
  },
}

const english: Words = {
  audience: { label: 'Where do you stand?', short: 'Situation', option: from(labelsIn.en.audiences) },
  profession: { label: 'What is your field?', short: 'Field', option: from(labelsIn.en.professions) },
  semestersValidated: {
    label: 'How many semesters of internship have you completed?',
    short: 'Completed semesters',
    option: (value) => (value === '0' ? 'None yet' : `${value}\u00a0semester${value === '1' ? '' : 's'}`),
  },
  commune: {
    label: 'In which commune are you, or will you be, on placement or in practice?',
    short: 'Commune',
    hint: 'It tells in which areas you are, whoever pays the grant. Somewhere else? Answer “I don’t know”.',
    option: itself,
  },
  zone: {
    label: 'In which medical zone is that place?',
    short: 'Medical zone',
    hint: 'The regional health agency sorts every commune. If in doubt, answer “I don’t know”.',
    option: from(labelsIn.en.medicalZones),
  },
  ambulatoryPlacement: {
    label: 'Is your placement outside hospital?',
    short: 'Placement outside hospital',
    hint: 'With a practitioner, in a health centre or a group practice.',
    option: yesNo.en,
  },
  placementDistanceKm: {
    label: 'How many kilometres is it from the university hospital and from your home?',
    short: 'Distance of the placement',
    hint: 'The shorter of the two, by road, in whole kilometres.',
    option: km,
  },
  localHousingAid: {
    label: 'Does a local authority already help with your housing?',
    short: 'Housing help from a local authority',
    hint: 'An allowance or free housing from the département, group of communes or commune.',
    option: yesNo.en,
  },
  firstInstallation: {
    label: 'Is this, or will it be, your first practice?',
    short: 'First practice',
    option: yesNo.en,
  },
  sector: {
    label: 'In which fee sector do you practise, or mean to?',
    short: 'Fee sector',
    hint: 'Sector 1: set fees. Sector 2: free fees, bounded with OPTAM.',
    option: from(labelsIn.en.sectors),
  },
  daysPerWeek: {
    label: 'How many days a week do you mean to work here?',
    short: 'Days a week',
    option: (value) => (value === '0.5' ? 'Half a day' : `${value}\u00a0day${value === '1' ? '' : 's'}`),
  },
  coordinatedPractice: {
    label: 'Will you work in coordinated practice?',
    short: 'Coordinated practice',
    hint: 'Group practice or health centre with a health project, primary care team, CPTS.',
    option: yesNo.en,
  },
  onCallDuty: {
    label: 'Will you take part in on-call duty?',
    short: 'On-call duty',
    hint: 'Evenings, weekends and public holidays.',
    option: yesNo.en,
  },
  acceptsCommitmentYears: {
    label: 'For how many years would you agree to stay, if a grant asks for it?',
    short: 'Commitment accepted',
    option: (value) => (value === '0' ? 'I would rather not commit' : `${value}\u00a0year${value === '1' ? '' : 's'}`),
  },
}

export const questionWords: Readonly<Record<Locale, Words>> = { fr: french, en: english }

/** What to do when an answer cannot be read, or when nothing was chosen. */
export const faultWords = {
  fr: {
    choose: 'choisissez une des réponses proposées, ou « Je ne sais pas ».',
    number: 'indiquez un nombre entier de kilomètres, entre 0 et 500.',
    colon: '\u00a0: ',
  },
  en: {
    choose: 'choose one of the answers, or “I don’t know”.',
    number: 'give a whole number of kilometres between 0 and 500.',
    colon: ': ',
  },
} as const satisfies Record<Locale, object>
