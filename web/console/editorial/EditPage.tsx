/** @jsxImportSource react */
import { Alert, Button } from '@mui/material'
import type { ReactNode } from 'react'
import { EditBase, useEditContext } from 'react-admin'
import { ApiProblem, messageOf } from '../api/problem.ts'
import { PageLoading } from '../app/PageLoading.tsx'
import { NotFoundInside } from '../territory/NotFoundInside.tsx'
import { EditorialForm } from './EditorialForm.tsx'
import type { EditorialPageProps } from './page-props.ts'

export const EditPage = (props: EditorialPageProps): ReactNode => (
  // The page says itself what is wrong: react-admin would go back to the list.
  <EditBase disableAuthentication mutationMode="pessimistic" queryOptions={{ onError: () => undefined }}>
    <Loaded {...props} />
  </EditBase>
)

const Loaded = ({ entry, screen }: EditorialPageProps): ReactNode => {
  const { record, error, isPending, refetch } = useEditContext()
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundInside />
  if (error) {
    return (
      <Alert
        severity="error"
        role="alert"
        action={
          <Button color="inherit" onClick={() => void refetch()}>
            Réessayer
          </Button>
        }
      >
        {messageOf(error)}
      </Alert>
    )
  }
  if (isPending || !record) return <PageLoading />
  return <EditorialForm key={record.id} entry={entry} screen={screen} record={record} />
}
