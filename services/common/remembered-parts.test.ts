import { slices } from '@ancrage/features/index.ts'
import { settingsSchema } from '@ancrage/features/settings.ts'
import type { LiveRecord, SitePart, Snapshot } from '@ancrage/features/slice.ts'
import type { Locale } from '@ancrage/kernel'
import type { Manifest } from '@ancrage/site/manifest.ts'
import { sampleBrand, sampleChrome } from '@ancrage/site/preview/sample.ts'
import { buildRelease } from '@ancrage/site/release.ts'
import { memoryTarget } from '@ancrage/site/release-fixture.tsx'
import { type Collection, defineCollection } from '@ancrage/store'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type PartMaker, rememberParts } from './remembered-parts.ts'
import { siteContextOf } from './site-look.ts'
import { sitePartOf } from './site-pages.tsx'

type Lists = Readonly<Record<string, readonly LiveRecord<unknown>[]>>

const assets = { css: '/a.css', font: '/a.woff2', icon: '/a.svg', islands: {} }
const { contact, legal } = sampleChrome('gers', assets)
const communes = [{ code: '32013', name: 'Auch', population: 22_000 }]
const from = settingsSchema.parse({
  ...{ slug: 'essai', name: 'Essai', kindLabel: 'Pays', regionCode: '76', regionName: 'Occitanie' },
  ...{ baseUrl: 'http://essai.localhost', brand: sampleBrand('gers'), contacts: [contact], legal, communes },
  modules: slices.map(({ slug }) => slug),
  ...{ timeZone: 'Europe/Paris', welcome: { title: 'Bienvenue', lead: 'Chez nous.' }, figures: [], moments: [] },
  notice: '',
})
const stubs = [assets.css, assets.font, assets.icon].map((path) => ({ path, contentType: 'text/plain', inputs: path }))
const contexts = { fr: siteContextOf(from, assets, slices, 'fr'), en: siteContextOf(from, assets, slices, 'en') }

const snapshotOf = (lists: Lists, day: string, locale: Locale = 'fr'): Snapshot => {
  function live<T>(collection: Collection<T>): readonly LiveRecord<T>[]
  function live({ name }: { readonly name: string }): readonly LiveRecord<unknown>[] {
    return lists[name] ?? []
  }
  const { chrome, communes, timeZone } = contexts[locale]
  return { live, chrome, communes, timeZone, now: `2026-11-${day}T10:00:00.000Z`, today: `2026-11-${day}` } as Snapshot
}

const listOf = (name: string): Collection<string> =>
  defineCollection({ name, prefix: 'evt', schema: z.string(), editorial: true })
const [soups, salads] = [listOf('soups'), listOf('salads')]
const record = (value: string): LiveRecord<string> => ({ id: 'one', version: 1, value })
const emptyPart: SitePart = { pages: [], files: [] }

describe('a remembered part', () => {
  const menu = (snapshot: Snapshot): SitePart => {
    snapshot.live(soups)
    return { ...emptyPart }
  }

  it('is made again only when a list it read has moved, whatever happens to the others', () => {
    const partOf = rememberParts()
    const soup = [record('courge')]
    const first = partOf(menu, snapshotOf({ soups: soup }, '21'))
    expect(partOf(menu, snapshotOf({ soups: [...soup], salads: [record('mâche')] }, '22'))).toBe(first)
    expect(partOf(menu, snapshotOf({ soups: [record('poireau')] }, '22'))).not.toBe(first)
  })

  it('is another one in each language', () => {
    const partOf = rememberParts()
    const french = partOf(menu, snapshotOf({}, '21'))
    expect(partOf(menu, snapshotOf({}, '21', 'en'))).not.toBe(french)
    expect(partOf(menu, snapshotOf({}, '21'))).toBe(french)
  })

  it('depends on what its pages read as late as when they are rendered, which is what is published then', () => {
    const partOf = rememberParts()
    const late = (snapshot: Snapshot): SitePart => ({
      ...emptyPart,
      files: [
        { path: '/a', contentType: 'text/plain', inputs: '', render: () => String(snapshot.live(salads)[0]?.value) },
      ],
    })
    const made = partOf(late, snapshotOf({ salads: [record('mâche')] }, '21'))
    const kept = partOf(late, snapshotOf({ salads: [record('endive')] }, '21'))
    expect(kept).toBe(made)
    expect(kept.files[0]?.render()).toBe('endive')
    expect(partOf(late, snapshotOf({ salads: [record('roquette')] }, '21'))).not.toBe(made)
  })
})

