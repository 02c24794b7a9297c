import { oneOf } from '@ancrage/kernel'
import * as z from 'zod'
import { companionActs, companionSchema } from '../contract.ts'

/** An answer as the console’s API gives it; further members are left aside. */
export const consoleCompanionSchema = z.object({
  ...companionSchema.shape,
  id: z.string(),
  eraseAfter: z.string(),
  acts: z.array(oneOf(companionActs)),
})
export type ConsoleCompanion = z.infer<typeof consoleCompanionSchema>

const listSchema = z.object({ items: z.array(consoleCompanionSchema), total: z.int() })

export const readCompanions = (answer: unknown): readonly ConsoleCompanion[] => listSchema.parse(answer).items

/** Who waits first: those to call, the oldest at the top; what is done comes last. */
export const inOrder = (companions: readonly ConsoleCompanion[]): readonly ConsoleCompanion[] => {
  const rank = { new: 0, 'in-contact': 1, done: 2, erased: 3 } as const
  return companions.toSorted((a, b) => rank[a.state] - rank[b.state] || a.sentAt.localeCompare(b.sentAt))
}
