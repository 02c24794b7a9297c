/** @jsxImportSource react */
import type { ReactNode } from 'react'
import { Failure } from './Failure.tsx'

/** Same words for a territory of others and for one that does not exist: nobody learns which. */
export const Unknown = ({ what = 'Cette page' }: { readonly what?: string }): ReactNode => (
  <Failure
    title="Introuvable"
    detail={`${what} n’existe pas, ou votre compte n’y a pas accès. Vérifiez l’adresse, ou revenez à vos espaces.`}
    action={{ label: 'Voir mes espaces', href: '/' }}
  />
)
