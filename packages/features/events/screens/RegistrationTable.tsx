/** @jsxImportSource react */
import {
  Button,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import type { ReactNode } from 'react'
import { categories } from '../contract.ts'
import type { ConsoleRegistration } from './registration-list.ts'
import { clock, stateText } from './registration-text.ts'

export interface RegistrationRows {
  readonly registrations: readonly ConsoleRegistration[]
  readonly canWrite: boolean
  readonly onCheckIn: (registration: ConsoleRegistration) => void
  readonly onCancel: (registration: ConsoleRegistration) => void
}

export const RegistrationTable = ({
  registrations,

  canWrite,
  onCheckIn,
  onCancel,
}: RegistrationRows): ReactNode => (
  <TableContainer component={Paper} variant="outlined">
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>Personne</TableCell>
          <TableCell>Catégorie</TableCell>
          <TableCell align="right">Accompagnants</TableCell>
          <TableCell>État</TableCell>
          <TableCell>Code</TableCell>
          <TableCell>Accueil</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {registrations.map((one) => (
          <TableRow key={one.id} hover>
            <TableCell>
              <strong>
                {one.lastName} {one.firstName}
              </strong>
              <Typography variant="body2" color="textSecondary">
                {one.email}
                {one.vegetarian ? ' · repas végétarien' : ''}
              </Typography>
              {one.message === '' ? null : <Typography variant="body2">« {one.message} »</Typography>}
            </TableCell>
            <TableCell>{categories[one.category]}</TableCell>
            <TableCell align="right">{one.guests}</TableCell>
            <TableCell>{stateText(one)}</TableCell>
            <TableCell sx={{ fontFamily: 'monospace', whiteSpace: 'nowrap' }}>
              {one.code.slice(0, 4)} {one.code.slice(4)}
            </TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>
              {one.checkedInAt === null ? (
                <RowActions one={one} canWrite={canWrite} onCheckIn={onCheckIn} onCancel={onCancel} />
              ) : (
                `Arrivé·e à ${clock(one.checkedInAt)}`
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  </TableContainer>
)

interface ActionProps extends Pick<RegistrationRows, 'canWrite' | 'onCheckIn' | 'onCancel'> {
  readonly one: ConsoleRegistration
}

const RowActions = ({ one, canWrite, onCheckIn, onCancel }: ActionProps): ReactNode => {
  if (!canWrite || one.state === 'cancelled') return null
  const name = `${one.firstName} ${one.lastName}`
  return (
    <>
      {one.state === 'confirmed' ? (
        <Button size="small" variant="contained" onClick={() => onCheckIn(one)} aria-label={`Accueillir ${name}`}>
          Accueillir
        </Button>
      ) : null}
      <Button size="small" color="error" onClick={() => onCancel(one)} aria-label={`Annuler l’inscription de ${name}`}>
        Annuler
      </Button>
    </>
  )
}
