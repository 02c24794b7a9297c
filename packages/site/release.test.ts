import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { raw } from 'hono/html'
import { describe, expect, it } from 'vitest'
import { manifestText } from './manifest.ts'
import type { DocumentSpec, PageSpec } from './page.ts'
import { buildRelease } from './release.ts'
import { memoryTarget, sampleSite } from './release-fixture.tsx'

const now = '2026-11-03T08:00:00.000Z'

describe('buildRelease', () => {
  it('gives byte for byte the same site whether files are carried over or all rendered', async () => {
    const versions = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(versions, versions, async (before, after) => {
        const target = memoryTarget()
        const first = await buildRelease({ ...sampleSite(before), releaseId: 'r1', target, now })
        const carried = await buildRelease({
          ...sampleSite(after),
          releaseId: 'r2',
          previous: first.manifest,
          target,
          now,
        })
        const full = await buildRelease({ ...sampleSite(after), releaseId: 'r3', target, now })
        // A site that did not change keeps the release that it has.
        const live = isDeepStrictEqual(before, after) ? 'r1' : 'r2'
        expect(target.filesOf(live)).toEqual(target.filesOf('r3'))
        expect(carried.manifest.entries).toEqual(full.manifest.entries)
      }),
      {
        numRuns: 60,
        examples: [
          [
            [1, 3, 3],
            [1, 3, 3],
          ],
        ],
      },
    )
  })

  it('renders only the page whose record changed', async () => {
    const target = memoryTarget()
    const first = await buildRelease({ ...sampleSite([1, 1, 1]), releaseId: 'r1', target, now })
    const second = await buildRelease({
      ...sampleSite([1, 2, 1]),
      releaseId: 'r2',
      previous: first.manifest,
      target,
      now,
    })
    expect(second.report.rendered).toEqual(['/lieux/1/'])
    expect(second.report.carriedCount).toBe(Object.keys(first.manifest.entries).length - 1)
  })

  it('renders everything again when the code or the chrome changed, since every page shows them', async () => {
    const target = memoryTarget()
    const site = sampleSite([1, 1])
    const first = await buildRelease({ ...site, releaseId: 'r1', target, now })
    const renamed = { ...site.chrome, territory: { ...site.chrome.territory, name: 'Autre nom' } }
    const second = await buildRelease({
      ...site,
      chrome: renamed,
      releaseId: 'r2',
      previous: first.manifest,
      target,
      now,
    })
    expect(second.report.rendered).toEqual(['/', '/lieux/0/', '/lieux/1/'])
    const third = await buildRelease({
      ...site,
      codeVersion: '2',
      releaseId: 'r3',
      previous: first.manifest,
      target,
      now,
    })
    expect(third.report.carriedCount).toBe(0)
  })

  it('writes nothing when a page links to one that was removed, even if the linking page was carried over', async () => {
    const target = memoryTarget()
    const site = sampleSite([1, 1])
    const first = await buildRelease({ ...site, releaseId: 'r1', target, now })
    const pages = site.pages.filter((page) => page.path !== '/lieux/1/')
    const second = await buildRelease({ ...site, pages, releaseId: 'r2', previous: first.manifest, target, now })
    expect(second.report.ok).toBe(false)
    expect(second.report.errors).toMatchObject([{ page: '/', rule: 'link-broken' }])
    expect(second.report.errors[0]?.message).toContain('/lieux/1/')
    expect(target.filesOf('r2')).toEqual({})
    expect(await target.readManifest('r2')).toBeUndefined()
  })

  it('finds a dead link on the one page that is new, among pages carried over', async () => {
    const target = memoryTarget()
    const site = sampleSite([1, 1])
    const first = await buildRelease({ ...site, releaseId: 'r1', target, now })
    const lost: PageSpec = {
      ...{ path: '/perdu/', inputs: '1', title: 'Perdu', description: 'Essai', inSitemap: false },
      render: () => raw('<h1>Perdu</h1><a href="/absent/">Absent</a>'),
    }
    const pages = [...site.pages, lost]
    const second = await buildRelease({ ...site, pages, releaseId: 'r2', previous: first.manifest, target, now })
    expect(second.report.errors).toMatchObject([{ page: '/perdu/', rule: 'link-broken' }])
  })

  it('lists pages and files in the order of the site, whichever was ready first', async () => {
    const site = sampleSite([1, 1])
    const slow: DocumentSpec = {
      ...{ path: '/lent.pdf', contentType: 'application/pdf', inputs: '1' },
      render: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        return new Uint8Array([1])
      },
    }
    const files = [slow, ...site.files]
    const { manifest, report } = await buildRelease({ ...site, files, releaseId: 'r1', target: memoryTarget(), now })
    const order = [...site.pages, ...files].map(({ path }) => path)
    expect(Object.keys(manifest.entries)).toEqual(order)
    expect(report.rendered).toEqual(order)
  })

  it('writes a manifest down as its JSON, its entries carried over or not', async () => {
    const target = memoryTarget()
    const first = await buildRelease({ ...sampleSite([1, 1]), releaseId: 'r1', target, now })
    expect(manifestText(first.manifest)).toBe(JSON.stringify(first.manifest))
    const carried = { previous: first.manifest, target }
    const { manifest } = await buildRelease({ ...sampleSite([1, 2]), ...carried, releaseId: 'r2', now })
    expect(manifestText(manifest)).toBe(JSON.stringify(manifest))
  })

  it('warns of an event that is over but still announced, on carried pages too, and publishes all the same', async () => {
    const target = memoryTarget()
    const site = sampleSite([1], '2026-11-05')
    const first = await buildRelease({ ...site, releaseId: 'r1', target, now })
    expect(first.report.warnings).toEqual([])
    const later = '2026-11-06T08:00:00.000Z'
    const second = await buildRelease({ ...site, releaseId: 'r2', previous: first.manifest, target, now: later })
    expect(second.report).toMatchObject({ ok: true, warnings: [{ rule: 'event-past', page: '/' }], rendered: [] })
  })

  it('refuses two pages with one address: one would silently hide the other', async () => {
    const site = sampleSite([1])
    const twice = [...site.pages, ...site.pages]
    await expect(buildRelease({ ...site, pages: twice, releaseId: 'r1', target: memoryTarget(), now })).rejects.toThrow(
      '/',
    )
  })

  it('names the pages that left the site', async () => {
    const target = memoryTarget()
    const first = await buildRelease({ ...sampleSite([1, 1, 1]), releaseId: 'r1', target, now })
    const second = await buildRelease({ ...sampleSite([1, 1]), releaseId: 'r2', previous: first.manifest, target, now })
    expect(second.report.removed).toEqual(['/lieux/2/'])
  })
})
