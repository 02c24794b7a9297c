/** @jsxImportSource react */
import { Alert, Box, Button, CircularProgress, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import type { Board } from './use-board.ts'

interface Props {
  readonly board: Pick<Board<unknown>, 'status' | 'reload' | 'items' | 'total'>
  readonly filters: readonly { readonly label: string; readonly isOn: boolean; readonly onChoose: () => void }[]
  readonly empty: string
  readonly children: ReactNode
}

/** What every queue shows around its cards: filters, loading, failure, emptiness, how many there are. */
export const BoardFrame = ({ board, filters, empty, children }: Props): ReactNode => {
  if (board.status === 'loading') return <CircularProgress aria-label="Chargement" sx={{ m: 4 }} />
  if (board.status === 'failed')
    return (
      <Alert
        severity="error"
        action={
          <Button color="inherit" onClick={() => void board.reload()}>
            Réessayer
          </Button>
        }
      >
        La liste n’a pas pu être lue.
      </Alert>
    )
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 860 }}>
      <Box role="group" aria-label="Filtrer" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {filters.map(({ label, isOn, onChoose }) => (
          <Button
            key={label}
            size="small"
            variant={isOn ? 'contained' : 'outlined'}
            aria-pressed={isOn}
            onClick={onChoose}
          >
            {label}
          </Button>
        ))}
      </Box>
      <Typography variant="body2" color="textSecondary" aria-live="polite">
        {board.total === 0
          ? empty
          : board.total > board.items.length
            ? `${board.items.length} sur ${board.total}`
            : `${board.total} en tout`}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {children}
      </Box>
    </Box>
  )
}
