/** @jsxImportSource react */
import AddPhoto from '@mui/icons-material/AddPhotoAlternateOutlined'
import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { type ConsolePhoto, sentenceOf, usePhotos } from './photo-data.ts'
import { shrinkPhoto } from './shrink.ts'

interface Refused {
  readonly name: string
  readonly why: string
}

interface Progress {
  readonly done: number
  readonly all: number
}

const accepted = 'image/jpeg,image/png,image/webp,image/heic,image/heif'

/** Takes photos by choice or by drop, several at once, and says of each one that is refused what to do. */
export const UploadZone = ({ onAdded }: { readonly onAdded: (photo: ConsolePhoto) => void }): ReactNode => {
  const api = usePhotos()
  const picker = useRef<HTMLInputElement>(null)
  const [progress, setProgress] = useState<Progress>()
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const [isOver, setOver] = useState(false)

  const send = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return
    setRefused([])
    const faults: Refused[] = []
    // One after the other: a slow connection shared by ten files finishes none.
    for (const [index, file] of files.entries()) {
      setProgress({ done: index, all: files.length })
      try {
        onAdded(await api.send(await shrinkPhoto(file), file.name))
      } catch (error) {
        faults.push({ name: file.name, why: sentenceOf(error) })
      }
    }
    setProgress(undefined)
    setRefused(faults)
  }

  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void send([...event.dataTransfer.files])
  }

  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 2,
          alignItems: 'center',
          p: 2.5,
          border: '2px dashed',
          borderColor: isOver ? 'primary.main' : 'divider',
          borderRadius: 2,
        }}
      >
        <Button
          variant="contained"
          startIcon={<AddPhoto />}
          onClick={() => picker.current?.click()}
          disabled={progress !== undefined}
        >
          Ajouter des photos
        </Button>
        <Typography color="textSecondary" sx={{ flex: '1 1 14rem' }}>
          Ou déposez-les ici. JPEG, PNG ou WebP&#8239;; le lieu et la date que l’appareil y écrit sont enlevés.
        </Typography>
        <input
          ref={picker}
          type="file"
          accept={accepted}
          multiple
          hidden
          aria-label="Photos à ajouter"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            event.target.value = ''
            void send(files)
          }}
        />
      </Box>
      {progress ? (
        <Box role="status">
          <Typography sx={{ mb: 0.5 }}>
            Envoi de la photo {progress.done + 1} sur {progress.all}…
          </Typography>
          <LinearProgress
            variant="determinate"
            value={((progress.done + 0.5) / progress.all) * 100}
            aria-label="Avancement de l’envoi"
          />
        </Box>
      ) : null}
      {refused.map(({ name, why }) => (
        <Alert key={name} severity="error" role="alert">
          <strong>{name}</strong> : {why}
        </Alert>
      ))}
    </Box>
  )
}
