import { describe, expect, it } from 'vitest'
import { type ConsoleRegistration, countRegistrations, findRegistrations } from './registration-list.ts'

const person = (id: string, rest: Partial<ConsoleRegistration>): ConsoleRegistration => ({
  id,
  firstName: 'Zoé',
  lastName: 'Béraut',
  email: 'zoe@exemple.fr',
  phone: '',
  category: 'intern',
  guests: 0,
  answers: {},
  message: '',
  state: 'confirmed',
  seq: 1,
  checkedInAt: null,
  offerEndsAt: null,
  code: 'ABCDEFGH',
  position: 0,
  ...rest,
})

const all = [
  person('a', { guests: 2, checkedInAt: '2026-11-12T19:02:00.000Z' }),
  person('b', { lastName: 'Dupouy', seq: 2, code: 'KLMNPQRS' }),
  person('c', { lastName: 'Lasserre', state: 'waiting', seq: 9 }),
  person('d', { lastName: 'Abadie', state: 'waiting', seq: 4 }),
  person('e', { state: 'cancelled', seq: 3 }),
]

describe('registrations of an event', () => {
  it('count people and seats apart, since guests take seats', () => {
    expect(countRegistrations(all)).toEqual({
      confirmed: 2,
      offered: 0,
      waiting: 2,
      cancelled: 1,
      checkedIn: 1,
      seats: 4,
    })
  })

  it('are found by a name typed without accent and by a code typed with spaces', () => {
    expect(findRegistrations(all, 'all', 'beraut zoe').map(({ id }) => id)).toEqual(['a', 'e'])
    expect(findRegistrations(all, 'all', 'klmn pqrs').map(({ id }) => id)).toEqual(['b'])
  })

  it('at the door, show only those who have not come in yet', () => {
    expect(findRegistrations(all, 'to-come', '').map(({ id }) => id)).toEqual(['b'])
  })
})
