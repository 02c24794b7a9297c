/** @jsxImportSource react */
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import type { ReactNode } from 'react'
import { PhotoShelf } from './PhotoShelf.tsx'
import type { ConsolePhoto } from './photo-data.ts'

interface PhotoPickerProps {
  readonly chosen: readonly string[]
  readonly onToggle: (photo: ConsolePhoto) => void
  readonly onClose: () => void
}

/** The library over a form: choose, or add and describe on the spot. */
export const PhotoPicker = ({ chosen, onToggle, onClose }: PhotoPickerProps): ReactNode => (
  <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="picker-title">
    <DialogTitle id="picker-title">Choisir des photos</DialogTitle>
    <DialogContent>
      <PhotoShelf canWrite choice={{ chosen, onToggle }} />
    </DialogContent>
    <DialogActions>
      <Button variant="contained" onClick={onClose}>
        C’est fait
      </Button>
    </DialogActions>
  </Dialog>
)
