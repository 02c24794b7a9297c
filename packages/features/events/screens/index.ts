import Event from '@mui/icons-material/EventOutlined'
import type { ResourceEntry } from '../../screens.ts'

export const eventEntries: readonly ResourceEntry[] = [
  {
    name: 'events',
    slice: 'events',
    icon: Event,
    words: { one: 'Événement', many: 'Événements', add: 'Ajouter un événement' },
    fields: {
      title: 'Titre',
      slug: 'Adresse de la page',
      kind: 'Type',
      summary: 'En une phrase',
      description: 'Programme',
      venue: 'Lieu',
      startsAt: 'Début',
      endsAt: 'Fin',
      registrationOpensAt: 'Ouverture des inscriptions',
      registrationClosesAt: 'Clôture des inscriptions',
      capacity: 'Places en tout',
      quotas: 'Quotas',
      'quotas.category': 'Catégorie',
      'quotas.seats': 'Places',
      guestsAllowed: 'Accompagnants par personne',
      contactEmail: 'E-mail de contact',
      cancelled: 'Événement annulé',
      state: 'État',
      updatedAt: 'Modifié',
    },
    load: () => import('./EventScreen.tsx').then(({ eventScreen }) => eventScreen),
  },
]
