/**
 * Filters a list without leaving its page: the server’s own answer replaces it, so that a search gives the same result
 * with and without script. The address follows, and a reload or a shared link finds the same list.
 */
const listing = document.querySelector('[data-listing]')
const patienceMillis = 180
let wait = 0
let asked = 0

const formOf = (): HTMLFormElement | null => listing?.querySelector('form') ?? null

const addressOf = (form: HTMLFormElement): string => {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') query.append(name, value)
  return `${form.getAttribute('action') ?? ''}?${query}`
}

const show = async (address: string): Promise<void> => {
  const turn = ++asked
  listing?.setAttribute('aria-busy', 'true')
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const next = page.querySelector('[data-listing]')
    if (turn !== asked || !next || !listing) return
    const focused = document.activeElement?.id
    const open = new Set([...listing.querySelectorAll('details[open] > summary')].map((summary) => summary.textContent))
    const typed = listing.querySelector<HTMLInputElement>('input[type=search]')?.value
    listing.replaceChildren(...next.childNodes)
    for (const summary of listing.querySelectorAll('details > summary'))
      if (open.has(summary.textContent)) summary.parentElement?.setAttribute('open', '')
    const search = listing.querySelector<HTMLInputElement>('input[type=search]')
    if (search && typed !== undefined) search.value = typed
    if (focused) document.getElementById(focused)?.focus()
    history.replaceState(null, '', address)
  } catch {
    // Without network the list stays as it is, and the form still works as a page once the network is back.
  } finally {
    if (turn === asked) listing?.removeAttribute('aria-busy')
  }
}

const later = (form: HTMLFormElement, millis: number): void => {
  clearTimeout(wait)
  wait = window.setTimeout(() => show(addressOf(form)), millis)
}

listing?.addEventListener('input', (event) => {
  const form = formOf()
  const { target } = event
  if (!form || !(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
  later(form, target.type === 'search' ? patienceMillis : 0)
})
listing?.addEventListener('submit', (event) => {
  const form = formOf()
  if (!form || event.target !== form) return
  event.preventDefault()
  later(form, 0)
})
listing?.addEventListener('click', (event) => {
  const chip = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.chips a') : null
  if (!chip) return
  event.preventDefault()
  void show(chip.href)
})

export {}
