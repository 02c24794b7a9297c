/** @jsxImportSource react */
import { Box, Typography } from '@mui/material'
import { type ReactNode, useEffect } from 'react'

interface Props {
  readonly title: string
  readonly before?: ReactNode
  readonly lead?: ReactNode
  readonly actions?: ReactNode
}

/** One h1 a page, told to the browser's tab as well. */
export const PageHeader = ({ title, before, lead, actions }: Props): ReactNode => {
  useEffect(() => {
    document.title = `${title} — Ancrage`
  }, [title])
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        alignItems: 'flex-end',
        justifyContent: 'space-between',
        mb: 2.5,
      }}
    >
      <Box sx={{ minWidth: 0, maxWidth: 760 }}>
        {before}
        <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {lead ? (
          <Typography component="div" color="textSecondary" sx={{ mt: 0.5 }}>
            {lead}
          </Typography>
        ) : null}
      </Box>
      {actions ? <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box> : null}
    </Box>
  )
}
