import { slices } from '@ancrage/features/index.ts'
import { describe, expect, it } from 'vitest'

/** `/api/aids/x` lies under `/api/aids`, `/api/aidsx` does not. */
const under = (path: string, start: string): boolean => path === start || path.startsWith(`${start}/`)

describe('addresses of the slices, by which their routes are loaded', () => {
  it.each(slices.map((slice) => [slice.slug, slice] as const))('%s says all of its own', async (_, slice) => {
    const pages = (await slice.portalRoutes()).map(({ info }) => info.path)
    const data = (await slice.apiRoutes?.())?.map(({ info }) => info.path)
    expect(data?.every((path) => path.startsWith('/api/') && !pages.includes(path)) ?? true).toBe(true)
    expect(data ? pages.filter((path) => path.startsWith('/api/')) : []).toEqual([])
    const portal = [...pages, ...(data ?? [])]
    expect(portal.filter((path) => !slice.portalAddresses.some((start) => under(path, start)))).toEqual([])
    const segments = slice.consoleSegments.map((segment) => `/territories/{territory}/${segment}`)
    const console = (await slice.consoleRoutes()).map(({ info }) => info.path)
    expect(console.filter((path) => !segments.some((start) => under(path, start)))).toEqual([])
  })

  it('belong to one slice each, since the first group that matches answers', () => {
    const addresses = slices.flatMap(({ slug, portalAddresses }) => portalAddresses.map((path) => ({ slug, path })))
    const shared = addresses.flatMap((one) =>
      addresses
        .filter((other) => other !== one && under(one.path, other.path) && other.slug !== one.slug)
        .map((other) => `${one.slug} ${one.path} is under ${other.slug} ${other.path}`),
    )
    expect(shared).toEqual([])
    const segments = slices.flatMap(({ consoleSegments }) => consoleSegments)
    expect(segments).toEqual([...new Set(segments)])
  })

  it('have their pages in the menu once', () => {
    const paths = slices.flatMap(({ nav }) => nav.map(({ path }) => path))
    expect(paths).toEqual([...new Set(paths)])
  })
})
