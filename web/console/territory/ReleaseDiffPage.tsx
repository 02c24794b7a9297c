/** @jsxImportSource react */
import { Box, Card, Chip, Link as MuiLink, Typography } from '@mui/material'
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
import { diffLines } from './diff-lines.ts'
import { NotFoundInside } from './NotFoundInside.tsx'
import { Rollback } from './Releases.tsx'

type Change = ReleaseDiff['changes'][number]

const kinds = { added: 'Nouvelle page', changed: 'Page modifiée', removed: 'Page retirée' } as const
const colours = { added: 'success', changed: 'warning', removed: 'error' } as const

/** What a release changed, page by page. */
export const ReleaseDiffPage = (): ReactNode => {
  const { releaseId = '' } = useParams()
  const base = useBasename()
  const { data, error, refetch } = useTerritoryQuery(`releases/${releaseId}`, releaseDiffSchema)
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundInside />
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />
  if (!data) return <PageLoading />
  return (
    <>
      <PageHeader
        title={`Mise en ligne ${momentText(data.createdAt)}`}
        before={
          <MuiLink component={Link} to={`${base}/mises-en-ligne`} variant="body2">
            Mises en ligne
          </MuiLink>
        }
        lead={`Par ${data.author} · ${data.changes.length} page${data.changes.length > 1 ? 's' : ''} changée${data.changes.length > 1 ? 's' : ''} sur ${data.pages}${data.live ? ' · en ligne' : ''}`}
        actions={data.live ? null : <Rollback release={data} onDone={() => void refetch()} />}
      />
      {data.changes.length === 0 ? <Typography>Cette version est identique à la précédente.</Typography> : null}
      <Box sx={{ display: 'grid', gap: 2 }}>
        {data.changes.map((change) => (
          <PageChange key={change.path} change={change} />
        ))}
      </Box>
    </>
  )
}

const PageChange = ({ change }: { readonly change: Change }): ReactNode => {
  const { portalUrl } = useTerritory()
  return (
    <Card component="article" sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Chip size="small" variant="outlined" color={colours[change.kind]} label={kinds[change.kind]} />
        <Typography variant="h3" component="h2">
          {change.title === '' ? change.path : change.title}
        </Typography>
        {change.kind === 'removed' ? (
          <Typography variant="body2" color="textSecondary">
            {change.path}
          </Typography>
        ) : (
          <MuiLink href={new URL(change.path, portalUrl).href} target="_blank" rel="noopener" variant="body2">
            {change.path}
          </MuiLink>
        )}
      </Box>
      {change.before === undefined && change.after === undefined ? null : (
        <Lines before={change.before ?? ''} after={change.after ?? ''} />
      )}
    </Card>
  )
}

const marks = { kept: ' ', removed: '−', added: '+' } as const
const words = { kept: '', removed: 'Retiré : ', added: 'Ajouté : ' } as const

const Lines = ({ before, after }: { readonly before: string; readonly after: string }): ReactNode => (
  <Box
    component="ul"
    sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 1.5, borderRadius: 1, bgcolor: 'background.default', overflowX: 'auto' }}
  >
    {diffLines(before, after).map((line, at) => (
      <Box
        component="li"
        key={at}
        sx={{
          display: 'flex',
          gap: 1.5,
          color: line.kind === 'removed' ? 'error.main' : line.kind === 'added' ? 'success.main' : 'text.secondary',
          textDecoration: line.kind === 'removed' ? 'line-through' : 'none',
        }}
      >
        <span aria-hidden>{marks[line.kind]}</span>
        <span>
          <Box
            component="span"
            sx={{ position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' }}
          >
            {words[line.kind]}
          </Box>
          {line.text}
        </span>
      </Box>
    ))}
  </Box>
)
