// Everything that must hold before a change lands. `npm run check` is its fast part.
import { gates } from './lib/gates.ts'
import { findFiles } from './lib/paths.ts'
import { hasFailed, type Outcome, runStages, type Stage, sumTallies } from './lib/stages.ts'
import { typeStage, vitestStage } from './lib/test-stages.ts'

const startedAt = performance.now()
const outcomes: Outcome[] = []

async function run(stages: readonly Stage[], atOnce: number): Promise<boolean> {
  const ended = await runStages(stages, atOnce)
  outcomes.push(...ended)
  return !hasFailed(ended)
}

await run(gates(), 2)
const built = await run([{ name: 'build', command: ['node', 'scripts/build.ts'] }], 1)
await run([typeStage(), { name: 'synth', command: ['node', 'scripts/synth.ts'], worksOn: ['infra/app.ts'] }], 2)
// Together, so that no core waits for the last file of the one before the first of the other.
await run([vitestStage('engine', ['int', 'isolation'], ['**/*.int.test.{ts,tsx}', 'test/isolation/**/*.test.ts'])], 1)
if (built) await run([vitestStage('e2e', ['e2e'], ['**/*.e2e.test.ts'])], 1)
else console.log(`✗ e2e            not run: the build failed (${findFiles('**/*.e2e.test.ts').length} files)`)

const { passed, failed } = sumTallies(outcomes)
console.log(`\n${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = hasFailed(outcomes) ? 1 : 0
