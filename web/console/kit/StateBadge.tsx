/** @jsxImportSource react */
import { Chip } from '@mui/material'
import type { ReactNode } from 'react'

/** The three editorial states, in words: colour only helps. */
export const editorialStates = {
  draft: 'Brouillon',
  published: 'Publié',
  modified: 'Publié, modifications non publiées',
} as const
type EditorialState = keyof typeof editorialStates

const isState = (value: unknown): value is EditorialState => typeof value === 'string' && value in editorialStates

const colours = { draft: 'default', published: 'success', modified: 'warning' } as const

export const StateBadge = ({ state }: { readonly state: unknown }): ReactNode =>
  isState(state) ? (
    <Chip
      size="small"
      variant="outlined"
      color={colours[state]}
      label={editorialStates[state]}
      sx={{ height: 'auto', '& .MuiChip-label': { whiteSpace: 'normal', py: 0.25 } }}
    />
  ) : null
