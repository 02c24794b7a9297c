/** @jsxImportSource hono/jsx */
import { type LocalDate, nextSemester, type SemesterCode, semesterLabel, semesterOf } from '@ancrage/kernel'
import {
  Badge,
  Card,
  Cards,
  counted,
  EmptyState,
  FacetForm,
  type FacetGroup,
  ListingBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Pagination,
  ResultsHead,
  type SiteChrome,
  VerifiedOn,
} from '@ancrage/site'
import { type ListQuery, type ListResult, runListQuery } from '../../list-query.ts'
import { housingKinds, interests, levels, placementKinds } from '../contract.ts'
import {
  type DirectoryEntry,
  directoryShape,
  freshness,
  housingLabels,
  levelsOf,
  placesIn,
  practiceLabels,
  teamLabels,
} from '../model.ts'
import { directoryPath, nameOf, placementPath, searchPath } from './words.ts'

/** Cards on one page: a phone shows it in one go, and its weight stays far below the limit. */
export const perPage = 24
export const pagesFor = (count: number): number => Math.max(1, Math.ceil(count / perPage))
export const pagePath = (page: number): string => (page === 1 ? directoryPath : `${directoryPath}page-${page}/`)

const facetTables: Readonly<
  Record<string, { readonly label: string; readonly options: Readonly<Record<string, string>> }>
> = {
  level: { label: 'Niveau de stage', options: levels },
  kind: { label: 'Type de lieu', options: placementKinds },
  team: { label: 'Encadrement', options: teamLabels },
  interest: { label: 'Centres d’intérêt', options: interests },
  housing: { label: 'Logement', options: housingLabels },
  practice: { label: 'Conditions', options: practiceLabels },
}

const facetGroups = (query: ListQuery, counts: ListResult<DirectoryEntry>['counts']): readonly FacetGroup[] =>
  Object.entries(facetTables).map(([name, table]) => ({
    name,
    label: table.label,
    open: name === 'level',
    options: Object.entries(table.options)
      .map(([value, label]) => ({
        value,
        label,
        count: counts[name]?.[value] ?? 0,
        checked: query.facets[name]?.includes(value) ?? false,
      }))
      .filter((option) => option.count > 0 || option.checked),
  }))

/** The address of a search; without anything to search for, the plain list. */
const addressOf = (query: ListQuery, page = 1): string => {
  const left = new URLSearchParams(query.q ? { q: query.q } : {})
  for (const [name, values] of Object.entries(query.facets)) for (const value of values) left.append(name, value)
  if (page > 1) left.append('page', String(page))
  const rest = left.toString()
  return rest ? `${searchPath}?${rest}` : directoryPath
}

/** The same search without one of its filters: what a chip leads to. */
const chipsOf = (query: ListQuery): readonly { readonly label: string; readonly path: string }[] =>
  Object.entries(query.facets).flatMap(([name, values]) =>
    values.map((value) => ({
      label: facetTables[name]?.options[value] ?? value,
      path: addressOf({
        ...query,
        facets: { ...query.facets, [name]: values.filter((other) => other !== value) },
      }),
    })),
  )

const PlacementCard = (props: { entry: DirectoryEntry; semester: SemesterCode; today: LocalDate }): PageElement => {
  const { placement, supervisors: people } = props.entry
  const places = placesIn(placement, props.semester)
  return (
    <Card
      title={placement.name}
      level={2}
      href={placementPath(placement.slug)}
      eyebrow={`${placement.commune.name} · ${placementKinds[placement.kind]}`}
      badges={
        <>
          {levelsOf(placement).map((level) => (
            <Badge tone="info">{levels[level]}</Badge>
          ))}
          {placement.housing === 'none' ? null : <Badge tone="ok">{housingKinds[placement.housing]}</Badge>}
        </>
      }
      footer={<VerifiedOn on={placement.verifiedOn} stale={freshness(placement.verifiedOn, props.today) === 'stale'} />}
    >
      <p>{people.length > 0 ? people.map(nameOf).join(', ') : 'Équipe à rencontrer avec le service d’accueil'}</p>
      <p>
        {places > 0
          ? `${counted(places, 'place', 'places')} pour ${semesterLabel(props.semester)}`
          : `Pas de place pour ${semesterLabel(props.semester)}`}
      </p>
    </Card>
  )
}

/** The directory as a page: the same for the static list and for the filtered answer of the server. */
export const DirectoryPage = (props: {
  entries: readonly DirectoryEntry[]
  query: ListQuery
  /** From 1. */
  page: number
  hrefOf: (page: number) => string
  today: LocalDate
  place: string
}): PageElement => {
  const { entries, query, today } = props
  const found = runListQuery(directoryShape, entries, query)
  const pageCount = pagesFor(found.items.length)
  const page = Math.min(props.page, pageCount)
  const semester = nextSemester(semesterOf(today))
  const total = counted(entries.length, 'lieu de stage', 'lieux de stage')
  return (
    <>
      <PageHeader
        eyebrow="Stages"
        title="Maîtres de stage et lieux de stage"
        lead={`${total} où apprendre la médecine ${props.place}, avec l’équipe, le logement et les conditions d’accueil de chacun.`}
      />
      <div data-listing>
        <ListingBody
          filters={
            <FacetForm
              action={searchPath}
              query={query.q}
              queryLabel="Chercher un lieu, une commune, un nom"
              queryHint="Par exemple : Mauvezin, pédiatrie, SASPAS"
              groups={facetGroups(query, found.counts)}
            />
          }
        >
          <ResultsHead count={found.items.length} words={['lieu de stage', 'lieux de stage']} chips={chipsOf(query)} />
          {found.items.length === 0 ? (
            <EmptyState
              title="Aucun lieu de stage ne répond à tous ces filtres"
              action={{ label: 'Voir tous les lieux de stage', path: directoryPath }}
            >
              Retirez un filtre, ou appelez-nous : un lieu de stage peut s’ouvrir d’un semestre à l’autre.
            </EmptyState>
          ) : (
            <Cards>
              {found.items.slice((page - 1) * perPage, page * perPage).map((entry) => (
                <PlacementCard entry={entry} semester={semester} today={today} />
              ))}
            </Cards>
          )}
          <Pagination page={page} pageCount={pageCount} hrefOf={props.hrefOf} />
        </ListingBody>
      </div>
    </>
  )
}

/** The directory filtered by the server: never part of a release. */
export const searchPage = (
  entries: readonly DirectoryEntry[],
  query: ListQuery,
  page: number,
  today: LocalDate,
  chrome: SiteChrome,
): PageSpec => ({
  path: directoryPath,
  inputs: '',
  title: 'Maîtres de stage et lieux de stage',
  description: 'Recherche dans les lieux de stage.',
  inSitemap: false,
  headExtra: { islands: ['supervisors'] },
  render: () => (
    <DirectoryPage
      entries={entries}
      query={query}
      page={page}
      hrefOf={(other) => addressOf(query, other)}
      today={today}
      place={`– ${chrome.territory.name}`}
    />
  ),
})
