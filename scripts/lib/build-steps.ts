import { join } from 'node:path'
import { bundlePortal, portalEntries } from './bundle.ts'
import { bundleServices } from './bundle-services.ts'
import { CACHE, findFiles, ROOT } from './paths.ts'

export interface BuildStep {
  /** Folder under dist/ that the step fills, and nobody else. */
  readonly name: 'console' | 'portal' | 'services'
  /** What the result depends on: an unchanged set means that the step has nothing to do. */
  readonly madeFrom: readonly string[]
  /** What there is to build; none means that the step does not apply yet. */
  readonly entries: () => readonly string[]
  /** Writes into `folder`, which takes its place under dist/ once it is complete. */
  readonly run: (entries: readonly string[], folder: string) => Promise<void>
}

const TOOLING = ['pnpm-lock.yaml', 'scripts/lib/b*.ts', 'tsconfig*.json']
const SHARED_WITH_BROWSERS = [
  'packages/{kernel,tenancy}/*.ts',
  'packages/features/*.ts',
  'packages/features/*/contract.ts',
]

/** The console: one React application, split by screen. */
const consoleStep: BuildStep = {
  name: 'console',
  madeFrom: [...TOOLING, ...SHARED_WITH_BROWSERS, 'web/console/**/*', 'packages/features/*/screens/**/*'],
  entries: () => findFiles('web/console/index.html'),
  run: async (_entries, folder) => {
    const { build: viteBuild } = await import('vite')
    await viteBuild({
      root: join(ROOT, 'web/console'),
      cacheDir: join(CACHE, 'vite'),
      // Errors are thrown, and told by the caller.
      logLevel: 'silent',
      build: { outDir: folder, emptyOutDir: true },
    })
  },
}

/** The small scripts and style sheets of the public sites: dist/portal/<name>.js and <name>.css. */
const portalStep: BuildStep = {
  name: 'portal',
  madeFrom: [
    ...TOOLING,
    ...SHARED_WITH_BROWSERS,
    'web/portal/**/*',
    'packages/features/*/island.ts',
    'packages/features/*/island/*.ts',
    'packages/features/*/contract/*.ts',
    'packages/features/*/model.ts',
    'packages/features/*/model/*.ts',
  ],
  entries: portalEntries,
  run: (_entries, folder) => bundlePortal(folder),
}

const servicesStep: BuildStep = {
  name: 'services',
  madeFrom: [...TOOLING, 'services/**/*', 'packages/**/*', 'web/portal/**/*', 'docs/problems/*.md', 'package.json'],
  entries: () => findFiles('services/*/handler.ts'),
  run: bundleServices,
}

export const buildSteps: readonly BuildStep[] = [consoleStep, portalStep, servicesStep]
