/** @jsxImportSource react */
import { slugify } from '@ancrage/kernel'
import { labelsOf, type ResourceScreen } from '../../screens.ts'
import { contactModes, interests, levels, professions, supervisorSchema, supervisorWarnings } from '../contract.ts'
import {
  AgreementFields,
  ContactFields,
  PersonFields,
  SupervisorVerifiedFields,
  TranslationFields,
} from './SupervisorFields.tsx'

/** For the narrow column of the list; the form says them in full. */
const shortLevels: Readonly<Record<keyof typeof levels, string>> = {
  n1: 'N1',
  saspas: 'SASPAS',
  n3: 'N3',
  'women-children': 'Femme-enfant',
  extern: 'Externes',
}

export const supervisorScreen: ResourceScreen = {
  schema: supervisorSchema,
  newRecord: (today) => ({
    profession: 'general-practitioner',
    rpps: '',
    placementIds: [],
    levels: [],
    interests: [],
    presentation: '',
    contactMode: 'team',
    phone: '',
    email: '',
    verifiedOn: today,
  }),
  titleOf: (record) => `${record.firstName ?? ''} ${record.lastName ?? ''}`.trim(),
  slugFrom: ({ firstName, lastName }) => slugify(`${firstName ?? ''} ${lastName ?? ''}`),
  searchHint: 'Nom, prénom, numéro RPPS…',
  sort: { field: 'lastName', order: 'ASC' },
  columns: [
    { source: 'lastName', label: 'Nom', render: (record) => `${record.lastName} ${record.firstName}` },
    { source: 'profession', render: (record) => labelsOf(professions, record.profession) },
    { source: 'levels', label: 'Agrément', sortable: false, render: (record) => labelsOf(shortLevels, record.levels) },
    {
      source: 'rpps',
      label: 'RPPS',
      sortable: false,
      render: (record) =>
        supervisorWarnings({ rpps: String(record.rpps) }).length > 0 ? `${record.rpps} — à relire` : record.rpps,
    },
  ],
  facets: [
    { source: 'profession', label: 'Profession', choices: professions },
    { source: 'level', label: 'Niveau d’agrément', choices: levels },
    { source: 'interest', label: 'Centre d’intérêt', choices: interests },
  ],
  empty: {
    what: 'Les médecins et les autres soignants qui accueillent un interne en stage.',
    why: 'Un interne choisit une équipe autant qu’un lieu : un prénom, des centres d’intérêt, une façon de joindre.',
    example: 'Par exemple : « Aline Dastros, médecin généraliste à Lectoure, niveau 1 et SASPAS, gériatrie ».',
  },
  sections: [
    { title: 'La personne', Fields: PersonFields },
    { title: 'Le stage', hint: 'Où et pour qui.', Fields: AgreementFields },
    {
      title: 'Le contact',
      hint: 'Rien n’est publié sans l’accord de la personne : choisissez avec elle.',
      Fields: ContactFields,
    },
    { title: 'En anglais', hint: 'Facultatif : la page anglaise montre sinon le français.', Fields: TranslationFields },
    { title: 'Vérification', Fields: SupervisorVerifiedFields },
  ],
  describe: {
    profession: (value) => labelsOf(professions, value),
    levels: (value) => labelsOf(levels, value),
    interests: (value) => labelsOf(interests, value),
    contactMode: (value) => labelsOf(contactModes, value),
  },
}
