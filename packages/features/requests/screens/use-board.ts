import { useCallback, useEffect, useState } from 'react'
import { type DataProvider, useDataProvider } from 'react-admin'
import type * as z from 'zod'

interface BoardData extends DataProvider {
  readonly call: (path: string, call?: { method: 'POST'; body?: unknown }) => Promise<unknown>
}

export interface Board<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly status: 'loading' | 'ready' | 'failed'
  readonly reload: () => Promise<void>
  /** @throws the problem of the API. */
  readonly act: (path: string, body?: unknown) => Promise<void>
}

const perPage = 50

/** One queue of the territory, read again after each act: the server alone knows the order. */
export const useBoard = <T>(collection: string, item: z.ZodType<T>, states: readonly string[]): Board<T> => {
  const provider = useDataProvider<BoardData>()
  const [items, setItems] = useState<readonly T[]>([])
  const [total, setTotal] = useState(0)
  const [status, setStatus] = useState<Board<T>['status']>('loading')
  const wanted = states.join(' ')

  const reload = useCallback(async (): Promise<void> => {
    try {
      const state = wanted === '' ? {} : { state: wanted.split(' ') }
      const asked = { filter: state, pagination: { page: 1, perPage }, sort: { field: '', order: 'ASC' as const } }
      const { data, total: all = 0 } = await provider.getList(collection, asked)
      setItems(data.map((record) => item.parse(record)))
      setTotal(all)
      setStatus('ready')
    } catch {
      setStatus((before) => (before === 'ready' ? 'ready' : 'failed'))
    }
  }, [provider, collection, item, wanted])

  useEffect(() => {
    void reload()
  }, [reload])

  return {
    items,
    total,
    status,
    reload,
    act: async (path, body) => {
      await provider.call(`${collection}/${path}`, { method: 'POST', ...(body === undefined ? {} : { body }) })
      await reload()
    },
  }
}
