import { describe, expect, it } from 'vitest'
import { companionFormSchema } from '../contract.ts'
import { inOrder, readCompanions } from './companion-list.ts'

const form = companionFormSchema.parse({
  ...{ firstName: 'Lou', lastName: 'Dupuy', email: 'lou@exemple.fr', profession: 'Graphiste', sector: 'digital' },
  ...{ hours: 'any', mobility: 'half' },
})
const row = (id: string, state: string, day: number): object => ({
  ...form,
  ...{ id, state, version: 1, consents: [], locale: 'fr', eraseAfter: '2028-11-01', acts: ['contact'] },
  sentAt: `2026-11-0${day}T10:00:00.000Z`,
})

describe('the list of people to call', () => {
  it('puts first whoever has waited longest for a call, and last what is done', () => {
    const items = [
      row('done', 'done', 1),
      row('late', 'new', 3),
      row('early', 'new', 2),
      row('talking', 'in-contact', 1),
    ]
    expect(inOrder(readCompanions({ items, total: 4 })).map(({ id }) => id)).toEqual([
      'early',
      'late',
      'talking',
      'done',
    ])
  })

  it('refuses an answer that is not what the API promises', () => {
    expect(() => readCompanions({ items: [{ id: 'x' }], total: 1 })).toThrow()
  })
})
