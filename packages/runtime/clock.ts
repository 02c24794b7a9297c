import { type Clock, instantFromEpochMillis } from '@ancrage/kernel'

/** The wall clock: read here and nowhere else. */
export const systemClock: Clock = { now: () => instantFromEpochMillis(Date.now()) }
