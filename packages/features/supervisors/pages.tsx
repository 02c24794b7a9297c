/** @jsxImportSource hono/jsx */
import { type LocalDate, nextSemester, type SemesterCode, semesterLabel, semesterOf } from '@ancrage/kernel'
import {
  Badge,
  Badges,
  Card,
  Cards,
  counted,
  EmptyState,
  FacetForm,
  type FacetGroup,
  Facts,
  ListingBody,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Panel,
  ResultsHead,
  Section,
  type SiteChrome,
  telHref,
  VerifiedOn,
} from '@ancrage/site'
import { type ListQuery, type ListResult, runListQuery } from '../list-query.ts'
import type { SitePart, Snapshot } from '../slice.ts'
import {
  contactModes,
  housingKinds,
  interests,
  levels,
  type Offer,
  placementKinds,
  professions,
  roomKinds,
  type Supervisor,
  weekdays,
} from './contract.ts'
import {
  type DirectoryEntry,
  directoryOf,
  directoryShape,
  freshness,
  housingLabels,
  levelsOf,
  placesIn,
  practiceLabels,
  teamLabels,
  teamWord,
} from './model.ts'
import { placements, supervisors } from './store.ts'

export const directoryPath = '/maitres-de-stage/'
/** Where the same list is filtered by the server, for browsers without script. */
export const searchPath = '/mes-demarches/maitres-de-stage'
export const placementPath = (slug: string): string => `${directoryPath}${slug}/`

const nameOf = (person: Pick<Supervisor, 'firstName' | 'lastName' | 'profession'>): string =>
  person.profession === 'general-practitioner' || person.profession === 'specialist' || person.profession === 'dentist'
    ? `Dr ${person.firstName} ${person.lastName}`
    : `${person.firstName} ${person.lastName}`

const labelsOf = (table: Readonly<Record<string, string>>, keys: readonly string[]): string =>
  keys.flatMap((key) => table[key] ?? []).join(', ')

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

/** The same search without one of its filters: what a chip leads to. */
const chipsOf = (query: ListQuery): readonly { readonly label: string; readonly path: string }[] =>
  Object.entries(query.facets).flatMap(([name, values]) =>
    values.map((value) => {
      const left = new URLSearchParams(query.q ? { q: query.q } : {})
      for (const [other, kept] of Object.entries(query.facets))
        for (const one of kept) if (other !== name || one !== value) left.append(other, one)
      const rest = left.toString()
      return {
        label: facetTables[name]?.options[value] ?? value,
        path: rest ? `${searchPath}?${rest}` : directoryPath,
      }
    }),
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
  today: LocalDate
  place: string
}): PageElement => {
  const { entries, query, today } = props
  const found = runListQuery(directoryShape, entries, query)
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
              {found.items.map((entry) => (
                <PlacementCard entry={entry} semester={semester} today={today} />
              ))}
            </Cards>
          )}
        </ListingBody>
      </div>
    </>
  )
}

const OfferRow = ({ offer, people }: { offer: Offer; people: DirectoryEntry['supervisors'] }): PageElement => {
  const names = people.filter((person) => offer.supervisorIds.some((id) => id === person.id)).map(nameOf)
  return (
    <tr>
      <th scope="row">{levels[offer.level]}</th>
      <td>{semesterLabel(offer.semester)}</td>
      <td>{offer.places === 0 ? 'Complet' : counted(offer.places, 'place', 'places')}</td>
      <td>
        {teamWord(offer)}
        {names.length > 0 ? ` : ${names.join(', ')}` : ''}
      </td>
      <td>{labelsOf(weekdays, offer.days)}</td>
    </tr>
  )
}

const Person = ({ person }: { person: DirectoryEntry['supervisors'][number] }): PageElement => (
  <Card
    title={nameOf(person)}
    eyebrow={professions[person.profession]}
    badges={person.levels.map((level) => <Badge tone="info">{levels[level]}</Badge>)}
    footer={
      <p>
        {person.contactMode === 'phone' ? (
          <>
            Secrétariat : <a href={telHref(person.phone)}>{person.phone}</a>
          </>
        ) : person.contactMode === 'email' ? (
          <>
            E-mail : <a href={`mailto:${person.email}`}>{person.email}</a>
          </>
        ) : (
          contactModes.team
        )}
      </p>
    }
  >
    {person.presentation ? <p>{person.presentation}</p> : null}
    {person.interests.length > 0 ? <p>Centres d’intérêt : {labelsOf(interests, person.interests)}</p> : null}
  </Card>
)

