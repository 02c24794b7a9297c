/** @jsxImportSource react */
import { slugify } from '@ancrage/kernel'
import People from '@mui/icons-material/PeopleOutlined'
import { photosText } from '../../photos-input.tsx'
import { labelsOf, type ResourceScreen } from '../../screens.ts'
import { categories, eventKinds, eventSchema } from '../contract.ts'
import { DateFields, EventFields, RegistrationFields } from './EventFields.tsx'
import { EnglishFields, QuestionsFields, RecapFields } from './QuestionsFields.tsx'
import { Registrations } from './Registrations.tsx'
import { questionsOf } from './registration-text.ts'
import { VenueFields, venueText } from './VenueFields.tsx'

const wall = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

/** Wall-clock time of the territory, shown as written whatever the computer's zone. */
const wallText = (value: unknown): string =>
  typeof value === 'string' && value !== '' ? wall.format(new Date(`${value}:00Z`)) : '—'

const quotasText = (value: unknown): string => {
  const parsed = eventSchema.shape.quotas.safeParse(value)
  return parsed.success ? parsed.data.map(({ category, seats }) => `${categories[category]} : ${seats}`).join(', ') : ''
}

const questionsText = (value: unknown): string =>
  questionsOf({ questions: value })
    .map(({ label }) => label)
    .join(', ')

const recapText = (value: unknown): string => {
  const recap = eventSchema.shape.recap.safeParse(value).data
  if (!recap) return ''
  const { attendance, text, films, photoIds = [] } = recap
  return [
    attendance === null ? '' : `${attendance} personnes`,
    text,
    ...films.map(({ label }) => label),
    photoIds.length > 0 ? photosText(photoIds) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

export const eventScreen: ResourceScreen = {
  schema: eventSchema,
  newRecord: () => ({
    venue: { mode: 'on-site', place: '', address: '' },
    description: '',
    capacity: 30,
    quotas: [],
    guestsAllowed: 0,
    cancelled: false,
    audiences: [],
    questions: [],
    offerHours: 24,
    recap: null,
  }),
  titleOf: (record) => String(record.title ?? ''),
  slugFrom: ({ title, startsAt }) =>
    slugify(`${title ?? ''} ${typeof startsAt === 'string' ? startsAt.slice(0, 7) : ''}`),
  searchHint: 'Titre, lieu…',
  sort: { field: 'startsAt', order: 'DESC' },
  columns: [
    { source: 'title', render: (record) => (record.cancelled ? `${record.title} (annulé)` : record.title) },
    { source: 'startsAt', render: (record) => wallText(record.startsAt) },
    { source: 'venue', label: 'Lieu', sortable: false, render: (record) => venueText(record.venue) },
    { source: 'capacity', label: 'Places', align: 'right', render: (record) => record.capacity },
  ],
  facets: [{ source: 'kind', label: 'Type', choices: eventKinds }],
  empty: {
    what: 'Les moments où l’on se rencontre : soirée d’accueil, déjeuner, webinaire, sortie.',
    why: 'Un interne invité dès sa première semaine revient plus volontiers ; l’inscription se fait sans compte.',
    example: 'Par exemple : « Soirée d’accueil de novembre à Auch, 60 places, conjoints bienvenus ».',
  },
  sections: [
    { title: 'L’événement', Fields: EventFields },
    { title: 'Quand', hint: 'À l’heure du territoire.', Fields: DateFields },
    { title: 'Où', Fields: VenueFields },
    {
      title: 'Les inscriptions',
      hint: 'Quand c’est complet, les suivants passent en liste d’attente, dans l’ordre d’arrivée.',
      Fields: RegistrationFields,
    },
    {
      title: 'Questions aux inscrits',
      hint: 'Menu, activité, covoiturage… Posées avec l’inscription, comptées pour le traiteur.',
      Fields: QuestionsFields,
    },
    { title: 'Après l’événement', hint: 'Affiché une fois la date passée.', Fields: RecapFields },
    { title: 'En anglais', hint: 'Sans traduction, la page anglaise montre le texte français.', Fields: EnglishFields },
  ],
  describe: {
    kind: (value) => labelsOf(eventKinds, value),
    venue: venueText,
    startsAt: wallText,
    endsAt: wallText,
    registrationOpensAt: wallText,
    registrationClosesAt: wallText,
    quotas: quotasText,
    audiences: (value) => labelsOf(categories, value),
    questions: questionsText,
    recap: recapText,
  },
  pages: [
    { path: 'inscriptions', label: 'Inscriptions', icon: People, permission: 'people:read', Page: Registrations },
  ],
}
