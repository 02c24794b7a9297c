import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CACHE, findFiles, ROOT } from './paths.ts'
import type { Stage, Tally } from './stages.ts'

interface VitestFile {
  readonly status: string
  readonly assertionResults: readonly { readonly status: string }[]
}

/** A stage that runs projects of vitest.config.ts, and counts their tests from vitest's own report. */
export function vitestStage(name: string, projects: readonly string[], worksOn: readonly string[]): Stage {
  mkdirSync(CACHE, { recursive: true })
  const report = join(CACHE, `tests-${name}.json`)
  rmSync(report, { force: true })
  return {
    name,
    worksOn,
    command: [
      'vitest',
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      '--silent=passed-only',
    ],
    tally: () => tallyReport(report),
  }
}

function tallyReport(file: string): Tally {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return { passed: 0, failed: 1 }
  }
  const files: readonly VitestFile[] = JSON.parse(text).testResults
  const statuses = files.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status))
  // A file that does not even load has no test to count, and yet is a failure.
  const unloaded = files.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
  return {
    passed: statuses.filter((status) => status === 'passed').length,
    failed: statuses.filter((status) => status === 'failed').length + unloaded.length,
  }
}

const TYPE_TESTS = '**/*.type.test.ts'

/** Files that must not compile where they say so: the compiler itself refuses an expectation that no longer holds. */
export function typeStage(): Stage {
  return {
    name: 'type',
    worksOn: [TYPE_TESTS],
    command: ['tsc', '-p', 'tsconfig.types.json', '--pretty', 'false'],
    tally: (exitCode, output) => {
      const expectations = findFiles(TYPE_TESTS)
        .map((file) => readFileSync(join(ROOT, file), 'utf8').match(/@ts-expect-error/g)?.length ?? 0)
        .reduce((sum, count) => sum + count, 0)
      const failed = exitCode === 0 ? 0 : Math.max(1, output.match(/: error TS\d+/g)?.length ?? 0)
      return { passed: Math.max(0, expectations - failed), failed }
    },
  }
}
