// The page « Partager »: which page is in the address after `#`, so that reading pages need no script to lead here.
const path = decodeURIComponent(location.hash.slice(1))
const isOwn = /^\/[^/\\]/.test(path) || path === '/'
const url = new URL(isOwn ? path : '/', location.origin).href

const address = document.querySelector<HTMLInputElement>('[data-address]')
if (address) address.value = url

const done = document.querySelector<HTMLElement>('[data-done]')
const say = (words: string | undefined): void => {
  if (done) done.textContent = words ?? ''
}

const onClick = (name: string, possible: boolean, act: () => Promise<void>): void => {
  const button = document.querySelector<HTMLButtonElement>(`[data-act="${name}"]`)
  if (!button || !possible) return
  button.hidden = false
  // A person who closes the list of applications has not failed at anything.
  button.addEventListener('click', () => act().catch(() => undefined))
}

onClick('native', 'share' in navigator, () => navigator.share({ url }))
onClick('copy', 'clipboard' in navigator, async () => {
  await navigator.clipboard.writeText(url)
  say(done?.dataset.done)
})
