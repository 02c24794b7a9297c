import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild'
import { findFiles, ROOT } from './paths.ts'

/** One minified file per entry, everything it needs inside. */
export async function bundle(options: BuildOptions): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    bundle: true,
    format: 'esm',
    minify: true,
    jsx: 'automatic',
    legalComments: 'none',
    logLevel: 'silent',
    ...options,
    metafile: true,
  })
  return metafile
}

export const portalEntries = (): readonly string[] =>
  findFiles('web/portal/islands/*.ts', 'web/portal/worker/*.ts', 'web/portal/*.css', 'packages/features/*/island.ts')

/** Puts the site aside for when there is no network; by itself the script of the home page. */
const offline = 'web/portal/islands/offline.ts'

/**
 * Whatever page has a script of its own also puts the site aside, in the same file: a request weighs more than these
 * few lines, and a slow network shares its width between requests.
 */
const withOffline = (entry: string): Plugin => ({
  name: 'with-offline',
  setup({ onLoad }) {
    if (entry === offline || entry.startsWith('web/portal/worker/')) return
    const path = join(ROOT, entry)
    onLoad({ filter: /\.ts$/ }, (file) =>
      file.path === path
        ? { contents: `${readFileSync(path, 'utf8')}\nimport ${JSON.stringify(join(ROOT, offline))}`, loader: 'ts' }
        : undefined,
    )
  },
})

/**
 * Scripts and style sheets of the public sites: `<folder>/<name>.js`, a slice's island under the slice's name. What an
 * island imports later becomes a part, `part-<name>-<hash>.js`. Each entry is built by itself: what two islands share
 * would otherwise be a third request of both.
 */
export async function bundlePortal(folder: string): Promise<void> {
  for (const file of portalEntries())
    await bundle({
      entryPoints: [{ in: file, out: nameOfPortalFile(file) }],
      outdir: folder,
      splitting: true,
      chunkNames: 'part-[name]-[hash]',
      platform: 'browser',
      target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
      loader: { '.woff2': 'copy' },
      plugins: [withOffline(file)],
    })
}

function nameOfPortalFile(file: string): string {
  return basename(file) === 'island.ts' ? basename(dirname(file)) : basename(file).replace(/\.\w+$/, '')
}
