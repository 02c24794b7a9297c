/** @jsxImportSource react */
import type { ResourceScreen } from '@ancrage/features/screens.ts'
import { Alert, Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useCreatePath, useListContext, useResourceContext } from 'react-admin'
import { Link } from 'react-router'
import { messageOf } from '../api/problem.ts'
import { StateBadge } from '../kit/StateBadge.tsx'

/** The list on a phone: one tap opens the record. */
export const RecordCards = ({ screen }: { readonly screen: ResourceScreen }): ReactNode => {
  const { data = [], error } = useListContext()
  const resource = useResourceContext() ?? ''
  const createPath = useCreatePath()
  if (error) return <Alert severity="error">{messageOf(error)}</Alert>
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {data.map((record) => (
        <Box component="li" key={record.id} sx={{ borderBottom: 1, borderColor: 'divider' }}>
          <Box
            component={Link}
            to={createPath({ resource, type: 'edit', id: record.id })}
            sx={{ display: 'grid', gap: 0.5, p: 2, color: 'inherit', textDecoration: 'none' }}
          >
            <Typography sx={{ fontWeight: 650, color: 'primary.main' }}>{screen.titleOf(record)}</Typography>
            <Typography variant="body2" color="textSecondary">
              {screen.columns.slice(1, 3).map((column, at) => (
                <span key={column.source}>
                  {at > 0 ? ' · ' : ''}
                  {column.render(record)}
                </span>
              ))}
            </Typography>
            <Box>
              <StateBadge state={record.state} />
            </Box>
          </Box>
        </Box>
      ))}
    </Box>
  )
}
