import { describe, expect, it } from 'vitest'
import { slice } from './index.ts'
import { consoleRoutes } from './routes.console.ts'
import { portalRoutes } from './routes.portal.ts'

const named = (verb: RegExp): readonly string[] =>
  consoleRoutes.filter(({ info }) => verb.test(info.operationId)).map(({ info }) => info.access.detail ?? '')

describe('console routes', () => {
  it('live under the territory, so that none can be called without one', () => {
    const prefix = /^\/territories\/\{territory\}\/(?:partners|companions)/
    expect(consoleRoutes.filter(({ info }) => !prefix.test(info.path))).toEqual([])
  })

  it('ask for the right to write before changing anything, and for the right to publish before showing it', () => {
    expect(new Set(named(/^(create|replace|remove|restore)/))).toEqual(new Set(['content:write']))
    expect(new Set(named(/^(publish|unpublish)/))).toEqual(new Set(['content:publish']))
  })

  it('keep what people said of themselves from those who only write content', () => {
    expect(named(/Companion/)).toEqual(['people:read', 'people:read', 'people:write'])
  })
})

describe('portal routes', () => {
  it('stand under the addresses that the slice declares, so that the edge finds them', () => {
    const paths = portalRoutes.map(({ info }) => info.path)
    expect(paths.filter((path) => !slice.portalAddresses.some((prefix) => path.startsWith(prefix)))).toEqual([])
  })

  it('open somebody’s answers by their own link and nothing else', () => {
    const own = portalRoutes.filter(({ info }) => info.operationId.includes('OwnCompanion'))
    expect(own.map(({ info }) => [info.access.kind, info.access.detail])).toEqual(own.map(() => ['link', 'companion']))
    expect(own).toHaveLength(3)
  })
})
