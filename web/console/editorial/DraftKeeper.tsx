/** @jsxImportSource react */
import { Alert, Button } from '@mui/material'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { useServices } from '../app/services.ts'
import { momentText } from '../i18n/dates.ts'

const pauseMs = 400

/**
 * Keeps what is typed in the tab, and puts it back after a reload, a lost session or a crash. The version that the
 * person started from comes back too, so that saving still notices what others changed.
 */
export const DraftKeeper = ({ draft }: { readonly draft: string }): ReactNode => {
  const { drafts } = useServices()
  const { watch, reset, formState, getValues } = useFormContext()
  const [foundAt, setFoundAt] = useState<string>()
  const isDirty = useRef(false)
  isDirty.current = formState.isDirty

  useEffect(() => {
    const found = drafts.find(draft)
    if (!found) return
    // After the form's own first reset, which would wipe it.
    const timer = setTimeout(() => {
      reset(found.values, { keepDefaultValues: true })
      setFoundAt(found.savedAt)
    })
    return () => clearTimeout(timer)
  }, [drafts, draft, reset])

  // Once saved or undone, what came back is no news any more.
  useEffect(() => {
    if (!formState.isDirty) setFoundAt(undefined)
  }, [formState.isDirty])

  const base = formState.defaultValues
  const keepTyping = useCallback(() => {
    const begun = drafts.find(draft)
    drafts.keep(draft, {
      savedAt: new Date().toISOString(),
      values: getValues(),
      base: begun?.base ?? { ...base },
    })
  }, [drafts, draft, getValues, base])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const keepNow = (): void => {
      if (timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      if (isDirty.current) keepTyping()
    }
    const { unsubscribe } = watch(() => {
      clearTimeout(timer)
      timer = setTimeout(keepNow, pauseMs)
    })
    // Whoever leaves right after the last key, to sign in again for instance, loses nothing either.
    window.addEventListener('pagehide', keepNow)
    return () => {
      keepNow()
      window.removeEventListener('pagehide', keepNow)
      unsubscribe()
    }
  }, [watch, keepTyping])

  if (foundAt === undefined) return null
  return (
    <Alert
      severity="info"
      sx={{ mb: 2, maxWidth: 920 }}
      action={
        <Button
          color="inherit"
          onClick={() => {
            drafts.forget(draft)
            setFoundAt(undefined)
            reset()
          }}
        >
          Abandonner cette saisie
        </Button>
      }
    >
      Votre saisie {momentText(foundAt)}, pas encore enregistrée, est revenue.
    </Alert>
  )
}
