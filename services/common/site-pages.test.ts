import { slices } from '@ancrage/features/index.ts'
import { settingsSchema, type TerritorySettings } from '@ancrage/features/settings.ts'
import type { Snapshot } from '@ancrage/features/slice.ts'
import { renderPage } from '@ancrage/site'
import { sampleBrand, sampleChrome } from '@ancrage/site/preview/sample.ts'
import { describe, expect, it } from 'vitest'
import { siteContextOf } from './site-look.ts'
import { sitePartOf } from './site-pages.tsx'

const assets = { css: '/a.css', font: '/a.woff2', icon: '/a.svg', islands: {} }
const { contact, legal } = sampleChrome('gers', assets)

const settingsWith = (modules: readonly string[]): TerritorySettings =>
  settingsSchema.parse({
    ...{ slug: 'essai', name: 'Essai', kindLabel: 'Pays', regionCode: '76', regionName: 'Occitanie' },
    baseUrl: 'http://essai.localhost',
    brand: sampleBrand('gers'),
    contacts: [contact],
    legal,
    modules: [...modules],
    timeZone: 'Europe/Paris',
    communes: [{ code: '32013', name: 'Auch', population: 22_000 }],
    welcome: { title: 'Bienvenue', lead: 'Chez nous.' },
    ...{ figures: [], moments: [], notice: '' },
  })

const slugs = slices.map(({ slug }) => slug)
const subsets = [slugs, ...slugs.map((one) => [one]), ...slugs.map((one) => slugs.filter((slug) => slug !== one))]

describe('the site of a territory with some of the modules only', () => {
  it.each(subsets.map((modules) => [modules.join(' + '), modules] as const))(
    '%s: no page leads to a page of a module left out, which would stop every release',
    async (_, modules) => {
      const from = settingsWith(modules)
      const context = siteContextOf(from, assets, slices, 'fr')
      const snapshot: Snapshot = { ...context, live: () => [], now: '2026-11-21T10:00:00.000Z', today: '2026-11-21' }
      const left = slices
        .filter(({ slug }) => !modules.includes(slug))
        .flatMap(({ nav }) => nav.map(({ path }) => path))
      const { pages } = await sitePartOf(snapshot, from, slices)
      const dead = pages.flatMap((page) =>
        [...renderPage(context.chrome, page).matchAll(/href="([^"]+)"/g)]
          .map(([, href = '']) => href)
          .filter((href) => left.some((path) => href.startsWith(path)))
          .map((href) => `${page.path} → ${href}`),
      )
      expect(dead).toEqual([])
    },
  )
})
