/** @jsxImportSource hono/jsx */
import type { LocalDate } from '@ancrage/kernel'
import {
  Badge,
  Card,
  Cards,
  EmptyState,
  FacetForm,
  type Link,
  ListingBody,
  type PageElement,
  PageHeader,
  Pagination,
  ResultsHead,
  VerifiedOn,
} from '@ancrage/site'
import { inLocale, useLocale, useWords } from '@ancrage/site/locale.ts'
import { alertPathFor } from '../../alerts/paths.ts'
import { type ListQuery, relaxationsOf, runListQuery } from '../../list-query.ts'
import { type FacetTables, facetGroupsOf } from '../../listing.ts'
import type { Opportunity } from '../contract.ts'
import { isStale, type Offer, shapeOn } from '../model.ts'
import { listPath, opportunityPath, searchPath } from '../paths.ts'
import { type OpportunityWords, words } from '../words.ts'

/** Cards on one page: a phone shows it in one go, and its weight stays far below the limit. */
export const perPage = 24
export const pagesFor = (count: number): number => Math.max(1, Math.ceil(count / perPage))
export const pagePath = (page: number): string => (page === 1 ? listPath : `${listPath}page-${page}/`)

/** The address of a search, with its order. */
export const searchAddress = (query: ListQuery, page = 1): string => {
  const params = new URLSearchParams(query.q ? { q: query.q } : {})
  for (const [name, values] of Object.entries(query.facets)) for (const value of values) params.append(name, value)
  if (query.sort) params.append('sort', query.sort)
  if (page > 1) params.append('page', String(page))
  const rest = params.toString()
  return rest ? `${searchPath}?${rest}` : listPath
}

export const facetTables = (t: OpportunityWords, offers: readonly Offer[]): FacetTables => ({
  kind: { label: t.facets.kind, options: t.kinds, open: true },
  start: { label: t.facets.start, options: t.starts },
  rhythm: { label: t.facets.rhythm, options: t.rhythms },
  feature: { label: t.facets.feature, options: t.features },
  profession: { label: t.facets.profession, options: t.professions },
  commune: {
    label: t.facets.commune,
    options: Object.fromEntries(offers.map(({ value }) => [value.commune.code, value.commune.name])),
  },
})

const chipsOf = (tables: FacetTables, query: ListQuery): readonly Link[] =>
  Object.entries(query.facets).flatMap(([name, values]) =>
    values.map((value) => ({
      label: tables[name]?.options[value] ?? value,
      path: searchAddress({
        ...query,
        facets: { ...query.facets, [name]: values.filter((other) => other !== value) },
      }),
    })),
  )

/** « du 4 janvier au 2 juillet 2027 », « à partir du… » or « à convenir ». */
export const whenOf = (t: OpportunityWords, one: Pick<Opportunity, 'startsOn' | 'endsOn'>): string => {
  if (one.startsOn === '') return t.open
  return one.endsOn === '' ? t.from(one.startsOn) : t.between(one.startsOn, one.endsOn)
}

const kindTones = {
  replacement: 'info',
  installation: 'ok',
  collaboration: 'info',
  salaried: 'neutral',
  premises: 'neutral',
} as const

const OpportunityCard = ({ offer, today }: { offer: Offer; today: LocalDate }): PageElement => {
  const t = useWords(words)
  const { value, lang } = inLocale(offer.value, useLocale())
  const said = [
    ...(value.kind === 'premises' ? [] : [whenOf(t, value)]),
    ...(value.halfDays > 0 ? [t.halfDays(value.halfDays)] : []),
    ...(value.retrocession > 0 ? [t.retrocession(value.retrocession)] : []),
    ...(value.surface > 0 ? [t.squareMetres(value.surface)] : []),
  ].join(', ')
  return (
    <Card
      title={value.title}
      level={2}
      href={opportunityPath(value.slug)}
      eyebrow={`${value.commune.name} · ${t.professions[value.profession]}`}
      badges={
        <>
          <Badge tone={kindTones[value.kind]}>{t.forms[value.form]}</Badge>
          {value.features.includes('lodging') ? <Badge tone="ok">{t.features.lodging}</Badge> : null}
        </>
      }
      footer={<VerifiedOn on={value.verifiedOn} stale={isStale(value, today)} />}
    >
      <p lang={lang}>{value.summary}</p>
      <p class="where">{said}</p>
    </Card>
  )
}

const Order = ({ sort }: { sort: string }): PageElement => {
  const t = useWords(words)
  return (
    <div class="field">
      <label for="sort">{t.order}</label>
      <select id="sort" name="sort">
        {Object.entries(t.orders).map(([value, label]) => (
          <option value={value} selected={value === sort}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Names the one filter to give up, when one is enough. */
const Nothing = (props: OpportunitiesPageProps & { tables: FacetTables }): PageElement => {
  const t = useWords(words)
  const { offers, query, today, tables } = props
  const [best] = relaxationsOf(shapeOn(today), offers, query)
  const action = best
    ? {
        label: t.without(best.part === 'q' ? t.queryWords : (tables[best.part]?.label ?? best.part), best.count),
        path: searchAddress(best.query),
      }
    : { label: t.all, path: listPath }
  return offers.length > 0 ? (
    <EmptyState title={t.none} action={action}>
      {t.noneText}
    </EmptyState>
  ) : (
    <EmptyState title={t.noneYet} action={{ label: t.contact, path: '/contact/' }}>
      {t.noneYetText}
    </EmptyState>
  )
}

export interface OpportunitiesPageProps {
  readonly offers: readonly Offer[]
  readonly query: ListQuery
  /** From 1. */
  readonly page: number
  readonly hrefOf: (page: number) => string
  readonly today: LocalDate
  readonly place: string
  /** Whether one may ask to be told of what a search will find. */
  readonly alerts: boolean
}

/** The offers as a page: the same for the static list and for the filtered answer of the server. */
export const OpportunitiesPage = (props: OpportunitiesPageProps): PageElement => {
  const t = useWords(words)
  const { offers, query, today, place } = props
  const found = runListQuery(shapeOn(today), offers, query)
  const pageCount = pagesFor(found.items.length)
  const page = Math.min(props.page, pageCount)
  const tables = facetTables(t, offers)
  return (
    <>
      <PageHeader
        eyebrow={t.eyebrow}
        title={t.pageTitle}
        lead={offers.length > 0 ? t.lead(offers.length) : t.leadEmpty}
      />
      <div data-listing>
        <ListingBody
          filters={
            <FacetForm
              action={searchPath}
              query={query.q}
              queryLabel={t.queryLabel}
              queryHint={t.queryHint(offers[0]?.value.commune.name ?? place)}
              groups={facetGroupsOf(tables, query, found.counts)}
            >
              <Order sort={query.sort} />
            </FacetForm>
          }
        >
          <ResultsHead
            count={found.items.length}
            words={t.results}
            chips={chipsOf(tables, query)}
            alertPath={props.alerts ? alertPathFor('opportunities', searchAddress(query)) : undefined}
          />
          {found.items.length === 0 ? (
            <Nothing {...props} tables={tables} />
          ) : (
            <Cards>
              {found.items.slice((page - 1) * perPage, page * perPage).map((offer) => (
                <OpportunityCard offer={offer} today={today} />
              ))}
            </Cards>
          )}
          <Pagination page={page} pageCount={pageCount} hrefOf={props.hrefOf} />
        </ListingBody>
      </div>
    </>
  )
}