/** What a team may do between two releases, from a seed that names a failure; numbers choose collection and record. */
const editsFrom = (seed: number, count: number) => {
  let state = seed
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return Math.floor((state / 0x8000_0000) * limit)
  }
  const kinds = ['change', 'change', 'remove', 'next-day', 'nothing'] as const
  return Array.from({ length: count }, () => ({
    kind: kinds[below(kinds.length)],
    collection: below(1000),
    record: below(1000),
  }))
}

const changed = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, one]) =>
          /^(?:title|name|summary|description)$/.test(key) && typeof one === 'string'
            ? [key, `${one} bis`]
            : [key, one],
        ),
      )
    : value

describe('releases made with remembered parts', () => {
  it.each([1, 2, 3])(
    'hold what a process without any memory puts into them, edit after edit (seed %i)',
    async (seed) => {
      const commune = { code: '32013', name: 'Auch' }
      const starters = await Promise.all(slices.map((slice) => slice.starter()))
      const drafts = starters.flatMap((starter) =>
        starter({ commune, today: '2026-11-21', contactEmail: 'a@exemple.fr' }),
      )
      const start: Lists = Object.fromEntries(
        [...Map.groupBy(drafts, ({ collection }) => collection.name)].map(([name, own]) => [
          name,
          own.map(({ collection, value }, index) => ({
            id: `${collection.prefix}_${String(index).padStart(26, '0')}`,
            version: 1,
            value,
          })),
        ]),
      )

      const releaseOf = async (
        partOf: PartMaker | undefined,
        read: (locale: Locale) => Snapshot,
        previous: Manifest | undefined,
      ) => {
        const [fr, en] = await Promise.all(
          (['fr', 'en'] as const).map((locale) => sitePartOf(read(locale), from, slices, partOf)),
        )
        if (!fr || !en) throw new Error('a site has two languages')
        return buildRelease({
          releaseId: previous ? `${previous.releaseId}+` : 'r',
          previous,
          ...{ pages: fr.pages, latePages: fr.latePages, chrome: contexts.fr.chrome, codeVersion: '1' },
          // Documents take seconds to draw, and their inputs say as much of them.
          files: [...fr.files, ...stubs].map((file) => ({ ...file, render: () => file.inputs })),
          translations: [
            { ...en, pages: en.pages.filter(({ path }) => path.endsWith('/')), chrome: contexts.en.chrome },
          ],
          target: { ...memoryTarget(), carry: async () => undefined },
          now: read('fr').now,
        })
      }

      const partOf = rememberParts()
      let lists = start
      let day = 21
      let before: readonly (Manifest | undefined)[] = [undefined, undefined]
      for (const edit of [undefined, ...editsFrom(seed, 8)]) {
        const names = Object.keys(start)
        const name = names[(edit?.collection ?? 0) % names.length] ?? ''
        const list = lists[name] ?? []
        const chosen = list[(edit?.record ?? 0) % Math.max(list.length, 1)]
        if (edit?.kind === 'next-day') day += 1
        if (chosen && edit?.kind === 'remove') lists = { ...lists, [name]: list.filter((one) => one !== chosen) }
        if (chosen && edit?.kind === 'change') {
          const next = { ...chosen, version: chosen.version + 1, value: changed(chosen.value) }
          lists = { ...lists, [name]: list.map((one) => (one === chosen ? next : one)) }
        }
        const read = (locale: Locale): Snapshot => snapshotOf(lists, String(day), locale)
        const remembered = await releaseOf(partOf, read, before[0])
        const anew = await releaseOf(undefined, read, before[1])
        expect(remembered.manifest.entries).toEqual(anew.manifest.entries)
        expect(remembered.report.errors).toEqual(anew.report.errors)
        expect(remembered.report.rendered).toEqual(anew.report.rendered)
        if (edit === undefined) expect(anew.report.errors).toEqual([])
        if (anew.report.ok) before = [remembered.manifest, anew.manifest]
      }
    },
  )
})
