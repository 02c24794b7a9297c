import type { LocalDate } from '@ancrage/kernel'
import { type Event, eventKinds } from '../contract.ts'

/** A published event with its id and the version of its public copy. */
export interface AgendaEntry {
  readonly id: string
  readonly version: number
  readonly value: Event
}

export const venueModes = { 'on-site': 'Sur place', online: 'En ligne' } as const

/** What a search may match, in the console as on the portal. */
export const agendaText = (event: Event): string =>
  [
    event.title,
    event.summary,
    eventKinds[event.kind],
    event.venue.mode === 'on-site' ? `${event.venue.place} ${event.venue.commune.name}` : 'en ligne visio',
  ].join(' ')

/** How the agenda is searched and filtered on the portal. */
export const agendaShape = {
  text: ({ value }: AgendaEntry): string => agendaText(value),
  facets: {
    kind: ({ value }: AgendaEntry): readonly string[] => [value.kind],
    mode: ({ value }: AgendaEntry): readonly string[] => [value.venue.mode],
  },
  sorts: { startsAt: ({ value }: AgendaEntry): string => value.startsAt },
} as const

/** An event is past the day after its last one: during the evening itself, people still look for the address. */
export const isPast = (event: Pick<Event, 'endsAt'>, today: LocalDate): boolean => event.endsAt.slice(0, 10) < today

export interface Agenda {
  /** Soonest first. */
  readonly upcoming: readonly AgendaEntry[]
  /** Latest first. */
  readonly past: readonly AgendaEntry[]
}

export const agendaOn = (entries: readonly AgendaEntry[], today: LocalDate): Agenda => {
  const ordered = entries.toSorted((a, b) => a.value.startsAt.localeCompare(b.value.startsAt))
  return {
    upcoming: ordered.filter((entry) => !isPast(entry.value, today)),
    past: ordered.filter((entry) => isPast(entry.value, today)).reverse(),
  }
}
