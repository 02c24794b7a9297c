/** @jsxImportSource react */
import { Box, LinearProgress, Link as MuiLink, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useBasename } from 'react-admin'
import { Link } from 'react-router'
import type { Today } from '../api/shapes.ts'
import { useCan } from '../app/session.ts'
import { wallText } from '../i18n/dates.ts'

export const HomeEvents = ({ events }: Pick<Today, 'events'>): ReactNode => {
  const base = useBasename()
  const canSeePeople = useCan('people:read')
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {events.map((event) => (
        <Box
          component="li"
          key={event.id}
          sx={{
            py: 1.5,
            borderTop: 1,
            borderColor: 'divider',
            display: 'grid',
            gap: { xs: 1, sm: 3 },
            gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) 240px 130px' },
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
              {event.place === '' ? '' : ` · ${event.place}`}
            </Typography>
          </Box>
          <Seats event={event} />
          {canSeePeople ? (
            <MuiLink component={Link} to={`${base}/events/${event.id}/inscriptions`} variant="body2">
              Inscriptions
            </MuiLink>
          ) : null}
        </Box>
      ))}
    </Box>
  )
}

const Seats = ({ event }: { readonly event: Today['events'][number] }): ReactNode => {
  const text = `${event.confirmed} place${event.confirmed > 1 ? 's' : ''} prise${event.confirmed > 1 ? 's' : ''} sur ${event.capacity}`
  return (
    <Box>
      <LinearProgress
        variant="determinate"
        value={Math.min(100, (100 * event.confirmed) / Math.max(1, event.capacity))}
        aria-label={text}
        sx={{ height: 8, borderRadius: 4 }}
      />
      <Typography variant="body2" sx={{ mt: 0.5 }}>
        {text}
        {event.waiting > 0 ? ` · ${event.waiting} en attente` : ''}
      </Typography>
    </Box>
  )
}
