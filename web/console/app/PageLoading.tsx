/** @jsxImportSource react */
import { Box, CircularProgress } from '@mui/material'
import type { ReactNode } from 'react'

export const PageLoading = (): ReactNode => (
  <Box sx={{ display: 'grid', placeItems: 'center', minHeight: '40vh' }}>
    <CircularProgress aria-label="Chargement" />
  </Box>
)
