import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { exactly, type Figure } from './figure.ts'

const root = resolve(import.meta.dirname, '../..')
const reportSchema = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })

/** The accessibility test of the portals, on every kind of page of both: `npm test` reads each kind on one of them. */
export const benchAxe = async (): Promise<readonly Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'ancrage-bench-axe-'))
  const report = join(folder, 'report.json')
  const args = ['run', '--project=e2e', 'test/e2e/portals.e2e.test.ts', '-t', 'breaks no accessibility rule']
  await new Promise((done) =>
    spawn(join(root, 'node_modules/.bin/vitest'), [...args, '--reporter=json', `--outputFile=${report}`], {
      cwd: root,
      env: { ...process.env, ANCRAGE_EVERY_PAGE: 'yes' },
      stdio: 'ignore',
    }).on('exit', done),
  )
  const { numPassedTests, numFailedTests } = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')))
  rmSync(folder, { recursive: true })
  const name = `pages with a fault for axe, of ${numPassedTests + numFailedTests}, in both lights`
  return [exactly(name, numFailedTests, 'pages', 0)]
}
