/** @jsxImportSource react */
import Add from '@mui/icons-material/Add'
import { Box, Button, Card, useMediaQuery } from '@mui/material'
import type { ReactNode } from 'react'
import { ListBase, Pagination, useListContext } from 'react-admin'
import { Link } from 'react-router'
import { useCan } from '../app/session.ts'
import { PageHeader } from '../kit/PageHeader.tsx'
import { BulkActions } from './BulkActions.tsx'
import { FacetPanel } from './FacetPanel.tsx'
import { ListEmpty, ListNothingFound } from './ListEmpty.tsx'
import { ListSearch } from './ListSearch.tsx'
import { ListSort } from './ListSort.tsx'
import type { EditorialPageProps } from './page-props.ts'
import { RecordCards } from './RecordCards.tsx'
import { RecordTable } from './RecordTable.tsx'

export const EditorialList = (props: EditorialPageProps): ReactNode => (
  <ListBase sort={{ ...props.screen.sort }} perPage={25} disableAuthentication>
    <ListPage {...props} />
  </ListBase>
)

const ListPage = ({ entry, screen }: EditorialPageProps): ReactNode => {
  const canWrite = useCan('content:write')
  const { total, isPending, error, filterValues } = useListContext()
  const isPhone = useMediaQuery('(max-width: 700px)')
  const isFiltered = Object.keys(filterValues).length > 0
  const isEmpty = !isPending && !error && total === 0
  return (
    <>
      <PageHeader
        title={entry.words.many}
        actions={
          canWrite ? (
            <Button variant="contained" component={Link} to="create" startIcon={<Add />}>
              {entry.words.add}
            </Button>
          ) : null
        }
      />
      {isEmpty && !isFiltered ? (
        <ListEmpty entry={entry} screen={screen} canWrite={canWrite} />
      ) : (
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '208px minmax(0, 1fr)' },
            alignItems: 'start',
          }}
        >
          <Box sx={{ display: 'grid', gap: 1.5 }}>
            <ListSearch hint={screen.searchHint} />
            {isPhone ? <ListSort screen={screen} /> : null}
            <FacetPanel facets={screen.facets} />
          </Box>
          <Box sx={{ minWidth: 0 }}>
            {canWrite ? <BulkActions screen={screen} /> : null}
            {isEmpty ? (
              <ListNothingFound facets={screen.facets} />
            ) : (
              <Card>
                {isPhone ? <RecordCards screen={screen} /> : <RecordTable screen={screen} canWrite={canWrite} />}
                <Pagination rowsPerPageOptions={[25, 50, 100]} />
              </Card>
            )}
          </Box>
        </Box>
      )}
    </>
  )
}
