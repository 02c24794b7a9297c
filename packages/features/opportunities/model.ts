import { type LocalDate, lazy } from '@ancrage/kernel'
import { daysBetween } from '../days.ts'
import type { ListShape } from '../list-query.ts'
import { professions } from '../supervisors/contract.ts'
import { features, forms, type Opportunity, type OpportunityKind, opportunityKinds } from './contract.ts'

/** An open offer as lists and pages show it. */
export interface Offer {
  readonly id: string
  readonly version: number
  readonly value: Opportunity
}

const hideAfterDays = 366
const warnAfterDays = 92
const soonDays = 61

/**
 * Whether the offer may be shown: not filled, not expired, not over, and verified within a year. Premises and
 * installations have no end of their own.
 */
export const isOpen = (
  one: Pick<Opportunity, 'filled' | 'expiresOn' | 'endsOn' | 'verifiedOn'>,
  today: LocalDate,
): boolean =>
  !one.filled &&
  one.expiresOn >= today &&
  (one.endsOn === '' || one.endsOn >= today) &&
  daysBetween(one.verifiedOn, today) <= hideAfterDays

/** Verified more than three months ago: work is taken faster than rooms are. */
export const isStale = ({ verifiedOn }: Pick<Opportunity, 'verifiedOn'>, today: LocalDate): boolean =>
  daysBetween(verifiedOn, today) > warnAfterDays

export type Start = 'now' | 'soon' | 'later' | 'free'

/** When one could begin: already, within two months, later, or as agreed. */
export const startOf = (one: Pick<Opportunity, 'startsOn' | 'features'>, today: LocalDate): Start => {
  if (one.startsOn === '' || one.features.includes('free-start')) return 'free'
  if (one.startsOn <= today) return 'now'
  return daysBetween(today, one.startsOn) <= soonDays ? 'soon' : 'later'
}

/** Half of the time or less, most of it, or a full week. */
export const rhythmOf = ({ halfDays }: Pick<Opportunity, 'halfDays'>): 'light' | 'most' | 'full' | undefined => {
  if (halfDays === 0) return undefined
  return halfDays <= 4 ? 'light' : halfDays <= 7 ? 'most' : 'full'
}

const collator = lazy(() => new Intl.Collator('fr'))

/** The latest first. */
export const inOrder = (offers: readonly Offer[]): readonly Offer[] =>
  offers.toSorted(
    (a, b) =>
      collator().compare(b.value.postedOn, a.value.postedOn) || collator().compare(a.value.title, b.value.title),
  )

/** How people search and filter the offers, on a given day. */
export const shapeOn = (today: LocalDate): ListShape<Offer> => {
  const known = shapes.get(today)
  if (known) return known
  const made: ListShape<Offer> = {
    text: ({ value }) =>
      [
        value.title,
        value.summary,
        value.description,
        value.structure,
        value.commune.name,
        value.software,
        opportunityKinds[value.kind],
        forms[value.form],
        professions[value.profession],
        ...value.features.map((one) => features[one]),
        value.en?.title ?? '',
        value.en?.summary ?? '',
      ].join(' '),
    facets: {
      kind: ({ value }) => [value.kind],
      profession: ({ value }) => [value.profession],
      start: ({ value }) => [startOf(value, today)],
      rhythm: ({ value }) => [rhythmOf(value) ?? []].flat(),
      feature: ({ value }) => [...value.features, ...(value.secretariat === 'on-site' ? ['secretariat'] : [])],
      commune: ({ value }) => [value.commune.code],
    },
    sorts: {
      start: ({ value }) => value.startsOn || '9999',
      commune: ({ value }) => value.commune.name,
      retrocession: ({ value }) => value.retrocession,
    },
  }
  shapes.clear()
  shapes.set(today, made)
  return made
}
/** One day is kept: the index of a list hangs on its shape. */
const shapes = new Map<LocalDate, ListShape<Offer>>()

/** Kinds of offers that search engines may show as jobs: work under somebody’s roof, not a practice or walls for sale. */
const jobs: Partial<Record<OpportunityKind, string>> = {
  replacement: 'TEMPORARY',
  collaboration: 'CONTRACTOR',
  salaried: 'FULL_TIME',
}

/** The employment type of schema.org, for offers that are a job; undefined for the others. */
export const employmentType = (one: Pick<Opportunity, 'kind' | 'halfDays'>): string | undefined => {
  const type = jobs[one.kind]
  return type === 'FULL_TIME' && one.halfDays > 0 && one.halfDays < 9 ? 'PART_TIME' : type
}

/** Where the Ordre of each profession publishes its model contracts. */
export const modelContracts: Readonly<
  Record<Opportunity['profession'], { readonly by: string; readonly url: string }>
> = {
  'general-practitioner': {
    by: 'Conseil national de l’Ordre des médecins',
    url: 'https://www.conseil-national.medecin.fr/documents-types-demarches/documents-types/contrats-statuts',
  },
  specialist: {
    by: 'Conseil national de l’Ordre des médecins',
    url: 'https://www.conseil-national.medecin.fr/documents-types-demarches/documents-types/contrats-statuts',
  },
  midwife: { by: 'Ordre des sages-femmes', url: 'https://www.ordre-sages-femmes.fr/' },
  dentist: { by: 'Ordre national des chirurgiens-dentistes', url: 'https://www.ordre-chirurgiens-dentistes.fr/' },
  pharmacist: { by: 'Ordre national des pharmaciens', url: 'https://www.ordre.pharmacien.fr/' },
  physiotherapist: { by: 'Ordre des masseurs-kinésithérapeutes', url: 'https://www.ordremk.fr/' },
  nurse: { by: 'Ordre national des infirmiers', url: 'https://www.ordre-infirmiers.fr/' },
}
