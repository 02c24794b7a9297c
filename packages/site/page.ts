import type { Locale } from '@ancrage/kernel'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Brand } from './brand.ts'
import type { LegalSettings } from './legal-settings.ts'

/** What hono/jsx hands back; pages must be synchronous (no async component). */
export type PageElement = HtmlEscapedString | Promise<HtmlEscapedString>

export interface Link {
  readonly label: string
  /** Address inside the site, `/aides/`, or a full `https:` address. */
  readonly path: string
}

/** A schema.org object, written as data: it never holds script. */
export type JsonLd = Readonly<Record<string, unknown>>

export interface FeedLink {
  readonly type: 'application/rss+xml' | 'text/calendar' | 'application/json' | 'text/csv'
  readonly title: string
  readonly href: string
}

export interface HeadExtra {
  readonly jsonLd?: readonly JsonLd[]
  readonly feeds?: readonly FeedLink[]
  /** Names of browser scripts of `chrome.assets.islands`; a page without any loads no script at all. */
  readonly islands?: readonly string[]
  /** Its scripts wait until the page is shown: they have nothing to do before somebody acts. */
  readonly startsLate?: true
  /** Address of the picture shown with a shared link; that of the section when left out. */
  readonly picture?: string
}

/** One public HTML page. Pure: the same spec and chrome give the same bytes. */
export interface PageSpec {
  /** `/maitres-de-stage/`: starts and ends with a slash, except `/404.html`. */
  readonly path: string
  /** Short fingerprint of all the page shows besides the chrome, e.g. ids and versions of its records. */
  readonly inputs: string
  readonly title: string
  /** One or two sentences, for search engines and shared links. */
  readonly description: string
  readonly inSitemap: boolean
  /** ISO day or instant of the last change of what the page shows. */
  readonly lastModified?: string
  /** Pages between the home page and this one. Left out: only the home page. */
  readonly breadcrumb?: readonly Link[]
  readonly headExtra?: HeadExtra
  /** The content of `<main>`, with its `<h1>` (see `PageHeader`, `Hero`). */
  readonly render: () => PageElement
}

/** Any other published file: feed, data, calendar, asset. */
export interface FileSpec {
  readonly path: string
  readonly contentType: string
  /** Short fingerprint of what the file is made from. */
  readonly inputs: string
  /** Its address is made from its content: it is never made again, whatever code renders. */
  readonly isNamedByContent?: true
  readonly render: () => string | Uint8Array
}

/** A file whose maker is loaded only when the file is due, such as a printable document. */
export interface DocumentSpec extends Omit<FileSpec, 'render'> {
  readonly render: () => Promise<Uint8Array>
}

export interface ContactPerson {
  readonly name: string
  readonly role: string
  /** As people read it: `05 62 00 00 00`. */
  readonly phone: string
  readonly email: string
  /** Address of a portrait inside the site; initials are drawn when absent. */
  readonly photo?: string
  /** When she answers, in a few words: « du lundi au vendredi, réponse sous 48 h ». */
  readonly availability?: string
}

/** The styles of a part of the site: a page needs them when it uses one of their classes. */
export interface PartStyles {
  /** An island of the same name makes these classes in the browser. */
  readonly name: string
  /** Classes that these styles alone know. */
  readonly marks: readonly string[]
}

/** One style sheet: what every page wears, and some parts. A page waits for a single one before it shows. */
export interface Sheet {
  readonly parts: readonly string[]
  readonly path: string
}

/** Addresses of the published assets, as `portalAssets` names them. */
export interface AssetPaths {
  readonly css: string
  readonly styles?: readonly PartStyles[]
  /** Lightest first; the last one holds all parts. */
  readonly sheets?: readonly Sheet[]
  readonly font: string
  readonly icon: string
  readonly islands: Readonly<Record<string, string>>
}

export interface SiteTerritory {
  readonly id: string
  readonly slug: string
  /** « Gers », « Pays Vallée de la Dore ». */
  readonly name: string
  /** « Département », « Pays », « Communauté de communes ». */
  readonly kindLabel: string
  readonly regionName: string
}

/** Everything around the content, equal on all pages of one release. Its JSON is part of each page's fingerprint. */
export interface SiteChrome {
  /** The language of the pages it surrounds. */
  readonly locale: Locale
  readonly territory: SiteTerritory
  readonly brand: Brand
  /** Origin of the site, without final slash. */
  readonly baseUrl: string
  readonly nav: readonly Link[]
  readonly footerLinks: readonly Link[]
  readonly contact: ContactPerson
  readonly legal: LegalSettings
  readonly assets: AssetPaths
  /** Pictures shown with shared links, by the beginning of the address of a page; `/` is for all others. */
  readonly pictures?: Readonly<Record<string, string>>
  /** A line shown above the footer, e.g. that the people of a demonstration are fictional. */
  readonly notice?: string
}
