/** @jsxImportSource hono/jsx */
import type { LocalDate } from '@ancrage/kernel'
import {
  Actions,
  Badge,
  ButtonLink,
  Card,
  Cards,
  DateBadge,
  EmptyState,
  FacetForm,
  formatMonth,
  formatTime,
  type PageElement,
  PageHeader,
  ResultsHead,
  StatusBadge,
} from '@ancrage/site'
import { type ListQuery, runListQuery } from '../../list-query.ts'
import { chipsOf, type FacetTables, facetGroupsOf, type ListPaths } from '../../listing.ts'
import { eventKinds } from '../contract.ts'
import { type AgendaEntry, agendaOn, agendaShape, venueModes } from '../model/agenda.ts'
import { describeTown, startOf } from '../operations/describe-event.ts'
import { agendaPath, eventPath, searchPath } from '../paths.ts'

export const calendarPath = '/evenements/agenda.ics'

export interface AgendaProps {
  readonly entries: readonly AgendaEntry[]
  readonly query: ListQuery
  readonly today: LocalDate
  readonly timeZone: string
}

const facetTables: FacetTables = {
  kind: { label: 'Genre de rendez-vous', options: eventKinds },
  mode: { label: 'Où', options: venueModes },
}

const paths: ListPaths = { list: agendaPath, search: searchPath }

const EventCard = (props: { entry: AgendaEntry; timeZone: string; past: boolean }): PageElement => {
  const { value: event } = props.entry
  const start = startOf(event, props.timeZone)
  return (
    <Card
      title={event.title}
      href={eventPath(event.slug)}
      eyebrow={eventKinds[event.kind]}
      leading={<DateBadge on={start} timeZone={props.timeZone} announced={!props.past} />}
      badges={
        <>
          {event.cancelled ? <StatusBadge status="annule" /> : null}
          {event.venue.mode === 'online' ? <Badge tone="info">En ligne</Badge> : null}
        </>
      }
    >
      <p class="where">
        {formatTime(start, props.timeZone)}, {event.venue.mode === 'online' ? 'chez vous' : describeTown(event.venue)}
      </p>
      {props.past ? null : <p>{event.summary}</p>}
    </Card>
  )
}

const monthsOf = (entries: readonly AgendaEntry[], timeZone: string): ReadonlyMap<string, readonly AgendaEntry[]> =>
  Map.groupBy(entries, ({ value }) => formatMonth(startOf(value, timeZone), timeZone))

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const Month = (props: { name: string; entries: readonly AgendaEntry[]; timeZone: string; past?: boolean }) => (
  <section>
    <h2>{props.name}</h2>
    <Cards>
      {props.entries.map((entry) => (
        <EventCard entry={entry} timeZone={props.timeZone} past={props.past ?? false} />
      ))}
    </Cards>
  </section>
)

const Nothing = ({ filtered }: { filtered: boolean }): PageElement =>
  filtered ? (
    <EmptyState
      title="Aucun rendez-vous ne répond à tous ces filtres"
      action={{ label: 'Voir tout l’agenda', path: agendaPath }}
    >
      Retirez un filtre pour en voir davantage.
    </EmptyState>
  ) : (
    <EmptyState title="Rien au calendrier pour l’instant" action={{ label: 'Nous écrire', path: '/contact/' }}>
      Les soirées d’accueil se tiennent en mai et en novembre. Laissez-nous un mot : nous vous préviendrons.
    </EmptyState>
  )

const townOf = (entries: readonly AgendaEntry[]): string => {
  const [town] = entries.flatMap(({ value }) => (value.venue.mode === 'on-site' ? [value.venue.commune.name] : []))
  return town ?? 'soirée'
}

/** The agenda as a page: the same for the static list and for the filtered answer of the server. */
export const AgendaPage = ({ entries, query, today, timeZone }: AgendaProps): PageElement => {
  const found = runListQuery(agendaShape, entries, query)
  const { upcoming, past } = agendaOn(found.items, today)
  const filtered = query.q !== '' || Object.keys(query.facets).length > 0
  return (
    <>
      <PageHeader
        eyebrow="Agenda"
        title="Événements"
        lead="Soirées d’accueil, déjeuners, sorties, visios : venez rencontrer celles et ceux qui exercent ici. Gratuit, sans compte à créer."
      >
        <Actions>
          <ButtonLink kind="quiet" href={calendarPath}>
            S’abonner à l’agenda
          </ButtonLink>
        </Actions>
      </PageHeader>
      <div class="wrap listing">
        <FacetForm
          action={searchPath}
          query={query.q}
          queryLabel="Chercher un rendez-vous"
          queryHint={`Par exemple : ${townOf(entries)}, déjeuner, visio`}
          groups={facetGroupsOf(facetTables, query, found.counts)}
        />
        <div class="results">
          <ResultsHead
            count={found.items.length}
            words={['rendez-vous', 'rendez-vous']}
            chips={chipsOf(facetTables, paths, query)}
          />
          {upcoming.length === 0 ? <Nothing filtered={filtered && past.length === 0} /> : null}
          {[...monthsOf(upcoming, timeZone)].map(([month, ofMonth]) => (
            <Month name={capital(month)} entries={ofMonth} timeZone={timeZone} />
          ))}
          {past.length > 0 ? <Month name="Déjà passés" entries={past} timeZone={timeZone} past /> : null}
        </div>
      </div>
    </>
  )
}
