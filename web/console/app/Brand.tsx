/** @jsxImportSource react */
import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'

export const Brand = ({ compact = false }: { readonly compact?: boolean }): ReactNode => (
  <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, mr: compact ? 0.5 : 0 }}>
    <img src="/icon.svg" alt="" width={compact ? 28 : 36} height={compact ? 28 : 36} />
    <Typography
      component="span"
      sx={{ fontFamily: 'h1.fontFamily', typography: 'h3', display: compact ? { xs: 'none', sm: 'inline' } : 'inline' }}
    >
      Ancrage
    </Typography>
  </Box>
)
