/** @jsxImportSource react */
import type { ResourceScreen } from '@ancrage/features/screens.ts'
import { Alert } from '@mui/material'
import type { ReactNode } from 'react'
import { DataTable, useListContext } from 'react-admin'
import { messageOf } from '../api/problem.ts'
import { shortDayText } from '../i18n/dates.ts'
import { StateBadge } from '../kit/StateBadge.tsx'

interface Props {
  readonly screen: ResourceScreen
  readonly canWrite: boolean
}

/** Rows can be chosen; the buttons are those of BulkActions, above the table. */
const NO_BUTTON = <span hidden />

export const RecordTable = ({ screen, canWrite }: Props): ReactNode => {
  const { error } = useListContext()
  if (error) return <Alert severity="error">{messageOf(error)}</Alert>
  const [first, ...others] = screen.columns
  return (
    <DataTable
      rowClick="edit"
      bulkActionButtons={canWrite ? NO_BUTTON : false}
      sx={{
        '& .RaDataTable-headerCell': { whiteSpace: 'nowrap' },
        '& .column-state': { maxWidth: 150 },
        '& .column-updatedAt': { whiteSpace: 'nowrap' },
        '& tbody td:nth-of-type(2)': { fontWeight: 600, minWidth: 200 },
        '& td, & th': { paddingInline: '10px' },
      }}
    >
      {first ? <DataTable.Col {...columnProps(first)} /> : null}
      {others.map((column) => (
        <DataTable.Col key={column.source} {...columnProps(column)} />
      ))}
      <DataTable.Col source="state" label="État" render={(record) => <StateBadge state={record.state} />} />
      <DataTable.Col
        source="updatedAt"
        label="Modifié"
        render={(record) => (typeof record.updatedAt === 'string' ? shortDayText(record.updatedAt) : '')}
      />
    </DataTable>
  )
}

const columnProps = ({ source, label, sortable = true, align, render }: ResourceScreen['columns'][number]) => ({
  source,
  render,
  disableSort: !sortable,
  ...(label === undefined ? {} : { label }),
  ...(align === undefined ? {} : { align }),
})
