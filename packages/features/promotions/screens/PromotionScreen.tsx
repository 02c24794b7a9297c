/** @jsxImportSource react */
import { isLocalDate, isSemesterCode, semesterLabel, slugify } from '@ancrage/kernel'
import Groups from '@mui/icons-material/GroupsOutlined'
import type { ResourceScreen } from '../../screens.ts'
import { promotionSchema, proposedDates, stepMoments } from '../contract.ts'
import { People } from './People.tsx'
import {
  ChecklistFields,
  DateFields,
  EnglishFields,
  IdentityFields,
  LinkFields,
  PeopleFields,
  ProgrammeFields,
  VerifiedFields,
  WelcomeFields,
} from './PromotionFields.tsx'

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' })
const dayText = (value: unknown): string =>
  typeof value === 'string' && isLocalDate(value) ? day.format(new Date(`${value}T00:00:00Z`)) : '—'
const semesterText = (value: unknown): string =>
  typeof value === 'string' && isSemesterCode(value) ? semesterLabel(value) : ''

const { checklist, programme, people, links } = promotionSchema.shape
const listed = (texts: readonly string[] | undefined): string => (texts ?? []).join('\n')

export const promotionScreen: ResourceScreen = {
  schema: promotionSchema,
  newRecord: (today) => ({
    ...(isLocalDate(today) ? proposedDates(today) : {}),
    choiceOn: null,
    welcome: '',
    signedBy: { name: '', role: '' },
    programme: [],
    people: [],
    checklist: [],
    links: [],
    verifiedOn: today,
  }),
  titleOf: (record) => String(record.title ?? ''),
  slugFrom: ({ title }) => slugify(typeof title === 'string' ? title : ''),
  searchHint: 'Titre…',
  sort: { field: 'startsOn', order: 'DESC' },
  columns: [
    { source: 'title', render: (record) => record.title },
    { source: 'semester', sortable: false, render: (record) => semesterText(record.semester) },
    { source: 'startsOn', render: (record) => dayText(record.startsOn) },
    { source: 'opensOn', sortable: false, render: (record) => dayText(record.opensOn) },
  ],
  facets: [],
  empty: {
    what: 'Une promotion : les internes d’un semestre, et la page qui les accueille.',
    why: 'Ouverte avant le choix de stage, elle aide à choisir ; ensuite elle dit quoi faire, dans quel ordre, et qui appeler.',
    example:
      'Par exemple : « Promotion novembre 2026 », dix étapes d’arrivée, trois personnes à appeler, un livret PDF.',
  },
  sections: [
    { title: 'La promotion', Fields: IdentityFields },
    { title: 'Les dates', hint: 'Elles ouvrent et archivent la page d’elles-mêmes.', Fields: DateFields },
    { title: 'Le mot d’accueil', Fields: WelcomeFields },
    { title: 'Les étapes d’arrivée', hint: 'Chacun coche chez soi : nous ne voyons rien.', Fields: ChecklistFields },
    { title: 'Le programme', Fields: ProgrammeFields },
    { title: 'Les personnes à appeler', Fields: PeopleFields },
    { title: 'Les liens utiles', Fields: LinkFields },
    { title: 'En anglais', hint: 'Sans traduction, la page anglaise montre le texte français.', Fields: EnglishFields },
    { title: 'Vérification', Fields: VerifiedFields },
  ],
  describe: {
    semester: semesterText,
    startsOn: dayText,
    endsOn: dayText,
    opensOn: dayText,
    choiceOn: dayText,
    checklist: (value) =>
      listed(checklist.safeParse(value).data?.map((one) => `${one.title} (${stepMoments[one.moment]})`)),
    programme: (value) => listed(programme.safeParse(value).data?.map((one) => `${dayText(one.on)} : ${one.title}`)),
    people: (value) => listed(people.safeParse(value).data?.map((one) => `${one.name}, ${one.role}`)),
    links: (value) => listed(links.safeParse(value).data?.map((one) => `${one.label} : ${one.address}`)),
  },
  pages: [{ path: 'personnes', label: 'Personnes', icon: Groups, permission: 'people:read', Page: People }],
}
