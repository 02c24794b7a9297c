/** @jsxImportSource react */
import { Box, Button, Card, Chip, Typography } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { useNotify } from 'react-admin'
import * as z from 'zod'
import { correctionSchema, correctionStates } from '../contract.ts'
import { BoardFrame } from './BoardFrame.tsx'
import { useBoard } from './use-board.ts'

const itemSchema = z.object({ ...correctionSchema.shape, id: z.string(), version: z.int() })
type Item = z.infer<typeof itemSchema>

const filters = [
  { label: 'À lire', states: ['new'] },
  { label: 'Toutes', states: [] },
] as const

const proofs = {
  work: 'envoyée depuis le site',
  mail: 'adresse e-mail confirmée',
  patience: 'anonyme',
} as const

/** What visitors would change in the records of the territory. */
export const CorrectionBoard = ({ canWrite }: { readonly canWrite: boolean }): ReactNode => {
  const [chosen, setChosen] = useState(0)
  const board = useBoard('corrections', itemSchema, filters[chosen]?.states ?? [])
  const notify = useNotify()
  const settle = async ({ id }: Item, outcome: 'applied' | 'declined'): Promise<void> => {
    try {
      await board.act(`${id}/settle`, { outcome })
      notify('C’est noté. Qui a laissé son adresse en est remercié.', { type: 'success' })
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Action impossible pour le moment.', { type: 'error' })
    }
  }
  return (
    <BoardFrame
      board={board}
      filters={filters.map(({ label }, at) => ({ label, isOn: at === chosen, onChoose: () => setChosen(at) }))}
      empty="Aucune correction à lire."
    >
      {board.items.map((item) => (
        <Card component="li" key={item.id} sx={{ p: 2, display: 'grid', gap: 1 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between' }}>
            <Typography component="h2" variant="h2">
              {item.record.label}
            </Typography>
            <Chip size="small" variant="outlined" label={correctionStates[item.state]} />
          </Box>
          <Typography variant="body2" color="textSecondary">
            {item.what} · {proofs[item.proof]}
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{item.proposal}</Typography>
          {canWrite && item.state === 'new' ? (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              <Button
                variant="contained"
                onClick={() => void settle(item, 'applied')}
                aria-label={`C’est corrigé : ${item.record.label}`}
              >
                C’est corrigé
              </Button>
              <Button
                onClick={() => void settle(item, 'declined')}
                aria-label={`Ne pas retenir : ${item.record.label}`}
              >
                Ne pas retenir
              </Button>
            </Box>
          ) : null}
        </Card>
      ))}
    </BoardFrame>
  )
}
