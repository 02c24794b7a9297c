/** @jsxImportSource hono/jsx */
import { type Commune, type LocalDate, lazy } from '@ancrage/kernel'
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
import { Photo } from '@ancrage/site/components/photo.tsx'
import { inLocale, useLocale, useWords } from '@ancrage/site/locale.ts'
import { alertPathFor } from '../../alerts/paths.ts'
import { type ListQuery, relaxationsOf, runListQuery } from '../../list-query.ts'
import { type FacetTables, facetGroupsOf } from '../../listing.ts'
import type { Album } from '../../media/queries.ts'
import type { LiveRecord } from '../../slice.ts'
import type { Placement } from '../../supervisors/contract.ts'
import { freshness } from '../../supervisors/queries.ts'
import {
  charterOf,
  housingShape,
  isStale,
  monthlyCost,
  type Near,
  nearest,
  type Offer,
  type Point,
  type SemesterFit,
  semestersFrom,
} from '../model.ts'
import { dwellingPath, listPath, searchPath } from '../paths.ts'
import { type HousingWords, words } from '../words.ts'

/** Cards on one page: a phone shows it in one go, and its weight stays far below the limit. */
export const perPage = 24
export const pagesFor = (count: number): number => Math.max(1, Math.ceil(count / perPage))
export const pagePath = (page: number): string => (page === 1 ? listPath : `${listPath}page-${page}/`)

/** A placement of the directory from which distances are told. */
export interface Stage {
  readonly slug: string
  readonly name: string
  readonly commune: string
  readonly location: Point
}

/** What is asked of the list: the query, and the placement distances are measured from. */
export interface HousingQuery extends ListQuery {
  readonly stage?: Stage | undefined
}

/** The address of a search, with the placement it was made for. */
export const housingAddress = (query: HousingQuery, page = 1): string => {
  const params = new URLSearchParams(query.q ? { q: query.q } : {})
  for (const [name, values] of Object.entries(query.facets)) for (const value of values) params.append(name, value)
  if (query.stage) params.append('stage', query.stage.slug)
  if (query.sort) params.append('sort', query.sort)
  if (page > 1) params.append('page', String(page))
  const rest = params.toString()
  return rest ? `${searchPath}?${rest}` : listPath
}

export const facetTables = (t: HousingWords, offers: readonly Offer[], today: LocalDate): FacetTables => ({
  semester: {
    label: t.facets.semester,
    options: Object.fromEntries(semestersFrom(today).map((code) => [code, t.semester(code)])),
    open: true,
  },
  cost: { label: t.facets.cost, options: t.costs },
  kind: { label: t.facets.kind, options: t.kinds },
  sharing: { label: t.facets.sharing, options: t.sharings },
  charter: { label: t.facets.charter, options: t.charters },
  condition: { label: t.facets.condition, options: t.conditions },
  amenity: { label: t.facets.amenity, options: t.amenities },
  commune: {
    label: t.facets.commune,
    options: Object.fromEntries(offers.map(({ value }) => [value.commune.code, value.commune.name])),
  },
})

const chipsOf = (tables: FacetTables, query: HousingQuery, t: HousingWords): readonly Link[] => [
  ...(query.stage
    ? [{ label: t.nearStage(query.stage.name), path: housingAddress({ ...query, stage: undefined }) }]
    : []),
  ...Object.entries(query.facets).flatMap(([name, values]) =>
    values.map((value) => ({
      label: tables[name]?.options[value] ?? value,
      path: housingAddress({
        ...query,
        facets: { ...query.facets, [name]: values.filter((other) => other !== value) },
      }),
    })),
  ),
]

/** The semester a card answers for: the one searched for, else the first with a place. */
const fitShown = (offer: Offer, query: ListQuery): SemesterFit | undefined =>
  offer.fits.find(({ semester }) => query.facets.semester?.includes(semester)) ??
  offer.fits.find(({ fit }) => fit === 'fits') ??
  offer.fits.find(({ fit }) => fit === 'partly')

const fitTones = { fits: 'ok', partly: 'warn', no: 'neutral' } as const

interface DwellingCardProps {
  readonly near: Near
  readonly query: HousingQuery
  readonly today: LocalDate
  readonly album: Album
}

const DwellingCard = (props: DwellingCardProps): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const { offer, km } = props.near
  const { value, lang } = inLocale(offer.value, locale)
  const shown = fitShown(offer, props.query)
  const cost = monthlyCost(value)
  const [picture] = props.album(value.photoIds)
  return (
    <Card
      picture={picture ? <Photo picture={picture} place="card" withCredit={false} /> : undefined}
      title={value.title}
      level={2}
      href={dwellingPath(value.slug)}
      eyebrow={`${value.commune.name} · ${t.kinds[value.kind]}`}
      leading={
        <p class="leaf">
          {cost === 0 ? (
            <span>{t.free}</span>
          ) : (
            <>
              <b>{cost}</b> <span>{t.perMonth}</span>
            </>
          )}
        </p>
      }
      badges={
        <>
          {shown ? (
            <Badge tone={fitTones[shown.fit]}>{t.fitIn(shown.fit, shown.semester)}</Badge>
          ) : (
            <Badge>{t.fits.no}</Badge>
          )}
          {charterOf(value).whole ? <Badge tone="info">{t.charterWhole}</Badge> : null}
        </>
      }
      footer={<VerifiedOn on={value.verifiedOn} stale={isStale(value, props.today)} />}
    >
      <p lang={lang}>{value.summary}</p>
      {props.query.stage ? <p class="where">{t.kmFrom(km)}</p> : null}
      {value.places > 1 && shown ? <p class="where">{t.placesOf(shown.free, value.places)}</p> : null}
    </Card>
  )
}

