import { fold, oneOf } from '@ancrage/kernel'
import * as z from 'zod'
import { type Need, needs, newcomerSchema } from '../contract.ts'

/** A person as the console reads them. */
export const consoleNewcomerSchema = z.object({
  ...newcomerSchema.pick({
    firstName: true,
    lastName: true,
    email: true,
    faculty: true,
    regime: true,
    phase: true,
    needs: true,
    needsNote: true,
    joinedAt: true,
    welcomedAt: true,
  }).shape,
  id: z.string(),
  placement: z.string(),
  tellsPartners: z.boolean(),
  followUp: z.boolean(),
})
export type ConsoleNewcomer = z.infer<typeof consoleNewcomerSchema>

export const newcomerListSchema = z.object({ items: z.array(consoleNewcomerSchema), total: z.int() })

export const waitingListSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      promotionId: z.string(),
      promotion: z.string(),
      name: z.string(),
      needs: z.array(oneOf(needs)),
      joinedAt: z.string(),
    }),
  ),
  total: z.int(),
})
export type WaitingNewcomer = z.infer<typeof waitingListSchema>['items'][number]

export type Shown = 'all' | 'waiting' | Need

const passes = (shown: Shown, one: ConsoleNewcomer): boolean => {
  switch (shown) {
    case 'all':
      return true
    case 'waiting':
      return one.welcomedAt === null
    default:
      return one.needs.includes(shown)
  }
}

/** By what is missing and by name, e-mail or faculty; who waits for a first call comes first. */
export const findNewcomers = (
  people: readonly ConsoleNewcomer[],
  shown: Shown,
  search: string,
): readonly ConsoleNewcomer[] => {
  const wanted = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  return people
    .filter((one) => passes(shown, one))
    .filter((one) => {
      const text = fold(`${one.firstName} ${one.lastName} ${one.email} ${one.faculty} ${one.placement}`)
      return wanted.every((word) => text.includes(word))
    })
    .toSorted(
      (a, b) =>
        Number(a.welcomedAt !== null) - Number(b.welcomedAt !== null) || a.lastName.localeCompare(b.lastName, 'fr'),
    )
}

export const countShown = (people: readonly ConsoleNewcomer[], shown: Shown): number =>
  people.filter((one) => passes(shown, one)).length
