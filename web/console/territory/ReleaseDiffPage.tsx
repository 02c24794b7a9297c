/** @jsxImportSource react */
import { Alert, Box, Chip, Link as MuiLink, Paper, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useBasename } from 'react-admin'
import { Link, useParams } from 'react-router'
import { ApiProblem } from '../api/problem.ts'
import { type ReleaseDiff, releaseDiffSchema } from '../api/shapes.ts'
import { PageLoading } from '../app/PageLoading.tsx'
import { useTerritory } from '../app/session.ts'
import { momentText } from '../i18n/dates.ts'
import { PageHeader } from '../kit/PageHeader.tsx'
import { QueryFailure } from '../kit/QueryFailure.tsx'
import { useTerritoryQuery } from '../kit/use-territory-query.ts'
import { NotFoundInside } from './NotFoundInside.tsx'
import { Rollback } from './Rollback.tsx'

type Change = ReleaseDiff['changes'][number]

const kinds = { added: 'Nouvelle page', changed: 'Modifiée', removed: 'Retirée' } as const
const colours = { added: 'success', changed: 'warning', removed: 'error' } as const

const plural = (count: number, word: string): string => `${count} ${word}${count > 1 ? 's' : ''}`

/** What a release changed, page by page, and what the checks said of it. */
export const ReleaseDiffPage = (): ReactNode => {
  const { releaseId = '' } = useParams()
  const base = useBasename()
  const { data, error, refetch } = useTerritoryQuery(`releases/${releaseId}`, releaseDiffSchema)
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundInside />
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />
  if (!data) return <PageLoading />
  const isRefused = data.errors.length > 0
  return (
    <>
      <PageHeader
        title={`Mise en ligne ${momentText(data.madeAt)}`}
        before={
          <MuiLink component={Link} to={`${base}/mises-en-ligne`} variant="body2">
            Mises en ligne
          </MuiLink>
        }
        lead={`${data.reason === '' ? '' : `${data.reason} · `}par ${data.by} · ${plural(data.changes.length, 'page')} sur ${data.pageCount}${data.current ? ' · en ligne' : ''}`}
        actions={
          data.current || isRefused ? null : (
            <Rollback id={data.id} madeAt={data.madeAt} onDone={() => void refetch()} />
          )
        }
      />
      <Remarks
        severity="error"
        title="Refusée par les contrôles : elle n’a pas été mise en ligne."
        remarks={data.errors}
      />
      <Remarks severity="warning" title="À regarder, sans urgence :" remarks={data.warnings} />
      {data.changes.length === 0 ? (
        <Typography>Aucune page n’a changé par rapport à la version précédente.</Typography>
      ) : (
        <Paper variant="outlined" component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {data.changes.map((change) => (
            <PageChange key={change.path} change={change} isLive={data.current} />
          ))}
        </Paper>
      )}
    </>
  )
}

interface RemarksProps {
  readonly severity: 'error' | 'warning'
  readonly title: string
  readonly remarks: ReleaseDiff['errors']
}

const Remarks = ({ severity, title, remarks }: RemarksProps): ReactNode =>
  remarks.length === 0 ? null : (
    <Alert severity={severity} sx={{ mb: 2, alignItems: 'flex-start' }}>
      <strong>{title}</strong>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {remarks.map(({ page, message }) => (
          <li key={`${page} ${message}`}>
            {page} — {message}
          </li>
        ))}
      </Box>
    </Alert>
  )

const PageChange = ({ change, isLive }: { readonly change: Change; readonly isLive: boolean }): ReactNode => {
  const { portalUrl } = useTerritory()
  return (
    <Box
      component="li"
      sx={{
        p: 1.5,
        display: 'grid',
        gap: { xs: 0.5, sm: 2 },
        gridTemplateColumns: { xs: '1fr', sm: '130px minmax(0, 1fr)' },
        alignItems: 'center',
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box>
        <Chip size="small" variant="outlined" color={colours[change.change]} label={kinds[change.change]} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{change.title === '' ? change.path : change.title}</Typography>
        {isLive && change.change !== 'removed' ? (
          <MuiLink href={new URL(change.path, portalUrl).href} target="_blank" rel="noopener" variant="body2">
            {change.path}
          </MuiLink>
        ) : (
          <Typography variant="body2" color="textSecondary">
            {change.path}
          </Typography>
        )}
      </Box>
    </Box>
  )
}
