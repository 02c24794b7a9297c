import { useState } from 'react'
import { type RaRecord, useCreate, useCreatePath, useUpdate } from 'react-admin'
import { useNavigate } from 'react-router'
import { ApiProblem, messageOf } from '../api/problem.ts'
import { auditSchema } from '../api/shapes.ts'
import { useServices } from '../app/services.ts'
import { useMe, useTerritory } from '../app/session.ts'
import { type FieldErrors, fieldErrors } from '../data/field-errors.ts'
import { draftKey } from '../drafts/drafts.ts'
import type { EditorialPageProps } from './page-props.ts'

type Values = Record<string, unknown>

/** Where a form stands, as the strip of its toolbar tells it. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** `inFields`: a field at fault has the focus, so the strip must not take it. */
  | { readonly kind: 'failed'; readonly message: string; readonly inFields: boolean }

export interface Conflict {
  readonly base: Values
  readonly mine: Values
  readonly theirs: Values
  /** Who saved theirs; undefined when my role does not read the log. */
  readonly author: string | undefined
}

export interface Saving {
  readonly state: SaveState
  readonly conflict: Conflict | undefined
  readonly draft: string
  /** Errors by field when the server refuses; undefined when all went well. */
  readonly save: (values: Values) => Promise<FieldErrors | undefined>
  /** Saves and answers the saved record; undefined when it could not be saved. */
  readonly attempt: (values: Values) => Promise<{ readonly record?: RaRecord; readonly errors?: FieldErrors }>
  readonly resolve: (values: Values) => Promise<void>
  readonly dropConflict: () => void
  /** The form itself found fields to correct; nothing was sent. */
  readonly refuse: () => void
}

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const useSaving = ({
  entry,
  record,
}: EditorialPageProps & { readonly record: RaRecord | undefined }): Saving => {
  const [update] = useUpdate()
  const [create] = useCreate()
  const { drafts, api } = useServices()
  const { member } = useMe()
  const territory = useTerritory()
  const navigate = useNavigate()
  const createPath = useCreatePath()
  const [state, setState] = useState<SaveState>({ kind: 'untouched' })
  const [conflict, setConflict] = useState<Conflict>()
  const draft = draftKey(member.id, territory.id, entry.name, record ? String(record.id) : 'new')

  const authorOf = async (subject: string): Promise<string | undefined> => {
    if (!territory.permissions.includes('audit:read')) return undefined
    const query = new URLSearchParams({ subject, limit: '1' })
    try {
      const { items } = auditSchema.parse(await api.json(`/api/v1/territories/${territory.id}/audit?${query}`))
      return items[0]?.actor
    } catch {
      // The name only helps: the choice must come up without it.
      return undefined
    }
  }

  const send = async (values: Values): Promise<RaRecord> => {
    const once = { returnPromise: true as const }
    if (!record) return create(entry.name, { data: values }, once)
    return update(
      entry.name,
      { id: record.id, data: values, previousData: record },
      { ...once, mutationMode: 'pessimistic' },
    )
  }

  const attempt: Saving['attempt'] = async (values) => {
    setState({ kind: 'saving' })
    try {
      const saved = await send(values)
      drafts.forget(draft)
      setConflict(undefined)
      setState({ kind: 'saved', at: new Date().toISOString() })
      if (!record) navigate(createPath({ resource: entry.name, type: 'edit', id: saved.id }), { replace: true })
      return { record: saved }
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      const { current } = error.body
      if (error.status === 412 && isRecord(current)) {
        const base = drafts.find(draft)?.base ?? record ?? {}
        setConflict({ base, mine: values, theirs: current, author: await authorOf(String(current.id)) })
        setState({
          kind: 'failed',
          message: 'La fiche a changé entre-temps : choisissez ce qu’il faut garder.',
          inFields: true,
        })
        return {}
      }
      const inFields = error.errors.length > 0
      setState({ kind: 'failed', message: messageOf(error), inFields })
      return inFields ? { errors: fieldErrors(error.errors) } : {}
    }
  }

  return {
    state,
    conflict,
    draft,
    attempt,
    save: async (values) => (await attempt(values)).errors,
    resolve: async (values) => {
      await attempt(values)
    },
    dropConflict: () => setConflict(undefined),
    refuse: () =>
      setState({ kind: 'failed', message: 'Des champs sont à corriger : ils sont signalés en rouge.', inFields: true }),
  }
}
