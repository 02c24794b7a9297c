import type { MapView } from './directory.ts'

export interface MapRequest {
  /** The page that holds the drawing. */
  readonly address: string
  readonly results: HTMLElement
  readonly cards: HTMLElement
  /** Keeps to one commune the placements of which are on another page of the list. */
  readonly choose: (communeCode: string) => void
}

/** Puts the map of the map page beside the list, and keeps the two in step. @throws Error when it cannot be had. */
export const openMap = async ({ address, results, cards, choose }: MapRequest): Promise<MapView> => {
  const answer = await fetch(address, { headers: { accept: 'text/html' } })
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const figure = page.querySelector<HTMLElement>('figure.map')
  if (!answer.ok || !figure) throw new Error(`no map at ${address}`)
  const dots = [...figure.querySelectorAll<SVGAElement>('a[data-commune]')]
  const dotOf = (card: Element | null | undefined): SVGAElement | undefined => {
    const code = card?.querySelector<HTMLElement>('[data-commune]')?.dataset.commune
    return dots.find((dot) => dot.dataset.commune === code)
  }

  figure.addEventListener('click', (event) => {
    const dot = event.target instanceof Element ? event.target.closest<SVGAElement>('a[data-commune]') : null
    const code = dot?.dataset.commune
    if (!code) return
    event.preventDefault()
    const first = cards.querySelector(`[data-commune="${code}"]`)
    if (!first) choose(code)
    const card = (first ?? cards.querySelector(`[data-commune="${code}"]`))?.closest('.card')
    card?.querySelector<HTMLElement>('a')?.focus()
  })
  for (const [event, on] of [
    ['focusin', true],
    ['focusout', false],
    ['pointerover', true],
    ['pointerout', false],
  ] as const)
    cards.addEventListener(event, ({ target }) => {
      const card = target instanceof Element ? target.closest('.card') : undefined
      dotOf(card)?.classList.toggle('on', on)
    })

  results.classList.add('with-map')
  cards.closest('form')?.after(figure)
  return {
    show: (found) => {
      for (const dot of dots) {
        const count = found.get(dot.dataset.commune ?? '') ?? 0
        dot.toggleAttribute('hidden', count === 0)
        const number = dot.querySelector('.many')
        if (number) number.textContent = count > 1 ? String(count) : ''
      }
    },
  }
}
