/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { counted } from '../html.ts'
import { defineWords, useLocale, useWords } from '../locale.ts'
import type { Link, PageElement } from '../page.ts'

interface FacetWords {
  readonly results: readonly [one: string, many: string]
  readonly chosen: string
  readonly remove: string
  readonly search: string
  readonly submit: string
  readonly alert: string
  readonly more: string
  readonly apply: string
}

const words = defineWords<FacetWords>({
  fr: {
    results: ['résultat', 'résultats'],
    chosen: 'Filtres choisis',
    remove: 'Retirer ',
    search: 'Rechercher',
    submit: 'Chercher',
    alert: 'Créer une alerte',
    more: 'Filtrer et ranger',
    apply: 'Voir les résultats',
  },
  en: {
    results: ['result', 'results'],
    chosen: 'Chosen filters',
    remove: 'Remove ',
    search: 'Search',
    submit: 'Search',
    alert: 'Create an alert',
    more: 'Filter and sort',
    apply: 'Show results',
  },
})

export interface FacetOption {
  readonly value: string
  readonly label: string
  readonly count?: number
  readonly checked: boolean
}

export interface FacetGroup {
  /** Name of the query parameter; several values mean « or ». */
  readonly name: string
  readonly label: string
  readonly options: readonly FacetOption[]
  readonly open?: boolean
}

export interface FacetFormProps {
  /** Page that answers; the filters are in its address. */
  readonly action: string
  readonly query?: string
  readonly queryLabel?: string
  readonly queryHint?: string
  readonly groups: readonly FacetGroup[]
  /** Opens the filters on a small screen too: something in them is to be corrected. */
  readonly open?: boolean
  /** Further fields, between the search and the filters: an order, a place to measure from. */
  readonly children?: Child
}

export interface ResultsHeadProps {
  readonly count: number
  /** `['lieu de stage', 'lieux de stage']`; « résultat » when left out. */
  readonly words?: readonly [one: string, many: string]
  /** One per filter in force, leading to the same search without it. */
  readonly chips?: readonly Link[]
  /** Where one asks to be told of what this search will find. */
  readonly alertPath?: string | undefined
}

/** Above the results: how many, and the filters in force, each removable. Scripts may rewrite `[data-count]`. */
export const ResultsHead = ({ count, words: counts, chips = [], alertPath }: ResultsHeadProps): PageElement => {
  const t = useWords(words)
  const [one, many] = counts ?? t.results
  return (
    <div class="results-head">
      <p class="count" role="status" data-count="">
        {counted(count, one, many, useLocale())}
      </p>
      {chips.length > 0 ? (
        <ul class="chips" aria-label={t.chosen}>
          {chips.map((chip) => (
            <li>
              <a href={chip.path}>
                <span class="hidden">{t.remove}</span>
                {chip.label}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {alertPath ? (
        <a class="arrow" href={alertPath} rel="nofollow">
          {t.alert}
        </a>
      ) : null}
    </div>
  )
}

/** A filter in force is shown at once, so that nobody wonders what narrows the list. */
const inForce = ({ groups }: FacetFormProps): boolean =>
  groups.some(({ options }) => options.some(({ checked }) => checked))

/** Search and filters as a GET form: works without script, every filter in the address. */
export const FacetForm = (props: FacetFormProps): PageElement => (
  <search>
    <form class="facets" action={props.action} method="get">
      <div class="facets-query">
        <label for="q">{props.queryLabel ?? useWords(words).search}</label>
        {props.queryHint ? (
          <span class="hint" id="q-aide">
            {props.queryHint}
          </span>
        ) : null}
        <div class="facets-line">
          <input
            id="q"
            name="q"
            type="search"
            value={props.query}
            aria-describedby={props.queryHint ? 'q-aide' : undefined}
          />
          <button class="button" type="submit">
            {useWords(words).submit}
          </button>
        </div>
      </div>
      <details class="facets-more" open={props.open || inForce(props)}>
        <summary>{useWords(words).more}</summary>
        {props.children}
        <div class="facets-groups">
          {props.groups.map((group) => (
            <details open={group.open ?? group.options.some((option) => option.checked)}>
              <summary>{group.label}</summary>
              <fieldset>
                <legend class="hidden">{group.label}</legend>
                {group.options.map((option, index) => (
                  <div class="choice">
                    <input
                      type="checkbox"
                      id={`${group.name}-${index}`}
                      name={group.name}
                      value={option.value}
                      checked={option.checked}
                    />
                    <label for={`${group.name}-${index}`}>
                      {option.label}
                      {option.count === undefined ? null : <small> ({option.count})</small>}
                    </label>
                  </div>
                ))}
              </fieldset>
            </details>
          ))}
        </div>
        <button class="button quiet" type="submit">
          {useWords(words).apply}
        </button>
      </details>
    </form>
  </search>
)
