/** @jsxImportSource react */
import { Alert, Button } from '@mui/material'
import { Component, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
}

/** A page that breaks leaves the menu usable, and says that what was typed is kept. */
export class ErrorFence extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <Alert
        severity="error"
        role="alert"
        action={
          <Button color="inherit" onClick={() => window.location.reload()}>
            Recharger
          </Button>
        }
      >
        Cette page a rencontré une erreur. Ce que vous avez saisi est gardé : rechargez pour reprendre.
      </Alert>
    )
  }
}
