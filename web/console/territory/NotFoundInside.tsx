/** @jsxImportSource react */
import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { useBasename } from 'react-admin'
import { Link } from 'react-router'
import { PageHeader } from '../kit/PageHeader.tsx'

export const NotFoundInside = (): ReactNode => {
  const base = useBasename()
  return (
    <PageHeader
      title="Introuvable"
      lead="Cette page n’existe pas, ou plus. Une fiche supprimée reste 30 jours dans la corbeille du serveur."
      actions={
        <Button component={Link} to={base === '' ? '/' : base} variant="contained">
          Revenir à l’accueil
        </Button>
      }
    />
  )
}
