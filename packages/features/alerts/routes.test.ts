import { describe, expect, it } from 'vitest'
import { consoleRoutes } from './routes.console.ts'
import { portalRoutes } from './routes.portal.ts'

describe('portal routes', () => {
  it('change nothing when a link is opened: mail readers open links to look at them', () => {
    const acts = portalRoutes.filter(({ info }) => /^(send|confirm|change|stop)/.test(info.operationId))
    expect(new Set(acts.map(({ info }) => info.method))).toEqual(new Set(['post']))
    const others = portalRoutes.filter((route) => !acts.includes(route))
    expect(new Set(others.map(({ info }) => info.method))).toEqual(new Set(['get']))
  })

  it('let a mail reader stop an alert with one form post and no question (RFC 8058)', () => {
    const stop = portalRoutes.find(({ info }) => info.operationId === 'stopAlert')?.info
    expect(stop).toMatchObject({ method: 'post', acceptsForm: true, access: { kind: 'link', detail: 'search-alert' } })
  })
})

describe('console routes', () => {
  it('count alerts and read no address', () => {
    expect(consoleRoutes.map(({ info }) => info.operationId)).toEqual(['countAlerts'])
    expect(JSON.stringify(consoleRoutes[0]?.info.responses)).not.toContain('email')
  })
})
