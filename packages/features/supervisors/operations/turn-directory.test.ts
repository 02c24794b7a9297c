import type { Commit } from '@ancrage/store'
import { describe, expect, it } from 'vitest'
import { slice } from '../index.ts'
import { turnDirectory } from './turn-directory.ts'

const storeWith = (live: boolean) => {
  const commits: Commit[] = []
  const store = {
    list: async () => [live ? { live: { value: {}, version: 1 } } : {}] as never,
    commit: async (commit: Commit) => {
      commits.push(commit)
      return { ok: true, value: undefined } as never
    },
  }
  return { store, commits }
}

describe('the order of a new day', () => {
  it('reaches the published list, once a day however often it runs', async () => {
    const { store, commits } = storeWith(true)
    await turnDirectory({ store, timeZone: 'Europe/Paris' }, '2026-11-21T23:30:00.000Z')
    await turnDirectory({ store, timeZone: 'Europe/Paris' }, '2026-11-22T05:00:00.000Z')
    await turnDirectory({ store, timeZone: 'Europe/Paris' }, '2026-11-23T05:00:00.000Z')
    const keys = commits.map(({ receipt }) => receipt?.key)
    expect(keys[0], 'the same key is written once').toBe(keys[1])
    expect(keys[2]).not.toBe(keys[1])
    for (const { audit } of commits) expect(slice.republishOn).toContain(audit[0]?.action)
  })
  it('is left alone where nothing is published', async () => {
    const { store, commits } = storeWith(false)
    await turnDirectory({ store, timeZone: 'Europe/Paris' }, '2026-11-22T05:00:00.000Z')
    expect(commits).toEqual([])
  })
})
