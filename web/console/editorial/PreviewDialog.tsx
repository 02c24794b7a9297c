/** @jsxImportSource react */
import Close from '@mui/icons-material/Close'
import { Alert, Box, Dialog, IconButton, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type RaRecord, useDataProvider } from 'react-admin'
import { ApiProblem, messageOf } from '../api/problem.ts'
import { PageLoading } from '../app/PageLoading.tsx'
import { useTerritory } from '../app/session.ts'
import type { ConsoleDataProvider } from '../data/data-provider.ts'
import { framedPage } from './preview-html.ts'

const widths = [
  { px: 360, label: 'Téléphone' },
  { px: 768, label: 'Tablette' },
  { px: 1280, label: 'Ordinateur' },
] as const

interface Props {
  readonly open: boolean
  readonly resource: string
  readonly record: RaRecord
  readonly onClose: () => void
}

/** The real page of the record, as the portal would show it, at three widths. Its links and forms stay still. */
export const PreviewDialog = ({ open, resource, record, onClose }: Props): ReactNode => {
  const [width, setWidth] = useState<number>(1280)
  const { portalUrl } = useTerritory()
  const provider = useDataProvider<ConsoleDataProvider>()
  const { data, error, isPending } = useQuery({
    queryKey: ['preview', resource, record.id, record.version],
    queryFn: () => provider.preview(resource, String(record.id)),
    enabled: open,
  })
  return (
    <Dialog open={open} onClose={onClose} fullScreen aria-labelledby="preview-title">
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 2,
          px: 2,
          py: 1,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography id="preview-title" variant="h2" component="h2">
          Aperçu
        </Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={width}
          aria-label="Largeur de l’aperçu"
          onChange={(_event, chosen: number | null) => {
            if (chosen) setWidth(chosen)
          }}
        >
          {widths.map(({ px, label }) => (
            <ToggleButton key={px} value={px} sx={{ textTransform: 'none' }}>
              {label} · {px}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Box sx={{ flex: 1 }} />
        <IconButton onClick={onClose} aria-label="Fermer l’aperçu">
          <Close />
        </IconButton>
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', bgcolor: 'background.default', p: { xs: 1, md: 2 } }}>
        {error ? <PreviewFailure error={error} /> : null}
        {isPending && !error ? <PageLoading /> : null}
        {data === undefined ? null : (
          <Box
            component="iframe"
            title={`Aperçu de la page, ${width} pixels de large`}
            srcDoc={framedPage(data, portalUrl)}
            sandbox="allow-same-origin"
            sx={{
              display: 'block',
              mx: 'auto',
              width,
              height: '100%',
              minHeight: 480,
              border: 1,
              borderColor: 'divider',
              bgcolor: '#fff',
            }}
          />
        )}
      </Box>
    </Dialog>
  )
}

const PreviewFailure = ({ error }: { readonly error: Error }): ReactNode =>
  error instanceof ApiProblem && error.status === 404 ? (
    <Alert severity="info">
      Cette fiche n’a pas encore de page sur le portail : elle paraîtra sur celles des fiches auxquelles elle est liée.
      Reliez-la, par exemple à un lieu de stage, puis revenez ici.
    </Alert>
  ) : (
    <Alert severity="error">{messageOf(error)}</Alert>
  )
