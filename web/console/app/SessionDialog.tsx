/** @jsxImportSource react */
import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material'
import type { ReactNode } from 'react'
import { useServices } from './services.ts'
import { useSignal } from './signal.ts'

/** The session ended while someone was working: the page stays, what was typed is already kept in the tab. */
export const SessionDialog = (): ReactNode => {
  const { auth, signedOut } = useServices()
  const isOver = useSignal(signedOut)
  return (
    <Dialog open={isOver} aria-labelledby="session-title">
      <DialogTitle id="session-title">Votre session est terminée</DialogTitle>
      <DialogContent>
        <DialogContentText>
          Reconnectez-vous pour continuer : vous reviendrez ici, et ce que vous avez saisi est gardé.
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => signedOut.set(false)}>Plus tard</Button>
        <Button variant="contained" onClick={() => void auth.signIn(window.location.pathname + window.location.search)}>
          Se reconnecter
        </Button>
      </DialogActions>
    </Dialog>
  )
}
