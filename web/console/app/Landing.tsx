/** @jsxImportSource react */
import { Box, Button, Card, CardActionArea, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { Link, Navigate } from 'react-router'
import { territoryMark } from '../theme/theme.ts'
import { Brand } from './Brand.tsx'
import { useServices } from './services.ts'
import { roleLabel, useMe } from './session.ts'

/** The spaces of a person; with one only, straight into it. */
export const Landing = (): ReactNode => {
  const { member, territories, regions } = useMe()
  const { auth } = useServices()
  const spaces = [
    ...territories.map(({ slug, name, role, hue }) => ({ to: `/t/${slug}`, name, role, mark: territoryMark(hue) })),
    ...regions.map(({ code, name, role }) => ({ to: `/r/${code}`, name, role, mark: territoryMark(250) })),
  ]
  const [only] = spaces
  if (only && spaces.length === 1) return <Navigate to={only.to} replace />
  return (
    <Box component="main" sx={{ maxWidth: 720, mx: 'auto', px: 2, py: { xs: 4, sm: 8 }, display: 'grid', gap: 3 }}>
      <Brand />
      <Typography variant="h1">Bonjour {member.name}</Typography>
      {spaces.length === 0 ? (
        <Typography>
          Votre compte n’est rattaché à aucun territoire. Demandez une invitation à la personne qui administre le vôtre,
          puis reconnectez-vous.
        </Typography>
      ) : (
        <Box
          component="ul"
          sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}
        >
          {spaces.map(({ to, name, role, mark }) => (
            <Card component="li" key={to}>
              <CardActionArea component={Link} to={to} sx={{ p: 2.5, borderLeft: `6px solid ${mark}` }}>
                <Typography variant="h2">{name}</Typography>
                <Typography color="textSecondary">{roleLabel(role)}</Typography>
              </CardActionArea>
            </Card>
          ))}
        </Box>
      )}
      <Box>
        <Button onClick={() => void auth.signOut()}>Se déconnecter</Button>
      </Box>
    </Box>
  )
}
