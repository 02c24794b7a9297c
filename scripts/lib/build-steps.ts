import { basename, dirname, join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
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

const TOOLING = ['pnpm-lock.yaml', 'scripts/lib/build-steps.ts', 'tsconfig*.json']
const SHARED_WITH_BROWSERS = ['packages/{kernel,tenancy}/*.ts', 'packages/features/*/contract.ts']

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
    'packages/features/*/model.ts',
  ],
  entries: () => findFiles('web/portal/islands/*.ts', 'web/portal/*.css', 'packages/features/*/island.ts'),
  run: async (entries, folder) => {
    await bundle({
      entryPoints: entries.map((file) => ({ in: file, out: nameOfPortalFile(file) })),
      outdir: folder,
      platform: 'browser',
      target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
      loader: { '.woff2': 'copy' },
    })
  },
}

/** One file per deployable: dist/services/<name>/index.mjs, handler included, nothing left to install. */
const servicesStep: BuildStep = {
  name: 'services',
  madeFrom: [...TOOLING, 'services/**/*', 'packages/**/*', 'package.json'],
  entries: () => findFiles('services/*/handler.ts'),
  run: async (entries, folder) => {
    await bundle({
      entryPoints: entries.map((file) => ({ in: file, out: join(basename(dirname(file)), 'index') })),
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      platform: 'node',
      target: 'node24',
      mainFields: ['module', 'main'],
      // Some CommonJS dependencies ask for Node's own modules at run time; an ES module has no require of its own.
      banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    })
  },
}

export const buildSteps: readonly BuildStep[] = [consoleStep, portalStep, servicesStep]

function nameOfPortalFile(file: string): string {
  return basename(file) === 'island.ts' ? basename(dirname(file)) : basename(file).replace(/\.\w+$/, '')
}

async function bundle(options: BuildOptions): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    bundle: true,
    format: 'esm',
    minify: true,
    jsx: 'automatic',
    legalComments: 'none',
    logLevel: 'silent',
    ...options,
  })
}
