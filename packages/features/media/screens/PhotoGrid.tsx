/** @jsxImportSource react */
import { Box, ButtonBase, Chip, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { photoStates } from '../contract.ts'
import type { ConsolePhoto } from './photo-data.ts'
import { Thumb } from './Thumb.tsx'

interface PhotoGridProps {
  readonly photos: readonly ConsolePhoto[]
  /** Ids of those that are chosen, where some may be. */
  readonly chosen: readonly string[] | undefined
  /** What a click does: « Décrire », « Choisir ». */
  readonly verb: string
  readonly onPick: (photo: ConsolePhoto) => void
}

/** Photos side by side; each one is a button that says its name and what it still lacks. */
export const PhotoGrid = ({ photos, chosen, verb, onPick }: PhotoGridProps): ReactNode => (
  <Box
    component="ul"
    sx={{
      m: 0,
      p: 0,
      listStyle: 'none',
      display: 'grid',
      gap: 2,
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 10rem), 1fr))',
    }}
  >
    {photos.map((photo) => {
      const isChosen = chosen?.includes(photo.id) ?? false
      return (
        <li key={photo.id}>
          <ButtonBase
            onClick={() => onPick(photo)}
            aria-label={`${verb} : ${photo.title}${photo.state === 'ready' ? '' : ` (${photoStates[photo.state]})`}`}
            {...(chosen ? { 'aria-pressed': isChosen } : {})}
            sx={{
              display: 'block',
              width: '100%',
              textAlign: 'left',
              p: 0.75,
              borderRadius: 1.5,
              border: '2px solid',
              borderColor: isChosen ? 'primary.main' : 'transparent',
              '&:hover, &.Mui-focusVisible': { bgcolor: 'action.hover' },
            }}
          >
            <Thumb photo={photo} alt="" />
            <Typography sx={{ mt: 0.75, overflowWrap: 'anywhere' }}>{photo.title}</Typography>
            {photo.state === 'ready' ? null : (
              <Chip
                size="small"
                label={photoStates[photo.state]}
                color={photo.state === 'consent-over' ? 'error' : 'warning'}
              />
            )}
          </ButtonBase>
        </li>
      )
    })}
  </Box>
)
