import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { err, ok, type Result } from '@ancrage/kernel'
import * as z from 'zod'
import { readCommuneCentres } from './commune-centres.ts'
import type { Commune, TerritoryDescriptor } from './descriptor.ts'

const communeRow = z.object({
  code: z.string(),
  nom: z.string(),
  departement: z.string().optional(),
  type: z.string(),
  population: z.number().optional(),
  codesPostaux: z.array(z.string()).optional(),
})
const epciRow = z.object({ code: z.string(), nom: z.string(), membres: z.array(z.object({ code: z.string() })) })

interface Reference {
  readonly communes: ReadonlyMap<string, Commune>
  readonly communesOfEpci: ReadonlyMap<string, readonly string[]>
  readonly communesOfDepartement: ReadonlyMap<string, readonly string[]>
}

const require = createRequire(import.meta.url)
const readTable = <T>(name: string, row: z.ZodType<T>): T[] => {
  const file = require.resolve(`@etalab/decoupage-administratif/data/${name}.json`)
  return z.array(row).parse(JSON.parse(readFileSync(file, 'utf8')))
}

let loaded: Reference | undefined

const loadReference = (): Reference => {
  if (loaded !== undefined) return loaded
  const epciRows = readTable('epci', epciRow)
  const epciOfCommune = new Map<string, { siren: string; name: string }>()
  for (const epci of epciRows)
    for (const member of epci.membres) epciOfCommune.set(member.code, { siren: epci.code, name: epci.nom })

  const communes = new Map<string, Commune>()
  const communesOfDepartement = new Map<string, string[]>()
  for (const row of readTable('communes', communeRow)) {
    // Delegated and associated communes keep an INSEE code but no longer are places one votes or settles in.
    if (row.type !== 'commune-actuelle' || row.departement === undefined) continue
    communes.set(row.code, {
      code: row.code,
      name: row.nom,
      populationCount: row.population ?? 0,
      departement: row.departement,
      epci: epciOfCommune.get(row.code) ?? null,
      postalCodes: row.codesPostaux ?? [],
    })
    const known = communesOfDepartement.get(row.departement)
    if (known === undefined) communesOfDepartement.set(row.departement, [row.code])
    else known.push(row.code)
  }
  loaded = {
    communes,
    communesOfEpci: new Map(epciRows.map((epci) => [epci.code, epci.membres.map((member) => member.code)])),
    communesOfDepartement,
  }
  return loaded
}

/** A code that the reference does not know, with the place of the descriptor that names it. */
export interface PerimeterProblem {
  readonly path: readonly (string | number)[]
  readonly found: string
  readonly allowed: string
}

const kinds = [
  ['departements', 'un département existant'],
  ['epci', 'le SIREN d’un EPCI existant'],
  ['communes', 'une commune existante (ni déléguée ni associée)'],
] as const

/**
 * Every commune of a perimeter, once, sorted by INSEE code, with its name, population (Insee, legal municipal
 * population of the edition of @etalab/decoupage-administratif) and EPCI, and its centre where GeoNames has one. Reads
 * 44 MB of reference data: for synth, the command line and the local start, never for a request.
 */
export const resolvePerimeter = (
  perimeter: TerritoryDescriptor['perimeter'],
): Result<readonly Commune[], readonly PerimeterProblem[]> => {
  const reference = loadReference()
  const lookUp = {
    departements: (code: string) => reference.communesOfDepartement.get(code),
    epci: (code: string) => reference.communesOfEpci.get(code),
    communes: (code: string) => (reference.communes.has(code) ? [code] : undefined),
  }
  const resolved = new Map<string, Commune>()
  const problems: PerimeterProblem[] = []
  for (const [kind, allowed] of kinds) {
    for (const [index, code] of (perimeter[kind] ?? []).entries()) {
      const codes = lookUp[kind](code)
      if (codes === undefined) problems.push({ path: ['perimeter', kind, index], found: code, allowed })
      for (const member of codes ?? []) {
        const commune = reference.communes.get(member)
        if (commune !== undefined) resolved.set(member, commune)
      }
    }
  }
  if (problems.length > 0) return err(problems)
  const centres = readCommuneCentres(new Set(resolved.keys()))
  const communes = [...resolved.values()].map((commune) => {
    const centre = centres.get(commune.code)
    return centre ? { ...commune, centre } : commune
  })
  return ok(communes.sort((a, b) => (a.code < b.code ? -1 : 1)))
}
