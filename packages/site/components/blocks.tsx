/** @jsxImportSource hono/jsx */
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { termAnchor, termMarkup } from '../explain-terms.ts'
import { findTerm } from '../glossary.ts'
import { useLocale } from '../locale.ts'
import type { Link, PageElement } from '../page.ts'
import type { Tone } from './badges.tsx'

export interface PageHeaderProps {
  readonly title: string
  /** A few words above the title: the family the page belongs to. */
  readonly eyebrow?: string
  readonly lead?: Child
  /** Badges, verified-on line, main action. */
  readonly children?: Child
}

/** Opens every page but the home page; holds its only `<h1>`. */
export const PageHeader = ({ title, eyebrow, lead, children }: PageHeaderProps): PageElement => (
  <header class="page-header">
    <div class="wrap">
      {eyebrow ? <p class="eyebrow">{eyebrow}</p> : null}
      <h1>{title}</h1>
      {lead ? <p class="lead">{lead}</p> : null}
      {children}
    </div>
  </header>
)

export interface SectionProps {
  readonly title: string
  readonly id?: string
  readonly lead?: Child
  readonly more?: Link
  readonly tone?: 'plain' | 'tint' | 'deep'
  readonly children?: Child
}

/** A full-width band with an `<h2>`, an optional lead and a link to the rest. */
export const Section = ({ title, id, lead, more, tone = 'plain', children }: SectionProps): PageElement => (
  <section class={`band ${tone}`} id={id}>
    <div class="wrap">
      <div class="band-head">
        <h2>{title}</h2>
        {lead ? <p class="lead">{lead}</p> : null}
      </div>
      {children}
      {more ? (
        <p class="more">
          <a class="arrow" href={more.path}>
            {more.label}
          </a>
        </p>
      ) : null}
    </div>
  </section>
)

export interface PageBodyProps {
  readonly children: Child
  readonly aside?: Child
  /** On a phone the aside comes before the text: for the act the page is about, such as signing up. */
  readonly asideFirst?: boolean
}

/** Plain page content at reading width, optionally with an aside (facts, contact, sign-up). */
export const PageBody = ({ children, aside, asideFirst = false }: PageBodyProps): PageElement => {
  const side = aside ? <aside class="aside">{aside}</aside> : null
  return (
    <div class={aside ? 'wrap split' : 'wrap body'}>
      {asideFirst ? side : null}
      <div class="prose">{children}</div>
      {asideFirst ? null : side}
    </div>
  )
}

/** A list page: filters beside the results on a wide screen, above them on a phone. */
export const ListingBody = ({ filters, children }: { filters: Child; children: Child }): PageElement => (
  <div class="wrap listing">
    <div>{filters}</div>
    <div>{children}</div>
  </div>
)

/** A framed block of an aside or of a page. */
export const Panel = ({ title, children }: { title: string; children: Child }): PageElement => (
  <section class="panel">
    <h2>{title}</h2>
    {children}
  </section>
)

export interface CardProps {
  readonly title: string
  readonly href?: string
  readonly eyebrow?: string
  /** Language of the title when it is not the page’s own. */
  readonly lang?: 'fr' | undefined
  /** Level of the heading: 2 under the page title, 3 inside a `Section`. */
  readonly level?: 2 | 3
  /** Date leaf, initials or amount set before the text. */
  readonly leading?: Child
  readonly badges?: Child
  /** A photo across the top of the card. */
  readonly picture?: Child
  readonly footer?: Child
  readonly children?: Child
}

/** One entry of a `Cards` list; the whole card is the target of its link. */
export const Card = (props: CardProps): PageElement => {
  const { title, href, eyebrow, lang, level = 3, leading, badges, picture, footer, children } = props
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <li class="card">
      {picture}
      {leading ? <div class="card-lead">{leading}</div> : null}
      <div class="card-text">
        {eyebrow ? <p class="eyebrow">{eyebrow}</p> : null}
        <Heading lang={lang}>{href ? <a href={href}>{title}</a> : title}</Heading>
        {children}
        {badges ? <p class="badges">{badges}</p> : null}
        {footer ? <div class="card-foot">{footer}</div> : null}
      </div>
    </li>
  )
}

export const Cards = ({ children }: { children: Child }): PageElement => <ul class="cards">{children}</ul>

