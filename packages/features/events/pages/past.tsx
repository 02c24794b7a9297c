/** @jsxImportSource hono/jsx */
import { Cards, EmptyState, type PageElement, PageHeader } from '@ancrage/site'
import { useWords } from '@ancrage/site/locale.ts'
import type { AgendaEntry } from '../model/agenda.ts'
import { agendaPath } from '../paths.ts'
import { EventCard } from './list.tsx'
import { pageWords } from './words.ts'

/** All that has taken place, latest first, by year. */
export const PastPage = (props: { past: readonly AgendaEntry[]; timeZone: string }): PageElement => {
  const t = useWords(pageWords)
  const years = Map.groupBy(props.past, ({ value }) => value.startsAt.slice(0, 4))
  return (
    <>
      <PageHeader eyebrow={t.agenda} title={t.past} lead={t.pastLead} />
      <div class="wrap body">
        {props.past.length === 0 ? (
          <EmptyState title={t.nothing} action={{ label: t.seeAll, path: agendaPath }}>
            {t.nothingText}
          </EmptyState>
        ) : null}
        {[...years].map(([year, entries]) => (
          <section>
            <h2>{year}</h2>
            <Cards>
              {entries.map((entry) => (
                <EventCard entry={entry} timeZone={props.timeZone} past />
              ))}
            </Cards>
          </section>
        ))}
      </div>
    </>
  )
}
