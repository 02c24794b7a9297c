/** @jsxImportSource react */
import { type ReactNode, useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { Failure } from './Failure.tsx'
import { PageLoading } from './PageLoading.tsx'
import { useServices } from './services.ts'

/** End of the redirect from the identity provider: back to the page one came from. */
export const AuthCallback = (): ReactNode => {
  const { auth } = useServices()
  const navigate = useNavigate()
  const [hasFailed, setHasFailed] = useState(false)
  useEffect(() => {
    auth.finishSignIn().then(
      (returnTo) => navigate(returnTo, { replace: true }),
      () => setHasFailed(true),
    )
  }, [auth, navigate])
  if (!hasFailed) return <PageLoading />
  return (
    <Failure
      title="La connexion n’a pas abouti"
      detail="Le lien de connexion a expiré ou a déjà servi. Recommencez : cela ne prend qu’un instant."
      action={{ label: 'Se connecter', href: '/' }}
    />
  )
}
