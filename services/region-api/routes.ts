import { figureDefinitions } from '@ancrage/features/figures.ts'
import { agency, defineRouteFor, file, fileOf, json, notFound } from '@ancrage/http'
import { csvText, err, instantSchema, ok } from '@ancrage/kernel'
import { openRegion, type RegionDirectory, type RegionRow, type StoreEngine } from '@ancrage/store'
import type { RegionScope } from '@ancrage/tenancy'
import * as z from 'zod'
import { regionTotals } from './totals.ts'

interface RegionDeps {
  readonly engine: Pick<StoreEngine, 'dynamo' | 'tables'>
  readonly directory: Pick<RegionDirectory, 'name'>
}

const defineRoute = defineRouteFor<RegionDeps>()

const figure = z.object({ value: z.number().nullable(), suppressed: z.boolean(), asOf: instantSchema })
const total = z.object({ value: z.number().nullable(), suppressed: z.boolean() })
const figuresSchema = z.object({
  region: z.object({ code: z.string(), name: z.string() }),
  updatedAt: instantSchema.nullable(),
  definitions: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      definition: z.string(),
      unit: z.string(),
      source: z.string(),
      countsPeople: z.boolean(),
    }),
  ),
  territories: z.array(z.object({ id: z.string(), name: z.string(), figures: z.record(z.string(), figure) })),
  totals: z.record(z.string(), total),
})

const tags = ['Indicateurs'] as const

const rowsOf = async (deps: RegionDeps, scope: RegionScope): Promise<readonly RegionRow[]> =>
  (await openRegion(scope, deps.engine).rows()).toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))

const read = defineRoute({
  method: 'get',
  path: '/regions/{region}/figures',
  operationId: 'readFigures',
  summary: 'Les indicateurs des territoires qui partagent, avec définition, date et source.',
  tags,
  access: agency('figures:read'),
  responses: { 200: figuresSchema },
  handle: async ({ deps, scope }) => {
    const name = await deps.directory.name(scope.regionCode)
    if (name === undefined) return err(notFound)
    const rows = await rowsOf(deps, scope)
    return ok(
      json({
        region: { code: scope.regionCode, name },
        updatedAt:
          rows
            .map((row) => row.asOf)
            .toSorted()
            .at(-1) ?? null,
        definitions: figureDefinitions,
        territories: rows.map((row) => ({
          id: row.territoryId,
          name: row.name,
          figures: Object.fromEntries(
            Object.entries(row.figures).map(([id, value]) => [id, { ...value, asOf: row.asOf }]),
          ),
        })),
        totals: regionTotals(rows),
      }),
    )
  },
})

const csv = defineRoute({
  method: 'get',
  path: '/regions/{region}/figures.csv',
  operationId: 'downloadFigures',
  summary: 'Les mêmes indicateurs, pour un tableur.',
  tags,
  access: agency('figures:read'),
  responses: { 200: fileOf('text/csv') },
  handle: async ({ deps, scope }) => {
    const rows = await rowsOf(deps, scope)
    const head = ['Territoire', 'Indicateur', 'Valeur', 'Unité', 'Au', 'Définition', 'Source']
    const lines = rows.flatMap((row) =>
      figureDefinitions.map((definition) => {
        const found = row.figures[definition.id]
        const value = found?.suppressed ? '< 5' : String(found?.value ?? 0)
        return [
          row.name,
          definition.label,
          value,
          definition.unit,
          row.asOf.slice(0, 10),
          definition.definition,
          definition.source,
        ]
      }),
    )
    const text = csvText([head, ...lines])
    return ok(file('text/csv; charset=utf-8', text, { downloadAs: `indicateurs-${scope.regionCode}.csv` }))
  },
})

export const regionRoutes = [read, csv]
