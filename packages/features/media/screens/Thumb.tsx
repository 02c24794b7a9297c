/** @jsxImportSource react */
import { Box } from '@mui/material'
import { type ReactNode, useEffect, useState } from 'react'
import type { ConsolePhoto } from './photo-data.ts'
import { usePhotos } from './photo-data.ts'

/** A photo of the library, its own colour until it has come. */
export const Thumb = ({ photo, alt }: { readonly photo: ConsolePhoto; readonly alt?: string }): ReactNode => {
  const api = usePhotos()
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    let isShown = true
    api.pictureOf(photo).then(
      (found) => isShown && setAddress(found),
      () => undefined,
    )
    return () => {
      isShown = false
    }
  }, [api, photo])
  return (
    <Box
      sx={{ aspectRatio: '4 / 3', overflow: 'hidden', borderRadius: 1, bgcolor: photo.colour }}
      {...(address ? {} : { 'aria-hidden': true })}
    >
      {address ? (
        <Box
          component="img"
          src={address}
          alt={alt ?? photo.alt}
          sx={{ width: '100%', height: '100%', objectFit: 'cover', display: 'block' }}
        />
      ) : null}
    </Box>
  )
}
