/** @jsxImportSource hono/jsx */
import { defineWords, useWords } from '../locale.ts'
import type { Link, PageElement } from '../page.ts'

const words = defineWords({
  fr: {
    trail: 'Fil d’Ariane',
    home: 'Accueil',
    pages: 'Pages de résultats',
    page: (one: number) => `Page ${one}`,
    previous: 'Précédente',
    next: 'Suivante',
  },
  en: {
    trail: 'Breadcrumb',
    home: 'Home',
    pages: 'Pages of results',
    page: (one: number) => `Page ${one}`,
    previous: 'Previous',
    next: 'Next',
  },
})

/** Where the page stands; the last entry is the page itself and no link. */
export const Breadcrumb = ({ trail, current }: { trail: readonly Link[]; current: string }): PageElement => (
  <nav class="trail" aria-label={useWords(words).trail}>
    <ol class="wrap">
      <li>
        <a href="/">{useWords(words).home}</a>
      </li>
      {trail.map((link) => (
        <li>
          <a href={link.path}>{link.label}</a>
        </li>
      ))}
      <li>
        <span aria-current="page">{current}</span>
      </li>
    </ol>
  </nav>
)

export interface PaginationProps {
  /** From 1. */
  readonly page: number
  readonly pageCount: number
  readonly hrefOf: (page: number) => string
}

/** First, last and the neighbours of the current page; nothing when one page holds all. */
export const pagesToShow = (page: number, pageCount: number): readonly (number | 'gap')[] => {
  const near = new Set([1, pageCount, page - 1, page, page + 1].filter((one) => one >= 1 && one <= pageCount))
  return [...near]
    .sort((a, b) => a - b)
    .flatMap((one, index, all) => {
      const before = all[index - 1]
      return before !== undefined && one - before > 1 ? (['gap', one] as const) : [one]
    })
}

export const Pagination = ({ page, pageCount, hrefOf }: PaginationProps): PageElement | null => {
  const t = useWords(words)
  if (pageCount < 2) return null
  return (
    <nav class="pages" aria-label={t.pages}>
      <ul>
        {page > 1 ? (
          <li>
            <a href={hrefOf(page - 1)} rel="prev">
              {t.previous}
            </a>
          </li>
        ) : null}
        {pagesToShow(page, pageCount).map((one) =>
          one === 'gap' ? (
            <li aria-hidden="true">…</li>
          ) : (
            <li>
              <a href={hrefOf(one)} aria-current={one === page ? 'page' : undefined} aria-label={t.page(one)}>
                {one}
              </a>
            </li>
          ),
        )}
        {page < pageCount ? (
          <li>
            <a href={hrefOf(page + 1)} rel="next">
              {t.next}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
