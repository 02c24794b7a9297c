/** @jsxImportSource react */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Outlet } from 'react-router'
import { ApiProblem, messageOf } from '../api/problem.ts'
import { meSchema } from '../api/shapes.ts'
import { Failure } from './Failure.tsx'
import { PageLoading } from './PageLoading.tsx'
import { SignIn } from './SignIn.tsx'
import { useServices } from './services.ts'
import { MeProvider } from './session.ts'

/** Nothing below is shown before one knows who is there and where they may go. */
export const SignedIn = (): ReactNode => {
  const { auth, api } = useServices()
  const { data, error, isPending } = useQuery({
    queryKey: ['me'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      if ((await auth.token()) === undefined) return null
      return meSchema.parse(await api.json('/api/v1/me'))
    },
  })
  if (isPending) return <PageLoading />
  if (error instanceof ApiProblem && error.status === 401) return <SignIn />
  if (error) return <Failure title="La console ne répond pas" detail={messageOf(error)} />
  if (data === null) return <SignIn />
  return (
    <MeProvider value={data}>
      <Outlet />
    </MeProvider>
  )
}
