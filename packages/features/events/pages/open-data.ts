import type { DataSet } from '@ancrage/site/open-data.ts'
import type { LiveRecord } from '../../slice.ts'
import { type Event, eventKinds } from '../contract.ts'
import { endOf, startOf } from '../operations/describe-event.ts'

/** The agenda as anyone may reuse it: no one who signed up, and no link of an online event. */
export const openDataOf = (events: readonly LiveRecord<Event>[], timeZone: string): DataSet => ({
  slug: 'evenements',
  title: 'Événements',
  description: 'Soirées d’accueil, déjeuners, sorties et webinaires, à venir et passés.',
  columns: [
    { name: 'identifiant', title: 'Identifiant stable', type: 'string' },
    { name: 'titre', title: 'Titre', type: 'string' },
    { name: 'type', title: 'Type d’événement', type: 'string' },
    { name: 'resume', title: 'Résumé', type: 'string' },
    { name: 'debut', title: 'Début', type: 'datetime', description: 'Instant ISO 8601, en temps universel.' },
    { name: 'fin', title: 'Fin', type: 'datetime', description: 'Instant ISO 8601, en temps universel.' },
    { name: 'en_ligne', title: 'En ligne', type: 'boolean' },
    { name: 'lieu', title: 'Lieu', type: 'string' },
    { name: 'adresse', title: 'Adresse', type: 'string' },
    { name: 'commune_insee', title: 'Code Insee de la commune', type: 'string' },
    { name: 'commune', title: 'Commune', type: 'string' },
    { name: 'capacite', title: 'Nombre de places', type: 'integer' },
    { name: 'annule', title: 'Annulé', type: 'boolean' },
  ],
  rows: events
    .toSorted((a, b) => a.value.startsAt.localeCompare(b.value.startsAt))
    .map(({ id, value: event }) => {
      const at = event.venue.mode === 'on-site' ? event.venue : undefined
      return {
        ...(at ? { location: at.location } : {}),
        cells: [
          ...[id, event.title, eventKinds[event.kind], event.summary],
          ...[startOf(event, timeZone), endOf(event, timeZone), at === undefined],
          ...[at?.place ?? null, at?.address ?? null, at?.commune.code ?? null, at?.commune.name ?? null],
          ...[event.capacity, event.cancelled],
        ],
      }
    }),
})
