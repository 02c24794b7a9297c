import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { findFiles, ROOT } from './paths.ts'

/** How many tests a stage ran; a gate that is not made of tests counts nothing while it passes. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

export interface Stage {
  readonly name: string
  /** Program of node_modules/.bin or of the system, and its arguments. */
  readonly command: readonly [program: string, ...args: string[]]
  readonly env?: Readonly<Record<string, string>>
  /** Files the stage works on; when none exists there is nothing to run, and that is said aloud. */
  readonly worksOn?: readonly string[]
  readonly tally?: (exitCode: number, output: string) => Tally
}

export interface Outcome extends Tally {
  readonly name: string
  readonly state: 'passed' | 'failed' | 'nothing to run'
  readonly seconds: number
}

const SIGNS = { passed: '✓', failed: '✗', 'nothing to run': '–' } as const

/** Runs stages, `atOnce` at a time, printing one line for each as it ends and the whole output of those that fail. */
export async function runStages(stages: readonly Stage[], atOnce: number): Promise<readonly Outcome[]> {
  const waiting = [...stages]
  const outcomes: Outcome[] = []
  const work = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      const { outcome, output } = await runStage(stage)
      print(outcome, output)
      outcomes.push(outcome)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return outcomes
}

async function runStage(stage: Stage): Promise<{ readonly outcome: Outcome; readonly output: string }> {
  const { name, worksOn } = stage
  if (worksOn !== undefined && findFiles(...worksOn).length === 0) {
    return { outcome: { name, state: 'nothing to run', seconds: 0, passed: 0, failed: 0 }, output: '' }
  }
  const startedAt = performance.now()
  const { code, output } = await execute(stage)
  const seconds = (performance.now() - startedAt) / 1000
  const { passed, failed } = stage.tally?.(code, output) ?? { passed: 0, failed: 0 }
  const ok = code === 0 && failed === 0
  // A failure without a failed test (a crash, a lint error) must still show in the sum.
  const outcome: Outcome = {
    name,
    state: ok ? 'passed' : 'failed',
    seconds,
    passed,
    failed: ok ? 0 : Math.max(failed, 1),
  }
  return { outcome, output }
}

function execute(stage: Stage): Promise<{ readonly code: number; readonly output: string }> {
  const [program, ...args] = stage.command
  const path = join(ROOT, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? '')
  return new Promise((done) => {
    const env = { ...process.env, ...stage.env, PATH: path }
    const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => done({ code: 1, output: `${output}\n${error.message}` }))
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}

function print(outcome: Outcome, output: string): void {
  const tests = outcome.passed + outcome.failed > 0 ? `  ${outcome.passed} passed, ${outcome.failed} failed` : ''
  const time = outcome.state === 'nothing to run' ? 'nothing to run' : `${outcome.seconds.toFixed(1)} s`
  console.log(`${SIGNS[outcome.state]} ${outcome.name.padEnd(14)} ${time.padStart(8)}${tests}`)
  if (outcome.state === 'failed') console.log(`\n${output.trim()}\n`)
}

export const hasFailed = (outcomes: readonly Outcome[]): boolean => outcomes.some(({ state }) => state === 'failed')

export function sumTallies(outcomes: readonly Tally[]): Tally {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
  }
}