export interface Fact {
  readonly term: string
  readonly value: Child
  readonly note?: Child
}

/** Name and value pairs, as a definition list. Entries without value are for the caller to leave out. */
export const Facts = ({ items }: { items: readonly Fact[] }): PageElement => (
  <dl class="facts">
    {items.map((fact) => (
      <div>
        <dt>{fact.term}</dt>
        <dd>
          {fact.value}
          {fact.note ? <small>{fact.note}</small> : null}
        </dd>
      </div>
    ))}
  </dl>
)

export interface NoticeProps {
  readonly tone?: Tone
  readonly title?: string
  /** `alert` is read at once by screen readers: for answers to what the person just did. */
  readonly role?: 'alert' | 'status'
  readonly children: Child
}

export const Notice = ({ tone = 'info', title, role, children }: NoticeProps): PageElement => (
  <div class={`notice ${tone}`} role={role}>
    {title ? <p class="notice-title">{title}</p> : null}
    {children}
  </div>
)

export interface EmptyStateProps {
  readonly title: string
  readonly children: Child
  readonly action?: Link
}

/** Says what would be here, why it helps, and the one thing to do. */
export const EmptyState = ({ title, children, action }: EmptyStateProps): PageElement => (
  <div class="empty">
    <svg viewBox="0 0 96 48" width="96" height="48" aria-hidden="true">
      <path d="M0 44 22 20l14 14L58 8l38 36z" />
      <path d="M0 48c20-18 40-16 56-6s28 2 40-4v10z" />
    </svg>
    <p class="empty-title">{title}</p>
    <div>{children}</div>
    {action ? (
      <p>
        <a class="button" href={action.path}>
          {action.label}
        </a>
      </p>
    ) : null}
  </div>
)

export const ButtonLink = (props: { href: string; kind?: 'main' | 'quiet'; children: Child }): PageElement => (
  <a class={props.kind === 'quiet' ? 'button quiet' : 'button'} href={props.href}>
    {props.children}
  </a>
)

export const Actions = ({ children }: { children: Child }): PageElement => <p class="actions">{children}</p>

export const Disclosure = ({ summary, children }: { summary: string; children: Child }): PageElement => (
  <details class="disclosure">
    <summary>{summary}</summary>
    <div>{children}</div>
  </details>
)

export interface DataTableProps {
  /** What the table shows, read first by screen readers. */
  readonly caption: string
  readonly columns: readonly string[]
  /** As many cells as columns; the first names its row. */
  readonly rows: readonly (readonly Child[])[]
}

/** Rows and columns; on a phone each row becomes a block with its labels, so that nothing scrolls sideways. */
export const DataTable = ({ caption, columns, rows }: DataTableProps): PageElement => (
  <table class="stacking">
    <caption class="hidden">{caption}</caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <th scope="col">{column}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((cells) => (
        <tr>
          {cells.map((cell, index) =>
            index === 0 ? <th scope="row">{cell}</th> : <td data-label={columns[index]}>{cell}</td>,
          )}
        </tr>
      ))}
    </tbody>
  </table>
)

/** Numbered steps: how to apply, how a sign-up goes on. */
export const Steps = ({ items }: { items: readonly { title: string; text?: Child }[] }): PageElement => (
  <ol class="steps">
    {items.map((step) => (
      <li>
        <strong>{step.title}</strong>
        {step.text ? <p>{step.text}</p> : null}
      </li>
    ))}
  </ol>
)

/**
 * A word a newcomer cannot know, with its meaning on the spot: opens without script. Words of the glossary need no
 * children, and are also explained by themselves where a page first writes them in running text.
 */
export const Term = ({ word, id, children }: { word: string; id?: string; children?: Child }): PageElement => {
  const locale = useLocale()
  const entry = findTerm(word)
  if (entry && !children) return <>{raw(termMarkup(word, entry, locale))}</>
  const anchor = id ?? (entry ? termAnchor(entry) : `g-${word.toLowerCase()}`)
  return (
    <>
      <button type="button" class="term" popovertarget={anchor}>
        {word}
      </button>
      <span class="term-text" id={anchor} popover="auto">
        <b>{word}</b> : {children}
      </span>
    </>
  )
}

/** Shown on paper only. */
export const PrintNotes = ({ children }: { children: Child }): PageElement => <div class="print-only">{children}</div>