const PlacementPage = ({ entry, today }: { entry: DirectoryEntry; today: LocalDate }): PageElement => {
  const { placement, supervisors: people } = entry
  const offers = placement.offers.toSorted((a, b) => a.semester.localeCompare(b.semester))
  const current = semesterOf(today)
  const shown = offers.filter((offer) => offer.semester >= current)
  return (
    <>
      <PageHeader eyebrow={placementKinds[placement.kind]} title={placement.name} lead={placement.commune.name}>
        <Badges>
          {levelsOf(placement).map((level) => (
            <Badge tone="info">{levels[level]}</Badge>
          ))}
          {placement.coordinatedPractice ? <Badge tone="ok">Exercice coordonné</Badge> : null}
          {placement.housing === 'none' ? null : <Badge tone="ok">{housingKinds[placement.housing]}</Badge>}
        </Badges>
        <VerifiedOn on={placement.verifiedOn} stale={freshness(placement.verifiedOn, today) === 'stale'} />
      </PageHeader>
      <PageBody
        aside={
          <Panel title="Conditions d’accueil">
            <Facts
              items={[
                { term: 'Bureau', value: roomKinds[placement.room] },
                {
                  term: 'Logement',
                  value: housingKinds[placement.housing],
                  ...(placement.housingNote ? { note: placement.housingNote } : {}),
                },
                { term: 'Aide à la mobilité', value: placement.mobilityAid ? 'Oui, demandez-nous laquelle' : 'Non' },
                { term: 'Secrétariat', value: placement.secretariat ? 'Sur place' : 'À distance ou absent' },
                ...(placement.software ? [{ term: 'Logiciel', value: placement.software }] : []),
                {
                  term: 'Fauteuil roulant',
                  value: placement.accessible ? 'Locaux accessibles' : 'Locaux non accessibles',
                },
                { term: 'Adresse', value: placement.address },
              ]}
            />
          </Panel>
        }
      >
        {freshness(placement.verifiedOn, today) === 'stale' ? (
          <Notice tone="warn" title="Fiche à reconfirmer">
            <p>Cette fiche date de plus de six mois. Appelez-nous avant de compter sur ce qu’elle dit.</p>
          </Notice>
        ) : null}
        {placement.description.split(/\n{2,}/).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        {placement.interests.length > 0 ? (
          <p>On y pratique en particulier : {labelsOf(interests, placement.interests)}.</p>
        ) : null}
        <h2>Places proposées</h2>
        {shown.length === 0 ? (
          <p>
            Aucune place n’est annoncée pour les prochains semestres. Le service d’accueil vous dira si une place
            s’ouvre.
          </p>
        ) : (
          <section class="table" tabindex={0} aria-label="Places proposées">
            <table>
              <thead>
                <tr>
                  <th scope="col">Niveau</th>
                  <th scope="col">Semestre</th>
                  <th scope="col">Places</th>
                  <th scope="col">Encadrement</th>
                  <th scope="col">Jours</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((offer) => (
                  <OfferRow offer={offer} people={people} />
                ))}
              </tbody>
            </table>
          </section>
        )}
        <p>
          Les choix de stage se font sur la plateforme de votre faculté : Ancrage informe, il n’attribue aucune place.
        </p>
      </PageBody>
      {people.length > 0 ? (
        <Section title={people.length > 1 ? 'Celles et ceux qui vous accueillent' : 'Qui vous accueille'} tone="tint">
          <Cards>
            {people.map((person) => (
              <Person person={person} />
            ))}
          </Cards>
        </Section>
      ) : null}
    </>
  )
}

/** The directory filtered by the server: never part of a release. */
export const searchPage = (
  entries: readonly DirectoryEntry[],
  query: ListQuery,
  today: LocalDate,
  chrome: SiteChrome,
): PageSpec => ({
  path: directoryPath,
  inputs: '',
  title: 'Maîtres de stage et lieux de stage',
  description: 'Recherche dans les lieux de stage.',
  inSitemap: false,
  headExtra: { islands: ['supervisors'] },
  render: () => <DirectoryPage entries={entries} query={query} today={today} place={`– ${chrome.territory.name}`} />,
})

const fingerprint = (entry: DirectoryEntry): string =>
  [entry.id, entry.version, ...entry.supervisors.map((person) => `${person.id}.${person.version}`)].join(' ')

const noQuery: ListQuery = { q: '', facets: {}, sort: '' }

/** What the directory shows today, from published copies. */
export const directoryAt = (snapshot: Pick<Snapshot, 'live' | 'today'>): readonly DirectoryEntry[] =>
  directoryOf(snapshot.live(placements), snapshot.live(supervisors), snapshot.today)

export const site = (snapshot: Snapshot): SitePart => {
  const { today, chrome } = snapshot
  const entries = directoryAt(snapshot)
  const place = chrome.territory.name
  const list: PageSpec = {
    path: directoryPath,
    inputs: [
      semesterOf(today),
      ...entries.map((entry) => `${fingerprint(entry)} ${freshness(entry.placement.verifiedOn, today)}`),
    ].join(';'),
    title: 'Maîtres de stage et lieux de stage',
    description: `Les lieux de stage de médecine ${place} : niveaux, maîtres de stage, logement, conditions d’accueil et places par semestre.`,
    inSitemap: true,
    headExtra: { islands: ['supervisors'] },
    render: () => <DirectoryPage entries={entries} query={noQuery} today={today} place={`– ${place}`} />,
  }
  const details = entries.map((entry): PageSpec => {
    const { placement } = entry
    return {
      path: placementPath(placement.slug),
      inputs: `${fingerprint(entry)} ${semesterOf(today)} ${freshness(placement.verifiedOn, today)}`,
      title: `${placement.name}, ${placement.commune.name}`,
      description: `Stage à ${placement.commune.name} : ${placementKinds[placement.kind]}, ${counted(entry.supervisors.length, 'maître de stage', 'maîtres de stage')}, conditions d’accueil et places.`,
      inSitemap: true,
      lastModified: placement.verifiedOn,
      breadcrumb: [{ label: 'Maîtres de stage', path: directoryPath }],
      headExtra: {
        jsonLd: [
          {
            '@context': 'https://schema.org',
            '@type': 'MedicalClinic',
            name: placement.name,
            address: {
              '@type': 'PostalAddress',
              streetAddress: placement.address,
              addressLocality: placement.commune.name,
              addressCountry: 'FR',
            },
            geo: { '@type': 'GeoCoordinates', latitude: placement.location.lat, longitude: placement.location.lon },
            url: `${chrome.baseUrl}${placementPath(placement.slug)}`,
          },
        ],
      },
      render: () => <PlacementPage entry={entry} today={today} />,
    }
  })
  return { pages: [list, ...details], files: [] }
}
