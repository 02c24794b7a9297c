import { createHash } from 'node:crypto'
import { csvText } from '@ancrage/kernel'
import type { FileSpec, JsonLd } from './page.ts'

/** Types of Table Schema that our columns use. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime'

export interface DataColumn {
  /** Snake case, French, never changed once published: `commune_insee`. */
  readonly name: string
  readonly title: string
  readonly type: ColumnType
  readonly description?: string
}

export type DataCell = string | number | boolean | null

export interface DataRow {
  readonly cells: readonly DataCell[]
  /** Where it stands; rows without a place are left out of the map file. */
  readonly location?: { readonly lat: number; readonly lon: number } | undefined
}

/** What a slice gives away: published records only, and never a name or an address of a person. */
export interface DataSet {
  /** Last segment of its addresses: `lieux-de-stage`. */
  readonly slug: string
  readonly title: string
  readonly description: string
  /** Day of the most recent check among its records. */
  readonly updatedOn?: string | undefined
  readonly columns: readonly DataColumn[]
  readonly rows: readonly DataRow[]
}

export const licence = {
  name: 'Licence Ouverte 2.0',
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
} as const

export const dataPath = (slug: string, kind: 'csv' | 'json' | 'geojson' | 'schema.json'): string =>
  `/donnees-ouvertes/${slug}.${kind}`

export const hasPlaces = (set: DataSet): boolean => set.rows.some(({ location }) => location !== undefined)

const fingerprint = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)

const csvCell = (value: DataCell): string | number => {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  return typeof value === 'number' ? String(value).replace('.', ',') : value
}

const recordOf = (set: DataSet, row: DataRow): Readonly<Record<string, DataCell>> =>
  Object.fromEntries(set.columns.map(({ name }, index) => [name, row.cells[index] ?? null]))

/** Description of the columns as Table Schema (Frictionless), which the French data portal checks files against. */
const tableSchema = (set: DataSet): unknown => ({
  $schema: 'https://frictionlessdata.io/schemas/table-schema.json',
  name: set.slug,
  title: set.title,
  description: set.description,
  licence: licence.name,
  fields: set.columns.map(({ name, title, type, description }) => ({
    name,
    title,
    type,
    ...(description ? { description } : {}),
    ...(type === 'boolean' ? { trueValues: ['oui'], falseValues: ['non'] } : {}),
    ...(type === 'number' ? { decimalChar: ',' } : {}),
  })),
})

const geoJson = (set: DataSet): unknown => ({
  type: 'FeatureCollection',
  name: set.slug,
  features: set.rows.flatMap((row) =>
    row.location
      ? [
          {
            type: 'Feature',
            // Longitude first (RFC 7946 §3.1.1).
            geometry: { type: 'Point', coordinates: [row.location.lon, row.location.lat] },
            properties: recordOf(set, row),
          },
        ]
      : [],
  ),
})

export interface Producer {
  readonly name: string
  readonly baseUrl: string
}

/** The files of a set: CSV as French spreadsheets open it, JSON, its schema, and GeoJSON when rows have a place. */
export const dataFiles = (set: DataSet, producer: Producer): readonly FileSpec[] => {
  const inputs = fingerprint([set, producer])
  const json = (kind: 'json' | 'geojson' | 'schema.json', value: () => unknown): FileSpec => ({
    path: dataPath(set.slug, kind),
    contentType: kind === 'geojson' ? 'application/geo+json; charset=utf-8' : 'application/json; charset=utf-8',
    inputs,
    render: () => `${JSON.stringify(value(), null, 1)}\n`,
  })
  return [
    {
      path: dataPath(set.slug, 'csv'),
      contentType: 'text/csv; charset=utf-8',
      inputs,
      render: () => csvText([set.columns.map(({ name }) => name), ...set.rows.map(({ cells }) => cells.map(csvCell))]),
    },
    json('json', () => ({
      titre: set.title,
      producteur: producer.name,
      licence: licence.name,
      ...(set.updatedOn ? { a_jour_du: set.updatedOn } : {}),
      schema: `${producer.baseUrl}${dataPath(set.slug, 'schema.json')}`,
      donnees: set.rows.map((row) => recordOf(set, row)),
    })),
    json('schema.json', () => tableSchema(set)),
    ...(hasPlaces(set) ? [json('geojson', () => geoJson(set))] : []),
  ]
}

/** The sets as search engines of data read them (schema.org Dataset). */
export const dataJsonLd = (sets: readonly DataSet[], producer: Producer): readonly JsonLd[] =>
  sets.map((set) => ({
    '@type': 'Dataset',
    name: `${set.title} (${producer.name})`,
    description: set.description,
    license: licence.url,
    isAccessibleForFree: true,
    creator: { '@type': 'GovernmentOrganization', name: producer.name },
    ...(set.updatedOn ? { dateModified: set.updatedOn } : {}),
    distribution: (['csv', 'json', ...(hasPlaces(set) ? (['geojson'] as const) : [])] as const).map((kind) => ({
      '@type': 'DataDownload',
      encodingFormat: kind === 'csv' ? 'text/csv' : kind === 'json' ? 'application/json' : 'application/geo+json',
      contentUrl: `${producer.baseUrl}${dataPath(set.slug, kind)}`,
    })),
  }))
