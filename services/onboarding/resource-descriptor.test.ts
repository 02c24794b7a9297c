import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { loadDescriptors } from './load-descriptor.ts'
import { resourcePropertiesSchema, toResourceProperties } from './resource-descriptor.ts'

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

it('refuses what is not the JSON of a territory', () => {
  const sent = toResourceProperties(territory!, region!, 'ancrage.example')
  expect(resourcePropertiesSchema.safeParse({ ...sent, Territory: '{' }).success).toBe(false)
  expect(resourcePropertiesSchema.safeParse({ ...sent, Territory: '{}' }).success).toBe(false)
})
