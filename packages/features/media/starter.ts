import type { StarterRecord } from '../slice.ts'

/** A new library is empty: a picture of nowhere in particular would be taken for one of the place. */
export const starterContent = (): readonly StarterRecord[] => []
