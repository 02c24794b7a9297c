// The fast gate before a commit: format, lint, types, boundaries, dead code, unit and architecture tests.
import { gates } from './lib/gates.ts'
import { hasFailed, runStages } from './lib/stages.ts'

const startedAt = performance.now()
const outcomes = await runStages(gates(), 2)
console.log(`\n${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
process.exitCode = hasFailed(outcomes) ? 1 : 0
