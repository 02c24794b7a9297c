import { fold } from '@ancrage/kernel'
import * as z from 'zod'
import { registrationSchema } from '../contract.ts'

/** A registration as the console reads it; how long the list is depends on the event, never on a page of the API. */
export const consoleRegistrationSchema = z.object({
  ...registrationSchema.pick({
    firstName: true,
    lastName: true,
    email: true,
    phone: true,
    category: true,
    guests: true,
    answers: true,
    message: true,
    state: true,
    seq: true,
    checkedInAt: true,
    offerEndsAt: true,
    code: true,
  }).shape,
  id: z.string(),
  /** Place on the waiting list, from 1; 0 for people who do not wait. */
  position: z.number(),
})
export type ConsoleRegistration = z.infer<typeof consoleRegistrationSchema>

export interface Counts {
  readonly confirmed: number
  /** People to whom a seat is offered: they have not answered yet. */
  readonly offered: number
  readonly waiting: number
  readonly cancelled: number
  readonly checkedIn: number
  /** Seats of confirmed people and their guests, and of those to whom one is offered. */
  readonly seats: number
}

export const countRegistrations = (registrations: readonly ConsoleRegistration[]): Counts => {
  const confirmed = registrations.filter(({ state }) => state === 'confirmed')
  return {
    confirmed: confirmed.length,
    offered: registrations.filter(({ state }) => state === 'offered').length,
    waiting: registrations.filter(({ state }) => state === 'waiting').length,
    cancelled: registrations.filter(({ state }) => state === 'cancelled').length,
    checkedIn: confirmed.filter(({ checkedInAt }) => checkedInAt !== null).length,
    seats: registrations
      .filter(({ state }) => state === 'confirmed' || state === 'offered')
      .reduce((sum, { guests }) => sum + 1 + guests, 0),
  }
}

export type Shown = 'all' | 'confirmed' | 'to-come' | 'offered' | 'waiting' | 'cancelled'

const passes: Readonly<Record<Shown, (one: ConsoleRegistration) => boolean>> = {
  all: () => true,
  confirmed: ({ state }) => state === 'confirmed',
  'to-come': ({ state, checkedInAt }) => state === 'confirmed' && checkedInAt === null,
  offered: ({ state }) => state === 'offered',
  waiting: ({ state }) => state === 'waiting',
  cancelled: ({ state }) => state === 'cancelled',
}

/** By state and by name, e-mail or code; accents, case and the spaces people type in a code do not count. */
export const findRegistrations = (
  registrations: readonly ConsoleRegistration[],
  shown: Shown,
  search: string,
): ConsoleRegistration[] => {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  const code = search.replace(/[\s-]/g, '').toUpperCase()
  return registrations
    .filter(passes[shown])
    .filter((one) => {
      const text = fold(`${one.firstName} ${one.lastName} ${one.email}`)
      return (
        one.code === code ||
        words.every((word) => text.includes(word)) ||
        (code.length >= 3 && one.code.startsWith(code))
      )
    })
    .sort((a, b) => a.lastName.localeCompare(b.lastName, 'fr') || a.seq - b.seq)
}
