/** @jsxImportSource react */
import { slugify } from '@ancrage/kernel'
import { labelsOf, type ResourceScreen } from '../../screens.ts'
import { professions } from '../../supervisors/contract.ts'
import { features, forms, opportunityKinds, opportunitySchema, secretariats } from '../contract.ts'
import {
  ContactFields,
  DateFields,
  OfferFields,
  PracticeFields,
  PremisesFields,
  TranslationFields,
  VerifiedFields,
} from './OpportunityFields.tsx'

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeZone: 'UTC' })
const dayText = (value: unknown): string =>
  typeof value === 'string' && value !== '' ? day.format(new Date(`${value}T00:00:00Z`)) : '—'

/** What only the team may know, in the comparison of two versions. */
const holderText = (value: unknown): string => {
  const parsed = opportunitySchema.shape.holder.safeParse(value)
  return parsed.success ? [parsed.data.name, parsed.data.email, parsed.data.phone].filter(Boolean).join(', ') : '—'
}

export const opportunityScreen: ResourceScreen = {
  schema: opportunitySchema,
  newRecord: (today) => ({
    kind: 'replacement',
    profession: 'general-practitioner',
    description: '',
    holder: { name: '', email: '', phone: '' },
    startsOn: '',
    endsOn: '',
    datesNote: '',
    halfDays: 0,
    retrocession: 0,
    pay: '',
    actsPerDay: 0,
    software: '',
    secretariat: '',
    features: [],
    surface: 0,
    price: 0,
    filled: false,
    postedOn: today,
    verifiedOn: today,
  }),
  titleOf: (record) => String(record.title ?? ''),
  slugFrom: ({ title }) => slugify(typeof title === 'string' ? title : ''),
  searchHint: 'Titre, structure, commune…',
  sort: { field: 'postedOn', order: 'DESC' },
  columns: [
    { source: 'title', render: (record) => (record.filled ? `${record.title} (pourvue)` : record.title) },
    { source: 'commune', label: 'Commune', render: (record) => record.commune?.name },
    { source: 'form', sortable: false, render: (record) => labelsOf(forms, record.form) },
    { source: 'expiresOn', render: (record) => dayText(record.expiresOn) },
  ],
  facets: [
    { source: 'kind', label: 'Type', choices: opportunityKinds },
    { source: 'profession', label: 'Profession', choices: professions },
    { source: 'filled', label: 'Pourvue', choices: { yes: 'Oui', no: 'Non' } },
  ],
  empty: {
    what: 'Les remplacements, collaborations, installations, postes salariés et locaux proposés dans le territoire.',
    why: 'Un interne qui remplace là où il a été bien accueilli s’y installe plus souvent qu’ailleurs.',
    example:
      'Par exemple : « Remplacement régulier le jeudi à Fleurance, 80 % de rétrocession, secrétariat sur place ».',
  },
  sections: [
    { title: 'L’annonce', Fields: OfferFields },
    { title: 'Les dates', Fields: DateFields },
    {
      title: 'L’exercice',
      hint: 'Laissez à zéro ou vide ce que l’on ne sait pas : rien n’est affiché.',
      Fields: PracticeFields,
    },
    { title: 'Les locaux', hint: 'Pour des locaux à louer, à vendre ou à partager.', Fields: PremisesFields },
    { title: 'Le contact', hint: 'Jamais publié : les réponses passent par le relais.', Fields: ContactFields },
    { title: 'Vérification', Fields: VerifiedFields },
    {
      title: 'En anglais',
      hint: 'Facultatif : sans traduction, le texte français est montré.',
      Fields: TranslationFields,
    },
  ],
  describe: {
    kind: (value) => labelsOf(opportunityKinds, value),
    form: (value) => labelsOf(forms, value),
    profession: (value) => labelsOf(professions, value),
    secretariat: (value) => labelsOf(secretariats, value),
    features: (value) => labelsOf(features, value),
    holder: holderText,
    startsOn: dayText,
    endsOn: dayText,
    postedOn: dayText,
    expiresOn: dayText,
    verifiedOn: dayText,
  },
}
