import { oneOf } from '@ancrage/kernel'
import { useCallback, useEffect, useState } from 'react'
import { type DataProvider, useDataProvider } from 'react-admin'
import * as z from 'zod'
import { type WaitingReason, waitingReasons } from '../contract.ts'
import { type ConsoleRegistration, consoleRegistrationSchema } from './registration-list.ts'
import type { SignUpDraft } from './sign-up-draft.ts'

interface RegistrationData extends DataProvider {
  readonly call: (path: string, call?: { method: 'POST'; body?: unknown; idempotencyKey?: string }) => Promise<unknown>
  readonly download: (path: string) => Promise<string>
}

export interface Registrations {
  readonly items: readonly ConsoleRegistration[]
  readonly status: 'loading' | 'ready' | 'failed'
  readonly reload: () => Promise<void>
  /** Why each person in the waiting list is still there, by registration. */
  readonly reasons: ReadonlyMap<string, WaitingReason>
  /** @throws the problem of the API. */
  readonly checkIn: (registration: ConsoleRegistration) => Promise<void>
  readonly cancel: (registration: ConsoleRegistration) => Promise<void>
  readonly register: (draft: SignUpDraft) => Promise<void>
  /** The address of a certificate of attendance, to open or to give. */
  readonly certificateUrl: (registration: ConsoleRegistration) => Promise<string>
  /** The whole list for a spreadsheet, as the server writes it. */
  readonly exportCsv: () => Promise<string>
}

const perPage = 100

const certificateSchema = z.object({ url: z.string() })
const reasonsSchema = z.object({ items: z.array(z.object({ id: z.string(), reason: oneOf(waitingReasons) })) })

const readReasons = async (
  provider: RegistrationData,
  eventId: string,
): Promise<ReadonlyMap<string, WaitingReason>> => {
  const { items } = reasonsSchema.parse(JSON.parse(await provider.download(`events/${eventId}/waiting-list`)))
  return new Map(items.map(({ id, reason }) => [id, reason]))
}

/** All registrations of an event, so that search answers at once at the door, where the network is weak. */
export const useRegistrations = (eventId: string): Registrations => {
  const provider = useDataProvider<RegistrationData>()
  const [items, setItems] = useState<readonly ConsoleRegistration[]>([])
  const [reasons, setReasons] = useState<ReadonlyMap<string, WaitingReason>>(new Map())
  const [status, setStatus] = useState<Registrations['status']>('loading')

  const reload = useCallback(async (): Promise<void> => {
    try {
      const found: ConsoleRegistration[] = []
      for (let page = 1; ; page += 1) {
        const asked = { filter: { eventId }, pagination: { page, perPage }, sort: { field: '', order: 'ASC' as const } }
        const { data, total = 0 } = await provider.getList('registrations', asked)
        found.push(...data.map((record) => consoleRegistrationSchema.parse(record)))
        if (data.length < perPage || found.length >= total) break
      }
      setItems(found)
      setReasons(found.some(({ state }) => state === 'waiting') ? await readReasons(provider, eventId) : new Map())
      setStatus('ready')
    } catch {
      setStatus((before) => (before === 'ready' ? 'ready' : 'failed'))
    }
  }, [provider, eventId])

  useEffect(() => {
    void reload()
  }, [reload])

  const act = async ({ id }: ConsoleRegistration, action: 'check-in' | 'cancel'): Promise<void> => {
    await provider.call(`registrations/${id}/${action}`, { method: 'POST' })
    await reload()
  }

  return {
    items,
    reasons,
    status,
    reload,
    checkIn: (registration) => act(registration, 'check-in'),
    cancel: (registration) => act(registration, 'cancel'),
    register: async (draft) => {
      const idempotencyKey = crypto.randomUUID()
      await provider.call(`events/${eventId}/registrations`, { method: 'POST', body: draft, idempotencyKey })
      await reload()
    },
    certificateUrl: async ({ id }) =>
      certificateSchema.parse(JSON.parse(await provider.download(`registrations/${id}/certificate`))).url,
    exportCsv: () => provider.download(`events/${eventId}/registrations.csv`),
  }
}
