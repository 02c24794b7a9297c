import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { rolldown } from 'rolldown'
import { bundlePortal } from './bundle.ts'
import { ROOT } from './paths.ts'

/** Shows the pages of problems, from beside the bundle that it is part of. */
const EXPLAINS = 'services/common/cloud/problem-text.ts'

/** Reads style sheets, fonts, scripts and its own version from beside the bundle it is part of. */
const PUBLISHES = 'services/publisher/cloud-publisher.ts'

/** Decodes pictures with native code, which no bundle can hold. */
const DECODES = 'services/pictures/make-picture.ts'

/** Tells libraries how to behave: a file of its own, since an entry’s own code runs after all that it imports. */
const RUNS_FIRST = /\/services\/common\/cloud\/quick-start\.ts$/

/**
 * One folder per deployable: `<folder>/<service>/index.mjs`, handler included, nothing left to install. What is
 * imported late stays in files of its own beside it. Made by Rolldown: a start reads what it imports and uses, where
 * esbuild also gave it whatever else a package’s `index.ts` names, half of all bytes (see docs/adr/0009).
 */
export async function bundleServices(handlers: readonly string[], folder: string): Promise<void> {
  await Promise.all(handlers.map((file) => bundleService(file, join(folder, basename(dirname(file))))))
}

async function bundleService(handler: string, folder: string): Promise<void> {
  const bundle = await rolldown({
    cwd: ROOT,
    input: { index: handler },
    platform: 'node',
    external: ['sharp'],
    resolve: { mainFields: ['module', 'main'] },
    transform: { target: 'node24', define: { 'process.env.NODE_ENV': '"production"' } },
    // Errors are thrown, and told by the caller.
    logLevel: 'silent',
  })
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    minify: true,
    comments: false,
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    codeSplitting: { groups: [{ name: 'quick-start', test: RUNS_FIRST }] },
  })
  await bundle.close()
  const files = output.map(({ fileName }) => join(folder, fileName))
  const sources = new Set(output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])))
  const holds = (source: string): boolean => sources.has(join(ROOT, source))
  if (holds(EXPLAINS)) cpSync(join(ROOT, 'docs/problems'), join(folder, 'problems'), { recursive: true })
  if (holds(DECODES)) addDecoder(folder)
  if (holds(PUBLISHES)) await addPublishedFiles(folder, files)
}

/** Binaries of the architecture that functions run on, whatever machine builds (see docs/adr/0015). */
const NATIVE = ['@img/sharp-linux-arm64', '@img/sharp-libvips-linux-arm64']

/** The decoder with all that it needs at run time, laid out as an installation would: that is how it looks for itself. */
function addDecoder(folder: string): void {
  const fromServices = createRequire(join(ROOT, 'services/package.json'))
  const packageOf = (require: NodeJS.Require, name: string): string => {
    const found = require.resolve.paths(name)?.find((place) => existsSync(join(place, name, 'package.json')))
    if (found === undefined) throw new Error(`${name} is not installed`)
    return realpathSync(join(found, name))
  }
  const copy = (require: NodeJS.Require, name: string): string => {
    const from = packageOf(require, name)
    const kept = (file: string): boolean => !/\/(?:node_modules|src|install)$|\.d\.[cm]?ts$|\.map$/.test(file)
    cpSync(from, join(folder, 'node_modules', name), {
      recursive: true,
      filter: (file) => kept(file.slice(from.length)),
    })
    return from
  }
  const sharp = copy(fromServices, 'sharp')
  const fromSharp = createRequire(join(sharp, 'package.json'))
  for (const name of ['@img/colour', 'detect-libc', 'semver']) copy(fromSharp, name)
  for (const name of NATIVE) copy(fromServices, name)
}

async function addPublishedFiles(folder: string, bundleFiles: readonly string[]): Promise<void> {
  for (const part of ['styles', 'fonts']) {
    cpSync(join(ROOT, 'packages/site', part), join(folder, 'site', part), { recursive: true })
  }
  const fromSite = createRequire(join(ROOT, 'packages/site/package.json'))
  cpSync(fromSite.resolve('@resvg/resvg-wasm/index_bg.wasm'), join(folder, 'site/resvg.wasm'))
  await bundlePortal(join(folder, 'islands'))
  // Pages made by other code are rendered again; those of the same code may be carried from one release to the next.
  const hash = createHash('sha256')
  for (const file of bundleFiles.toSorted()) hash.update(readFileSync(file))
  writeFileSync(join(folder, 'code-version.txt'), `${hash.digest('hex').slice(0, 16)}\n`)
}
