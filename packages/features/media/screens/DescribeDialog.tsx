/** @jsxImportSource react */
import {
  Alert,
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  TextField,
  Typography,
} from '@mui/material'
import { type ReactNode, useEffect, useState } from 'react'
import { type PhotoDescription, photoDescriptionSchema } from '../contract.ts'
import { type ConsolePhoto, type PhotoUse, sentenceOf, usePhotos } from './photo-data.ts'
import { Thumb } from './Thumb.tsx'

interface DescribeDialogProps {
  readonly photo: ConsolePhoto
  readonly canWrite: boolean
  readonly onSaved: (photo: ConsolePhoto) => void
  readonly onRemoved: (id: string) => void
  readonly onClose: () => void
}

const descriptionOf = (photo: ConsolePhoto): Record<keyof PhotoDescription, string | boolean> => ({
  title: photo.title,
  decorative: photo.decorative,
  alt: photo.alt,
  altEn: photo.altEn,
  credit: photo.credit,
  hasPeople: photo.hasPeople,
  consentOn: photo.consentOn,
  consentUntil: photo.consentUntil,
})

type TextName = 'title' | 'alt' | 'altEn' | 'credit' | 'consentOn' | 'consentUntil'

/** What a person says of a photo, where it is shown, and its removal. */
export const DescribeDialog = (props: DescribeDialogProps): ReactNode => {
  const { photo, canWrite, onSaved, onRemoved, onClose } = props
  const api = usePhotos()
  const [values, setValues] = useState(() => descriptionOf(photo))
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const [failure, setFailure] = useState<string>()
  const [uses, setUses] = useState<readonly PhotoUse[]>()
  const [isBusy, setBusy] = useState(false)

  useEffect(() => {
    api.uses(photo.id).then(setUses, () => undefined)
  }, [api, photo.id])

  const set = (name: keyof PhotoDescription, value: string | boolean): void =>
    setValues((before) => ({ ...before, [name]: value }))

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      await work()
    } catch (error) {
      setFailure(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }

  const save = (): void => {
    const read = photoDescriptionSchema.safeParse(values)
    if (!read.success) {
      setFaults(Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), message])))
      return
    }
    setFaults({})
    void attempt(async () => onSaved(await api.describe(photo, read.data)))
  }

  const remove = (): void => {
    if (!window.confirm(`Supprimer « ${photo.title} » de la médiathèque ?`)) return
    void attempt(async () => {
      await api.remove(photo)
      onRemoved(photo.id)
    })
  }

  const text = (name: TextName, label: string, more: object = {}): ReactNode => (
    <TextField
      label={label}
      value={values[name]}
      onChange={(event) => set(name, event.target.value)}
      error={faults[name] !== undefined}
      helperText={faults[name]}
      disabled={!canWrite}
      fullWidth
      {...more}
    />
  )
  const day = { type: 'date', slotProps: { inputLabel: { shrink: true } } } as const

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="photo-title">
      <DialogTitle id="photo-title">Décrire la photo</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {failure === undefined ? null : (
          <Alert severity="error" role="alert">
            {failure}
          </Alert>
        )}
        <Box sx={{ maxWidth: 320 }}>
          <Thumb photo={photo} />
        </Box>
        {text('title', 'Nom dans la médiathèque', { required: true })}
        <FormControlLabel
          control={
            <Checkbox
              checked={values.decorative === true}
              onChange={(event) => set('decorative', event.target.checked)}
              disabled={!canWrite}
            />
          }
          label="Décorative : elle ne dit rien de plus que le texte qui l’entoure"
        />
        {values.decorative === true ? null : (
          <>
            {text('alt', 'Ce qu’elle montre, pour qui ne la voit pas', {
              required: true,
              multiline: true,
              helperText: faults.alt ?? 'Une phrase : « Une cuisine claire, table ronde sous la fenêtre. »',
            })}
            {text('altEn', 'La même chose en anglais', { required: true, multiline: true })}
          </>
        )}
        {text('credit', 'Crédit', { helperText: faults.credit ?? 'Qui l’a prise ; paraît sous la photo.' })}
        <FormControlLabel
          control={
            <Checkbox
              checked={values.hasPeople === true}
              onChange={(event) => set('hasPeople', event.target.checked)}
              disabled={!canWrite}
            />
          }
          label="Une personne y est reconnaissable"
        />
        {values.hasPeople === true ? (
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
            {text('consentOn', 'Accord écrit du', { ...day, required: true })}
            {text('consentUntil', 'Accord valable jusqu’au', {
              ...day,
              helperText: faults.consentUntil ?? 'Vide : sans fin. Le lendemain, elle quitte le site.',
            })}
          </Box>
        ) : null}
        <Box>
          <Typography component="h3" sx={{ fontWeight: 600 }}>
            Où elle est montrée
          </Typography>
          {uses?.length === 0 ? <Typography color="textSecondary">Nulle part pour l’instant.</Typography> : null}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {uses?.map((use) => (
              <li key={`${use.collection}/${use.id}`}>
                {use.label}
                {use.isPublished ? '' : ' (brouillon)'}
              </li>
            ))}
          </Box>
        </Box>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        {canWrite ? (
          <Button color="error" onClick={remove} disabled={isBusy} sx={{ mr: 'auto' }}>
            Supprimer
          </Button>
        ) : null}
        <Button onClick={onClose}>Fermer</Button>
        {canWrite ? (
          <Button variant="contained" onClick={save} disabled={isBusy}>
            Enregistrer
          </Button>
        ) : null}
      </DialogActions>
    </Dialog>
  )
}
