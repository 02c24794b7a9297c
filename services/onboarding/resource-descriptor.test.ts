import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { loadDescriptors } from './load-descriptor.ts'
import { resolvePerimeter } from './resolve-perimeter.ts'
import { resourcePropertiesSchema, toResourceProperties } from './resource-descriptor.ts'

const pack = (text: string): string => gzipSync(text).toString('base64')
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const loaded = loadDescriptors({
  territoriesDirectory: here('../../test/fixtures/territories'),
  regionsFile: here('../../infra/regions.json'),
})
if (!loaded.ok) throw new Error('the fixtures are broken')
const [territory] = loaded.value.territories
const [region] = loaded.value.regions

it('carries a territory through CloudFormation, which only keeps strings', () => {
  const sent = toResourceProperties(territory!, region!, 'ancrage.example')
  for (const value of Object.values(sent)) expect(typeof value).toBe('string')
  const { Territory, Region, PlatformDomain } = resourcePropertiesSchema.parse(JSON.parse(JSON.stringify(sent)))
  expect(Territory).toEqual(territory)
  expect(Region).toEqual(region)
  expect(PlatformDomain).toBe('ancrage.example')
})

it('refuses what is not the packed JSON of a territory', () => {
  const sent = toResourceProperties(territory!, region!, 'ancrage.example')
  for (const text of ['{', JSON.stringify(territory), pack('{'), pack('{}')])
    expect(resourcePropertiesSchema.safeParse({ ...sent, Territory: text }).success).toBe(false)
})

it('has room for the département with the most communes, before and after an update', () => {
  const communes = resolvePerimeter({ departements: ['62'] })
  if (!communes.ok) throw new Error('an unknown département')
  const largest = { ...territory!, communes: [...communes.value] }
  expect(largest.communes.length).toBeGreaterThan(850)
  const sent = toResourceProperties(largest, region!, 'ancrage.example')
  expect(JSON.stringify([sent, sent]).length).toBeLessThan(256_000 / 2)
  expect(resourcePropertiesSchema.parse(sent).Territory).toEqual(largest)
})
