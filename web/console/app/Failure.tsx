/** @jsxImportSource react */
import { Box, Button, Typography } from '@mui/material'
import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly detail: string
  readonly action?: { readonly label: string; readonly href: string }
}

/** A whole page that says what happened and what to do next. */
export const Failure = ({ title, detail, action }: Props): ReactNode => (
  <Box component="main" sx={{ maxWidth: 560, mx: 'auto', px: 3, py: 10 }}>
    <Typography variant="h1" gutterBottom>
      {title}
    </Typography>
    <Typography sx={{ mb: 3 }}>{detail}</Typography>
    {action ? (
      <Button variant="contained" href={action.href}>
        {action.label}
      </Button>
    ) : (
      <Button variant="contained" onClick={() => window.location.reload()}>
        Recharger la page
      </Button>
    )}
  </Box>
)
