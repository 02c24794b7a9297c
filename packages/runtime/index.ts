export { systemClock } from './clock.ts'
export { loadConfig } from './config.ts'
export { createIds } from './ids.ts'
export { createLog, errorFacts, type Log, type LogLine } from './log.ts'
