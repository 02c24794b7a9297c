import { eventSchema } from '@ancrage/features/events/contract.ts'
import { describe, expect, it } from 'vitest'
import { createDraftStore, draftKey } from '../drafts/drafts.ts'
import { fieldErrors } from './field-errors.ts'
import { oneByOne } from './one-by-one.ts'
import { problemsOf } from './tidy.ts'

describe('problems of the server', () => {
  it('reach their field, however deep', () => {
    expect(
      fieldErrors([
        { pointer: '/offers/0/places', message: 'Au moins 0.' },
        { pointer: '/commune/name', message: 'À remplir.' },
        { pointer: '/offers/0/places', message: 'second' },
        { pointer: '', message: 'La fiche entière.' },
        { pointer: '/a~1b', message: 'échappé' },
      ]),
    ).toEqual({
      offers: { 0: { places: 'Au moins 0.' } },
      commune: { name: 'À remplir.' },
      root: 'La fiche entière.',
      'a/b': 'échappé',
    })
  })
})

describe('problems found before sending', () => {
  it('speak French and name the field, as the server would', () => {
    const problems = problemsOf(eventSchema, { title: '', quotas: [] })
    expect(problems).toContainEqual({ pointer: '/title', message: 'À remplir.' })
    expect(problems).toContainEqual({ pointer: '/startsAt', message: 'À remplir.' })
    expect(problems).toContainEqual({ pointer: '/slug', message: 'À remplir.' })
  })
})

describe('drafts', () => {
  const memory = (): Storage => {
    const kept = new Map<string, string>()
    return {
      get length() {
        return kept.size
      },
      key: (at) => [...kept.keys()][at] ?? null,
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => void kept.set(name, value),
      removeItem: (name) => void kept.delete(name),
      clear: () => kept.clear(),
    }
  }
  const empty = { savedAt: 'x', values: {}, base: {} }
  const key = draftKey('mem_1', 'ter_1', 'events', 'evt_1')

  it('come back with the moment they were typed, for their author only', () => {
    const drafts = createDraftStore(memory())
    const draft = { savedAt: '2026-11-02T13:02:00.000Z', values: { title: 'Soirée' }, base: { title: '' } }
    drafts.keep(key, draft)
    expect(drafts.find(key)).toEqual(draft)
    expect(drafts.find(draftKey('mem_2', 'ter_1', 'events', 'evt_1'))).toBeUndefined()
  })

  it('leave with sign-out, and leave what is not theirs', () => {
    const storage = memory()
    storage.setItem('other', 'kept')
    const drafts = createDraftStore(storage)
    drafts.keep(key, empty)
    drafts.keep(`${key}2`, empty)
    drafts.forgetAll()
    expect([drafts.find(key), storage.length]).toEqual([undefined, 1])
  })

  it('never stop the person: a full storage or a damaged draft counts as none', () => {
    const storage = memory()
    storage.setItem(`ancrage.draft.${key}`, '{"savedAt":')
    expect(createDraftStore(storage).find(key)).toBeUndefined()
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error('QuotaExceededError')
      },
    }
    expect(() => createDraftStore(full).keep(key, empty)).not.toThrow()
  })
})

describe('a bulk action', () => {
  it('goes on after a refusal and says which record failed and why', async () => {
    const steps: number[] = []
    const report = await oneByOne(
      ['a', 'b', 'c'],
      async (item) => {
        if (item === 'b') throw new Error('boom')
      },
      (finished) => steps.push(finished),
    )
    expect(report.done).toEqual(['a', 'c'])
    expect(report.failed).toEqual([{ item: 'b', reason: expect.stringContaining('erreur') }])
    expect(steps).toEqual([1, 2, 3])
  })
})
