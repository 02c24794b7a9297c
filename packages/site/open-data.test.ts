import { describe, expect, it } from 'vitest'
import { type DataSet, dataFiles, dataJsonLd } from './open-data.ts'

const set: DataSet = {
  slug: 'lieux-de-stage',
  title: 'Lieux de stage',
  description: 'Où l’on apprend.',
  updatedOn: '2026-11-03',
  columns: [
    { name: 'nom', title: 'Nom', type: 'string' },
    { name: 'places', title: 'Places', type: 'integer' },
    { name: 'accessible', title: 'Accessible', type: 'boolean' },
    { name: 'ouvert_le', title: 'Ouvert le', type: 'date' },
  ],
  rows: [
    { cells: ['Maison de santé ; Mauvezin', 2, true, '2026-11-02'], location: { lat: 43.73, lon: 0.88 } },
    { cells: ['=HYPERLINK("x")', 0, false, null] },
  ],
}
const producer = { name: 'Gers', baseUrl: 'http://gers.localhost' }
const textOf = (kind: string): string => {
  const file = dataFiles(set, producer).find(({ path }) => path === `/donnees-ouvertes/lieux-de-stage.${kind}`)
  return String(file?.render() ?? '')
}

describe('open data', () => {
  it('opens in a French spreadsheet, and a cell never runs as a formula', () => {
    expect(textOf('csv').split('\r\n')).toEqual([
      '\uFEFFnom;places;accessible;ouvert_le',
      '"Maison de santé ; Mauvezin";2;oui;2026-11-02',
      `"'=HYPERLINK(""x"")";0;non;`,
      '',
    ])
  })

  it('describes each column of the CSV, in the same order', () => {
    const { fields } = JSON.parse(textOf('schema.json'))
    expect(fields.map(({ name, type }: { name: string; type: string }) => [name, type])).toEqual([
      ['nom', 'string'],
      ['places', 'integer'],
      ['accessible', 'boolean'],
      ['ouvert_le', 'date'],
    ])
  })

  it('puts on the map only what has a place, longitude first', () => {
    const { features } = JSON.parse(textOf('geojson'))
    expect(features).toHaveLength(1)
    expect(features[0].geometry.coordinates).toEqual([0.88, 43.73])
    expect(features[0].properties.places).toBe(2)
  })

  it('has no map file for what stands nowhere', () => {
    const kinds = dataFiles({ ...set, rows: set.rows.slice(1) }, producer).map(({ path }) => path.split('.')[1])
    expect(kinds).toEqual(['csv', 'json', 'schema'])
  })

  it('names its licence and its date in the data themselves, where reusers look', () => {
    expect(JSON.parse(textOf('json'))).toMatchObject({ licence: 'Licence Ouverte 2.0', a_jour_du: '2026-11-03' })
    expect(dataJsonLd([set], producer)[0]).toMatchObject({ '@type': 'Dataset', dateModified: '2026-11-03' })
  })

  it('is not made again when nothing of it changed', () => {
    const inputs = (one: DataSet): string | undefined => dataFiles(one, producer)[0]?.inputs
    expect(inputs({ ...set })).toBe(inputs(set))
    expect(inputs({ ...set, rows: set.rows.slice(0, 1) })).not.toBe(inputs(set))
  })
})
