import { fold } from '@ancrage/kernel/text.ts'
import { startSteps } from './island/steps.ts'

// Filters the catalogue in the page, without a request: every card is already there. Without script the form asks the
// server for the same list.

interface Query {
  readonly q: string
  readonly facets: ReadonlyMap<string, readonly string[]>
}

interface Entry {
  /** Folded words, each with a space in front. */
  readonly text: string
  readonly facets: ReadonlyMap<string, readonly string[]>
}

const stem = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/, '') : word)
const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map(stem)

/** What a search compares: the same words as the server's `list-query.ts` makes of them. */
export const indexed = (text: string): string => ` ${wordsOf(text).join(' ')}`

/** Names of the facets that the entry misses; undefined when it misses the words. */
export const missedFacets = (entry: Entry, query: Query): readonly string[] | undefined => {
  if (!wordsOf(query.q).every((word) => entry.text.includes(` ${word}`))) return undefined
  return [...query.facets]
    .filter(([name, wanted]) => !wanted.some((value) => entry.facets.get(name)?.includes(value)))
    .map(([name]) => name)
}

const words = {
  fr: { chosen: 'Filtres choisis', remove: 'Retirer ', one: 'aide', many: 'aides' },
  en: { chosen: 'Chosen filters', remove: 'Remove ', one: 'grant', many: 'grants' },
} as const

const start = (root: HTMLElement, form: HTMLFormElement): void => {
  const locale = document.documentElement.lang === 'en' ? 'en' : 'fr'
  const t = words[locale]
  const search = form.querySelector<HTMLInputElement>('input[type=search]')
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
  const names = [...new Set(boxes.map((box) => box.name))]
  const labelOf = (box: HTMLInputElement): string => {
    const label = form.querySelector(`label[for="${box.id}"]`)
    return (label?.firstChild?.textContent ?? box.value).trim()
  }
  const labels = new Map(boxes.map((box) => [`${box.name} ${box.value}`, labelOf(box)]))
  const searchable = ['family', 'grantor', 'status']
  const cards = [...root.querySelectorAll<HTMLElement>('[data-family]')].flatMap((held) => {
    const card = held.closest<HTMLElement>('.card')
    if (!card) return []
    const facets = new Map(names.map((name) => [name, (held.dataset[name] ?? '').split(' ')]))
    const words = searchable.flatMap((name) => (facets.get(name) ?? []).map((value) => labels.get(`${name} ${value}`)))
    // Asked element by element: the text of a whole card glues the end of one line to the start of the next.
    const lines = [...card.querySelectorAll('h2, h3, p')].map((line) => line.textContent)
    return [{ card, facets, text: indexed([...lines, held.dataset.code, ...words].join(' ')) }]
  })
  const chips = document.createElement('ul')
  chips.className = 'chips'
  chips.setAttribute('aria-label', t.chosen)
  root.querySelector('[data-count]')?.after(chips)

  const read = (): Query => {
    const facets = new Map<string, string[]>()
    for (const { name, value } of boxes.filter((box) => box.checked))
      facets.set(name, [...(facets.get(name) ?? []), value])
    return { q: search?.value.trim() ?? '', facets }
  }

  const showCounts = (counts: ReadonlyMap<string, number>): void => {
    for (const box of boxes) {
      const small = form.querySelector(`label[for="${box.id}"] small`)
      if (small) small.textContent = ` (${counts.get(`${box.name} ${box.value}`) ?? 0})`
    }
  }

  const showChips = (): void => {
    const chosen = boxes.filter((box) => box.checked)
    chips.hidden = chosen.length === 0
    chips.replaceChildren(
      ...chosen.map((box) => {
        const item = document.createElement('li')
        const link = document.createElement('a')
        const hint = document.createElement('span')
        hint.className = 'hidden'
        hint.textContent = t.remove
        link.href = location.pathname
        link.append(hint, labelOf(box))
        link.addEventListener('click', (event) => {
          event.preventDefault()
          box.checked = false
          apply()
          box.focus()
        })
        item.append(link)
        return item
      }),
    )
  }

  const remember = (query: Query): void => {
    const params = new URLSearchParams(query.q === '' ? {} : { q: query.q })
    for (const [name, values] of query.facets) for (const value of values) params.append(name, value)
    const text = params.toString()
    history.replaceState(null, '', text === '' ? location.pathname : `?${text}`)
  }

  const apply = (): void => {
    const query = read()
    const counts = new Map<string, number>()
    let shown = 0
    for (const entry of cards) {
      const missed = missedFacets(entry, query)
      entry.card.hidden = missed === undefined || missed.length > 0
      if (!entry.card.hidden) shown++
      if (missed === undefined || missed.length > 1) continue
      for (const name of missed.length === 1 ? missed : names)
        for (const value of entry.facets.get(name) ?? [])
          counts.set(`${name} ${value}`, (counts.get(`${name} ${value}`) ?? 0) + 1)
    }
    for (const section of root.querySelectorAll<HTMLElement>('[data-section]'))
      section.hidden = section.querySelector('.card:not([hidden])') === null
    for (const jump of root.querySelectorAll<HTMLElement>('[data-jump]')) jump.hidden = shown < cards.length
    for (const none of root.querySelectorAll<HTMLElement>('[data-none]')) none.hidden = shown > 0
    const count = root.querySelector('[data-count]')
    if (count) count.textContent = `${shown}\u00a0${(locale === 'fr' ? shown < 2 : shown === 1) ? t.one : t.many}`
    showCounts(counts)
    showChips()
    remember(query)
  }

  const params = new URLSearchParams(location.search)
  if (search) search.value = params.get('q') ?? search.value
  for (const box of boxes) {
    box.checked = params.getAll(box.name).includes(box.value)
    if (box.checked) box.closest('details')?.setAttribute('open', '')
  }
  if (location.search !== '') apply()
  form.addEventListener('input', apply)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    apply()
  })
}

if (typeof document !== 'undefined') {
  const root = document.querySelector<HTMLElement>('[data-aids]')
  const form = root?.querySelector('form')
  if (root && form) start(root, form)
  const main = document.querySelector<HTMLElement>('main')
  if (main && !root) startSteps(main)
}
