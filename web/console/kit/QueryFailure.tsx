/** @jsxImportSource react */
import { Alert, Button } from '@mui/material'
import type { ReactNode } from 'react'
import { messageOf } from '../api/problem.ts'

interface Props {
  readonly error: unknown
  readonly onRetry: () => void
}

export const QueryFailure = ({ error, onRetry }: Props): ReactNode => (
  <Alert
    severity="error"
    role="alert"
    action={
      <Button color="inherit" onClick={onRetry}>
        Réessayer
      </Button>
    }
  >
    {messageOf(error)}
  </Alert>
)
