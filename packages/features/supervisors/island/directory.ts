import { fillText } from '@ancrage/kernel/text.ts'
import { config } from 'zod/mini'
import { type ListQuery, listQueryParams, parseListQuery, runListQuery } from '../../list-query.ts'
import { type DirectoryDocument, documentsSchema } from '../contract/documents.ts'
import { type DirectoryList, listOf } from './list.ts'
import { type ChipMarkup, cardsMarkup, chipsMarkup, countText, noneMarkup, pagesMarkup } from './markup.ts'
import type { Picks } from './picks.ts'

/** What the map shows in step with the list. */
export interface MapView {
  readonly show: (found: ReadonlyMap<string, number>) => void
}

interface Parts {
  readonly form: HTMLFormElement
  readonly results: HTMLElement
  readonly documents: string
  /** Address of the whole list. */
  readonly whole: string
}

const partsOf = (root: HTMLElement): Parts | undefined => {
  const form = root.querySelector('form')
  const results = root.querySelector<HTMLElement>('.results-head')?.parentElement
  const { documents } = root.dataset
  return form && results && documents
    ? { form, results, documents, whole: documents.slice(0, documents.lastIndexOf('/') + 1) }
    : undefined
}

const ensure = (parent: Element, selector: string, make: () => HTMLElement): HTMLElement => {
  const known = parent.querySelector<HTMLElement>(selector)
  if (known) return known
  const made = make()
  parent.append(made)
  return made
}

const element = (tag: string, className: string): HTMLElement => {
  const made = document.createElement(tag)
  made.className = className
  return made
}

const addressDelayMillis = 300

// The policy of the pages refuses code made from text: without this, zod tries once and the browser complains.
config({ jitless: true })

