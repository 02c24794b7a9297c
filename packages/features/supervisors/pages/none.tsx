/** @jsxImportSource hono/jsx */
import { fillText } from '@ancrage/kernel'
import { counted, EmptyState, type PageElement } from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import { alertPath } from '../../alerts/paths.ts'
import { type ListQuery, listQueryParams, relaxationsOf } from '../../list-query.ts'
import { type FacetTables, type ListPaths, searchAddress } from '../../listing.ts'
import { type DirectoryEntry, directoryShape } from '../model.ts'
import { directoryList } from '../paths.ts'
import { words } from '../words.ts'

export interface NothingFoundProps {
  readonly entries: readonly DirectoryEntry[]
  readonly query: ListQuery
  readonly tables: FacetTables
  readonly paths: ListPaths
  /** Whether one may ask to be told when something new answers. */
  readonly alerts: boolean
}

/** Names the one filter to give up. */
export const NothingFound = ({ entries, query, tables, paths, alerts }: NothingFoundProps): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const [best] = relaxationsOf(directoryShape, entries, query)
  const nameOf = (part: string): string =>
    part === 'q' ? query.q : part === 'within' ? t.none.within : (tables[part]?.label ?? part)
  return (
    <EmptyState
      title={t.none.title}
      action={
        best
          ? { label: fillText(t.none.relaxAction, { part: nameOf(best.part) }), path: searchAddress(paths, best.query) }
          : { label: t.none.all, path: paths.list }
      }
    >
      <p>
        {best
          ? fillText(t.none.relax, { part: nameOf(best.part), count: counted(best.count, ...t.place, locale) })
          : t.none.dead}{' '}
        {t.none.call}
      </p>
      {alerts ? (
        <p>
          <a href={alertPath(directoryList, listQueryParams(query).toString())}>{t.none.alert}</a>
        </p>
      ) : null}
    </EmptyState>
  )
}
