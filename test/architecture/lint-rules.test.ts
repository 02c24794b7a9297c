import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PlantedProject, plantProject, ROOT, runTool } from './planted-project.ts'

/** File, content that breaks a habit of the project, rule that must say so. */
const BROKEN: readonly (readonly [file: string, content: string, rule: string])[] = [
  ['packages/kernel/any.ts', 'export const parse = (x: any): number => x.y\n', 'noExplicitAny'],
  ['packages/kernel/bang.ts', `export const size = (x?: string): number => x!.length\n`, 'noNonNullAssertion'],
  ['packages/kernel/as.ts', `export const n = JSON.parse('1') as number\n`, 'plugin'],
  ['packages/site/as.tsx', `export const n = <p title={JSON.parse('1') as string}>x</p>\n`, 'plugin'],
  ['packages/http/log.ts', `console.log('hello')\n`, 'noConsole'],
  ['packages/http/env.ts', 'export const port = process.env.PORT\n', 'noProcessEnv'],
  ['packages/http/default.ts', 'export default 1\n', 'noDefaultExport'],
  ['packages/http/camelCase.ts', 'export const a = 1\n', 'useFilenamingConvention'],
  [
    'packages/http/long.ts',
    Array.from({ length: 401 }, (_, n) => `export const a${n} = 1\n`).join(''),
    'noExcessiveLinesPerFile',
  ],
  ['packages/http/only.test.ts', `import { it } from 'vitest'\nit.only('x', () => {})\n`, 'noFocusedTests'],
  ['packages/http/skip.test.ts', `import { it } from 'vitest'\nit.skip('x', () => {})\n`, 'noSkippedTests'],
]

const ALLOWED: Readonly<Record<string, string>> = {
  'packages/kernel/const.ts': `export { join as glue } from 'node:path'\nexport const kinds = ['a', 'b'] as const\n`,
  'packages/kernel/as.test.ts': `export const n = JSON.parse('1') as number\nexport const m = [1][0]!\n`,
  'packages/runtime/config.ts': 'export const port = process.env.PORT\n',
  'packages/features/aids/screens/AidList.tsx': 'export const a = 1\n',
  'scripts/check.ts': `console.log('hello')\n`,
}

let project: PlantedProject
let report: readonly { readonly category: string; readonly file: string }[]

beforeAll(async () => {
  const broken = Object.fromEntries(BROKEN.map(([file, content]) => [file, content]))
  project = plantProject({ ...broken, ...ALLOWED, '.gitignore': 'node_modules\n' })
  mkdirSync(join(project.folder, 'scripts/lint'), { recursive: true })
  for (const file of ['biome.json', 'scripts/lint/no-type-assertion.grit']) {
    cpSync(join(ROOT, file), join(project.folder, file))
  }
  const { output } = await runTool('biome', ['lint', '--reporter=github', '--max-diagnostics=200'], project.folder)
  report = Array.from(output.matchAll(/^::\w+ title=([^,]+),file=([^,]+),/gm), (line) => ({
    category: line[1] ?? '',
    file: line[2] ?? '',
  }))
})
afterAll(() => project.remove())

describe('lint rules', () => {
  it.each(BROKEN)('%s is refused', (file, _content, rule) => {
    const found = report.filter((diagnostic) => diagnostic.file.endsWith(file)).map(({ category }) => category)
    expect(found.join(' ')).toContain(rule)
  })

  it.each(Object.keys(ALLOWED))('%s is left alone', (file) => {
    expect(report.filter((diagnostic) => diagnostic.file.endsWith(file))).toEqual([])
  })
})
