import { basename, dirname } from 'node:path'
import { type BuildOptions, build, type Metafile } from 'esbuild'
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
    })
}

function nameOfPortalFile(file: string): string {
  return basename(file) === 'island.ts' ? basename(dirname(file)) : basename(file).replace(/\.\w+$/, '')
}
