// Builds what is not served as written: the console, the portals' scripts and styles, the bundles of the services.
// `node scripts/build.ts console portal` builds only these. A step whose sources did not change does nothing.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildStep, buildSteps } from './lib/build-steps.ts'
import { fingerprint, isFresh, remember } from './lib/fingerprint.ts'
import { DIST } from './lib/paths.ts'

async function runStep(step: BuildStep): Promise<void> {
  const entries = step.entries()
  if (entries.length === 0) return console.log(`– ${step.name}: nothing to build`)
  const stamp = `build-${step.name}`
  const value = fingerprint(step.madeFrom)
  if (isFresh(stamp, value) && existsSync(join(DIST, step.name))) return console.log(`✓ ${step.name}: unchanged`)
  const startedAt = performance.now()
  // Built aside and moved when complete: a platform that runs meanwhile, or a second build, never meets half a folder.
  const draft = join(DIST, `.${step.name}-${process.pid}`)
  try {
    mkdirSync(draft, { recursive: true })
    await step.run(entries, draft)
    rmSync(join(DIST, step.name), { recursive: true, force: true })
    renameSync(draft, join(DIST, step.name))
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  remember(stamp, value)
  console.log(`✓ ${step.name}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
}

// A test runner that starts the platform hands its own NODE_ENV down, and libraries then bundle their development half.
process.env.NODE_ENV = 'production'

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !buildSteps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Known: ${buildSteps.map(({ name }) => name).join(', ')}`)
  process.exit(1)
}
for (const step of buildSteps) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue
  try {
    await runStep(step)
  } catch (error) {
    // The other steps do not depend on this one: a broken screen must not hide a broken bundle.
    console.error(`✗ ${step.name}: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
