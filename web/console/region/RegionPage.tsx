/** @jsxImportSource react */
import { downloadText } from '@ancrage/features/screens.ts'
import Download from '@mui/icons-material/FileDownloadOutlined'
import { Box, Button, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useParams } from 'react-router'
import { type Figures, figuresSchema } from '../api/shapes.ts'
import { ConnectionBanner } from '../app/ConnectionBanner.tsx'
import { PageLoading } from '../app/PageLoading.tsx'
import { useServices } from '../app/services.ts'
import { useMe } from '../app/session.ts'
import { Unknown } from '../app/Unknown.tsx'
import { momentText } from '../i18n/dates.ts'
import { PageHeader } from '../kit/PageHeader.tsx'
import { QueryFailure } from '../kit/QueryFailure.tsx'
import { FigureCard } from './FigureCard.tsx'
import { FigureTable } from './FigureTable.tsx'
import { RegionHeader } from './RegionHeader.tsx'

/** The agency's view: its territories side by side, each figure with definition, date and source. */
export const RegionPage = (): ReactNode => {
  const { code = '' } = useParams()
  const { api } = useServices()
  const region = useMe().regions.find((one) => one.code === code)
  const { data, error, refetch } = useQuery({
    queryKey: ['figures', code],
    enabled: region !== undefined,
    queryFn: async () => figuresSchema.parse(await api.json(`/region-api/v1/regions/${code}/figures`)),
  })
  if (!region) return <Unknown what="Cette région" />
  return (
    <>
      <RegionHeader name={region.name} />
      <ConnectionBanner />
      <Box component="main" id="main-content" sx={{ maxWidth: 1280, mx: 'auto', p: { xs: 2, md: 4 } }}>
        {error ? <QueryFailure error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <PageLoading /> : null}
        {data ? <RegionFigures figures={data} /> : null}
      </Box>
    </>
  )
}

const RegionFigures = ({ figures }: { readonly figures: Figures }): ReactNode => {
  const { region, territories, updatedAt, definitions } = figures
  const { api } = useServices()
  const [failure, setFailure] = useState<unknown>()
  const isEmpty = territories.length === 0
  const exportAll = async (): Promise<void> => {
    setFailure(undefined)
    try {
      const text = await api.text(`/region-api/v1/regions/${region.code}/figures.csv`)
      downloadText(`indicateurs-${region.code}.csv`, text)
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <>
      <PageHeader
        title={`Région ${region.name}`}
        lead={
          isEmpty
            ? 'Aucun territoire ne partage encore ses chiffres avec l’agence.'
            : `${sharing(territories.length)}${updatedAt === null ? '' : ` · mis à jour ${momentText(updatedAt)}`}`
        }
        actions={
          <Button variant="outlined" startIcon={<Download />} disabled={isEmpty} onClick={() => void exportAll()}>
            Tout exporter (CSV)
          </Button>
        }
      />
      {failure === undefined ? null : <QueryFailure error={failure} onRetry={() => void exportAll()} />}
      {isEmpty ? (
        <Typography sx={{ maxWidth: 640 }}>
          Un territoire choisit lui-même ce qu’il partage, dans ses réglages. Dès qu’il le fait, ses chiffres
          apparaissent ici, sans aucune donnée nominative.
        </Typography>
      ) : (
        <>
          <FigureTable figures={figures} />
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1, mb: 4, maxWidth: 760 }}>
            « &lt; 5 » : moins de cinq personnes sont concernées. La valeur n’est ni affichée ni conservée ici, pour que
            personne ne soit reconnaissable ; une seconde valeur peut être masquée pour qu’un total ne la révèle pas. «
            — » : pas de donnée.
          </Typography>
          <Typography variant="h2" sx={{ mb: 2 }}>
            Chaque indicateur
          </Typography>
          <Box
            sx={{
              display: 'grid',
              gap: 2.5,
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
            }}
          >
            {definitions.map((definition) => (
              <FigureCard key={definition.id} figures={figures} definition={definition} />
            ))}
          </Box>
        </>
      )}
    </>
  )
}

const sharing = (count: number): string =>
  count > 1 ? `${count} territoires partagent leurs chiffres` : 'Un territoire partage ses chiffres'
