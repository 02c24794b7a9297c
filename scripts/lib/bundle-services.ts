import { createHash } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { bundle, bundlePortal } from './bundle.ts'
import { ROOT } from './paths.ts'

/** Reads style sheets, fonts, scripts and its own version from beside the bundle it is part of. */
const PUBLISHES = 'services/publisher/cloud-publisher.ts'

/** One folder per deployable: `<folder>/<service>/index.mjs`, handler included, nothing left to install. */
export async function bundleServices(handlers: readonly string[], folder: string): Promise<void> {
  const { outputs } = await bundle({
    entryPoints: handlers.map((file) => ({ in: file, out: join(basename(dirname(file)), 'index') })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    // Some CommonJS dependencies ask for Node's own modules at run time; an ES module has no require of its own.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  })
  const publishing = Object.entries(outputs).filter(([, { inputs }]) => PUBLISHES in inputs)
  for (const [file] of publishing) await addPublishedFiles(resolve(ROOT, file))
}

async function addPublishedFiles(bundleFile: string): Promise<void> {
  const folder = dirname(bundleFile)
  for (const part of ['styles', 'fonts']) {
    cpSync(join(ROOT, 'packages/site', part), join(folder, 'site', part), { recursive: true })
  }
  await bundlePortal(join(folder, 'islands'))
  // Pages made by other code are rendered again; those of the same code may be carried from one release to the next.
  const version = createHash('sha256').update(readFileSync(bundleFile)).digest('hex').slice(0, 16)
  writeFileSync(join(folder, 'code-version.txt'), `${version}\n`)
}
