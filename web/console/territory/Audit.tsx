/** @jsxImportSource react */

import { downloadText } from '@ancrage/features/screens.ts'
import Download from '@mui/icons-material/FileDownloadOutlined'
import { Box, Button, Link as MuiLink, Typography } from '@mui/material'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useBasename, useNotify } from 'react-admin'
import { Link, useSearchParams } from 'react-router'
import { messageOf } from '../api/problem.ts'
import { type AuditEntry, auditSchema } from '../api/shapes.ts'
import { PageLoading } from '../app/PageLoading.tsx'
import { resources } from '../app/resources.ts'
import { useServices } from '../app/services.ts'
import { useTerritory } from '../app/session.ts'
import { clockTime } from '../i18n/dates.ts'
import { PageHeader } from '../kit/PageHeader.tsx'
import { QueryFailure } from '../kit/QueryFailure.tsx'

const pageSize = 50
const dayFormat = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** Who did what, newest first. */
export const Audit = (): ReactNode => {
  const [search, setSearch] = useSearchParams()
  const subject = search.get('subject') ?? ''
  const { api } = useServices()
  const { id, slug } = useTerritory()
  const notify = useNotify()
  const { data, error, isPending, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['audit', id, subject],
    initialPageParam: '',
    staleTime: 0,
    queryFn: async ({ pageParam }) => {
      const query = new URLSearchParams({ limit: String(pageSize) })
      if (pageParam !== '') query.set('cursor', pageParam)
      if (subject !== '') query.set('subject', subject)
      return auditSchema.parse(await api.json(`/api/v1/territories/${id}/audit?${query}`))
    },
    getNextPageParam: ({ cursor }) => cursor,
  })
  const exportLog = async (): Promise<void> => {
    try {
      downloadText(`journal-${slug}.csv`, await api.text(`/api/v1/territories/${id}/audit.csv`))
    } catch (failure) {
      notify(messageOf(failure), { type: 'error' })
    }
  }
  const entries = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <PageHeader
        title="Journal"
        lead="Qui a fait quoi, et quand. Rien ne s’y efface."
        actions={
          <Button
            variant="outlined"
            startIcon={<Download />}
            disabled={entries.length === 0}
            onClick={() => void exportLog()}
          >
            Exporter (CSV)
          </Button>
        }
      />
      {subject === '' ? null : (
        <Typography sx={{ mb: 2 }}>
          Une seule fiche est montrée.{' '}
          <MuiLink component="button" onClick={() => setSearch({})}>
            Voir tout le journal
          </MuiLink>
        </Typography>
      )}
      {error ? <QueryFailure error={error} onRetry={() => void refetch()} /> : null}
      {isPending && !error ? <PageLoading /> : null}
      {data && entries.length === 0 ? (
        <Typography>Rien n’est encore inscrit ici : la première fiche enregistrée ouvrira le journal.</Typography>
      ) : null}
      {byDay(entries).map(([day, list]) => (
        <DayEntries
          key={day}
          day={day}
          entries={list}
          onOnly={(entry) => setSearch({ subject: entry.subject })}
          isFiltered={subject !== ''}
        />
      ))}
      {hasNextPage ? (
        <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>
          {isFetchingNextPage ? 'Chargement…' : 'Voir plus ancien'}
        </Button>
      ) : null}
    </>
  )
}

const byDay = (entries: readonly AuditEntry[]): [string, AuditEntry[]][] => {
  const days = new Map<string, AuditEntry[]>()
  for (const entry of entries) {
    const day = dayFormat.format(new Date(entry.at))
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days]
}

interface DayProps {
  readonly day: string
  readonly entries: readonly AuditEntry[]
  readonly isFiltered: boolean
  readonly onOnly: (entry: AuditEntry) => void
}

const DayEntries = ({ day, entries, isFiltered, onOnly }: DayProps): ReactNode => (
  <Box component="section" sx={{ mb: 3, maxWidth: 920 }}>
    <Typography variant="h3" component="h2" sx={{ mb: 1, '&::first-letter': { textTransform: 'uppercase' } }}>
      {day}
    </Typography>
    <Box
      component="ol"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      {entries.map((entry) => (
        <AuditLine key={entry.id} entry={entry} onOnly={isFiltered ? undefined : onOnly} />
      ))}
    </Box>
  </Box>
)

const AuditLine = ({
  entry,
  onOnly,
}: {
  readonly entry: AuditEntry
  readonly onOnly: ((entry: AuditEntry) => void) | undefined
}): ReactNode => {
  const base = useBasename()
  const resource = resources.find(({ name }) => name === entry.collection)
  const fields = entry.fields.map((field) => resource?.fields[field] ?? field)
  return (
    <Box
      component="li"
      sx={{
        p: 1.5,
        display: 'grid',
        gap: { xs: 0.5, sm: 2 },
        gridTemplateColumns: { xs: '1fr', sm: '56px 1fr auto' },
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Typography component="time" dateTime={entry.at} variant="body2" color="textSecondary">
        {clockTime(entry.at)}
      </Typography>
      <Box sx={{ minWidth: 0 }}>
        <Typography>
          <strong>{entry.actor}</strong> — {entry.summary}
        </Typography>
        {fields.length > 0 ? (
          <Typography variant="body2" color="textSecondary">
            {fields.join(', ')}
          </Typography>
        ) : null}
      </Box>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'start' }}>
        {resource ? (
          <MuiLink component={Link} to={`${base}/${entry.collection}/${entry.subject}`} variant="body2">
            Ouvrir
          </MuiLink>
        ) : null}
        {onOnly && resource ? (
          <MuiLink component="button" variant="body2" onClick={() => onOnly(entry)}>
            Tout sur cette fiche
          </MuiLink>
        ) : null}
      </Box>
    </Box>
  )
}
