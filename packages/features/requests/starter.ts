import type { StarterRecord } from '../slice.ts'

/** Requests come from people: a new territory starts with none. */
export const starterContent = (): readonly StarterRecord[] => []
