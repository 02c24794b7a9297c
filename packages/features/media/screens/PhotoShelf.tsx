/** @jsxImportSource react */
import { Alert, Box, Button, TextField, Typography } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { DescribeDialog } from './DescribeDialog.tsx'
import { PhotoGrid } from './PhotoGrid.tsx'
import type { ConsolePhoto } from './photo-data.ts'
import { UploadZone } from './UploadZone.tsx'
import { useLibrary } from './use-library.ts'

interface PhotoShelfProps {
  readonly canWrite: boolean
  /** Where photos are chosen for a record; a click describes them otherwise. */
  readonly choice?: { readonly chosen: readonly string[]; readonly onToggle: (photo: ConsolePhoto) => void }
}

/** The photos of the territory: add, find, describe, remove, and choose where there is something to choose for. */
export const PhotoShelf = ({ canWrite, choice }: PhotoShelfProps): ReactNode => {
  const library = useLibrary()
  const [opened, setOpened] = useState<ConsolePhoto>()
  const { photos, failure, query, keep } = library
  const close = (): void => setOpened(undefined)
  const pick = (photo: ConsolePhoto): void => {
    // Nothing is chosen that could not be shown yet.
    if (choice && photo.state !== 'to-describe') choice.onToggle(photo)
    else setOpened(photo)
  }
  return (
    <Box sx={{ display: 'grid', gap: 2.5, alignContent: 'start' }}>
      {canWrite ? (
        <UploadZone
          onAdded={(photo) => {
            keep(photo)
            if (choice) setOpened(photo)
          }}
        />
      ) : null}
      {failure === undefined ? null : (
        <Alert severity="error" role="alert" action={<Button onClick={library.again}>Réessayer</Button>}>
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
      {photos === undefined && failure === undefined ? (
        <Typography role="status">Les photos arrivent…</Typography>
      ) : null}
      {photos?.length === 0 ? (
        <Alert severity="info">
          {query === ''
            ? 'Aucune photo pour l’instant. Commencez par trois : une rue au marché, une chambre d’interne, une tablée.'
            : 'Aucune photo ne répond à ces mots.'}
        </Alert>
      ) : null}
      <PhotoGrid
        photos={photos ?? []}
        chosen={choice?.chosen}
        verb={choice ? 'Choisir' : canWrite ? 'Décrire' : 'Voir'}
        onPick={pick}
      />
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
            keep(photo)
            if (choice && !choice.chosen.includes(photo.id)) choice.onToggle(photo)
            close()
          }}
          onRemoved={(id) => {
            library.drop(id)
            close()
          }}
          onClose={close}
        />
      ) : null}
    </Box>
  )
}
