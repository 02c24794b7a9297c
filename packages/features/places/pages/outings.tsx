/** @jsxImportSource hono/jsx */
import {
  Badge,
  Card,
  Cards,
  EmptyState,
  FacetForm,
  Facts,
  ListingBody,
  PageBody,
  type PageElement,
  PageHeader,
  Panel,
  ResultsHead,
  VerifiedOn,
} from '@ancrage/site'
import { PhotoStrip, type Picture } from '@ancrage/site/components/photo.tsx'
import { inLocale, useLocale, useWords } from '@ancrage/site/locale.ts'
import { type ListQuery, runListQuery } from '../../list-query.ts'
import { chipsOf, type FacetTables, facetGroupsOf } from '../../listing.ts'
import { Paragraphs } from '../../paragraphs.tsx'
import { RecordLinks } from '../../record-links.tsx'
import type { LiveRecord } from '../../slice.ts'
import type { Outing } from '../contract.ts'
import { outingShape } from '../model/lists.ts'
import type { Nearby } from '../model/near.ts'
import { outingPath, outingSearchPath, outingsPath } from '../paths.ts'
import { words } from '../words.ts'
import { Around } from './around.tsx'
import { OutingDrawing } from './drawings.tsx'

export const OutingCard = ({ outing, level }: { outing: Outing; level: 2 | 3 }): PageElement => {
  const t = useWords(words)
  const { value, lang } = inLocale(outing, useLocale())
  return (
    <Card
      title={value.name}
      level={level}
      href={outingPath(outing.slug)}
      eyebrow={`${outing.commune.name} · ${t.minutes(outing.minutes)}`}
      leading={<OutingDrawing theme={outing.theme} />}
      badges={
        <>
          <Badge tone="info">{t.outingThemes[outing.theme]}</Badge>
          {outing.free ? <Badge tone="ok">{t.free}</Badge> : null}
        </>
      }
    >
      <p lang={lang}>{value.summary}</p>
    </Card>
  )
}

const paths = { list: outingsPath, search: outingSearchPath }

export const OutingsPage = (props: {
  readonly outings: readonly LiveRecord<Outing>[]
  readonly query: ListQuery
}): PageElement => {
  const t = useWords(words)
  const { outings, query } = props
  const found = runListQuery(outingShape, outings, query)
  const tables: FacetTables = {
    theme: { label: t.themeFacet, options: t.outingThemes, open: true },
    season: { label: t.seasonFacet, options: t.seasons, open: true },
    length: { label: t.lengthFacet, options: t.lengths },
    detail: { label: t.detailFacet, options: t.details },
  }
  return (
    <>
      <PageHeader eyebrow={t.title} title={t.outingsTitle} lead={t.outingsLead} />
      <ListingBody
        filters={
          <FacetForm
            action={outingSearchPath}
            query={query.q}
            queryLabel={t.outingQuery}
            queryHint={t.outingHint}
            groups={facetGroupsOf(tables, query, found.counts)}
          />
        }
      >
        <ResultsHead count={found.items.length} words={t.outingWord} chips={chipsOf(tables, paths, query)} />
        {outings.length === 0 ? (
          <EmptyState title={t.empty}>{t.emptyText}</EmptyState>
        ) : found.items.length === 0 ? (
          <EmptyState title={t.outingNone} action={{ label: t.outingAll, path: outingsPath }}>
            {t.outingNoneText}
          </EmptyState>
        ) : (
          <Cards>
            {found.items.map(({ value }) => (
              <OutingCard outing={value} level={2} />
            ))}
          </Cards>
        )}
      </ListingBody>
    </>
  )
}

export const OutingPage = (props: {
  readonly record: LiveRecord<Outing>
  readonly communePath: string | undefined
  readonly nearby: Nearby
  readonly pictures: readonly Picture[]
}): PageElement => {
  const t = useWords(words)
  const { record, communePath } = props
  const outing = record.value
  const locale = useLocale()
  const { value, lang } = inLocale(outing, locale)
  return (
    <>
      <PageHeader
        eyebrow={t.outingThemes[outing.theme]}
        title={value.name}
        lead={<span lang={lang}>{value.summary}</span>}
      >
        <OutingDrawing theme={outing.theme} />
      </PageHeader>
      <PageBody
        aside={
          <Panel title={t.prepare}>
            <Facts
              items={[
                {
                  term: t.where,
                  value: communePath ? <a href={communePath}>{outing.commune.name}</a> : outing.commune.name,
                },
                { term: t.duration, value: t.minutes(outing.minutes) },
                { term: t.season, value: outing.seasons.map((season) => t.seasons[season]).join(', ') },
                ...(outing.withChildren ? [{ term: t.detailFacet, value: t.withChildren }] : []),
                {
                  term: t.website,
                  value: (
                    <a href={outing.link.url} lang={locale === 'fr' ? undefined : 'fr'}>
                      {outing.link.label}
                    </a>
                  ),
                },
              ]}
            />
            <VerifiedOn on={outing.verifiedOn} />
          </Panel>
        }
      >
        <PhotoStrip pictures={props.pictures} />
        <Paragraphs text={value.description} lang={lang} />
        <Around nearby={props.nearby} from={outing.commune.name} />
        <RecordLinks id={record.id} />
      </PageBody>
    </>
  )
}
