export { systemClock } from './clock.ts'
export { ConfigError, loadConfig } from './config.ts'
export { createIds } from './ids.ts'
export { createLog, errorFacts, type Log, type LogLine, silentLog } from './log.ts'
