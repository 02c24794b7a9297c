/** @jsxImportSource react */
import { waitingRequestsPath, waitingRequestsSchema, waitOf } from '@ancrage/features/requests/screens/waiting.ts'
import { Box, Link as MuiLink, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useBasename } from 'react-admin'
import { Link } from 'react-router'
import { useCan, useTerritory } from '../app/session.ts'
import { Panel } from '../kit/Panel.tsx'
import { useTerritoryQuery } from '../kit/use-territory-query.ts'

/** Questions that nobody has answered yet. */
export const HomeRequests = (): ReactNode => {
  const { modules } = useTerritory()
  const isOn = modules?.includes('requests') ?? true
  const canSeePeople = useCan('people:read')
  return isOn && canSeePeople ? <RequestsPanel /> : null
}

const shownAtOnce = 6

const RequestsPanel = (): ReactNode => {
  const base = useBasename()
  const { data } = useTerritoryQuery(waitingRequestsPath(shownAtOnce), waitingRequestsSchema)
  if (!data) return null
  const now = new Date()
  return (
    <Panel
      title="Demandes sans réponse"
      count={String(data.total)}
      text={
        data.total === 0
          ? 'Personne n’attend de réponse.'
          : 'Les plus anciennes d’abord. Le portail promet une réponse sous 48 heures.'
      }
    >
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.items.map(({ id, from, recipient, sentAt }) => {
          const { text, isLate } = waitOf(sentAt, now)
          return (
            <Box component="li" key={id} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
              <MuiLink component={Link} to={`${base}/demandes`} sx={{ fontWeight: 600 }}>
                {from ? `${from.firstName} ${from.lastName}` : 'Coordonnées effacées'}
              </MuiLink>
              <Typography variant="body2" color="textSecondary">
                {recipient ? `à ${recipient.label || 'un titulaire parti'}` : 'à l’équipe'} ·{' '}
                <Box component="span" sx={isLate ? { color: 'warning.dark', fontWeight: 600 } : {}}>
                  attend depuis {text}
                </Box>
              </Typography>
            </Box>
          )
        })}
      </Box>
    </Panel>
  )
}
