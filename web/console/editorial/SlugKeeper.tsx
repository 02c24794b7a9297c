/** @jsxImportSource react */
import type { ResourceScreen } from '@ancrage/features/screens.ts'
import { type ReactNode, useEffect, useRef } from 'react'
import { useFormContext } from 'react-hook-form'

/** Proposes the address of a new record from its name, until the person writes their own. */
export const SlugKeeper = ({ slugFrom }: Pick<ResourceScreen, 'slugFrom'>): ReactNode => {
  const { watch, setValue } = useFormContext()
  const proposed = useRef('')
  useEffect(() => {
    const { unsubscribe } = watch((values, { name }) => {
      if (name === 'slug') return
      const present: unknown = values.slug
      if (present !== undefined && present !== null && present !== '' && present !== proposed.current) return
      const next = slugFrom(values)
      if (next === proposed.current) return
      proposed.current = next
      setValue('slug', next, { shouldDirty: true })
    })
    return unsubscribe
  }, [watch, setValue, slugFrom])
  return null
}
