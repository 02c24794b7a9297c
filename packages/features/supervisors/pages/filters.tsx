/** @jsxImportSource hono/jsx */
import { fillText } from '@ancrage/kernel'
import { FacetForm, type PageElement } from '@ancrage/site'
import { useWords } from '@ancrage/site/locale.ts'
import { distancesKm, type ListQuery, type ListResult } from '../../list-query.ts'
import { type FacetTables, facetGroupsOf } from '../../listing.ts'
import { pickParam, searchPath } from '../paths.ts'
import { words } from '../words.ts'

export interface DirectoryFiltersProps {
  readonly tables: FacetTables
  readonly query: ListQuery
  readonly counts: ListResult<unknown>['counts']
  /** Counts of the whole list. */
  readonly offered: ListResult<unknown>['counts']
  readonly picked: readonly string[]
  /** A commune of this territory, for the example. */
  readonly example: string | undefined
  /** The map beside the list is asked for. */
  readonly onMap: boolean
}

/** Where to measure from and in which order: a distance is offered only once the place is known. */
const NearFields = ({ query }: { query: ListQuery }): PageElement => {
  const { near: t, sorts } = useWords(words)
  const known = query.near !== undefined
  return (
    <div class="near">
      <div class="field">
        <label for="near">{t.label}</label>
        <input
          id="near"
          name="near"
          value={query.near?.name ?? query.unknownPlace}
          autocomplete="off"
          aria-invalid={query.unknownPlace ? 'true' : undefined}
          aria-describedby={query.unknownPlace ? 'near-fault' : undefined}
        />
        {query.unknownPlace ? (
          <p class="fault" id="near-fault">
            {fillText(t.unknown, { place: query.unknownPlace })}
          </p>
        ) : null}
      </div>
      <div class="field" hidden={!known}>
        <label for="within">{t.within}</label>
        <select id="within" name="within">
          <option value="">{t.anyDistance}</option>
          {distancesKm.map((km) => (
            <option value={String(km)} selected={query.withinKm === km}>
              {t.km(km)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="sort">{t.sort}</label>
        <select id="sort" name="sort">
          <option value="">{known ? sorts.near : sorts.turn}</option>
          {(['commune', 'name', '-verified'] as const).map((sort) => (
            <option value={sort} selected={query.sort === sort}>
              {sorts[sort]}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

export const DirectoryFilters = (props: DirectoryFiltersProps): PageElement => {
  const t = useWords(words)
  const { tables, query, picked } = props
  const outside = Object.entries(query.facets).filter(([name]) => tables[name]?.hidden)
  return (
    <FacetForm
      open={query.unknownPlace !== undefined}
      action={searchPath}
      query={query.q}
      queryLabel={t.search.label}
      queryHint={props.example ? t.search.hintFor(props.example) : t.search.hint}
      groups={facetGroupsOf(tables, query, props.counts, props.offered)}
    >
      <NearFields query={query} />
      {outside.flatMap(([name, values]) => values.map((value) => <input type="hidden" name={name} value={value} />))}
      {picked.map((slug) => (
        <input type="hidden" name={pickParam} value={slug} />
      ))}
      {props.onMap ? <input type="hidden" name="view" value="map" /> : null}
    </FacetForm>
  )
}
