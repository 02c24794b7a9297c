import { createElement, useCallback, useState } from 'react'
import { type RaRecord, setSubmissionErrors, useDataProvider, useNotify, useRedirect, useRefresh } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import { messageOf } from '../api/problem.ts'
import type { ConsoleDataProvider } from '../data/data-provider.ts'
import type { EditorialPageProps } from './page-props.ts'
import { UndoToast } from './UndoToast.tsx'
import type { Saving } from './use-saving.ts'

export interface RecordActions {
  readonly isBusy: boolean
  readonly save: () => Promise<boolean>
  /** True when nothing remains to be saved. */
  readonly saveIfDirty: () => Promise<boolean>
  readonly publish: () => Promise<void>
  readonly unpublish: () => Promise<void>
  readonly remove: () => Promise<void>
}

interface Subject extends EditorialPageProps {
  readonly record: RaRecord | undefined
  readonly saving: Saving
}

/** What the toolbar does; publishing saves first, since people publish what they see. */
export const useRecordActions = ({ entry, screen, record, saving }: Subject): RecordActions => {
  const { handleSubmit, formState, setError } = useFormContext()
  const { isDirty } = formState
  const provider = useDataProvider<ConsoleDataProvider>()
  const refresh = useRefresh()
  const notify = useNotify()
  const redirect = useRedirect()
  const [isBusy, setIsBusy] = useState(false)

  const submit = useCallback(async (): Promise<RaRecord | undefined> => {
    let saved: RaRecord | undefined
    const onValid = async (values: Record<string, unknown>): Promise<void> => {
      const { record: answer, errors } = await saving.attempt(values)
      saved = answer
      if (errors) setSubmissionErrors(errors, setError)
    }
    await handleSubmit(onValid, saving.refuse)()
    return saved
  }, [handleSubmit, saving, setError])

  const save = useCallback(async (): Promise<boolean> => {
    if (record && !isDirty) {
      notify('Tout est déjà enregistré.', { type: 'info' })
      return true
    }
    return (await submit()) !== undefined
  }, [record, isDirty, notify, submit])

  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    setIsBusy(true)
    try {
      await work()
    } catch (error) {
      notify(messageOf(error), { type: 'error', autoHideDuration: 12_000 })
    } finally {
      setIsBusy(false)
    }
  }

  const act = (action: 'publish' | 'unpublish', current: RaRecord, told: string): Promise<void> =>
    attempt(async () => {
      await provider.act(entry.name, String(current.id), action, Number(current.version))
      refresh()
      notify(told, { type: 'success' })
    })

  return {
    isBusy,
    save,
    saveIfDirty: async () => (isDirty ? (await submit()) !== undefined : true),
    publish: async () => {
      if (record?.state === 'published' && !isDirty) {
        notify('Cette version est déjà en ligne.', { type: 'info' })
        return
      }
      const current = isDirty ? await submit() : record
      if (current) await act('publish', current, 'Publié : la page est en ligne dans un instant.')
    },
    unpublish: async () => {
      if (record) await act('unpublish', record, 'Retiré du site. La fiche reste ici, en brouillon.')
    },
    remove: async () => {
      if (!record) return
      await attempt(async () => {
        await provider.delete(entry.name, { id: record.id, previousData: record })
        redirect('list', entry.name)
        const text = `« ${screen.titleOf(record)} » supprimé.`
        notify(createElement(UndoToast, { text, resource: entry.name, ids: [String(record.id)] }), {
          autoHideDuration: 10_000,
        })
      })
    },
  }
}
