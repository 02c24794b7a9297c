import type { TerritoryStore } from '@ancrage/store'
import { describe, expect, it } from 'vitest'
import { starter } from '../starter.ts'
import { outings } from '../store.ts'
import { listCurrent } from './list-current.ts'

const at = '2026-11-02T08:00:00.000Z'
const stored = (id: string, verifiedOn: '2026-06-01' | '2024-06-01', published: boolean): object => {
  const value = { ...starter({ commune: { code: '32013', name: 'Auch' }, today: '2026-11-02' }).outings[0], verifiedOn }
  const live = published ? { live: { value, version: 1 } } : {}
  return { id, version: 1, value, state: published ? 'published' : 'draft', createdAt: at, updatedAt: at, ...live }
}

describe('listCurrent', () => {
  it('shows what is published and current, because a draft is nobody’s business and an old page misleads', async () => {
    const list = [stored('a', '2026-06-01', true), stored('b', '2026-06-01', false), stored('c', '2024-06-01', true)]
    const store = { list: async () => list } as unknown as Pick<TerritoryStore, 'list'>
    expect((await listCurrent(store, outings, '2026-11-02')).map(({ id }) => id)).toEqual(['a'])
  })
})
