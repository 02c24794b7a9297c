/** @jsxImportSource react */
import {
  Chip,
  Link as MuiLink,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import type { ReactNode } from 'react'
import { useBasename } from 'react-admin'
import { Link } from 'react-router'
import { type Release, releasesSchema } from '../api/shapes.ts'
import { PageLoading } from '../app/PageLoading.tsx'
import { momentTitle } from '../i18n/dates.ts'
import { PageHeader } from '../kit/PageHeader.tsx'
import { QueryFailure } from '../kit/QueryFailure.tsx'
import { useTerritoryQuery } from '../kit/use-territory-query.ts'
import { Rollback } from './Rollback.tsx'

/** Every version of the public site, newest first; any of them comes back in one click. */
export const Releases = (): ReactNode => {
  const { data, error, refetch } = useTerritoryQuery('releases', releasesSchema)
  return (
    <>
      <PageHeader
        title="Mises en ligne"
        lead="Chaque publication crée une version complète du site. Revenir à une version ne touche pas à vos fiches."
      />
      {error ? <QueryFailure error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <PageLoading /> : null}
      {data ? <ReleaseTable releases={data.items} onChanged={() => void refetch()} /> : null}
    </>
  )
}

/** The page of the release tells them too. */
const wideOnly = { display: { xs: 'none', sm: 'table-cell' } }

interface TableProps {
  readonly releases: readonly Release[]
  readonly onChanged: () => void
}

const ReleaseTable = ({ releases, onChanged }: TableProps): ReactNode => {
  const base = useBasename()
  if (releases.length === 0) {
    return (
      <Typography>
        Rien n’a encore été mis en ligne. Publiez une première fiche : le site se construit aussitôt, et apparaît ici.
      </Typography>
    )
  }
  return (
    <TableContainer component={Paper} variant="outlined" tabIndex={0} aria-label="Mises en ligne">
      <Table>
        <TableHead>
          <TableRow>
            <TableCell>Mise en ligne</TableCell>
            <TableCell sx={wideOnly}>Par</TableCell>
            <TableCell align="right">Pages changées</TableCell>
            <TableCell align="right" sx={wideOnly}>
              Pages en tout
            </TableCell>
            <TableCell>Version</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {releases.map((release) => (
            <TableRow key={release.id} hover>
              <TableCell sx={{ minWidth: { xs: 150, sm: 220 } }}>
                <MuiLink component={Link} to={`${base}/mises-en-ligne/${release.id}`}>
                  {momentTitle(release.madeAt)}
                </MuiLink>
                <Typography variant="body2" color="textSecondary">
                  {release.reason}
                </Typography>
              </TableCell>
              <TableCell sx={wideOnly}>{release.by}</TableCell>
              <TableCell align="right">{release.changeCount}</TableCell>
              <TableCell align="right" sx={wideOnly}>
                {release.pageCount}
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <ReleaseState release={release} onChanged={onChanged} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

const ReleaseState = ({
  release,
  onChanged,
}: {
  readonly release: Release
  readonly onChanged: () => void
}): ReactNode => {
  if (release.current) return <Chip size="small" color="success" variant="outlined" label="En ligne" />
  if (release.errorCount > 0)
    return <Chip size="small" color="error" variant="outlined" label="Refusée par les contrôles" />
  return <Rollback id={release.id} madeAt={release.madeAt} onDone={onChanged} />
}
