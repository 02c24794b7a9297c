import { cpus } from 'node:os'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

const NOT_OURS = ['**/node_modules/**', '**/dist/**', '**/cdk.out/**', '**/.ancrage/**']
const COSTLY = ['**/*.int.test.{ts,tsx}', '**/*.e2e.test.ts', '**/*.type.test.ts']
const SEPARATE = ['test/architecture/**', 'test/isolation/**', 'test/e2e/**']
const SECOND_MS = 1000

type TestOptions = NonNullable<TestProjectInlineConfiguration['test']>

function project(name: string, options: TestOptions): TestProjectInlineConfiguration {
  return { extends: true, test: { ...options, name, exclude: [...NOT_OURS, ...(options.exclude ?? [])] } }
}

export default defineConfig({
  // Runtime files name their JSX runtime in a comment; this is only for those that have none.
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // The pace of the smallest machine the suite promises to fit on (2 cores), on any machine.
    maxWorkers: Math.min(2, cpus().length),
    unstubEnvs: true,
    restoreMocks: true,
    projects: [
      project('unit', {
        include: ['**/*.test.{ts,tsx}'],
        exclude: [...COSTLY, ...SEPARATE],
        testTimeout: 30 * SECOND_MS,
      }),
      project('architecture', {
        include: ['test/architecture/**/*.test.ts'],
        testTimeout: 60 * SECOND_MS,
        hookTimeout: 60 * SECOND_MS,
      }),
      project('int', {
        include: ['**/*.int.test.{ts,tsx}'],
        exclude: SEPARATE,
        testTimeout: 30 * SECOND_MS,
        hookTimeout: 30 * SECOND_MS,
      }),
      project('isolation', {
        include: ['test/isolation/**/*.test.ts'],
        testTimeout: 60 * SECOND_MS,
        hookTimeout: 60 * SECOND_MS,
      }),
      project('e2e', {
        include: ['**/*.e2e.test.ts'],
        // A platform that is started on a busy machine takes longer than anything that a test does on it.
        testTimeout: 180 * SECOND_MS,
        hookTimeout: 180 * SECOND_MS,
      }),
    ],
  },
})
