/** @jsxImportSource react */
import { Box, LinearProgress, Link as MuiLink, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useBasename } from 'react-admin'
import { Link } from 'react-router'
import * as z from 'zod'
import { useCan, useTerritory } from '../app/session.ts'
import { wallText } from '../i18n/dates.ts'
import { Panel } from '../kit/Panel.tsx'
import { useTerritoryQuery } from '../kit/use-territory-query.ts'

const seatsSchema = z.object({ capacity: z.number(), taken: z.number(), waiting: z.number() })
const homeEventsSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      startsAt: z.string(),
      endsAt: z.string(),
      capacity: z.number(),
      cancelled: z.boolean(),
    }),
  ),
})
type HomeEvent = z.infer<typeof homeEventsSchema>['items'][number]

const days = 31

/** Events that end between now and a month ahead, soonest first; wall-clock texts sort as they read. */
export const comingEvents = (events: readonly HomeEvent[], now: string, until: string): HomeEvent[] =>
  events
    .filter((event) => event.endsAt >= now && event.startsAt <= until)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))

const wallClock = (moment: Date): string => moment.toLocaleString('sv').replace(' ', 'T').slice(0, 16)

/** Events of the month with their seats. */
export const HomeEvents = (): ReactNode => {
  const { modules } = useTerritory()
  const isOn = modules?.includes('events') ?? true
  return isOn ? <EventsPanel /> : null
}

const EventsPanel = (): ReactNode => {
  const { data } = useTerritoryQuery('events?sort=-startsAt&perPage=100', homeEventsSchema)
  if (!data) return null
  const now = new Date()
  const events = comingEvents(data.items, wallClock(now), wallClock(new Date(now.getTime() + days * 86_400_000)))
  return (
    <Panel
      title="Événements du mois"
      count={String(events.length)}
      text={
        events.length === 0
          ? 'Aucun dans les 30 jours. Un déjeuner avec les internes se prépare en dix minutes.'
          : 'Places prises et liste d’attente.'
      }
    >
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {events.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </Box>
    </Panel>
  )
}

const EventLine = ({ event }: { readonly event: HomeEvent }): ReactNode => {
  const base = useBasename()
  const canSeePeople = useCan('people:read')
  return (
    <Box
      component="li"
      sx={{
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        display: 'grid',
        gap: { xs: 1, sm: 3 },
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) 240px 100px' },
        alignItems: 'center',
      }}
    >
      <Box>
        <MuiLink component={Link} to={`${base}/events/${event.id}`} sx={{ fontWeight: 600 }}>
          {event.title}
        </MuiLink>
        <Typography variant="body2" color="textSecondary">
          {event.cancelled ? 'Annulé · ' : ''}
          {wallText(event.startsAt)}
        </Typography>
      </Box>
      {canSeePeople ? <Seats event={event} /> : <Typography variant="body2">{event.capacity} places</Typography>}
      {canSeePeople ? (
        <MuiLink component={Link} to={`${base}/events/${event.id}/inscriptions`} variant="body2">
          Inscriptions
        </MuiLink>
      ) : null}
    </Box>
  )
}

const Seats = ({ event }: { readonly event: HomeEvent }): ReactNode => {
  const { data } = useTerritoryQuery(`events/${event.id}/seats`, seatsSchema)
  if (!data) return null
  const { taken, capacity, waiting } = data
  const text = `${taken} place${taken > 1 ? 's' : ''} prise${taken > 1 ? 's' : ''} sur ${capacity}`
  return (
    <Box>
      <LinearProgress
        variant="determinate"
        value={Math.min(100, (100 * taken) / Math.max(1, capacity))}
        aria-label={text}
        sx={{ height: 8, borderRadius: 4, bgcolor: 'divider' }}
      />
      <Typography variant="body2" sx={{ mt: 0.5 }}>
        {text}
        {waiting > 0 ? ` · ${waiting} en attente` : ''}
      </Typography>
    </Box>
  )
}
