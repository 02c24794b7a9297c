// Puts the worker in place once the person has shown that they stay: a first view costs nothing more than itself.
const WAIT_MS = 20_000
const signs = ['scroll', 'pointerdown', 'keydown'] as const

const register = (): void => {
  for (const sign of signs) removeEventListener(sign, register)
  clearTimeout(timer)
  // Refused in a private window or without https: the site works all the same.
  navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
}

const timer = 'serviceWorker' in navigator ? setTimeout(register, WAIT_MS) : undefined
if (timer !== undefined) for (const sign of signs) addEventListener(sign, register, { once: true, passive: true })
