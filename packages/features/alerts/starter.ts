import type { StarterRecord } from '../slice.ts'

/** A new territory starts without alerts: they are people’s own. */
export const starterContent = (): readonly StarterRecord[] => []
