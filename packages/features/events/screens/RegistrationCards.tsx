/** @jsxImportSource react */
import { Box, Button, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { categories } from '../contract.ts'
import { type RegistrationRows, WhyWaiting } from './RegistrationTable.tsx'
import { answersText, clock, stateText } from './registration-text.ts'

const shownAtOnce = 60

/** The list at the door: one thumb, one big button per person. */
export const RegistrationCards = ({
  registrations,
  questions,
  canWrite,
  onCheckIn,
  onCancel,
  onCertificate,
  reasons,
}: RegistrationRows): ReactNode => (
  <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
    {registrations.slice(0, shownAtOnce).map((one) => (
      <Box
        component="li"
        key={one.id}
        sx={{
          p: 1.5,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
          display: 'grid',
          gap: 1,
        }}
      >
        <Box>
          <Typography component="p" sx={{ fontWeight: 650, fontSize: '1.125rem' }}>
            {one.firstName} {one.lastName}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {categories[one.category]}
            {one.guests > 0 ? ` · ${one.guests} accompagnant${one.guests > 1 ? 's' : ''}` : ''}
          </Typography>
          <Typography variant="body2">
            {stateText(one)} · code {one.code.slice(0, 4)} {one.code.slice(4)}
          </Typography>
          <WhyWaiting reason={reasons.get(one.id)} />
          {answersText(questions, one.answers) === '' ? null : (
            <Typography variant="body2">{answersText(questions, one.answers)}</Typography>
          )}
        </Box>
        {one.checkedInAt !== null ? (
          <>
            <Typography sx={{ fontWeight: 600, color: 'success.main' }}>
              ✓ Arrivé·e à {clock(one.checkedInAt)}
            </Typography>
            <Button onClick={() => onCertificate(one)}>Attestation</Button>
          </>
        ) : null}
        {canWrite && one.state !== 'cancelled' && one.checkedInAt === null ? (
          <Box sx={{ display: 'flex', gap: 1 }}>
            {one.state === 'confirmed' ? (
              <Button
                variant="contained"
                sx={{ flex: 1, minHeight: 52, fontSize: '1.0625rem' }}
                onClick={() => onCheckIn(one)}
              >
                Accueillir
              </Button>
            ) : null}
            <Button color="error" sx={{ minHeight: 52 }} onClick={() => onCancel(one)}>
              Annuler
            </Button>
          </Box>
        ) : null}
      </Box>
    ))}
    {registrations.length > shownAtOnce ? (
      <Typography component="li" variant="body2" color="textSecondary">
        Et {registrations.length - shownAtOnce} autres : tapez un nom ou un code pour les trouver.
      </Typography>
    ) : null}
  </Box>
)
