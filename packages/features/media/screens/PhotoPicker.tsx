/** @jsxImportSource react */
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { DescribeDialog } from './DescribeDialog.tsx'
import { PhotoGrid } from './PhotoGrid.tsx'
import type { ConsolePhoto } from './photo-data.ts'
import { UploadZone } from './UploadZone.tsx'
import { useLibrary } from './use-library.ts'

interface PhotoPickerProps {
  readonly chosen: readonly string[]
  readonly onToggle: (photo: ConsolePhoto) => void
  readonly onClose: () => void
}

/** The library over a form: choose, or add and describe on the spot. */
export const PhotoPicker = ({ chosen, onToggle, onClose }: PhotoPickerProps): ReactNode => {
  const library = useLibrary()
  const [opened, setOpened] = useState<ConsolePhoto>()
  const pick = (photo: ConsolePhoto): void => {
    if (photo.state === 'to-describe') setOpened(photo)
    else onToggle(photo)
  }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="picker-title">
      <DialogTitle id="picker-title">Choisir des photos</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
        <UploadZone
          onAdded={(photo) => {
            library.keep(photo)
            setOpened(photo)
          }}
        />
        {library.failure === undefined ? null : <Alert severity="error">{library.failure}</Alert>}
        <TextField
          type="search"
          label="Chercher une photo"
          value={library.query}
          onChange={(event) => library.setQuery(event.target.value)}
        />
        <PhotoGrid photos={library.photos ?? []} chosen={chosen} verb="Choisir" onPick={pick} />
        {library.hasMore ? <Button onClick={library.more}>Voir la suite</Button> : null}
        {opened ? (
          <DescribeDialog
            key={opened.id}
            photo={opened}
            canWrite
            onSaved={(photo) => {
              library.keep(photo)
              if (!chosen.includes(photo.id)) onToggle(photo)
              setOpened(undefined)
            }}
            onRemoved={(id) => {
              library.drop(id)
              setOpened(undefined)
            }}
            onClose={() => setOpened(undefined)}
          />
        ) : null}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          C’est fait
        </Button>
      </DialogActions>
    </Dialog>
  )
}
