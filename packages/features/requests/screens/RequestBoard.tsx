/** @jsxImportSource react */
import { Box, Button, Card, Chip, Link, TextField, Typography } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { useNotify } from 'react-admin'
import * as z from 'zod'
import { askers, requestKinds, requestSchema, requestStates, subjects } from '../contract.ts'
import { openStates } from '../model.ts'
import { BoardFrame } from './BoardFrame.tsx'
import { type Board, useBoard } from './use-board.ts'

const itemSchema = z.object({ ...requestSchema.shape, id: z.string(), version: z.int(), acts: z.array(z.string()) })
type Item = z.infer<typeof itemSchema>

const filters = [
  { label: 'Sans réponse', states: openStates },
  { label: 'Closes sans réponse', states: ['closed'] },
  { label: 'Toutes', states: [] },
] as const

const topics: Readonly<Record<string, string>> = { ...askers, ...subjects }
const dayFormat = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})
const dayText = (instant: string): string => dayFormat.format(new Date(instant))

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'Action impossible pour le moment.'

/** Every question of a visitor, and what became of it. */
export const RequestBoard = ({ canWrite }: { readonly canWrite: boolean }): ReactNode => {
  const [chosen, setChosen] = useState(0)
  const board = useBoard('requests', itemSchema, filters[chosen]?.states ?? [])
  return (
    <BoardFrame
      board={board}
      filters={filters.map(({ label }, at) => ({ label, isOn: at === chosen, onChoose: () => setChosen(at) }))}
      empty={chosen === 0 ? 'Personne n’attend de réponse.' : 'Rien ici pour l’instant.'}
    >
      {board.items.map((item) => (
        <RequestCard key={item.id} item={item} canWrite={canWrite} act={board.act} />
      ))}
    </BoardFrame>
  )
}

interface CardProps {
  readonly item: Item
  readonly canWrite: boolean
  readonly act: Board<Item>['act']
}

const RequestCard = ({ item, canWrite, act }: CardProps): ReactNode => {
  const { from, recipient, state } = item
  const name = from ? `${from.firstName} ${from.lastName}` : 'Coordonnées effacées'
  return (
    <Card component="li" sx={{ p: 2, display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline', justifyContent: 'space-between' }}>
        <Typography component="h2" variant="h2">
          {name}
        </Typography>
        <Chip
          size="small"
          variant="outlined"
          color={openStates.includes(state) ? 'warning' : state === 'closed' ? 'default' : 'success'}
          label={requestStates[state]}
        />
      </Box>
      <Typography variant="body2" color="textSecondary">
        {topics[item.topic] ?? item.topic} ·{' '}
        {recipient ? `pour ${recipient.label || 'un titulaire parti'}` : requestKinds.team} · {dayText(item.sentAt)}
      </Typography>
      {from ? (
        <Typography variant="body2">
          <Link href={`mailto:${from.email}`}>{from.email}</Link>
          {from.phone === '' ? '' : ` · ${from.phone}`}
        </Typography>
      ) : null}
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{item.message}</Typography>
      {item.answer && item.answer.text !== '' ? (
        <Typography sx={{ whiteSpace: 'pre-line', pl: 2, borderLeft: 3, borderColor: 'divider' }}>
          {item.answer.text}
        </Typography>
      ) : null}
      {canWrite && item.acts.length > 0 && from ? <Acts item={item} act={act} name={name} /> : null}
    </Card>
  )
}

const Acts = ({ item, act, name }: Pick<CardProps, 'item' | 'act'> & { readonly name: string }): ReactNode => {
  const [text, setText] = useState<string>()
  const notify = useNotify()
  const attempt = async (work: () => Promise<void>, done: string): Promise<void> => {
    try {
      await work()
      notify(done, { type: 'success' })
    } catch (error) {
      notify(messageOf(error), { type: 'error' })
    }
  }
  if (text === undefined)
    return (
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {item.acts.includes('answer') ? (
          <Button variant="contained" onClick={() => setText('')} aria-label={`Répondre à ${name}`}>
            Répondre
          </Button>
        ) : null}
        {item.acts.includes('close') ? (
          <Button
            onClick={() => void attempt(() => act(`${item.id}/close`), 'Demande close, personne n’est prévenu.')}
            aria-label={`Clore sans répondre la demande de ${name}`}
          >
            Clore sans répondre
          </Button>
        ) : null}
      </Box>
    )
  return (
    <Box
      component="form"
      sx={{ display: 'grid', gap: 1 }}
      onSubmit={(event) => {
        event.preventDefault()
        void attempt(() => act(`${item.id}/answer`, { text }), `Votre réponse à ${name} est partie.`)
      }}
    >
      <TextField
        label={`Votre réponse à ${name}`}
        multiline
        minRows={3}
        required
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={text.trim() === ''}>
          Envoyer la réponse
        </Button>
        <Button onClick={() => setText(undefined)}>Pas maintenant</Button>
      </Box>
    </Box>
  )
}
