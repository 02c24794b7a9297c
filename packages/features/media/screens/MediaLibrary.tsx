/** @jsxImportSource react */
import { Alert, Box, Button, TextField } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { DescribeDialog } from './DescribeDialog.tsx'
import { PhotoGrid } from './PhotoGrid.tsx'
import type { ConsolePhoto } from './photo-data.ts'
import { UploadZone } from './UploadZone.tsx'
import { useLibrary } from './use-library.ts'

/** The photos of the territory: add, find, describe, remove. */
export const MediaLibrary = ({ canWrite }: { readonly canWrite: boolean }): ReactNode => {
  const library = useLibrary()
  const [opened, setOpened] = useState<ConsolePhoto>()
  const { photos, failure, query } = library
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      {canWrite ? <UploadZone onAdded={library.keep} /> : null}
      {failure === undefined ? null : (
        <Alert severity="error" role="alert">
          {failure}
        </Alert>
      )}
      <TextField
        type="search"
        label="Chercher une photo"
        value={query}
        onChange={(event) => library.setQuery(event.target.value)}
        sx={{ maxWidth: 420 }}
      />
      {photos?.length === 0 ? (
        <Alert severity="info">
          {query === ''
            ? 'Aucune photo pour l’instant. Commencez par trois : une rue au marché, une chambre d’interne, une tablée.'
            : 'Aucune photo ne répond à ces mots.'}
        </Alert>
      ) : null}
      <PhotoGrid photos={photos ?? []} verb={canWrite ? 'Décrire' : 'Voir'} onPick={setOpened} />
      {library.hasMore ? (
        <Button variant="outlined" onClick={library.more} sx={{ justifySelf: 'start' }}>
          Voir la suite
        </Button>
      ) : null}
      {opened ? (
        <DescribeDialog
          key={opened.id}
          photo={opened}
          canWrite={canWrite}
          onSaved={(photo) => {
            library.keep(photo)
            setOpened(undefined)
          }}
          onRemoved={(id) => {
            library.drop(id)
            setOpened(undefined)
          }}
          onClose={() => setOpened(undefined)}
        />
      ) : null}
    </Box>
  )
}
