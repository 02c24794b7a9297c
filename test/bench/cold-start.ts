import { join, resolve } from 'node:path'
import { coldStarts } from '../contract/cold-starts.ts'
import { loadedBytes } from '../contract/loaded-bytes.ts'
import { atMost, type Figure, median } from './figure.ts'

const bundles = resolve(import.meta.dirname, '../../dist/services')

/** Fresh processes of each API bundle: import, then the first answer from the database. */
export const benchColdStarts = async (): Promise<readonly Figure[]> => {
  const figures: Figure[] = []
  for (const service of ['portal-api', 'console-api', 'region-api'] as const) {
    const runs = await coldStarts(service, 7)
    figures.push(atMost(`${service}: import to first answer`, median(runs), 'ms', 130))
    figures.push(
      atMost(`${service}: bundle read at start`, loadedBytes(join(bundles, service, 'index.mjs')) / 1000, 'kB', 900),
    )
  }
  return figures
}
