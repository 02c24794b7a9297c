/** @jsxImportSource react */
import type { ResourceScreen, ScreenColumn } from '@ancrage/features/screens.ts'
import {
  Alert,
  Checkbox,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TableSortLabel,
} from '@mui/material'
import type { ReactNode } from 'react'
import { type RaRecord, useCreatePath, useListContext, useResourceContext, useTranslate } from 'react-admin'
import { Link, useNavigate } from 'react-router'
import { messageOf } from '../api/problem.ts'
import { PageLoading } from '../app/PageLoading.tsx'
import { shortDayText } from '../i18n/dates.ts'
import { StateBadge } from '../kit/StateBadge.tsx'

interface Props {
  readonly screen: ResourceScreen
  readonly canWrite: boolean
}

const nowrap = { whiteSpace: 'nowrap' } as const

/** The columns that every editorial record has, after those of its slice. */
const commonColumns: readonly ScreenColumn[] = [
  { source: 'state', label: 'État', sortable: false, render: (record) => <StateBadge state={record.state} /> },
  {
    source: 'updatedAt',
    label: 'Modifié',
    render: (record) => (typeof record.updatedAt === 'string' ? shortDayText(record.updatedAt) : ''),
  },
]

/** Records as a table: the name is a link, so that a keyboard or a new tab opens it as well as a click on the row. */
export const RecordTable = ({ screen, canWrite }: Props): ReactNode => {
  const { data, error } = useListContext()
  if (error) return <Alert severity="error">{messageOf(error)}</Alert>
  if (!data) return <PageLoading />
  return (
    <TableContainer>
      <Table sx={{ '& td, & th': { px: 1.25 } }}>
        <Head columns={[...screen.columns, ...commonColumns]} canWrite={canWrite} />
        <TableBody>
          {data.map((record) => (
            <Row key={record.id} record={record} screen={screen} canWrite={canWrite} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

interface HeadProps {
  readonly columns: readonly ScreenColumn[]
  readonly canWrite: boolean
}

const Head = ({ columns, canWrite }: HeadProps): ReactNode => {
  const { data = [], sort, setSort, selectedIds, onSelect } = useListContext()
  const resource = useResourceContext() ?? ''
  const translate = useTranslate()
  const ids = data.map(({ id }) => id)
  const chosen = ids.filter((id) => selectedIds.includes(id)).length
  return (
    <TableHead>
      <TableRow>
        {canWrite ? (
          <TableCell padding="checkbox">
            <Checkbox
              checked={chosen > 0 && chosen === ids.length}
              indeterminate={chosen > 0 && chosen < ids.length}
              onChange={(_event, checked) => onSelect(checked ? ids : [])}
              slotProps={{ input: { 'aria-label': 'Choisir toutes les fiches de la page' } }}
            />
          </TableCell>
        ) : null}
        {columns.map(({ source, label, sortable = true, align }) => {
          const isSorted = sort.field === source
          const direction = isSorted && sort.order === 'DESC' ? 'desc' : 'asc'
          const text = label ?? translate(`resources.${resource}.fields.${source}`)
          return (
            <TableCell key={source} align={align ?? 'left'} sx={nowrap} sortDirection={isSorted ? direction : false}>
              {sortable ? (
                <TableSortLabel
                  active={isSorted}
                  direction={direction}
                  onClick={() => setSort({ field: source, order: isSorted && sort.order === 'ASC' ? 'DESC' : 'ASC' })}
                >
                  {text}
                </TableSortLabel>
              ) : (
                text
              )}
            </TableCell>
          )
        })}
      </TableRow>
    </TableHead>
  )
}

interface RowProps extends Props {
  readonly record: RaRecord
}

const Row = ({ record, screen, canWrite }: RowProps): ReactNode => {
  const { selectedIds, onToggleItem } = useListContext()
  const resource = useResourceContext() ?? ''
  const path = useCreatePath()({ resource, type: 'edit', id: record.id })
  const navigate = useNavigate()
  const [first, ...others] = [...screen.columns, ...commonColumns]
  const isChosen = selectedIds.includes(record.id)
  return (
    <TableRow
      hover
      selected={isChosen}
      sx={{ cursor: 'pointer' }}
      onClick={(event) => {
        // The link and the box do their own work.
        if (event.target instanceof Element && event.target.closest('a, input, label, button') === null) navigate(path)
      }}
    >
      {canWrite ? (
        <TableCell padding="checkbox" onClick={(event) => event.stopPropagation()}>
          <Checkbox
            checked={isChosen}
            onChange={() => onToggleItem(record.id)}
            slotProps={{ input: { 'aria-label': `Choisir ${screen.titleOf(record)}` } }}
          />
        </TableCell>
      ) : null}
      {first ? (
        <TableCell sx={{ minWidth: 200 }}>
          <MuiLink component={Link} to={path} underline="hover" sx={{ fontWeight: 600, color: 'text.primary' }}>
            {first.render(record)}
          </MuiLink>
        </TableCell>
      ) : null}
      {others.map(({ source, align, render }) => (
        <TableCell key={source} align={align ?? 'left'} sx={source === 'updatedAt' ? nowrap : { maxWidth: 180 }}>
          {render(record)}
        </TableCell>
      ))}
    </TableRow>
  )
}
