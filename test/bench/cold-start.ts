import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { bundle } from '../../scripts/lib/bundle.ts'
import { coldStarts } from '../contract/cold-starts.ts'
import { loadedBytes } from '../contract/loaded-bytes.ts'
import { atMost, type Figure, median } from './figure.ts'

const bundles = resolve(import.meta.dirname, '../../dist/services')

const bundleFloor = async (folder: string): Promise<string> => {
  await bundle({
    entryPoints: [{ in: 'test/bench/floor-handler.ts', out: 'index' }],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  })
  return join(folder, 'index.mjs')
}

/** Fresh processes of each API bundle: import, then the first answer, beside a bundle that does the least. */
export const benchColdStarts = async (): Promise<readonly Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'ancrage-bench-floor-'))
  const floor = { bundle: await bundleFloor(folder), path: '/floor' }
  const figures: Figure[] = []
  for (const service of ['portal-api', 'console-api', 'region-api'] as const) {
    const runs = await coldStarts(service, 7, floor)
    figures.push(atMost(`${service}: import to first answer`, median(runs.own), 'ms', 130, median(runs.floor)))
    figures.push(
      atMost(`${service}: bundle read at start`, loadedBytes(join(bundles, service, 'index.mjs')) / 1000, 'kB', 900),
    )
  }
  rmSync(folder, { recursive: true, force: true })
  return figures
}