const MoreFields = (props: { query: HousingQuery; stages: readonly Stage[] }): PageElement => {
  const t = useWords(words)
  return (
    <>
      {props.stages.length > 0 ? (
        <div class="field">
          <label for="stage">{t.stage}</label>
          <span class="hint" id="stage-aide">
            {t.stageHint}
          </span>
          <select id="stage" name="stage" aria-describedby="stage-aide">
            <option value="">{t.anyStage}</option>
            {props.stages.map(({ slug, name, commune }) => (
              <option value={slug} selected={slug === props.query.stage?.slug}>
                {name.includes(commune) ? name : `${name}, ${commune}`}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <div class="field">
        <label for="sort">{t.order}</label>
        <select id="sort" name="sort">
          {Object.entries(t.orders).map(([value, label]) => (
            <option value={value} selected={value === props.query.sort}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}

export interface HousingPageProps {
  readonly offers: readonly Offer[]
  readonly stages: readonly Stage[]
  readonly query: HousingQuery
  /** From 1. */
  readonly page: number
  readonly hrefOf: (page: number) => string
  readonly today: LocalDate
  readonly place: string
  /** The pictures that may be shown. */
  readonly album: Album
  /** Whether one may ask to be told of what a search will find. */
  readonly alerts: boolean
}

/** Names the one filter to give up, when one is enough. */
const Nothing = (props: { offers: readonly Offer[]; query: HousingQuery; tables: FacetTables }): PageElement => {
  const t = useWords(words)
  const { offers, query, tables } = props
  const [best] = relaxationsOf(housingShape, offers, query)
  const action = best
    ? {
        label: t.without(best.part === 'q' ? t.queryWords : (tables[best.part]?.label ?? best.part), best.count),
        path: housingAddress({ ...best.query, stage: query.stage }),
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

const communeOf = (offers: readonly Offer[]): Commune | undefined => offers[0]?.value.commune

/** The offers as a page: the same for the static list and for the filtered answer of the server. */
export const HousingPage = (props: HousingPageProps): PageElement => {
  const t = useWords(words)
  const { offers, query, today, place } = props
  const found = runListQuery(housingShape, offers, query)
  const chosen: readonly Near[] = query.stage
    ? nearest(found.items, query.stage.location, query.sort === '')
    : found.items.map((offer) => ({ offer, km: 0 }))
  const pageCount = pagesFor(chosen.length)
  const page = Math.min(props.page, pageCount)
  const tables = facetTables(t, offers, today)
  return (
    <>
      <PageHeader eyebrow={t.eyebrow} title={t.title} lead={offers.length > 0 ? t.lead(offers.length) : t.leadEmpty} />
      <div data-listing>
        <ListingBody
          filters={
            <FacetForm
              action={searchPath}
              query={query.q}
              queryLabel={t.queryLabel}
              queryHint={t.queryHint(communeOf(offers)?.name ?? place)}
              groups={facetGroupsOf(tables, query, found.counts)}
            >
              <MoreFields query={query} stages={props.stages} />
            </FacetForm>
          }
        >
          <ResultsHead
            count={chosen.length}
            words={t.results}
            chips={chipsOf(tables, query, t)}
            alertPath={props.alerts ? alertPathFor('dwellings', housingAddress(query)) : undefined}
          />
          {chosen.length === 0 ? (
            <Nothing offers={offers} query={query} tables={tables} />
          ) : (
            <Cards>
              {chosen.slice((page - 1) * perPage, page * perPage).map((near) => (
                <DwellingCard near={near} query={query} today={today} album={props.album} />
              ))}
            </Cards>
          )}
          <Pagination page={page} pageCount={pageCount} hrefOf={props.hrefOf} />
        </ListingBody>
      </div>
    </>
  )
}

const collator = lazy(() => new Intl.Collator('fr'))

/** The placements that the directory shows, by commune, as what distances are measured to. */
export const stagesOf = (placements: readonly LiveRecord<Placement>[], today: LocalDate): readonly Stage[] =>
  placements
    .filter(({ value }) => freshness(value.verifiedOn, today) !== 'hidden')
    .map(({ value }) => ({
      slug: value.slug,
      name: value.name,
      commune: value.commune.name,
      location: value.location,
    }))
    .sort((a, b) => collator().compare(a.commune, b.commune) || collator().compare(a.name, b.name))
