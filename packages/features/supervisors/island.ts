import { openPicks } from './island/picks.ts'

/**
 * All that a first view of the directory loads: the rest, and the list itself, come when somebody begins to search.
 * Until then, and whenever something fails to come, every link and form of the page does its work by itself.
 */
const picks = openPicks()
const listing = document.querySelector<HTMLElement>('[data-listing]')

let started = false
const start = (): void => {
  if (started || !listing) return
  started = true
  import('./island/directory.ts')
    .then((directory) => directory.start(listing, picks))
    .catch(() => {
      started = false
    })
}

for (const event of ['focusin', 'pointerdown', 'pointerover']) listing?.addEventListener(event, start)
// The script itself comes after the first view: somebody may have begun before it.
if (listing?.matches(':focus-within')) start()
if (picks.all().length > 0) setTimeout(start, 1500)

/** Links of the other pages that retain a placement or let it go: they lead to the comparison of all that is retained. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-pick]') : null
  const left = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-unpick]') : null
  if (left?.dataset.unpick) picks.set(left.dataset.unpick, false)
  if (!link?.dataset.pick) return
  const kept = picks.set(link.dataset.pick, true)
  link.search = `?${kept.map((slug) => `lieu=${encodeURIComponent(slug)}`).join('&')}`
})
