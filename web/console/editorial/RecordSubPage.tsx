/** @jsxImportSource react */
import { Alert, Link as MuiLink } from '@mui/material'
import type { ReactNode } from 'react'
import { useCreatePath, useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router'
import { ApiProblem, messageOf } from '../api/problem.ts'
import { PageLoading } from '../app/PageLoading.tsx'
import { useTerritory } from '../app/session.ts'
import { PageHeader } from '../kit/PageHeader.tsx'
import { NotFoundInside } from '../territory/NotFoundInside.tsx'
import type { EditorialPageProps } from './page-props.ts'

/** A further page of one record, such as the registrations of an event. */
export const RecordSubPage = ({ entry, screen }: EditorialPageProps): ReactNode => {
  const { id = '', page = '' } = useParams()
  const { permissions } = useTerritory()
  const createPath = useCreatePath()
  const { data, error, isPending } = useGetOne(entry.name, { id })
  const found = screen.pages?.find(({ path }) => path === page)
  if (!found || !permissions.includes(found.permission)) return <NotFoundInside />
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundInside />
  if (error) return <Alert severity="error">{messageOf(error)}</Alert>
  if (isPending || !data) return <PageLoading />
  const { Page } = found
  return (
    <>
      <PageHeader
        title={`${found.label} — ${screen.titleOf(data)}`}
        before={
          <MuiLink component={Link} to={createPath({ resource: entry.name, type: 'edit', id })} variant="body2">
            Revenir à la fiche
          </MuiLink>
        }
      />
      <Page record={data} canWrite={permissions.includes('people:write')} />
    </>
  )
}
