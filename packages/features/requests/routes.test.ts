import { describe, expect, it } from 'vitest'
import { consoleRoutes } from './routes.console.ts'
import { portalRoutes } from './routes.portal.ts'

const unsafe = consoleRoutes.filter(({ info }) => info.method !== 'get')

describe('console routes', () => {
  it('live under the territory, in the segments of the slice', () => {
    const places = consoleRoutes.map(({ info }) => info.path.split('/').slice(0, 4).join('/'))
    expect(new Set(places)).toEqual(
      new Set(['/territories/{territory}/requests', '/territories/{territory}/corrections']),
    )
  })

  it('ask for the right to read people, since requests hold who they are, and to write before acting', () => {
    expect(new Set(consoleRoutes.map(({ info }) => info.access.detail))).toEqual(
      new Set(['people:read', 'people:write']),
    )
    expect(new Set(unsafe.map(({ info }) => info.access.detail))).toEqual(new Set(['people:write']))
  })
})

describe('portal routes', () => {
  it('change nothing when a link is opened: every act is a POST', () => {
    const acts = portalRoutes.filter(({ info }) =>
      /^(send|ask|answer|confirm|withdraw|change|erase)/.test(info.operationId),
    )
    expect(new Set(acts.map(({ info }) => info.method))).toEqual(new Set(['post']))
    const others = portalRoutes.filter((route) => !acts.includes(route))
    expect(new Set(others.map(({ info }) => info.method))).toEqual(new Set(['get']))
  })

  it('give each kind of link its own purpose, so that one opens nothing else', () => {
    const purposes = portalRoutes
      .filter(({ info }) => info.access.kind === 'link')
      .map(({ info }) => info.access.detail)
    expect(new Set(purposes)).toEqual(
      new Set([
        ...['confirm-ask-holder', 'confirm-contact-team', 'confirm-propose-correction'],
        'confirm-claim-listing',
        ...['answer-request', 'follow-request', 'holder-space'],
      ]),
    )
  })
})
