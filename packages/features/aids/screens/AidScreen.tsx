/** @jsxImportSource react */
import { slugify } from '@ancrage/kernel'
import * as z from 'zod'
import { labelsOf, type ResourceScreen } from '../../screens.ts'
import {
  type Aid,
  aidSchema,
  aidStatuses,
  amountUnits,
  cumulGroups,
  families,
  grantorKinds,
  scopesOfPerimeter,
} from '../contract.ts'
import {
  AmountFields,
  ApplyFields,
  DescriptionFields,
  EnglishFields,
  FunderFields,
  SourceFields,
} from './AidFields.tsx'
import { CriteriaFields } from './CriteriaSection.tsx'
import { criteriaSentence } from './criteria-sentence.ts'
import { completeCriterion, readDrafts } from './criterion-kinds.ts'
import { PersonaFields } from './PersonaFields.tsx'
import { personasText } from './persona-facts.ts'

const perimeterText = (value: unknown): string => {
  const parsed = aidSchema.shape.perimeter.safeParse(value)
  if (!parsed.success) return ''
  const codes = parsed.data.codes.join(', ')
  return codes === '' ? scopesOfPerimeter[parsed.data.scope] : `${scopesOfPerimeter[parsed.data.scope]} : ${codes}`
}

const amountText = ({ amountMin, amountMax, unit }: Pick<Aid, 'amountMin' | 'amountMax' | 'unit'>): string => {
  if (unit === 'none' || unit === 'exemption') return amountUnits[unit]
  if (amountMin === null && amountMax === null) return '—'
  const numbers = [...new Set([amountMin, amountMax].filter((amount) => amount !== null))]
  return `${numbers.map((amount) => amount.toLocaleString('fr-FR')).join(' à ')}\u00a0${amountUnits[unit]}`
}

const { amountMin, amountMax, unit } = aidSchema.shape
const amountSchema = z.object({ amountMin, amountMax, unit })

export const aidScreen: ResourceScreen = {
  schema: aidSchema,
  newRecord: (today) => ({
    description: '',
    legalRef: '',
    perimeter: { scope: 'national', codes: [] },
    criteria: [],
    conditionsNote: '',
    commitmentYears: 0,
    amountMin: null,
    amountMax: null,
    unit: 'eur-once',
    amountNote: '',
    ceiling: '',
    paymentSchedule: '',
    instalments: [],
    durationMonths: null,
    cumulGroup: 'none',
    incompatibleWith: [],
    cumulNote: '',
    howToApply: '',
    applyUrl: '',
    deadline: '',
    deadlineOn: null,
    validFrom: null,
    validTo: null,
    status: 'to-verify',
    sourceUrl: '',
    verifiedOn: today,
    personas: [],
  }),
  titleOf: (record) => String(record.title ?? ''),
  slugFrom: ({ title }) => slugify(typeof title === 'string' ? title : ''),
  searchHint: 'Intitulé, code, financeur…',
  sort: { field: 'title', order: 'ASC' },
  columns: [
    { source: 'title', render: (record) => record.title },
    { source: 'grantor', render: (record) => record.grantor },
    {
      source: 'amountMax',
      label: 'Montant',
      align: 'right',
      render: (record) => {
        const parsed = amountSchema.safeParse({
          amountMin: record.amountMin,
          amountMax: record.amountMax,
          unit: record.unit,
        })
        return parsed.success ? amountText(parsed.data) : '—'
      },
    },
    { source: 'status', label: 'Statut', render: (record) => labelsOf(aidStatuses, record.status) },
  ],
  facets: [
    { source: 'family', label: 'Famille', choices: families },
    { source: 'status', label: 'Statut', choices: aidStatuses },
    { source: 'grantorKind', label: 'Financeur', choices: grantorKinds },
  ],
  empty: {
    what: 'Les aides auxquelles un interne ou un médecin peut prétendre, ici ou ailleurs en France.',
    why: 'Une aide sourcée et datée évite les promesses qu’on ne peut pas tenir ; ses critères nourrissent le simulateur.',
    example:
      'Par exemple : « Indemnité de transport des internes : 130 € par mois, à plus de 15 km du CHU et du domicile ».',
  },
  sections: [
    { title: 'L’aide', Fields: DescriptionFields },
    {
      title: 'Le financeur et le périmètre',
      hint: 'Où l’aide s’applique n’est pas toujours chez qui la paie.',
      Fields: FunderFields,
    },
    {
      title: 'Les critères',
      hint: 'Tous doivent être remplis. Ce qui n’est pas dans la liste se dit dans « Autres conditions ».',
      Fields: CriteriaFields,
    },
    {
      title: 'Les personnes témoins',
      hint: 'Des personnes inventées dont le résultat ne doit pas bouger sans que vous l’ayez voulu.',
      Fields: PersonaFields,
    },
    { title: 'Le montant', Fields: AmountFields },
    { title: 'La demande', Fields: ApplyFields },
    {
      title: 'En anglais',
      hint: 'Ce qui reste vide s’affiche en français, et le dit aux lecteurs d’écran.',
      Fields: EnglishFields,
    },
    { title: 'Validité et source', hint: 'Un chiffre sans source ni date ne se publie pas.', Fields: SourceFields },
  ],
  describe: {
    family: (value) => labelsOf(families, value),
    grantorKind: (value) => labelsOf(grantorKinds, value),
    status: (value) => labelsOf(aidStatuses, value),
    unit: (value) => labelsOf(amountUnits, value),
    cumulGroup: (value) => labelsOf(cumulGroups, value),
    personas: personasText,
    perimeter: perimeterText,
    criteria: (value) =>
      criteriaSentence(
        readDrafts(value)
          .map(completeCriterion)
          .filter((criterion) => criterion !== undefined),
      ),
  },
}
