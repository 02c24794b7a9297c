/** @jsxImportSource react */
import { Button } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { useNotify } from 'react-admin'
import { messageOf } from '../api/problem.ts'
import { useServices } from '../app/services.ts'
import { useCan, useTerritory } from '../app/session.ts'
import { momentText } from '../i18n/dates.ts'

interface Props {
  readonly id: string
  readonly madeAt: string
  readonly onDone: () => void
}

/** Moves the site back to that version; the same button undoes it. */
export const Rollback = ({ id, madeAt, onDone }: Props): ReactNode => {
  const { api } = useServices()
  const territory = useTerritory()
  const notify = useNotify()
  const canPublish = useCan('content:publish')
  const [isBusy, setIsBusy] = useState(false)
  if (!canPublish) return null
  const rollBack = async (): Promise<void> => {
    setIsBusy(true)
    try {
      await api.json(`/api/v1/territories/${territory.id}/releases/${id}/rollback`, { method: 'POST' })
      notify(`Le site est revenu à la version mise en ligne ${momentText(madeAt)}.`, { type: 'success' })
      onDone()
    } catch (error) {
      notify(messageOf(error), { type: 'error' })
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <Button
      size="small"
      variant="outlined"
      disabled={isBusy}
      onClick={() => void rollBack()}
      aria-label={`Revenir à cette version, mise en ligne ${momentText(madeAt)}`}
    >
      Revenir à cette version
    </Button>
  )
}
