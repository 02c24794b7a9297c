import { settings, settingsId, settingsSchema, type TerritorySettings } from '@ancrage/features/settings.ts'
import type { NavEntry, SiteContext, Slice } from '@ancrage/features/slice.ts'
import { type Locale, lazy, rememberOffsets, UnavailableError } from '@ancrage/kernel'
import type { AssetPaths, ContactPerson, Link, SiteChrome } from '@ancrage/site'
import { defineCollection, type Stored, type TerritoryStore } from '@ancrage/store'
import * as z from 'zod'

const assetsSchema = z.object({
  css: z.string(),
  styles: z.array(z.object({ name: z.string(), marks: z.array(z.string()) })).default([]),
  sheets: z.array(z.object({ parts: z.array(z.string()), path: z.string() })).default([]),
  font: z.string(),
  icon: z.string(),
  islands: z.record(z.string(), z.string()),
})

const offsetsSchema = z.object({
  timeZone: z.string(),
  until: z.number(),
  steps: z.array(z.object({ from: z.number(), minutes: z.number() })),
})

/** What the public site looks like since its last release: dynamic pages wear the same clothes as static ones. */
export const siteLook = defineCollection({
  name: 'site-look',
  prefix: 'ter',
  schema: z.object({
    // Hundreds of communes are judged when a page asks for them, not by every first visitor.
    settings: settingsSchema.extend({ communes: z.array(z.unknown()) }),
    assets: assetsSchema,
    offsets: offsetsSchema.optional(),
  }),
  editorial: false,
})
export const siteLookId = 'site'

export const personOf = ({ photo, availability, ...person }: TerritorySettings['contacts'][number]): ContactPerson => ({
  ...person,
  ...(photo ? { photo } : {}),
  ...(availability ? { availability } : {}),
})

/** The frame of every page of a territory: brand, menu of its modules, person to call. */
export const chromeOf = (
  from: Omit<TerritorySettings, 'communes'>,
  assets: AssetPaths,
  slices: readonly Slice[],
  locale: Locale,
): SiteChrome => {
  const contact = from.contacts[0]
  if (!contact) throw new RangeError('settings without a contact')
  const entries = slices.filter((slice) => from.modules.includes(slice.slug)).flatMap((slice) => slice.nav)
  const linksOf = (place: NavEntry['place']): readonly Link[] =>
    entries.filter((entry) => entry.place === place).map(({ label, path }) => ({ label: label[locale], path }))
  return {
    locale,
    territory: {
      id: from.slug,
      slug: from.slug,
      name: from.name,
      kindLabel: from.kindLabel,
      regionName: from.regionName,
    },
    brand: from.brand,
    baseUrl: from.baseUrl,
    nav: linksOf('menu'),
    footerLinks: linksOf('footer'),
    contact: personOf(contact),
    legal: from.legal,
    assets,
    ...(from.notice ? { notice: from.notice } : {}),
  }
}

type Look = Omit<TerritorySettings, 'communes'> & { readonly communes: readonly unknown[] }

export const siteContextOf = (
  from: Look,
  assets: AssetPaths,
  slices: readonly Slice[],
  locale: Locale,
): SiteContext => {
  const communes = lazy(() => settingsSchema.shape.communes.parse(from.communes))
  return {
    chrome: chromeOf(from, assets, slices, locale),
    timeZone: from.timeZone,
    get communes() {
      return communes()
    },
  }
}

const contexts = new WeakMap<Stored<unknown>, Map<Locale, SiteContext>>()

/** The look of the current release. @throws UnavailableError before a territory’s first release. */
export const siteContext = async (
  store: TerritoryStore,
  slices: readonly Slice[],
  locale: Locale,
): Promise<SiteContext> => {
  const stored = (await store.list(siteLook)).find((one) => one.id === siteLookId)
  if (!stored) throw new UnavailableError('site', 5, undefined)
  const kept = contexts.get(stored) ?? new Map<Locale, SiteContext>()
  contexts.set(stored, kept)
  const known = kept.get(locale)
  if (known) return known
  const { settings: from, assets, offsets } = stored.value
  if (offsets) rememberOffsets(offsets)
  const made = siteContextOf(from, assets, slices, locale)
  kept.set(locale, made)
  return made
}

export const readSettings = async (store: TerritoryStore): Promise<TerritorySettings> => {
  const stored = (await store.list(settings)).find((one) => one.id === settingsId)
  if (!stored) throw new RangeError('territory without settings')
  return stored.value
}
