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
import { categories, type Question, type WaitingReason, waitingReasons } from '../contract.ts'
import type { ConsoleRegistration } from './registration-list.ts'
import { answersText, clock, stateText } from './registration-text.ts'

export interface RegistrationRows {
  readonly registrations: readonly ConsoleRegistration[]
  readonly questions: readonly Question[]
  readonly canWrite: boolean
  readonly onCheckIn: (registration: ConsoleRegistration) => void
  readonly onCancel: (registration: ConsoleRegistration) => void
  /** Opens the certificate of somebody who came. */
  readonly onCertificate: (registration: ConsoleRegistration) => void
  /** Why somebody waits, by the id of the registration. */
  readonly reasons: ReadonlyMap<string, WaitingReason>
}

export const RegistrationTable = ({
  registrations,
  questions,
  canWrite,
  onCheckIn,
  onCancel,
  onCertificate,
  reasons,
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
              </Typography>
              {answersText(questions, one.answers) === '' ? null : (
                <Typography variant="body2">{answersText(questions, one.answers)}</Typography>
              )}
              {one.message === '' ? null : <Typography variant="body2">« {one.message} »</Typography>}
            </TableCell>
            <TableCell>{categories[one.category]}</TableCell>
            <TableCell align="right">{one.guests}</TableCell>
            <TableCell>
              {stateText(one)}
              <WhyWaiting reason={reasons.get(one.id)} />
            </TableCell>
            <TableCell sx={{ fontFamily: 'monospace', whiteSpace: 'nowrap' }}>
              {one.code.slice(0, 4)} {one.code.slice(4)}
            </TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>
              {one.checkedInAt === null ? (
                <RowActions one={one} canWrite={canWrite} onCheckIn={onCheckIn} onCancel={onCancel} />
              ) : (
                <>
                  Arrivé·e à {clock(one.checkedInAt)}{' '}
                  <Button
                    size="small"
                    onClick={() => onCertificate(one)}
                    aria-label={`Attestation de ${one.firstName} ${one.lastName}`}
                  >
                    Attestation
                  </Button>
                </>
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  </TableContainer>
)

export const WhyWaiting = ({ reason }: { readonly reason: WaitingReason | undefined }): ReactNode =>
  reason === undefined ? null : (
    <Typography variant="body2" color="textSecondary" sx={{ maxWidth: 260 }}>
      {waitingReasons[reason]}
    </Typography>
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
