/** @jsxImportSource react */
import type { ResourceScreen } from '@ancrage/features/screens.ts'
import { Alert, Box, Button, LinearProgress, Paper, Typography } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { type RaRecord, useDataProvider, useListContext, useNotify, useRefresh, useResourceContext } from 'react-admin'
import { useCan } from '../app/session.ts'
import type { ConsoleDataProvider } from '../data/data-provider.ts'
import { type BulkReport, oneByOne } from '../data/one-by-one.ts'
import { UndoToast } from './UndoToast.tsx'

type Action = 'publish' | 'unpublish' | 'delete'

const doing: Readonly<Record<Action, string>> = {
  publish: 'Publication',
  unpublish: 'Retrait du site',
  delete: 'Suppression',
}
const done = {
  publish: ['publiée', 'publiées'],
  unpublish: ['retirée du site', 'retirées du site'],
  delete: ['supprimée', 'supprimées'],
  chosen: ['choisie', 'choisies'],
  refused: ['refusée', 'refusées'],
} as const

const countText = (count: number, what: keyof typeof done): string => {
  const [one, many] = done[what]
  return count > 1 ? `${count} fiches ${many}` : `${count} fiche ${one}`
}

/** The same act on each chosen record, with progress; a refusal is told with the record's name and stops nothing. */
export const BulkActions = ({ screen }: { readonly screen: ResourceScreen }): ReactNode => {
  const { selectedIds, data = [], onUnselectItems } = useListContext()
  const provider = useDataProvider<ConsoleDataProvider>()
  const resource = useResourceContext() ?? ''
  const canPublish = useCan('content:publish')
  const notify = useNotify()
  const refresh = useRefresh()
  const [progress, setProgress] = useState<{ action: Action; finished: number; total: number }>()
  const [report, setReport] = useState<BulkReport<RaRecord>>()

  const chosen = data.filter((record) => selectedIds.includes(record.id))
  const run = async (action: Action): Promise<void> => {
    setReport(undefined)
    const work = (record: RaRecord): Promise<unknown> =>
      action === 'delete'
        ? provider.delete(resource, { id: record.id, previousData: record })
        : provider.act(resource, String(record.id), action, Number(record.version))
    const result = await oneByOne(chosen, work, (finished) => setProgress({ action, finished, total: chosen.length }))
    setProgress(undefined)
    setReport(result)
    onUnselectItems()
    refresh()
    if (result.done.length === 0) return
    const text = countText(result.done.length, action)
    if (action === 'delete') {
      notify(<UndoToast text={text} resource={resource} ids={result.done.map(({ id }) => String(id))} />, {
        autoHideDuration: 10_000,
      })
    } else notify(text, { type: 'success' })
  }

  return (
    <>
      {report && report.failed.length > 0 ? (
        <Alert severity="error" role="alert" onClose={() => setReport(undefined)} sx={{ mb: 1.5 }}>
          {countText(report.failed.length, 'refused')} :
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {report.failed.map(({ item, reason }) => (
              <li key={item.id}>
                <strong>{screen.titleOf(item)}</strong> — {reason}
              </li>
            ))}
          </Box>
        </Alert>
      ) : null}
      {progress ? (
        <Paper variant="outlined" sx={{ p: 2, mb: 1.5 }} role="status">
          <Typography variant="body2" gutterBottom>
            {doing[progress.action]} : {progress.finished} sur {progress.total}
          </Typography>
          <LinearProgress
            variant="determinate"
            value={(100 * progress.finished) / progress.total}
            aria-label={doing[progress.action]}
          />
        </Paper>
      ) : selectedIds.length > 0 ? (
        <Paper
          variant="outlined"
          sx={{ p: 1, pl: 2, mb: 1.5, display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
        >
          <Typography sx={{ fontWeight: 600, mr: 1 }}>{countText(selectedIds.length, 'chosen')}</Typography>
          {canPublish ? <Button onClick={() => void run('publish')}>Publier</Button> : null}
          {canPublish ? <Button onClick={() => void run('unpublish')}>Retirer du site</Button> : null}
          <Button color="error" onClick={() => void run('delete')}>
            Supprimer
          </Button>
          <Button color="inherit" onClick={() => onUnselectItems()}>
            Tout désélectionner
          </Button>
        </Paper>
      ) : null}
    </>
  )
}
