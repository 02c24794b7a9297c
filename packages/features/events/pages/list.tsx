/** @jsxImportSource hono/jsx */
import type { LocalDate, Locale } from '@ancrage/kernel'
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
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import { alertPathFor } from '../../alerts/paths.ts'
import { type ListQuery, runListQuery } from '../../list-query.ts'
import { chipsOf, type FacetTables, facetGroupsOf, type ListPaths } from '../../listing.ts'
import { type AgendaEntry, agendaOn, agendaShape, type Month, monthOf, townsOf } from '../model/agenda.ts'
import { describeTown, startOf } from '../operations/describe-event.ts'
import { agendaPath, calendarPath, eventPath, monthPath, pastPath, personalAgendaPath, searchPath } from '../paths.ts'
import { titleIn, words } from '../words.ts'
import { MonthView } from './month.tsx'
import { pageWords } from './words.ts'

/** How the agenda is shown: as a list, or as the table of one month. */
export type AgendaView = { readonly as: 'list' } | { readonly as: 'month'; readonly month: Month }

export interface AgendaProps {
  readonly entries: readonly AgendaEntry[]
  readonly query: ListQuery
  readonly view: AgendaView
  readonly today: LocalDate
  readonly timeZone: string
}

export const facetTablesOf = (entries: readonly AgendaEntry[], locale: Locale): FacetTables => {
  const t = pageWords[locale]
  const tables = words[locale]
  return {
    kind: { label: t.kind, options: tables.kinds },
    mode: { label: t.where, options: tables.modes },
    audience: { label: t.audience, options: tables.categories },
    town: { label: t.town, options: townsOf(entries) },
  }
}

/** The address that shows the same filters as a list, or as a month. */
export const viewAddress = (query: ListQuery, view: AgendaView): string => {
  const params = new URLSearchParams(query.q ? { q: query.q } : {})
  for (const [name, values] of Object.entries(query.facets)) for (const value of values) params.append(name, value)
  if (params.size === 0) return view.as === 'list' ? agendaPath : monthPath(view.month)
  if (view.as === 'month') params.append('mois', view.month)
  return `${searchPath}?${params}`
}

/** Where chips lead: the same view without the filter. */
const chipPathsOf = (view: AgendaView): ListPaths =>
  view.as === 'list' ? { list: agendaPath, search: searchPath } : { list: monthPath(view.month), search: searchPath }

