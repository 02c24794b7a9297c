import { idFromDigest } from '@ancrage/kernel'
import { type Event, eventSchema } from '../contract.ts'

// For tests only: an evening of November 2026 whose registration is open.

export const sampleEventId = (seed: number): `evt_${string}` => idFromDigest('evt', new Uint8Array(17).fill(seed))

export const sampleEvent = (changes: Partial<Event> = {}): Event =>
  eventSchema.parse({
    title: 'Soirée d’intégration',
    slug: 'soiree',
    kind: 'integration-evening',
    summary: 'Rencontrer celles et ceux qui exercent ici.',
    description: 'Programme.',
    venue: {
      mode: 'on-site',
      place: 'Salle des fêtes',
      address: '1 place de la Mairie',
      commune: { code: '32249', name: 'Mauvezin' },
      location: { lat: 43.73, lon: 0.87 },
    },
    startsAt: '2026-11-27T19:00',
    endsAt: '2026-11-27T23:00',
    registrationOpensAt: '2026-11-01T08:00',
    registrationClosesAt: '2026-11-26T12:00',
    capacity: 2,
    quotas: [],
    guestsAllowed: 1,
    contactEmail: 'accueil@gers.example.fr',
    cancelled: false,
    ...changes,
  })
