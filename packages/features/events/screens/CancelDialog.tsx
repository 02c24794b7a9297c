/** @jsxImportSource react */
import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material'
import type { ReactNode } from 'react'
import type { ConsoleRegistration } from './registration-list.ts'

interface Props {
  readonly registration: ConsoleRegistration | undefined
  readonly onClose: () => void
  readonly onConfirm: (registration: ConsoleRegistration) => void
}

/** Asked first, since mails leave at once and the seat may go to someone else: this cannot be undone. */
export const CancelDialog = ({ registration, onClose, onConfirm }: Props): ReactNode => (
  <Dialog open={registration !== undefined} onClose={onClose} aria-labelledby="cancel-title">
    <DialogTitle id="cancel-title">
      Annuler l’inscription de {registration?.firstName} {registration?.lastName} ?
    </DialogTitle>
    <DialogContent>
      <DialogContentText>
        {registration?.state === 'waiting'
          ? 'Cette personne quitte la liste d’attente.'
          : 'Sa place se libère aussitôt : la première personne en attente est inscrite et reçoit un e-mail.'}{' '}
        Cette action ne se défait pas ; la personne pourra se réinscrire.
      </DialogContentText>
    </DialogContent>
    <DialogActions>
      <Button onClick={onClose}>Garder l’inscription</Button>
      <Button variant="contained" color="error" onClick={() => registration && onConfirm(registration)}>
        Annuler l’inscription
      </Button>
    </DialogActions>
  </Dialog>
)
