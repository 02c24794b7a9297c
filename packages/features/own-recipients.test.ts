import type { Stored } from '@ancrage/store'
import { describe, expect, it } from 'vitest'
import { renewedFor, titledWithCommune, verified } from './own-recipients.ts'
import type { Partner } from './partners/contract.ts'
import { recipients } from './partners/recipients.ts'
import { starter } from './partners/starter.ts'
import { partners } from './partners/store.ts'
import type { SliceDeps } from './slice.ts'

const today = '2026-11-21'
const [draft] = starter({ commune: { code: '32013', name: 'Auch' }, today }).partners
const partner = (name: string, email: string): Partner => partners.schema.parse({ ...draft, name, email })
const stored = (id: string, value: Partner, isLive = true): Stored<Partner> => ({
  ...{ id, version: 1, value, state: isLive ? 'published' : 'draft' },
  ...{ createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' },
  ...(isLive ? { live: { value, version: 1 } } : {}),
})
const list = [
  stored('par_1', partner('Ordre', 'ordre@exemple.fr')),
  stored('par_2', partner('Sans adresse', '')),
  stored('par_3', partner('Brouillon', 'ordre@exemple.fr'), false),
]
const store = { list: async () => list, get: async (_: unknown, id: string) => list.find((one) => one.id === id) }
const deps = { store } as unknown as SliceDeps
const [kind] = recipients

describe('a record that names its own holder', () => {
  it('is found and held once it is published, by the address it gives', async () => {
    expect(await kind?.find(deps, 'par_1')).toMatchObject({ label: 'Ordre', holder: { email: 'ordre@exemple.fr' } })
    expect(await kind?.find(deps, 'par_3')).toBeUndefined()
    expect((await kind?.heldBy(deps, 'ordre@exemple.fr'))?.map(({ id }) => id)).toEqual(['par_1'])
  })

  it('is asked nothing when nobody can be written to', async () => {
    expect((await kind?.all(deps))?.map(({ id }) => id)).toEqual(['par_1'])
    expect((await kind?.find(deps, 'par_2'))?.holder.email).toBe('')
  })

  it('is verified that day, never back in time; an offer also lasts longer', () => {
    expect(verified({ verifiedOn: '2026-05-01' }, today)).toEqual({ verifiedOn: today })
    expect(verified({ verifiedOn: '2026-12-01' }, today)).toEqual({ verifiedOn: '2026-12-01' })
    const offer = { verifiedOn: '2026-05-01', expiresOn: '2026-11-30' } as const
    expect(renewedFor(10)(offer, today)).toEqual({ verifiedOn: today, expiresOn: '2026-12-01' })
  })
})

it('names its commune, once', () => {
  const commune = { name: 'Auch' }
  expect(titledWithCommune({ title: 'Studio clair', commune })).toBe('Studio clair, Auch')
  expect(titledWithCommune({ title: 'Internat de l’hôpital d’Auch', commune })).toBe('Internat de l’hôpital d’Auch')
})
