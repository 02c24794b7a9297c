/** @jsxImportSource hono/jsx */

import { instantOf } from '@ancrage/kernel'
import { type FileSpec, PageBody, PageHeader, type PageSpec, rssFile } from '@ancrage/site'
import { inLocale } from '@ancrage/site/locale.ts'
import { type Album, albumInputs, albumOf } from '../media/queries.ts'
import { RecordLinks } from '../record-links.tsx'
import type { LiveRecord, SitePart, Snapshot } from '../slice.ts'
import { type Article, photosOf, type Testimony } from './contract.ts'
import { byDate, isAgreed, isShown } from './model.ts'
import { Blocks } from './pages/blocks.tsx'
import { DayOf, LifePage, NewsPage, TestimoniesPage } from './pages/lists.tsx'
import { articlePath, feedPath, listPath, newsPath, testimoniesPath } from './paths.ts'
import { articles, testimonies } from './store.ts'
import { words } from './words.ts'

const prints = (list: readonly LiveRecord<unknown>[]): string =>
  list.map(({ id, version }) => `${id}.${version}`).join(' ')

const articleSpec = (record: LiveRecord<Article>, { chrome }: Snapshot, album: Album): PageSpec => {
  const t = words[chrome.locale]
  const { value, lang } = inLocale(record.value, chrome.locale)
  const isNews = record.value.kind === 'news'
  const path = articlePath(record.value.slug)
  return {
    path,
    inputs: `${prints([record])} ${albumInputs(album(photosOf(value.blocks)))}`,
    title: value.title,
    description: value.summary,
    inSitemap: true,
    lastModified: record.value.publishedOn,
    breadcrumb: [{ label: t.title, path: listPath }, ...(isNews ? [{ label: t.newsTitle, path: newsPath }] : [])],
    headExtra: {
      jsonLd: [
        {
          '@type': isNews ? 'NewsArticle' : 'Article',
          headline: record.value.title,
          description: record.value.summary,
          datePublished: record.value.publishedOn,
          url: `${chrome.baseUrl}${path}`,
          publisher: { '@type': 'Organization', name: chrome.territory.name },
        },
      ],
    },
    render: () => (
      <div lang={lang}>
        <PageHeader eyebrow={isNews ? t.newsTitle : t.title} title={value.title} lead={value.summary}>
          <DayOf article={record.value} />
        </PageHeader>
        <PageBody>
          <Blocks blocks={value.blocks} album={album} />
          <div lang={lang && chrome.locale}>
            <RecordLinks id={record.id} />
          </div>
        </PageBody>
      </div>
    ),
  }
}

const feedSpec = (news: readonly LiveRecord<Article>[], { chrome, timeZone }: Snapshot): FileSpec => {
  const t = words.fr
  const { baseUrl, territory } = chrome
  return rssFile(feedPath, `${baseUrl} ${prints(news)}`, {
    title: t.feedTitle(territory.name),
    description: t.newsLead,
    link: `${baseUrl}${newsPath}`,
    self: `${baseUrl}${feedPath}`,
    items: news.map(({ id, value }) => ({
      guid: id,
      title: value.title,
      link: `${baseUrl}${articlePath(value.slug)}`,
      description: value.summary,
      publishedAt: instantOf(`${value.publishedOn}T09:00`, timeZone),
    })),
  })
}

export const site = (snapshot: Snapshot): SitePart => {
  const { chrome, today } = snapshot
  const t = words[chrome.locale]
  const place = chrome.territory.name
  const album = albumOf(snapshot)
  const onCards = (list: readonly LiveRecord<Article>[]): string =>
    albumInputs(list.flatMap(({ value }) => album(photosOf(value.blocks)).slice(0, 1)))
  const portraits = (list: readonly LiveRecord<Testimony>[]): string =>
    albumInputs(album(list.flatMap(({ value }) => value.photoId ?? [])))
  const shown = snapshot
    .live(articles)
    .filter(({ value }) => isShown(value, today))
    .toSorted((a, b) => byDate(a.value, b.value))
  const life = shown.filter(({ value }) => value.kind === 'life')
  const news = shown.filter(({ value }) => value.kind === 'news')
  const said = snapshot.live(testimonies).filter(({ value }) => isAgreed(value, today))
  const feeds = [{ type: 'application/rss+xml', title: words.fr.feedTitle(place), href: feedPath }] as const
  const pages: readonly PageSpec[] = [
    {
      path: listPath,
      inputs: `${prints([...life, ...news, ...said])} ${onCards([...life, ...news])} ${portraits(said)}`,
      title: t.title,
      description: t.description(place),
      inSitemap: true,
      headExtra: { feeds },
      render: () => <LifePage life={life} news={news} testimonies={said} album={album} />,
    },
    {
      path: newsPath,
      inputs: `${prints(news)} ${onCards(news)}`,
      title: t.newsTitle,
      description: t.newsDescription(place),
      inSitemap: true,
      breadcrumb: [{ label: t.title, path: listPath }],
      headExtra: { feeds },
      render: () => <NewsPage news={news} album={album} />,
    },
    {
      path: testimoniesPath,
      inputs: `${prints(said)} ${portraits(said)}`,
      title: t.testimoniesTitle,
      description: t.testimoniesDescription(place),
      inSitemap: true,
      breadcrumb: [{ label: t.title, path: listPath }],
      render: () => <TestimoniesPage testimonies={said} album={album} />,
    },
    ...shown.map((record) => articleSpec(record, snapshot, album)),
  ]
  return { pages, files: chrome.locale === 'fr' ? [feedSpec(news, snapshot)] : [] }
}
