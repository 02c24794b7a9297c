import { type Criterion, criterionSchema } from '../contract.ts'

/** What a person picks when adding a criterion. */
export const criterionKinds: Readonly<Record<Criterion['kind'], string>> = {
  audience: 'Étape du parcours',
  profession: 'Profession',
  semesters: 'Semestres validés',
  zone: 'Zonage médical',
  'first-installation': 'Première installation',
  sector: 'Secteur conventionnel',
  activity: 'Activité minimale',
  'coordinated-practice': 'Exercice coordonné',
  'on-call-duty': 'Permanence des soins',
  'placement-distance': 'Distance du stage',
  'ambulatory-placement': 'Stage ambulatoire',
  'no-local-housing-aid': 'Sans autre aide au logement',
}

/** A criterion being written: its kind is known, its values may still be missing. */
export type CriterionDraft = { readonly kind: Criterion['kind'] } & Readonly<Record<string, unknown>>

const isKind = (value: unknown): value is Criterion['kind'] => typeof value === 'string' && value in criterionKinds

/** The start of a new criterion. Every kind has its own fields, so changing the kind starts afresh. */
export const newCriterion = (kind: Criterion['kind']): CriterionDraft => {
  switch (kind) {
    case 'profession':
    case 'audience':
    case 'zone':
    case 'sector':
      return { kind, anyOf: [] }
    case 'semesters':
      return { kind, min: 1, max: 6 }
    case 'activity':
      return { kind, minDaysPerWeek: 2 }
    case 'placement-distance':
      return { kind, minKm: 15 }
    default:
      return { kind }
  }
}

export const kindOf = (value: unknown): Criterion['kind'] | undefined => (isKind(value) ? value : undefined)

/** Criteria as a form holds them; what is no criterion at all is dropped. */
export const readDrafts = (value: unknown): CriterionDraft[] =>
  (Array.isArray(value) ? value : []).flatMap((one: unknown): CriterionDraft[] => {
    if (typeof one !== 'object' || one === null || !('kind' in one) || !isKind(one.kind)) return []
    return [{ ...one, kind: one.kind }]
  })

export const completeCriterion = (draft: CriterionDraft): Criterion | undefined => {
  const parsed = criterionSchema.safeParse(draft)
  return parsed.success ? parsed.data : undefined
}
