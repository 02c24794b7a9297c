/** @jsxImportSource react */
import { Alert } from '@mui/material'
import type { ReactNode } from 'react'
import { useServices } from './services.ts'
import { useSignal } from './signal.ts'

export const ConnectionBanner = (): ReactNode => {
  const problem = useSignal(useServices().connection)
  if (!problem) return null
  return (
    <Alert severity="warning" role="alert" variant="filled" square sx={{ borderRadius: 0 }}>
      {problem.status === 0
        ? 'Hors ligne : le serveur ne répond pas. Ce que vous saisissez est gardé dans cet onglet ; enregistrez dès que la connexion revient.'
        : 'Le service est momentanément indisponible. Ce que vous saisissez est gardé dans cet onglet ; réessayez dans un instant.'}
    </Alert>
  )
}
