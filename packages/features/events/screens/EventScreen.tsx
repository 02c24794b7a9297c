/** @jsxImportSource react */
import { slugify } from '@ancrage/kernel'
import People from '@mui/icons-material/PeopleOutlined'
import { labelsOf, type ResourceScreen } from '../../screens.ts'
import { categories, eventKinds, eventSchema } from '../contract.ts'
import { DateFields, EventFields, RegistrationFields } from './EventFields.tsx'
import { Registrations } from './Registrations.tsx'
import { VenueFields, venueText } from './VenueFields.tsx'

const wall = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

/** Wall-clock time of the territory, shown as written whatever the computer's zone. */
const wallText = (value: unknown): string =>
  typeof value === 'string' && value !== '' ? wall.format(new Date(`${value}:00Z`)) : '—'

const quotasText = (value: unknown): string => {
  const parsed = eventSchema.shape.quotas.safeParse(value)
  return parsed.success ? parsed.data.map(({ category, seats }) => `${categories[category]} : ${seats}`).join(', ') : ''
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
  ],
  describe: {
    kind: (value) => labelsOf(eventKinds, value),
    venue: venueText,
    startsAt: wallText,
    endsAt: wallText,
    registrationOpensAt: wallText,
    registrationClosesAt: wallText,
    quotas: quotasText,
  },
  pages: [
    { path: 'inscriptions', label: 'Inscriptions', icon: People, permission: 'people:read', Page: Registrations },
  ],
}
