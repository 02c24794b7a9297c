import type { LocalDate } from '@ancrage/kernel'
import { renderPage } from '@ancrage/site'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import type { Collection } from '@ancrage/store'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { slices } from './index.ts'
import type { Snapshot } from './slice.ts'

const begun: LocalDate = '2026-11-21'
/** Half a year later the promotion of the first content is open too. */
const days: readonly LocalDate[] = [begun, '2027-06-01']
const commune = { code: '32013', name: 'Auch' }
const sample = sampleChrome('gers', { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} })
const slugged = z.looseObject({ slug: z.string() })

/** The first content of a new territory as if it were published, with the page of each record that has one. */
const pagesOfRecords = async (locale: 'fr' | 'en', today: LocalDate) => {
  const found: { readonly kind: string; readonly id: string; readonly html: string; readonly isHeld: boolean }[] = []
  for (const slice of slices) {
    const prefixes = ((await slice.recipients?.()) ?? []).map(({ prefix }) => prefix)
    const drafts = (await slice.starter())({ commune, today: begun, contactEmail: 'equipe@exemple.fr' })
    const records = drafts.map(({ collection, value }, at) => ({
      ...{ collection, value, version: 1 },
      id: `${collection.prefix}_01J${String(at).padStart(23, '0')}`,
    }))
    const live = ({ name }: Collection<unknown>) => records.filter(({ collection }) => collection.name === name)
    const chrome = { ...sample, locale }
    const communes = [{ ...commune, population: 22_000 }]
    const snapshot = { live, communes, chrome, timeZone: 'Europe/Paris', today, now: `${today}T08:00:00.000Z` }
    const { pages } = (await slice.site())(snapshot as unknown as Snapshot)
    for (const { collection, pagePath } of await slice.collections())
      for (const { id, value } of pagePath ? live(collection) : []) {
        const path = pagePath?.(slugged.parse(value).slug)
        const page = pages.find((one) => one.path === path)
        const isHeld = prefixes.some((prefix) => prefix === collection.prefix)
        if (page) found.push({ kind: collection.name, id, html: renderPage(chrome, page), isHeld })
      }
  }
  return found
}

describe('the page of a record', () => {
  it.each([
    ['fr', '', 'Signaler une erreur sur cette page'],
    ['en', '/en', 'Report a mistake on this page'],
  ] as const)('%s: lets its reader report a mistake in that very record', async (locale, prefix, words) => {
    const found = (await Promise.all(days.map((day) => pagesOfRecords(locale, day)))).flat()
    const without = found.filter(
      ({ id, html }) => !html.includes(`<a href="${prefix}/mes-demarches/corrections/${id}">${words}</a>`),
    )
    // Whoever may be written to about it may look after it; nobody else is told that it could be theirs.
    const claimed = found.filter(({ id, html }) => html.includes(`href="${prefix}/mes-demarches/fiches/${id}"`))
    expect(claimed).toEqual(found.filter(({ isHeld }) => isHeld))
    // A survey asks; it states nothing that could be wrong.
    expect(new Set(without.map(({ kind }) => kind))).toEqual(new Set(['surveys']))
    expect([...new Set(found.map(({ kind }) => kind))].toSorted()).toEqual([
      ...['aids', 'articles', 'dwellings', 'events', 'opportunities', 'outings', 'partners', 'placements', 'places'],
      ...['promotions', 'structures', 'surveys'],
    ])
  })
})
