/** @jsxImportSource react */
import ArrowBack from '@mui/icons-material/ArrowBack'
import Close from '@mui/icons-material/Close'
import { Box, Button, FormHelperText, IconButton, Typography } from '@mui/material'
import { type ReactNode, useEffect, useState } from 'react'
import { useInput } from 'react-admin'
import { PhotoPicker } from './media/screens/PhotoPicker.tsx'
import { type ConsolePhoto, usePhotos } from './media/screens/photo-data.ts'
import { Thumb } from './media/screens/Thumb.tsx'
import { wide } from './screens.ts'

interface PhotosInputProps {
  readonly source: string
  readonly label?: string
  readonly max?: number
  readonly helperText?: string
  /** The field holds one id, or an empty text, instead of a list. */
  readonly single?: boolean
}

const idsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'string' && value !== '' ? [value] : []

/** In the comparison of two versions. */
export const photosText = (value: unknown): string => {
  const { length } = idsOf(value)
  return length === 0 ? 'Aucune' : length === 1 ? 'Une photo' : `${length} photos`
}

/** Photos of a record, in their order: chosen in the library or added on the spot. */
export const PhotosInput = (props: PhotosInputProps): ReactNode => {
  const { source, label = 'Photos', single = false, max = single ? 1 : 8, helperText } = props
  const { field, fieldState } = useInput({ source })
  const api = usePhotos()
  const [known, setKnown] = useState<Readonly<Record<string, ConsolePhoto | 'gone'>>>({})
  const [isOpen, setOpen] = useState(false)
  const ids = idsOf(field.value)
  const missing = ids.filter((id) => known[id] === undefined).join(' ')

  useEffect(() => {
    for (const id of missing.split(' ').filter(Boolean))
      api.get(id).then(
        (photo) => setKnown((before) => ({ ...before, [id]: photo })),
        () => setKnown((before) => ({ ...before, [id]: 'gone' })),
      )
  }, [api, missing])

  const change = (next: readonly string[]): void => field.onChange(single ? (next[0] ?? '') : [...next])
  const toggle = (photo: ConsolePhoto): void => {
    setKnown((before) => ({ ...before, [photo.id]: photo }))
    if (ids.includes(photo.id)) change(ids.filter((id) => id !== photo.id))
    else change(single ? [photo.id] : [...ids, photo.id].slice(0, max))
  }
  const nameOf = (id: string): string => {
    const photo = known[id]
    return photo === undefined || photo === 'gone' ? 'photo' : photo.title
  }

  return (
    <Box sx={wide} role="group" aria-label={label}>
      <Typography sx={{ fontWeight: 600, mb: 0.5 }}>{label}</Typography>
      <Box
        component="ul"
        sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: ids.length > 0 ? 1 : 0 }}
      >
        {ids.map((id, index) => {
          const photo = known[id]
          return (
            <Box component="li" key={id} sx={{ width: 150 }}>
              {photo && photo !== 'gone' ? <Thumb photo={photo} /> : null}
              {photo === 'gone' ? <Typography color="error">Photo supprimée</Typography> : null}
              <Box sx={{ display: 'flex', justifyContent: 'space-between' }}>
                {index > 0 ? (
                  <IconButton
                    aria-label={`Mettre avant : ${nameOf(id)}`}
                    onClick={() => {
                      const others = ids.filter((one) => one !== id)
                      change([...others.slice(0, index - 1), id, ...others.slice(index - 1)])
                    }}
                  >
                    <ArrowBack />
                  </IconButton>
                ) : (
                  <span />
                )}
                <IconButton
                  aria-label={`Retirer : ${nameOf(id)}`}
                  onClick={() => change(ids.filter((one) => one !== id))}
                >
                  <Close />
                </IconButton>
              </Box>
            </Box>
          )
        })}
      </Box>
      {ids.length < max || single ? (
        <Button variant="outlined" onClick={() => setOpen(true)} disabled={field.disabled ?? false}>
          {single && ids.length > 0 ? 'Changer de photo' : 'Choisir ou ajouter'}
        </Button>
      ) : null}
      <FormHelperText error={fieldState.error !== undefined}>
        {fieldState.error?.message ?? helperText ?? 'La première paraît sur la carte, les autres sur la page.'}
      </FormHelperText>
      {isOpen ? <PhotoPicker chosen={ids} onToggle={toggle} onClose={() => setOpen(false)} /> : null}
    </Box>
  )
}
