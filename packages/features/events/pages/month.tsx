/** @jsxImportSource hono/jsx */
import type { LocalDate } from '@ancrage/kernel'
import { dateParts, formatLongDate, formatMonth, formatTime, type PageElement } from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import { type AgendaEntry, type CalendarDay, type Month, monthsShown, weeksOf } from '../model/agenda.ts'
import { describeTown, startOf } from '../operations/describe-event.ts'
import { eventPath } from '../paths.ts'
import { titleIn } from '../words.ts'
import { pageWords } from './words.ts'

export interface MonthViewProps {
  readonly month: Month
  /** What the search left. */
  readonly entries: readonly AgendaEntry[]
  /** Every event: which months can be reached does not depend on the search. */
  readonly all: readonly AgendaEntry[]
  readonly today: LocalDate
  readonly timeZone: string
  readonly addressOf: (month: Month) => string
}

const DayEntry = ({ entry, timeZone }: { entry: AgendaEntry; timeZone: string }): PageElement => {
  const { value: event } = entry
  const locale = useLocale()
  return (
    <li>
      <a href={eventPath(event.slug)}>
        {titleIn(event, locale)}
        <small>
          {formatTime(startOf(event, timeZone), timeZone, locale)}, {describeTown(event.venue, locale)}
          {event.cancelled ? ` – ${useWords(pageWords).cancelled}` : ''}
        </small>
      </a>
    </li>
  )
}

const Day = ({ day, timeZone }: { day: CalendarDay; timeZone: string }): PageElement => {
  const locale = useLocale()
  if (day.isOutside) return <td class="out"></td>
  const kind = day.entries.length > 0 ? 'busy' : undefined
  return (
    <td class={kind}>
      <time datetime={day.date}>
        <span class="day-long">{formatLongDate(day.date, timeZone, locale)}</span>
        <span class="day-short" aria-hidden="true">
          {Number(day.date.slice(8))}
        </span>
      </time>
      {day.entries.length > 0 ? (
        <ul>
          {day.entries.map((entry) => (
            <DayEntry entry={entry} timeZone={timeZone} />
          ))}
        </ul>
      ) : null}
    </td>
  )
}

const Turn = ({ to, label, href }: { to: Month | undefined; label: string; href: string }): PageElement => {
  const locale = useLocale()
  return to === undefined ? (
    <span></span>
  ) : (
    <a href={href}>
      <small>{label}</small> {formatMonth(`${to}-01`, undefined, locale)}
    </a>
  )
}

/** The table of one month: a week per row, named days as headers; on a phone the days on which something happens. */
export const MonthView = ({ month, entries, all, today, timeZone, addressOf }: MonthViewProps): PageElement => {
  const locale = useLocale()
  const t = useWords(pageWords)
  const name = formatMonth(`${month}-01`, undefined, locale)
  const weeks = weeksOf(month, entries)
  const months = monthsShown(all, today)
  const previous = months.findLast((one) => one < month)
  const next = months.find((one) => one > month)
  const isEmpty = weeks.every((week) => week.every((day) => day.entries.length === 0))
  return (
    <section class="month">
      <h2>{name.charAt(0).toUpperCase() + name.slice(1)}</h2>
      <table>
        <caption class="hidden">{t.monthTable(name)}</caption>
        <thead>
          <tr>
            {weeks[1]?.map(({ date }) => (
              <th scope="col">{dateParts(date, undefined, locale).weekday}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr>
              {week.map((day) => (
                <Day day={day} timeZone={timeZone} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isEmpty ? <p>{t.emptyMonth}</p> : null}
      <nav class="turns" aria-label={t.months}>
        <Turn to={previous} label={t.previousMonth} href={addressOf(previous ?? month)} />
        <Turn to={next} label={t.nextMonth} href={addressOf(next ?? month)} />
      </nav>
    </section>
  )
}
