/** @jsxImportSource react */
import { Alert, Button } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { useCloseNotification, useDataProvider, useNotify, useRefresh } from 'react-admin'
import type { ConsoleDataProvider } from '../data/data-provider.ts'
import { oneByOne } from '../data/one-by-one.ts'

interface Props {
  readonly text: string
  readonly resource: string
  readonly ids: readonly string[]
}

/** Told after a deletion: the records are in the server's bin for 30 days, and one click takes them out. */
export const UndoToast = ({ text, resource, ids }: Props): ReactNode => {
  const provider = useDataProvider<ConsoleDataProvider>()
  const close = useCloseNotification()
  const notify = useNotify()
  const refresh = useRefresh()
  const [isBusy, setIsBusy] = useState(false)
  const undo = async (): Promise<void> => {
    setIsBusy(true)
    const { failed } = await oneByOne(
      ids,
      (id) => provider.act(resource, id, 'restore'),
      () => undefined,
    )
    close()
    refresh()
    const [first] = failed
    if (first) notify(`Annulation impossible : ${first.reason}`, { type: 'error' })
    else notify('Suppression annulée.', { type: 'success' })
  }
  return (
    <Alert
      severity="info"
      variant="filled"
      role="status"
      action={
        <Button color="inherit" onClick={() => void undo()} disabled={isBusy} sx={{ textDecoration: 'underline' }}>
          Annuler
        </Button>
      }
    >
      {text}
    </Alert>
  )
}
