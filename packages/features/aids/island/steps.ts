// Goes from one question to the next without loading the whole page: the server still asks, evaluates and writes every
// page, and without script the same forms and links lead through the same addresses.

const mainOf = (page: Document): HTMLElement | null => page.querySelector('main')

/** Buttons that only a script can serve stay hidden without one. */
const serve = (main: HTMLElement): void => {
  for (const button of main.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => print())
  }
  for (const button of main.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    if (!navigator.clipboard) continue
    button.hidden = false
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(location.href)
      button.textContent = button.dataset.done ?? button.textContent
    })
  }
}

/** Focus goes where reading starts again, as after a page load: to what is wrong, else to the title. */
const announce = (main: HTMLElement): void => {
  const start = main.querySelector<HTMLElement>('[role=alert]') ?? main.querySelector<HTMLElement>('h1')
  start?.setAttribute('tabindex', '-1')
  start?.focus({ preventScroll: true })
  scrollTo(0, 0)
}

let asked = 0

/** Shows the page of an address; of two asked for in a row, the last one wins whichever answers first. */
const open = async (url: string, remember: boolean): Promise<void> => {
  asked += 1
  const turn = asked
  const here = mainOf(document)
  here?.setAttribute('aria-busy', 'true')
  try {
    const response = await fetch(url, { headers: { accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const next = mainOf(page)
    if (turn !== asked) return
    if (!response.ok || !here || !next) throw new Error('not a page of the simulator')
    for (const part of ['.trail', '.language'])
      document.querySelector(part)?.replaceWith(...page.querySelectorAll(part))
    here.replaceWith(next)
    document.title = page.title
    if (remember) history.pushState(null, '', response.url)
    serve(next)
    announce(next)
  } catch {
    // Whatever went wrong, the browser knows how to open an address, and how to say that it cannot.
    if (turn === asked) location.assign(url)
  }
}

const stepOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('[data-step]') : null

/** Takes over the forms and links inside `[data-step]`; the rest of the page stays as it is. */
export const startSteps = (main: HTMLElement): void => {
  serve(main)
  addEventListener('beforeprint', () => {
    for (const folded of document.querySelectorAll('main details')) folded.setAttribute('open', '')
  })
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !stepOf(form)) return
    event.preventDefault()
    const sent = new URLSearchParams()
    for (const [name, value] of new FormData(form, event.submitter)) sent.append(name, String(value))
    void open(`${form.action}?${sent}`, true)
  })
  document.addEventListener('click', (event) => {
    const link = stepOf(event.target) && event.target instanceof Element ? event.target.closest('a') : null
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
    if (link?.hash !== '' || !plain) return
    event.preventDefault()
    void open(link.href, true)
  })
  addEventListener('popstate', () => {
    if (location.hash === '') void open(location.href, false)
  })
}
