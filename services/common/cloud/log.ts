import { createLog, type Log, systemClock } from '@ancrage/runtime'

/** The log of a deployed function: JSON lines on standard output, where the platform collects them. */
export const cloudLog = (service: string): Log =>
  createLog(service, (line) => process.stdout.write(`${line}\n`), systemClock.now)
