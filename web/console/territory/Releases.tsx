/** @jsxImportSource react */
import {
  Button,
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
import { type ReactNode, useState } from 'react'
import { useBasename, useNotify } from 'react-admin'
import { Link } from 'react-router'
import { messageOf } from '../api/problem.ts'
import { type Release, releasesSchema } from '../api/shapes.ts'
import { PageLoading } from '../app/PageLoading.tsx'
import { useServices } from '../app/services.ts'
import { useCan, useTerritory } from '../app/session.ts'
import { momentText } from '../i18n/dates.ts'
import { PageHeader } from '../kit/PageHeader.tsx'
import { QueryFailure } from '../kit/QueryFailure.tsx'
import { useTerritoryQuery } from '../kit/use-territory-query.ts'

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

const ReleaseTable = ({
  releases,
  onChanged,
}: {
  readonly releases: readonly Release[]
  readonly onChanged: () => void
}): ReactNode => {
  const base = useBasename()
  if (releases.length === 0) {
    return (
      <Typography>
        Rien n’a encore été mis en ligne. Publiez une première fiche : le site se construit aussitôt, et apparaît ici.
      </Typography>
    )
  }
  return (
    <TableContainer component={Paper} variant="outlined">
      <Table>
        <TableHead>
          <TableRow>
            <TableCell>Mise en ligne</TableCell>
            <TableCell>Par</TableCell>
            <TableCell align="right">Pages changées</TableCell>
            <TableCell align="right">Pages en tout</TableCell>
            <TableCell>Version</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {releases.map((release) => (
            <TableRow key={release.id} hover>
              <TableCell>
                <MuiLink component={Link} to={`${base}/mises-en-ligne/${release.id}`}>
                  {capital(momentText(release.createdAt))}
                </MuiLink>
                {release.reason === '' ? null : (
                  <Typography variant="body2" color="textSecondary">
                    {release.reason}
                  </Typography>
                )}
              </TableCell>
              <TableCell>{release.author}</TableCell>
              <TableCell align="right">{release.changed}</TableCell>
              <TableCell align="right">{release.pages}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                {release.live ? (
                  <Chip size="small" color="success" variant="outlined" label="En ligne" />
                ) : (
                  <Rollback release={release} onDone={onChanged} />
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

interface RollbackProps {
  readonly release: Release
  readonly onDone: () => void
}

/** Moves the site back to that version; done again in the other direction with the same button. */
export const Rollback = ({ release, onDone }: RollbackProps): ReactNode => {
  const { api } = useServices()
  const { id } = useTerritory()
  const notify = useNotify()
  const canPublish = useCan('content:publish')
  const [isBusy, setIsBusy] = useState(false)
  if (!canPublish) return null
  const rollBack = async (): Promise<void> => {
    setIsBusy(true)
    try {
      await api.json(`/api/v1/territories/${id}/releases/${release.id}/rollback`, { method: 'POST' })
      notify(`Le site est revenu à la version mise en ligne ${momentText(release.createdAt)}.`, { type: 'success' })
      onDone()
    } catch (error) {
      notify(messageOf(error), { type: 'error' })
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <Button
      size="small"
      variant="outlined"
      disabled={isBusy}
      onClick={() => void rollBack()}
      aria-label={`Revenir à la version mise en ligne ${momentText(release.createdAt)}`}
    >
      Revenir à cette version
    </Button>
  )
}
