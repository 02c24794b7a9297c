import { epochMillis, type Instant } from '@ancrage/kernel'
import type { FileSpec } from './page.ts'

export interface FeedItem {
  /** Stable for the life of the thing, e.g. `evt_…`: readers show an item once per guid. */
  readonly guid: string
  readonly title: string
  /** Full address of the page. */
  readonly link: string
  readonly description: string
  readonly publishedAt: Instant
}

export interface Feed {
  readonly title: string
  readonly description: string
  /** Full address of the page the feed is about. */
  readonly link: string
  /** Full address of the feed itself. */
  readonly self: string
  readonly items: readonly FeedItem[]
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text ready for XML; characters that XML 1.0 does not allow are dropped. */
export const escapeXml = (text: string): string =>
  [...text]
    .filter((char) => {
      const code = char.codePointAt(0) ?? 0
      return code >= 32 || char === '\t' || char === '\n' || char === '\r'
    })
    .join('')
    .replace(/[&<>"']/g, (char) => entities[char] ?? char)

const tag = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`
const rfc822 = (instant: Instant): string => new Date(epochMillis(instant)).toUTCString().replace('GMT', '+0000')

/** RSS 2.0 with its own address, newest first as the caller orders it. */
export const rssXml = (feed: Feed): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>` +
  tag('title', feed.title) +
  tag('link', feed.link) +
  tag('description', feed.description) +
  tag('language', 'fr-FR') +
  `<atom:link href="${escapeXml(feed.self)}" rel="self" type="application/rss+xml"/>` +
  feed.items
    .map(
      (item) =>
        `<item>${tag('title', item.title)}${tag('link', item.link)}<guid isPermaLink="false">${escapeXml(item.guid)}</guid>` +
        `${tag('pubDate', rfc822(item.publishedAt))}${tag('description', item.description)}</item>`,
    )
    .join('') +
  '</channel></rss>'

/** The feed as a file of the release. */
export const rssFile = (path: string, inputs: string, feed: Feed): FileSpec => ({
  path,
  contentType: 'application/rss+xml; charset=utf-8',
  inputs,
  render: () => rssXml(feed),
})
