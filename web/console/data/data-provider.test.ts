import { placementSchema, supervisorSchema } from '@ancrage/features/supervisors/contract.ts'
import { describe, expect, it } from 'vitest'
import type { Api, Call } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { createDataProvider } from './data-provider.ts'

interface Sent extends Call {
  readonly path: string
}

const setUp = (answer: (path: string, call: Call) => unknown) => {
  const sent: Sent[] = []
  const api: Api = {
    json: async (path, call = {}) => {
      sent.push({ path, ...call })
      return answer(path, call)
    },
    text: async (path) => {
      sent.push({ path })
      return '<p>page</p>'
    },
    file: async () => new Blob(),
  }
  let key = 0
  const provider = createDataProvider({
    api,
    territoryId: 'ter_1',
    schemas: { placements: placementSchema, supervisors: supervisorSchema },
    newKey: () => `key-${++key}`,
  })
  return { provider, sent }
}

const base = '/api/v1/territories/ter_1'

describe('lists', () => {
  it('ask for filters, sort and page by the conventions of the API', async () => {
    const { provider, sent } = setUp(() => ({ items: [{ id: 'a' }], total: 41, counts: { kind: { msp: 3 } } }))
    const list = await provider.getList('placements', {
      filter: { q: 'auch', kind: ['msp', 'practice'], housing: '' },
      sort: { field: 'updatedAt', order: 'DESC' },
      pagination: { page: 2, perPage: 25 },
    })
    expect(sent[0]?.path).toBe(`${base}/placements?q=auch&kind=msp&kind=practice&sort=-updatedAt&page=2&perPage=25`)
    expect(list.total).toBe(41)
    expect(list.meta).toEqual({ counts: { kind: { msp: 3 } } })
  })

  it('of registrations are read below their event', async () => {
    const { provider, sent } = setUp(() => ({ items: [], total: 0 }))
    await provider.getList('registrations', { filter: { eventId: 'evt_1', state: 'waiting' } })
    expect(sent[0]?.path).toBe(`${base}/events/evt_1/registrations?state=waiting`)
  })

  it('of communes take the INSEE code as id', async () => {
    const { provider } = setUp(() => ({ items: [{ code: '32013', name: 'Auch' }] }))
    const { data } = await provider.getList('communes', { filter: { q: 'auc' } })
    expect(data[0]).toMatchObject({ id: '32013', name: 'Auch' })
  })
})

describe('references', () => {
  it('skip a record that is gone, since a deleted supervisor must not break a placement', async () => {
    const { provider } = setUp((path) => {
      if (path.endsWith('sup_2')) throw new ApiProblem(404, {})
      return { id: 'sup_1' }
    })
    expect((await provider.getMany('supervisors', { ids: ['sup_1', 'sup_2'] })).data).toEqual([{ id: 'sup_1' }])
  })

  it('read the list once when there are many, rather than one call each', async () => {
    const { provider, sent } = setUp(() => ({ items: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id })) }))
    const { data } = await provider.getMany('supervisors', { ids: ['a', 'b', 'c', 'e'] })
    expect(data.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'e'])
    expect(sent).toHaveLength(1)
  })
})

describe('writes', () => {
  const supervisor = {
    firstName: 'Aline',
    lastName: 'Dastros',
    slug: 'aline-dastros',
    profession: 'general-practitioner',
    rpps: null,
    placementIds: [],
    levels: [],
    interests: [],
    presentation: null,
    contactMode: 'team',
    phone: null,
    email: '',
    verifiedOn: '2026-11-02',
  }

  it('send the version that was read, and the fields of the contract only', async () => {
    const { provider, sent } = setUp(() => ({ id: 'sup_1', version: 8 }))
    await provider.update('supervisors', {
      id: 'sup_1',
      data: { ...supervisor, id: 'sup_1', version: 7, state: 'draft', updatedAt: 'x' },
      previousData: { id: 'sup_1', version: 7 },
    })
    expect(sent[0]).toMatchObject({ path: `${base}/supervisors/sup_1`, method: 'PUT', version: 7 })
    expect(Object.keys(Object(sent[0]?.body))).toEqual(Object.keys(supervisor))
  })

  it('send an emptied text as an empty text, which the contract knows, not as null', async () => {
    const { provider, sent } = setUp(() => ({ id: 'sup_1' }))
    await provider.create('supervisors', { data: supervisor })
    expect(sent[0]?.body).toMatchObject({ rpps: '', presentation: '', phone: '' })
  })

  it('keep the idempotency key of a creation that got no answer, and take another for the next record', async () => {
    let fails = true
    const { provider, sent } = setUp(() => {
      if (fails) throw new ApiProblem(0, {})
      return { id: 'sup_1' }
    })
    await provider.create('supervisors', { data: supervisor }).catch(() => undefined)
    fails = false
    await provider.create('supervisors', { data: supervisor })
    await provider.create('supervisors', { data: supervisor })
    expect(sent.map(({ idempotencyKey }) => idempotencyKey)).toEqual(['key-1', 'key-1', 'key-2'])
  })

  it('delete and publish the version on screen', async () => {
    const { provider, sent } = setUp(() => ({ id: 'pla_1', version: 4 }))
    await provider.delete('placements', { id: 'pla_1', previousData: { id: 'pla_1', version: 3 } })
    await provider.act('placements', 'pla_1', 'publish', 4)
    expect(sent).toMatchObject([
      { path: `${base}/placements/pla_1`, method: 'DELETE', version: 3 },
      { path: `${base}/placements/pla_1/publish`, method: 'POST', version: 4 },
    ])
  })
})
