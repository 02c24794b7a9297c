/** @jsxImportSource hono/jsx */
import {
  Actions,
  ButtonLink,
  Card,
  Cards,
  DateBadge,
  EmptyState,
  formatDate,
  type PageElement,
  PageHeader,
  Section,
} from '@ancrage/site'
import { Photo } from '@ancrage/site/components/photo.tsx'
import { inLocale, useLocale, useWords } from '@ancrage/site/locale.ts'
import type { Album } from '../../media/queries.ts'
import type { LiveRecord } from '../../slice.ts'
import { type Article, photosOf, type Testimony } from '../contract.ts'
import { articlePath, feedPath, listPath, newsPath, testimoniesPath } from '../paths.ts'
import { words } from '../words.ts'

const ArticleCard = (props: { article: Article; level: 2 | 3; album: Album }): PageElement => {
  const { article, level, album } = props
  const { value, lang } = inLocale(article, useLocale())
  const [picture] = album(photosOf(article.blocks))
  return (
    <Card
      picture={picture ? <Photo picture={picture} place="card" withCredit={false} /> : undefined}
      title={value.title}
      level={level}
      href={articlePath(article.slug)}
      {...(article.kind === 'news'
        ? { leading: <DateBadge on={article.publishedOn} timeZone="UTC" announced={false} /> }
        : {})}
    >
      <p lang={lang}>{value.summary}</p>
    </Card>
  )
}

const Said = ({ testimony, album }: { testimony: Testimony; album: Album }): PageElement => {
  const { value, lang } = inLocale(testimony, useLocale())
  const [portrait] = album(testimony.photoId ? [testimony.photoId] : [])
  return (
    <li class="card" id={testimony.slug}>
      {portrait ? <Photo picture={portrait} place="portrait" withCredit={false} /> : null}
      <figure class="said" lang={lang}>
        <blockquote>
          {value.text
            .split(/\n{2,}/)
            .filter(Boolean)
            .map((paragraph) => (
              <p>{paragraph}</p>
            ))}
        </blockquote>
        <figcaption>
          <b>{testimony.name}</b>, {value.who}
          {testimony.place ? `, ${testimony.place}` : ''}
        </figcaption>
      </figure>
    </li>
  )
}

const few = 3

export interface Written {
  readonly life: readonly LiveRecord<Article>[]
  readonly news: readonly LiveRecord<Article>[]
  readonly testimonies: readonly LiveRecord<Testimony>[]
  /** The pictures that may be shown. */
  readonly album: Album
}

export const LifePage = ({ life, news, testimonies, album }: Written): PageElement => {
  const t = useWords(words)
  return (
    <>
      <PageHeader eyebrow={t.eyebrow} title={t.title} lead={t.lead} />
      <div class="wrap">
        {life.length === 0 ? (
          <EmptyState title={t.empty} action={{ label: t.newsTitle, path: newsPath }}>
            {t.emptyText}
          </EmptyState>
        ) : (
          <Cards>
            {life.map(({ value }) => (
              <ArticleCard article={value} level={2} album={album} />
            ))}
          </Cards>
        )}
      </div>
      {testimonies.length > 0 ? (
        <Section title={t.testimoniesTitle} tone="tint" more={{ label: t.testimoniesMore, path: testimoniesPath }}>
          <Cards>
            {testimonies.slice(0, few).map(({ value }) => (
              <Said testimony={value} album={album} />
            ))}
          </Cards>
        </Section>
      ) : null}
      {news.length > 0 ? (
        <Section title={t.newsTitle} lead={t.newsLead} more={{ label: t.newsMore, path: newsPath }}>
          <Cards>
            {news.slice(0, few).map(({ value }) => (
              <ArticleCard article={value} level={3} album={album} />
            ))}
          </Cards>
        </Section>
      ) : null}
    </>
  )
}

export const NewsPage = ({ news, album }: Pick<Written, 'news' | 'album'>): PageElement => {
  const t = useWords(words)
  return (
    <>
      <PageHeader eyebrow={t.title} title={t.newsTitle} lead={t.newsLead}>
        <Actions>
          <ButtonLink kind="quiet" href={feedPath}>
            {t.feed}
          </ButtonLink>
        </Actions>
      </PageHeader>
      <div class="wrap">
        {news.length === 0 ? (
          <EmptyState title={t.newsNone} action={{ label: t.title, path: listPath }}>
            {t.newsNoneText}
          </EmptyState>
        ) : (
          <Cards>
            {news.map(({ value }) => (
              <ArticleCard article={value} level={2} album={album} />
            ))}
          </Cards>
        )}
      </div>
    </>
  )
}

export const TestimoniesPage = ({ testimonies, album }: Pick<Written, 'testimonies' | 'album'>): PageElement => {
  const t = useWords(words)
  return (
    <>
      <PageHeader eyebrow={t.title} title={t.testimoniesTitle} lead={t.testimoniesLead} />
      <div class="wrap">
        {testimonies.length === 0 ? (
          <EmptyState title={t.testimoniesNone} action={{ label: t.title, path: listPath }}>
            {t.testimoniesNoneText}
          </EmptyState>
        ) : (
          <Cards>
            {testimonies.map(({ value }) => (
              <Said testimony={value} album={album} />
            ))}
          </Cards>
        )}
      </div>
    </>
  )
}

/** Day of an article in words, beside what it says. */
export const DayOf = ({ article }: { article: Article }): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  return (
    <p class="verified">
      {article.kind === 'news' ? t.published : t.updated}{' '}
      <time datetime={article.publishedOn}>{formatDate(article.publishedOn, undefined, locale)}</time>
    </p>
  )
}
