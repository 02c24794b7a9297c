/** @jsxImportSource react */
import MoreVert from '@mui/icons-material/MoreVert'
import { Alert, Box, Button, IconButton, Menu, MenuItem, Paper, Typography } from '@mui/material'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { RaRecord } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import { useCan } from '../app/session.ts'
import { momentText } from '../i18n/dates.ts'
import { PreviewDialog } from './PreviewDialog.tsx'
import type { EditorialPageProps } from './page-props.ts'
import { useRecordActions } from './use-record-actions.ts'
import type { Saving } from './use-saving.ts'

interface Props extends EditorialPageProps {
  readonly record: RaRecord | undefined
  readonly saving: Saving
}

/** Enregistrer · Aperçu · Publier, always at hand at the foot of the form. */
export const FormToolbar = ({ entry, screen, record, saving }: Props): ReactNode => {
  const actions = useRecordActions({ entry, screen, record, saving })
  const canPublish = useCan('content:publish')
  const [isPreviewing, setIsPreviewing] = useState(false)
  const isSaving = saving.state.kind === 'saving' || actions.isBusy
  const { save } = actions

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      void save()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [save])

  const preview = async (): Promise<void> => {
    if (await actions.saveIfDirty()) setIsPreviewing(true)
  }

  return (
    <Paper
      variant="outlined"
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 5,
        mt: 2.5,
        mx: { xs: -2, sm: 0 },
        p: 1.25,
        maxWidth: 920,
        borderRadius: { xs: 0, sm: 1 },
        boxShadow: '0 -8px 24px -20px rgb(0 0 0 / .5)',
      }}
    >
      <SaveStrip saving={saving} record={record} />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Button
          variant={canPublish && record ? 'outlined' : 'contained'}
          onClick={() => void save()}
          disabled={isSaving}
        >
          Enregistrer
        </Button>
        {record ? (
          <Button onClick={() => void preview()} disabled={isSaving}>
            Aperçu
          </Button>
        ) : null}
        {record && canPublish ? (
          <Button variant="contained" onClick={() => void actions.publish()} disabled={isSaving}>
            Publier
          </Button>
        ) : null}
        <Box sx={{ flex: 1 }} />
        {record ? (
          <MoreMenu record={record} canPublish={canPublish} onUnpublish={actions.unpublish} onRemove={actions.remove} />
        ) : null}
      </Box>
      {record ? (
        <PreviewDialog
          open={isPreviewing}
          resource={entry.name}
          record={record}
          onClose={() => setIsPreviewing(false)}
        />
      ) : null}
    </Paper>
  )
}

/** Where the typing stands; a failure is loud and takes the focus. */
const SaveStrip = ({ saving, record }: Pick<Props, 'saving' | 'record'>): ReactNode => {
  const { formState } = useFormContext()
  const alert = useRef<HTMLDivElement>(null)
  const { state } = saving
  useEffect(() => {
    if (state.kind === 'failed' && !state.inFields) alert.current?.focus()
  }, [state])
  if (state.kind === 'failed' && formState.isDirty) {
    return (
      <Alert ref={alert} severity="error" role="alert" tabIndex={-1} sx={{ mb: 1 }}>
        <strong>Pas enregistré.</strong> {state.message}
      </Alert>
    )
  }
  return (
    <Typography
      variant="body2"
      color={formState.isDirty ? 'secondary' : 'textSecondary'}
      role="status"
      sx={{ mb: 0.75, px: 0.5 }}
    >
      {stripText(state, formState.isDirty, record)}
    </Typography>
  )
}

const stripText = (state: Saving['state'], isDirty: boolean, record: RaRecord | undefined): string => {
  if (state.kind === 'saving') return 'Enregistrement…'
  if (isDirty) return 'Modifications non enregistrées (Ctrl + S pour enregistrer)'
  if (state.kind === 'saved') return `Enregistré ${momentText(state.at)}`
  if (typeof record?.updatedAt === 'string') return `Enregistré ${momentText(record.updatedAt)}`
  return 'Rien n’est encore enregistré.'
}

interface MoreProps {
  readonly record: RaRecord
  readonly canPublish: boolean
  readonly onUnpublish: () => Promise<void>
  readonly onRemove: () => Promise<void>
}

const MoreMenu = ({ record, canPublish, onUnpublish, onRemove }: MoreProps): ReactNode => {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const choose = (work: () => Promise<void>) => (): void => {
    setAnchor(null)
    void work()
  }
  return (
    <>
      <IconButton onClick={(event) => setAnchor(event.currentTarget)} aria-label="Autres actions" aria-haspopup="menu">
        <MoreVert />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {canPublish && record.state !== 'draft' ? (
          <MenuItem onClick={choose(onUnpublish)}>Retirer du site</MenuItem>
        ) : null}
        <MenuItem onClick={choose(onRemove)}>Supprimer</MenuItem>
      </Menu>
    </>
  )
}
