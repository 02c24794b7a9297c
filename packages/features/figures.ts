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
]

/** Counts of people from 1 to 4 are never written: a group that small can be recognised. */
const smallest = 5

export interface SuppressedFigure {
  readonly value: number | null
  readonly suppressed: boolean
}

/** Figures kept per semester are told for the current one, or the next for places. */
const keyOf = (id: string, current: string, next: string): string => {
  if (id === 'offers.places') return `${id}:${next}`
  return id.startsWith('events.') || id.startsWith('registrations.') ? `${id}:${current}` : id
}

/** Hides what is too small to tell. Attendance is part of the confirmed: when one is hidden, so is the other. */
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
  const attended = exact.get('registrations.attended') ?? 0
  const absent = (exact.get('registrations.confirmed') ?? 0) - attended
  const differenceTells = attended > 0 && absent > 0 && absent < smallest
  return Object.fromEntries(
    figureDefinitions.map(({ id, countsPeople }) => {
      const hidden = (countsPeople && small(id)) || (id === 'registrations.attended' && differenceTells)
      return [id, hidden ? { value: null, suppressed: true } : { value: exact.get(id) ?? 0, suppressed: false }]
    }),
  )
}
