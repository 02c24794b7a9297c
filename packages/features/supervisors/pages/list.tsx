/** @jsxImportSource hono/jsx */
import { type LocalDate, nextSemester, type SemesterCode, semesterLabel, semesterOf } from '@ancrage/kernel'
import {
  Badge,
  Card,
  Cards,
  counted,
  EmptyState,
  FacetForm,
  ListingBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Pagination,
  ResultsHead,
  type SiteChrome,
  VerifiedOn,
} from '@ancrage/site'
import { type ListQuery, runListQuery } from '../../list-query.ts'
import { chipsOf, type FacetTables, facetGroupsOf, type ListPaths, searchAddress } from '../../listing.ts'
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
import { directoryPath, placementPath, searchPath } from '../paths.ts'
import { nameOf } from './words.ts'

/** Cards on one page: a phone shows it in one go, and its weight stays far below the limit. */
export const perPage = 24
export const pagesFor = (count: number): number => Math.max(1, Math.ceil(count / perPage))
export const pagePath = (page: number): string => (page === 1 ? directoryPath : `${directoryPath}page-${page}/`)

const facetTables: FacetTables = {
  level: { label: 'Niveau de stage', options: levels, open: true },
  kind: { label: 'Type de lieu', options: placementKinds },
  team: { label: 'Encadrement', options: teamLabels },
  interest: { label: 'Centres d’intérêt', options: interests },
  housing: { label: 'Logement', options: housingLabels },
  practice: { label: 'Conditions', options: practiceLabels },
}

const paths: ListPaths = { list: directoryPath, search: searchPath }

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
              groups={facetGroupsOf(facetTables, query, found.counts)}
            />
          }
        >
          <ResultsHead
            count={found.items.length}
            words={['lieu de stage', 'lieux de stage']}
            chips={chipsOf(facetTables, paths, query)}
          />
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
      hrefOf={(other) => searchAddress(paths, query, other)}
      today={today}
      place={`– ${chrome.territory.name}`}
    />
  ),
})
