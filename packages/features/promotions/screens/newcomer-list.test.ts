import { describe, expect, it } from 'vitest'
import { type ConsoleNewcomer, countShown, findNewcomers } from './newcomer-list.ts'

const person = (lastName: string, changes: Partial<ConsoleNewcomer> = {}): ConsoleNewcomer => ({
  firstName: 'Anne',
  lastName,
  email: `${lastName.toLowerCase()}@exemple.fr`,
  faculty: 'Toulouse',
  regime: 'four-years',
  phase: 'base',
  needs: [],
  needsNote: '',
  joinedAt: '2026-10-05T08:00:00.000Z',
  welcomedAt: null,
  id: lastName,
  placement: 'Maison de santé de Mauvezin',
  tellsPartners: false,
  followUp: false,
  ...changes,
})
const people = [
  person('Zoé', { welcomedAt: '2026-10-06T08:00:00.000Z' }),
  person('Élu', { needs: ['housing'] }),
  person('Abel', { needs: ['mobility'] }),
]
const found = (...args: Parameters<typeof findNewcomers>): readonly string[] =>
  findNewcomers(...args).map(({ lastName }) => lastName)

describe('the people of a promotion', () => {
  it('begin with those whom nobody called yet, by name', () => {
    expect(found(people, 'all', '')).toEqual(['Abel', 'Élu', 'Zoé'])
    expect(found(people, 'waiting', '')).toEqual(['Abel', 'Élu'])
  })

  it('are found by what they need, by name without accents, and by where they work', () => {
    expect(found(people, 'housing', '')).toEqual(['Élu'])
    expect(found(people, 'all', 'elu')).toEqual(['Élu'])
    expect(found(people, 'all', 'mauvezin zoe')).toEqual(['Zoé'])
    expect(countShown(people, 'waiting')).toBe(2)
  })
})
