/** @jsxImportSource hono/jsx */
import { fillText } from '@ancrage/kernel'
import { counted, EmptyState, type PageElement } from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import { type ListQuery, relaxationsOf } from '../../list-query.ts'
import { type FacetTables, type ListPaths, searchAddress } from '../../listing.ts'
import { type DirectoryEntry, directoryShape } from '../model.ts'
import { words } from '../words.ts'

export interface NothingFoundProps {
  readonly entries: readonly DirectoryEntry[]
  readonly query: ListQuery
  readonly tables: FacetTables
  readonly paths: ListPaths
  /** Where one asks to be told when something answers; absent while the territory has no alerts. */
  readonly alertPath?: string | undefined
}

/** Names the one filter to give up. */
export const NothingFound = ({ entries, query, tables, paths, alertPath }: NothingFoundProps): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const [best] = relaxationsOf(directoryShape, entries, query)
  const nameOf = (part: string): string =>
    part === 'q' ? t.none.q : part === 'within' ? t.none.within : (tables[part]?.label ?? part)
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
      {alertPath ? (
        <p>
          <a href={alertPath}>{t.none.alert}</a>
        </p>
      ) : null}
    </EmptyState>
  )
}