export const EventCard = (props: { entry: AgendaEntry; timeZone: string; past: boolean }): PageElement => {
  const { value: event } = props.entry
  const locale = useLocale()
  const t = useWords(pageWords)
  const start = startOf(event, props.timeZone)
  const summary = (locale === 'en' && event.en?.summary) || event.summary
  const came = event.recap?.attendance
  return (
    <Card
      title={titleIn(event, locale)}
      href={eventPath(event.slug)}
      eyebrow={useWords(words).kinds[event.kind]}
      leading={<DateBadge on={start} timeZone={props.timeZone} announced={!props.past} />}
      badges={
        <>
          {event.cancelled ? <StatusBadge status="annule" /> : null}
          {event.venue.mode === 'online' ? <Badge tone="info">{useWords(words).online}</Badge> : null}
          {props.past && came ? <Badge>{t.came(came)}</Badge> : null}
        </>
      }
    >
      <p class="where">
        {formatTime(start, props.timeZone, locale)},{' '}
        {event.venue.mode === 'online' ? t.atHome : describeTown(event.venue, locale)}
      </p>
      {props.past ? null : <p lang={locale === 'en' && !event.en?.summary ? 'fr' : undefined}>{summary}</p>}
    </Card>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const MonthSection = (props: { name: string; entries: readonly AgendaEntry[]; timeZone: string; past?: boolean }) => (
  <section>
    <h2>{props.name}</h2>
    <Cards>
      {props.entries.map((entry) => (
        <EventCard entry={entry} timeZone={props.timeZone} past={props.past ?? false} />
      ))}
    </Cards>
  </section>
)

const Nothing = ({ filtered }: { filtered: boolean }): PageElement => {
  const t = useWords(pageWords)
  return filtered ? (
    <EmptyState title={t.noMatch} action={{ label: t.seeAll, path: agendaPath }}>
      {t.noMatchText}
    </EmptyState>
  ) : (
    <EmptyState title={t.nothing} action={{ label: t.writeToUs, path: '/contact/' }}>
      {t.nothingText}
    </EmptyState>
  )
}

/** Past events named at the foot of the agenda; the others have their own page. */
const pastAtFoot = 6

interface FoundProps {
  readonly found: readonly AgendaEntry[]
  readonly filtered: boolean
  readonly today: LocalDate
  readonly timeZone: string
}

const ListView = ({ found, filtered, today, timeZone }: FoundProps): PageElement => {
  const locale = useLocale()
  const t = useWords(pageWords)
  const { upcoming, past } = agendaOn(found, today)
  const months = Map.groupBy(upcoming, ({ value }) => formatMonth(startOf(value, timeZone), timeZone, locale))
  const shown = filtered ? past : past.slice(0, pastAtFoot)
  return (
    <>
      {upcoming.length === 0 ? <Nothing filtered={filtered && past.length === 0} /> : null}
      {[...months].map(([month, ofMonth]) => (
        <MonthSection name={capital(month)} entries={ofMonth} timeZone={timeZone} />
      ))}
      {shown.length > 0 ? <MonthSection name={t.past} entries={shown} timeZone={timeZone} past /> : null}
      {past.length > shown.length ? (
        <p class="more">
          <a class="arrow" href={pastPath}>
            {t.allPast}
          </a>
        </p>
      ) : null}
    </>
  )
}

const ViewSwitch = ({ query, view, today }: Pick<AgendaProps, 'query' | 'view' | 'today'>): PageElement => {
  const t = useWords(pageWords)
  const month = view.as === 'month' ? view.month : monthOf(today)
  const entry = (label: string, to: AgendaView) => (
    <a href={viewAddress(query, to)} aria-current={to.as === view.as ? 'true' : undefined}>
      {label}
    </a>
  )
  return (
    <nav class="views" aria-label={t.views}>
      {entry(t.asList, { as: 'list' })}
      {entry(t.asMonth, { as: 'month', month })}
    </nav>
  )
}

/** The agenda as a page: the same for the static pages and for the filtered answer of the server. */
export const AgendaPage = ({ entries, query, view, today, timeZone }: AgendaProps): PageElement => {
  const locale = useLocale()
  const t = useWords(pageWords)
  const tables = facetTablesOf(entries, locale)
  const result = runListQuery(agendaShape, entries, query)
  const shown =
    view.as === 'month' ? result.items.filter(({ value }) => monthOf(value.startsAt) === view.month) : result.items
  const filtered = query.q !== '' || Object.keys(query.facets).length > 0
  const [town = t.evening] = Object.values(townsOf(agendaOn(entries, today).upcoming))
  return (
    <>
      <PageHeader eyebrow={t.agenda} title={t.events} lead={t.agendaLead}>
        <Actions>
          <ButtonLink kind="quiet" href={calendarPath}>
            {t.subscribe}
          </ButtonLink>
          <ButtonLink kind="quiet" href={personalAgendaPath}>
            {t.mine}
          </ButtonLink>
        </Actions>
      </PageHeader>
      <div class="wrap listing">
        <FacetForm
          action={searchPath}
          query={query.q}
          queryLabel={t.search}
          queryHint={t.searchHint(town)}
          groups={facetGroupsOf(tables, query, result.counts)}
        >
          {view.as === 'month' ? <input type="hidden" name="mois" value={view.month} /> : null}
        </FacetForm>
        <div class="results">
          <ResultsHead
            count={shown.length}
            words={[t.rendezVous, t.rendezVousMany]}
            chips={chipsOf(tables, chipPathsOf(view), query).map((chip) => ({
              ...chip,
              path: withMonth(chip.path, view),
            }))}
            alertPath={alertPathFor('events', viewAddress(query, { as: 'list' }))}
          />
          <ViewSwitch query={query} view={view} today={today} />
          {view.as === 'month' ? (
            <MonthView
              month={view.month}
              entries={result.items}
              all={entries}
              today={today}
              timeZone={timeZone}
              addressOf={(month) => viewAddress(query, { as: 'month', month })}
            />
          ) : (
            <ListView found={result.items} filtered={filtered} today={today} timeZone={timeZone} />
          )}
          <p>
            <small>{t.subscribeHint}</small>
          </p>
        </div>
      </div>
    </>
  )
}

/** A search keeps the month that is shown. */
const withMonth = (path: string, view: AgendaView): string =>
  view.as === 'month' && path.includes('?') ? `${path}&mois=${view.month}` : path