/** Searches, filters and shows the list in the page. Each address it writes is one that the server answers alike. */
export const start = async (root: HTMLElement, picks: Picks): Promise<void> => {
  const parts = partsOf(root)
  if (!parts) return
  const { form, results, whole } = parts
  const answer = await fetch(parts.documents)
  const documents = documentsSchema.parse(await answer.json())
  const list: DirectoryList = listOf(documents)
  const { perPage, words: texts, communes } = documents
  const action = form.getAttribute('action') ?? ''

  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].map((box) => {
    const label = box.labels?.[0]
    const count = label?.querySelector('small') ?? null
    const name = label?.firstChild?.textContent?.trim() ?? box.value
    return { box, count, name, group: box.closest('details')?.querySelector('summary')?.textContent ?? '' }
  })
  const field = (name: string): HTMLInputElement | HTMLSelectElement | null =>
    form.querySelector(`input[name="${name}"],select[name="${name}"]`)
  const search = field('q')
  const near = field('near')
  const within = field('within')
  const sort = field('sort')
  let outside: readonly string[] = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden][name=commune]')].map(
    ({ value }) => value,
  )
  for (const hidden of form.querySelectorAll('input[type=hidden]')) hidden.remove()

  const queryOfForm = (): ListQuery => {
    const params = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') params.append(name, value)
    for (const code of outside) params.append('commune', code)
    return parseListQuery(list.shape, params, list.places)
  }
  const addressOf = (query: ListQuery, page = 1): string => {
    const params = listQueryParams(query)
    if (page > 1) params.set('page', String(page))
    const text = params.toString()
    return text === '' ? whole : `${action}?${text}`
  }

  const head = results.querySelector<HTMLElement>('.results-head')
  const countLine = results.querySelector<HTMLElement>('[data-count]')
  const body = results.querySelector<HTMLFormElement>('form.picks') ?? element('form', 'picks')
  if (!body.isConnected) {
    results.querySelector('.empty, .map-view')?.remove()
    results.append(body)
  }
  // From now on the list changes at each letter: what is off screen is not laid out.
  body.classList.add('swift')
  const cards = ensure(body, '.cards', () => element('ul', 'cards'))
  const none = ensure(body, '.none', () => element('div', 'none'))
  const pager = ensure(body, '.pager', () => element('div', 'pager'))
  body.querySelector('.pages')?.remove()
  body.querySelector('.pick-bar')?.before(none, pager)

  if (near) {
    const names = near.parentElement?.appendChild(element('datalist', ''))
    if (names) names.id = 'near-names'
    for (const place of list.places) names?.appendChild(new Option('', place.name))
    near.setAttribute('list', 'near-names')
  }

  let shownPage = 1
  let map: MapView | undefined
  let addressTimer = 0

  const chipsFor = (query: ListQuery): readonly ChipMarkup[] => {
    const { near: place, withinKm, ...rest } = query
    const values = { place: place?.name ?? '', km: String(withinKm ?? '') }
    const nearby = withinKm
      ? [
          {
            label: fillText(texts.near.chipWithin, values),
            href: addressOf({ ...rest, ...(place ? { near: place } : {}) }),
          },
        ]
      : place
        ? [{ label: fillText(texts.near.chip, values), href: addressOf(rest) }]
        : []
    const nameOf = (facet: string, value: string): string =>
      boxes.find(({ box }) => box.name === facet && box.value === value)?.name ?? communes[value] ?? value
    const chosen = Object.entries(query.facets).flatMap(([facet, all]) =>
      all.map((value) => {
        const left = all.filter((other) => other !== value)
        const { [facet]: _, ...others } = query.facets
        const facets = left.length > 0 ? { ...others, [facet]: left } : others
        return { label: nameOf(facet, value), href: addressOf({ ...query, facets }) }
      }),
    )
    return [...nearby, ...chosen]
  }

  const showNear = (query: ListQuery): void => {
    const known = query.near !== undefined
    const around = within?.closest<HTMLElement>('.field')
    if (around) around.hidden = !known
    const first = sort instanceof HTMLSelectElement ? sort.options[0] : undefined
    if (first) first.textContent = known ? texts.near.distance : texts.near.turn
    const fault = near?.parentElement?.querySelector('.fault')
    // A name that is still being typed is no error yet: only what the field was left with is one.
    if (!query.unknownPlace || document.activeElement === near) fault?.remove()
    else if (near?.parentElement) {
      const line = fault ?? near.parentElement.appendChild(element('p', 'fault'))
      line.textContent = fillText(texts.near.unknown, { place: query.unknownPlace })
    }
  }

  const showPicks = (): void => {
    const kept = picks.all()
    for (const box of cards.querySelectorAll<HTMLInputElement>('.pick input')) box.checked = kept.includes(box.value)
    const bar = body.querySelector<HTMLElement>('.pick-bar')
    if (!bar) return
    bar.classList.toggle('live', kept.length > 0)
    const line = bar.querySelector('span')
    if (line && kept.length > 0) line.textContent = countText(kept.length, texts, texts.picks.count)
    const known = bar.querySelector<HTMLElement>('[data-forget]')
    if (kept.length === 0) known?.remove()
    else if (!known) {
      const forget = element('button', 'link')
      forget.setAttribute('type', 'button')
      forget.dataset.forget = ''
      forget.textContent = texts.picks.forget
      bar.append(forget)
    }
  }

  const made = new Map<string, Element>()
  let onScreen = ''
  /** A card is made once: what a letter leaves in place costs nothing, what it brings back is only put there. */
  const showCards = (shown: readonly DirectoryDocument[], query: ListQuery): void => {
    const place = query.near ? ` ${query.near.name}` : ''
    const keys = shown.map(({ slug }) => slug + place)
    const wanted = keys.join('|')
    if (wanted === onScreen && cards.childElementCount > 0) return
    onScreen = wanted
    cards.replaceChildren(
      ...shown.map((one, at) => {
        const key = keys[at] ?? one.slug
        const known = made.get(key)
        if (known) return known
        const template = document.createElement('template')
        template.innerHTML = cardsMarkup([one], query, list, texts)
        const card = template.content.firstElementChild ?? template
        made.set(key, card)
        return card
      }),
    )
  }

  const paint = (page = 1): void => {
    const query = queryOfForm()
    const found = runListQuery(list.shape, list.entries, query)
    const pageCount = Math.max(1, Math.ceil(found.items.length / perPage))
    shownPage = Math.min(page, pageCount)
    for (const { box, count } of boxes) {
      const text = ` (${found.counts[box.name]?.[box.value] ?? 0})`
      if (count && count.textContent !== text) count.textContent = text
    }
    if (countLine) countLine.textContent = countText(found.items.length, texts)
    const chips = chipsFor(query)
    if (head) {
      const holder = ensure(head, '.chips', () => element('ul', 'chips'))
      holder.setAttribute('aria-label', texts.chips.label)
      holder.innerHTML = chipsMarkup(chips, texts)
      holder.hidden = chips.length === 0
    }
    const shown = found.items.slice((shownPage - 1) * perPage, shownPage * perPage)
    showCards(shown, query)
    none.innerHTML =
      found.items.length > 0
        ? ''
        : noneMarkup({
            query,
            list,
            texts,
            labelOf: (part) => boxes.find(({ box }) => box.name === part)?.group ?? part,
            hrefOf: addressOf,
            whole,
            alert: fillText(documents.alert, { search: encodeURIComponent(listQueryParams(query).toString()) }),
          })
    pager.innerHTML = pagesMarkup(shownPage, pageCount, (to) => addressOf(query, to), texts)
    showNear(query)
    showPicks()
    if (map) {
      const byCommune = new Map<string, number>()
      for (const { facets } of found.items)
        for (const code of facets.commune ?? []) byCommune.set(code, (byCommune.get(code) ?? 0) + 1)
      map.show(byCommune)
    }
    clearTimeout(addressTimer)
    const address = addressOf(query, shownPage)
    addressTimer = window.setTimeout(() => history.replaceState(null, '', address), addressDelayMillis)
  }

  /** Makes the form say what an address asks for. */
  const follow = (href: string): void => {
    const params = new URL(href, location.href).searchParams
    const wanted = parseListQuery(list.shape, params, list.places)
    for (const { box } of boxes) box.checked = wanted.facets[box.name]?.includes(box.value) ?? false
    outside = wanted.facets.commune ?? []
    if (search) search.value = wanted.q
    if (near) near.value = wanted.near?.name ?? wanted.unknownPlace ?? ''
    if (within) within.value = String(wanted.withinKm ?? '')
    if (sort) sort.value = wanted.sort
    paint(Number(params.get('page') ?? '1'))
  }

  form.addEventListener('input', () => paint())
  near?.addEventListener('change', () => paint())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    paint()
    results.scrollIntoView({ block: 'start' })
  })
  results.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLInputElement) || !event.target.closest('.pick')) return
    picks.set(event.target.value, event.target.checked)
    showPicks()
  })
  body.addEventListener('submit', (event) => {
    event.preventDefault()
    const kept = picks.all().map((slug) => `lieu=${encodeURIComponent(slug)}`)
    location.assign(`${body.getAttribute('action') ?? ''}?${kept.join('&')}`)
  })
  results.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null
    if (event.defaultPrevented || !(event instanceof MouseEvent) || event.ctrlKey || event.metaKey) return
    if (target?.closest('[data-forget]')) {
      picks.clear()
      showPicks()
      return
    }
    const link = target?.closest<HTMLAnchorElement>('.chips a, a[data-relax], .pager a')
    if (link) {
      event.preventDefault()
      follow(link.href)
      if (link.dataset.page) results.scrollIntoView({ block: 'start' })
      return
    }
    const opener = target?.closest<HTMLAnchorElement>('a[data-map]')
    if (!opener?.dataset.map || map) return
    event.preventDefault()
    const address = opener.dataset.map
    import('./map.ts')
      .then((maps) => maps.openMap({ address, results, cards, choose: (code) => follow(addressOfCommune(code)) }))
      .then((opened) => {
        map = opened
        opener.parentElement?.remove()
        paint(shownPage)
      })
      .catch(() => location.assign(opener.href))
  })
  const addressOfCommune = (code: string): string => {
    const query = queryOfForm()
    return addressOf({ ...query, facets: { ...query.facets, commune: [code] } })
  }

  for (const slug of new URL(location.href).searchParams.getAll('lieu')) picks.set(slug, true)
  const asServed = parseListQuery(list.shape, new URL(location.href).searchParams, list.places)
  const typedMeanwhile = listQueryParams(queryOfForm()).toString() !== listQueryParams(asServed).toString()
  if (typedMeanwhile || cards.childElementCount === 0) paint()
  else {
    // What the server wrote stays as it is until somebody asks for something else.
    shownPage = 1
    showPicks()
    body.querySelector('.pager')?.replaceChildren()
    pager.innerHTML = pagesMarkup(
      pageShown(),
      Math.max(1, Math.ceil(runListQuery(list.shape, list.entries, asServed).items.length / perPage)),
      (to) => addressOf(asServed, to),
      texts,
    )
  }
}

const pageShown = (): number => {
  const asked = new URL(location.href).searchParams.get('page') ?? /page-(\d+)\/$/.exec(location.pathname)?.[1] ?? '1'
  return Number(asked) || 1
}
