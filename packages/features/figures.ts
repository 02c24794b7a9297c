import { type Instant, localDateOf, nextSemester, semesterOf } from '@ancrage/kernel'
import type { Contributions } from '@ancrage/store'

/** A figure that the agency sees: what it counts, in which unit, and where it comes from. */
export interface FigureDefinition {
  readonly id: string
  readonly label: string
  readonly definition: string
  readonly unit: string
  readonly source: string
  /** Small counts of people are hidden when the figure is written. */
  readonly countsPeople: boolean
}

const ownData = 'Saisie des équipes du territoire dans Ancrage'

export const figureDefinitions: readonly FigureDefinition[] = [
  {
    id: 'supervisors.listed',
    label: 'Maîtres de stage publiés',
    definition: 'Professionnels dont la fiche est en ligne sur le portail du territoire.',
    unit: 'personnes',
    source: ownData,
    countsPeople: true,
  },
  {
    id: 'placements.listed',
    label: 'Lieux de stage publiés',
    definition: 'Cabinets, maisons de santé, centres de santé et hôpitaux dont la fiche est en ligne.',
    unit: 'lieux',
    source: ownData,
    countsPeople: false,
  },
  {
    id: 'placements.coordinated',
    label: 'Lieux en exercice coordonné',
    definition: 'Lieux de stage publiés qui déclarent un exercice coordonné.',
    unit: 'lieux',
    source: ownData,
    countsPeople: false,
  },
  {
    id: 'placements.housing',
    label: 'Lieux avec logement',
    definition: 'Lieux de stage publiés qui proposent un logement sur place ou proche.',
    unit: 'lieux',
    source: ownData,
    countsPeople: false,
  },
  {
    id: 'offers.places',
    label: 'Places d’internes au prochain semestre',
    definition: 'Somme des places annoncées ; une place partagée par plusieurs maîtres de stage compte une fois.',
    unit: 'places',
    source: ownData,
    countsPeople: false,
  },
  {
    id: 'aids.in-force',
    label: 'Aides en vigueur',
    definition: 'Aides publiées au statut « En vigueur ».',
    unit: 'aides',
    source: ownData,
    countsPeople: false,
  },
  {
    id: 'aids.to-verify',
    label: 'Aides à vérifier',
    definition: 'Aides publiées au statut « À vérifier ».',
    unit: 'aides',
    source: ownData,
    countsPeople: false,
  },
  {
    id: 'events.published',
    label: 'Événements du semestre',
    definition: 'Événements publiés, non annulés, qui commencent dans le semestre en cours.',
    unit: 'événements',
    source: ownData,
    countsPeople: false,
  },
  {
    id: 'registrations.confirmed',
    label: 'Inscriptions confirmées',
    definition:
      'Inscriptions confirmées aux événements qui commencent dans le semestre en cours, accompagnants non compris.',
    unit: 'personnes',
    source: 'Inscriptions en ligne',
    countsPeople: true,
  },
  {
    id: 'registrations.attended',
    label: 'Présences pointées',
    definition: 'Personnes pointées à l’entrée des événements du semestre en cours.',
    unit: 'personnes',
    source: 'Pointage par les équipes',
    countsPeople: true,
  },
  {
    id: 'newcomers.joined',
    label: 'Arrivants inscrits',
    definition: 'Internes et docteurs juniors qui ont rejoint la promotion du semestre en cours.',
    unit: 'personnes',
    source: 'Inscriptions en ligne',
    countsPeople: true,
  },
  {
    id: 'requests.sent',
    label: 'Demandes reçues',
    definition:
      'Messages envoyés par le portail depuis le début du semestre en cours, à l’équipe ou à un titulaire de fiche.',
    unit: 'demandes',
    source: 'Demandes en ligne',
    countsPeople: true,
  },
  {
    id: 'requests.answered',
    label: 'Demandes avec réponse',
    definition: 'Demandes du semestre en cours acceptées, déclinées ou répondues par l’équipe.',
    unit: 'demandes',
    source: 'Demandes en ligne',
    countsPeople: true,
  },
  {
    id: 'requests.prompt',
    label: 'Réponses en moins de 48 heures',
    definition: 'Demandes du semestre en cours dont la réponse est partie dans les 48 heures, week-ends compris.',
    unit: 'demandes',
    source: 'Demandes en ligne',
    countsPeople: true,
  },
  {
    id: 'housing.listed',
    label: 'Logements publiés',
    definition: 'Logements dont la fiche est en ligne sur le portail du territoire.',
    unit: 'logements',
    source: ownData,
    countsPeople: false,
  },
  {
    id: 'housing.places',
    label: 'Places en logement',
    definition: 'Personnes que les logements publiés peuvent accueillir en même temps, libres ou non.',
    unit: 'places',
    source: ownData,
    countsPeople: false,
  },
  {
    id: 'opportunities.listed',
    label: 'Opportunités publiées',
    definition: 'Remplacements, postes et locaux en ligne, encore à pourvoir.',
    unit: 'annonces',
    source: ownData,
    countsPeople: false,
  },
]

/** Counts of people from 1 to 4 are never written: a group that small can be recognised. */
const smallest = 5

export interface SuppressedFigure {
  readonly value: number | null
  readonly suppressed: boolean
}

/** What is counted apart for each semester. */
const bySemester = ['events.', 'registrations.', 'newcomers.', 'requests.']

/** Figures kept per semester are told for the current one, or the next for places. */
const keyOf = (id: string, current: string, next: string): string => {
  if (id === 'offers.places') return `${id}:${next}`
  return bySemester.some((start) => id.startsWith(start)) ? `${id}:${current}` : id
}

/** Counts that are part of another: the difference counts people too. */
const parts: readonly { readonly part: string; readonly of: string }[] = [
  { part: 'registrations.attended', of: 'registrations.confirmed' },
  { part: 'requests.answered', of: 'requests.sent' },
  { part: 'requests.prompt', of: 'requests.answered' },
  { part: 'requests.prompt', of: 'requests.sent' },
]

/** Hides what is too small to tell, and a part whose difference with the whole would be. */
export const publicFigures = (
  totals: Contributions,
  now: Instant,
  timeZone: string,
): Record<string, SuppressedFigure> => {
  const current = semesterOf(localDateOf(now, timeZone))
  const exact = new Map(figureDefinitions.map(({ id }) => [id, totals[keyOf(id, current, nextSemester(current))] ?? 0]))
  const small = (id: string): boolean => {
    const value = exact.get(id) ?? 0
    return value > 0 && value < smallest
  }
  const differenceTells = (id: string): boolean =>
    parts.some(({ part, of }) => {
      const value = exact.get(id) ?? 0
      const rest = (exact.get(of) ?? 0) - value
      return part === id && value > 0 && rest > 0 && rest < smallest
    })
  return Object.fromEntries(
    figureDefinitions.map(({ id, countsPeople }) => {
      const hidden = (countsPeople && small(id)) || differenceTells(id)
      return [id, hidden ? { value: null, suppressed: true } : { value: exact.get(id) ?? 0, suppressed: false }]
    }),
  )
}
