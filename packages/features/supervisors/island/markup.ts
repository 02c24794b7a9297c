import { fillText } from '@ancrage/kernel/text.ts'
import { kmFrom, type ListQuery, relaxationsOf } from '../../list-query.ts'
import type { DirectoryDocument, DirectoryDocuments } from '../contract/documents.ts'
import type { DirectoryList } from './list.ts'

type Texts = DirectoryDocuments['words']

const hardSpace = '\u00a0'

/** What a person typed, or a name from the data, as text of markup. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

export const countText = (count: number, texts: Texts, [one, many] = texts.place): string => {
  const single = texts.locale === 'fr' ? count < 2 : count === 1
  const number = count.toLocaleString(texts.locale === 'fr' ? 'fr-FR' : 'en-GB')
  const text = single ? one : many
  return text.includes('{n}') ? fillText(text, { n: number }) : `${number}${hardSpace}${text}`
}

const awayText = (km: number, query: ListQuery, texts: Texts): string => {
  const shown = km < 10 ? Math.round(km * 10) / 10 : Math.round(km)
  const number = shown.toLocaleString(texts.locale === 'fr' ? 'fr-FR' : 'en-GB')
  return escapeMarkup(fillText(texts.near.away, { km: number, place: query.near?.name ?? '' }))
}

const awaySlot = /<p class="where">\{away\}<\/p>/

/** Cards as the server wrote them, with the distance when a place is known. */
export const cardsMarkup = (
  shown: readonly DirectoryDocument[],
  query: ListQuery,
  list: DirectoryList,
  texts: Texts,
): string =>
  shown
    .map((one) => {
      const km = kmFrom(list.shape, query, one)
      return km === undefined
        ? one.card.replace(awaySlot, '')
        : one.card.replace('{away}', () => awayText(km, query, texts))
    })
    .join('')

export interface ChipMarkup {
  readonly label: string
  readonly href: string
}

export const chipsMarkup = (chips: readonly ChipMarkup[], texts: Texts): string =>
  chips
    .map(
      ({ label, href }) =>
        `<li><a href="${escapeMarkup(href)}"><span class="hidden">${texts.chips.remove}</span>${escapeMarkup(label)}</a></li>`,
    )
    .join('')

/** First, last and the neighbours of the page shown, as the server’s own pagination. */
export const pagesMarkup = (page: number, count: number, hrefOf: (page: number) => string, texts: Texts): string => {
  if (count < 2) return ''
  const link = (to: number, text: string, more: string): string =>
    `<li><a href="${escapeMarkup(hrefOf(to))}" data-page="${to}"${more}>${text}</a></li>`
  const near = [...new Set([1, page - 1, page, page + 1, count])].filter((one) => one >= 1 && one <= count)
  const numbers = near.map((one, at) => {
    const gap = at > 0 && one - (near[at - 1] ?? 0) > 1 ? '<li aria-hidden="true">…</li>' : ''
    const label = fillText(texts.pages.one, { n: String(one) })
    return gap + link(one, String(one), ` aria-label="${label}"${one === page ? ' aria-current="page"' : ''}`)
  })
  const before = page > 1 ? link(page - 1, texts.pages.previous, ' rel="prev"') : ''
  const after = page < count ? link(page + 1, texts.pages.next, ' rel="next"') : ''
  return `<nav class="pages" aria-label="${texts.pages.label}"><ul>${before}${numbers.join('')}${after}</ul></nav>`
}

export interface NoneMarkup {
  readonly query: ListQuery
  readonly list: DirectoryList
  readonly texts: Texts
  readonly labelOf: (part: string) => string
  readonly hrefOf: (query: ListQuery) => string
  readonly whole: string
  /** Where one asks to be told of what is new; empty where nobody can. */
  readonly alert: string
}

/** Names the one filter to give up, as the server’s own page. */
export const noneMarkup = ({ query, list, texts, labelOf, hrefOf, whole, alert }: NoneMarkup): string => {
  const [best] = relaxationsOf(list.shape, list.entries, query)
  const { none } = texts
  const part = best ? (best.part === 'q' ? query.q : best.part === 'within' ? none.within : labelOf(best.part)) : ''
  const said = best ? fillText(none.relax, { part, count: countText(best.count, texts) }) : none.dead
  const [href, label] = best ? [hrefOf(best.query), fillText(none.relaxAction, { part })] : [whole, none.all]
  const told = alert === '' ? '' : `<p><a href="${escapeMarkup(alert)}">${none.alert}</a></p>`
  return `<div class="empty"><p class="empty-title">${none.title}</p><div><p>${escapeMarkup(said)} ${none.call}</p>${told}</div><p><a class="button" href="${escapeMarkup(href)}" data-relax>${escapeMarkup(label)}</a></p></div>`
}
