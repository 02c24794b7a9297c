import type { Commit, TerritoryStore } from '@ancrage/store'
import { describe, expect, it } from 'vitest'
import { starter } from '../starter.ts'
import { endTestimonies } from './end-testimonies.ts'

const now = '2026-11-21T10:00:00.000Z'
const [draft] = starter({ commune: { code: '32013', name: 'Auch' }, today: '2026-01-02' }).testimonies
const stored = (id: string, consentUntil: string, published = true): object => {
  const value = { ...draft, consentUntil }
  return { id, version: 3, value, state: 'published', ...(published ? { live: { value, version: 2 } } : {}) }
}

describe('endTestimonies', () => {
  it('takes off the site what is no longer agreed to, leaves the rest, and asks for a release', async () => {
    const commits: Commit[] = []
    const list = [stored('over', '2026-11-20'), stored('today', '2026-11-21'), stored('draft', '2026-01-01', false)]
    const store = {
      list: async () => list,
      commit: async (commit: Commit) => {
        commits.push(commit)
        return { ok: true, value: undefined }
      },
    } as unknown as TerritoryStore
    expect(await endTestimonies({ store, timeZone: 'Europe/Paris' }, now)).toBe(1)
    expect(commits.map(({ changes, audit }) => [changes.map(({ kind, id }) => [kind, id]), audit[0]?.action])).toEqual([
      [[['unpublish', 'over']], 'testimony.ended'],
    ])
  })
})
