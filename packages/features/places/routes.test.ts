import { describe, expect, it } from 'vitest'
import { slice } from './index.ts'
import { apiRoutes } from './routes.api.ts'
import { consoleRoutes } from './routes.console.ts'
import { portalRoutes } from './routes.portal.ts'

const named = (verb: RegExp): readonly string[] =>
  consoleRoutes.filter(({ info }) => verb.test(info.operationId)).map(({ info }) => info.access.detail ?? '')

describe('console routes', () => {
  it('live under the territory, so that none can be called without one', () => {
    const prefix = /^\/territories\/\{territory\}\/(?:places|structures|outings)/
    expect(consoleRoutes.filter(({ info }) => !prefix.test(info.path))).toEqual([])
  })

  it('ask for the right to write before changing anything, and for the right to publish before showing it', () => {
    expect(new Set(named(/^(create|replace|remove|restore)/))).toEqual(new Set(['content:write']))
    expect(new Set(named(/^(publish|unpublish)/))).toEqual(new Set(['content:publish']))
  })

  it('ask for the version that was read before overwriting it', () => {
    const overwriting = consoleRoutes.filter(({ info }) => /^(replace|remove|publish|unpublish)/.test(info.operationId))
    expect(overwriting.map(({ info }) => info.ifMatch)).toEqual(Array(12).fill(true))
  })
})

describe('portal routes', () => {
  it('stand under the addresses that the slice declares, so that the edge finds them', () => {
    const paths = [...portalRoutes, ...apiRoutes].map(({ info }) => info.path)
    expect(paths.filter((path) => !slice.portalAddresses.some((prefix) => path.startsWith(prefix)))).toEqual([])
    expect(paths).toHaveLength(4)
  })
})
