/** @jsxImportSource react */
import type { ResourceScreen } from '@ancrage/features/screens.ts'
import { MenuItem, TextField } from '@mui/material'
import type { ReactNode } from 'react'
import { useListContext, useResourceContext, useTranslate } from 'react-admin'

/** The order of a list on a phone, where no column head can be tapped. */
export const ListSort = ({ screen }: { readonly screen: ResourceScreen }): ReactNode => {
  const { sort, setSort } = useListContext()
  const resource = useResourceContext() ?? ''
  const translate = useTranslate()
  const columns = screen.columns
    .filter(({ sortable = true }) => sortable)
    .map(({ source, label }) => ({ source, text: label ?? translate(`resources.${resource}.fields.${source}`) }))
  const recent = { source: 'updatedAt', text: 'Modifié récemment' }
  const first = { source: sort.field, text: translate(`resources.${resource}.fields.${sort.field}`) }
  const known = [...columns, recent]
  // A list may open in an order that none of its columns shows.
  const choices = known.some(({ source }) => source === first.source) ? known : [first, ...known]
  return (
    <TextField
      select
      label="Trier par"
      value={sort.field}
      onChange={(event) =>
        setSort({ field: event.target.value, order: event.target.value === 'updatedAt' ? 'DESC' : 'ASC' })
      }
    >
      {choices.map(({ source, text }) => (
        <MenuItem key={source} value={source}>
          {text}
        </MenuItem>
      ))}
    </TextField>
  )
}
