/// <reference lib="webworker" />
import { markKept } from '@ancrage/site/offline/mark-kept.ts'

interface Plan {
  readonly version: string
  readonly kept: readonly string[]
  readonly offlinePath: string
}
declare const self: ServiceWorkerGlobalScope & { readonly ancragePlan: Plan }

const { version, kept, offlinePath } = self.ancragePlan
/** Pages and files put aside at once, and pages read since. */
const planned = `kept-${version}`
const visited = 'visited'
const MOST_VISITED = 40

/** Personal steps and data never pass through the worker: what they show or change is not for a cache. */
const isPersonal = (path: string): boolean => /^(?:\/en)?\/(?:mes-demarches|api)(?:\/|$)/.test(path)

const putAside = async (): Promise<void> => {
  const cache = await caches.open(planned)
  // One missing file must not keep all others from being there.
  await Promise.allSettled(
    kept.map(async (path) => {
      const known = path.startsWith('/assets/') ? await caches.match(path) : undefined
      const response = known ?? (await fetch(path, { cache: 'no-cache' }))
      if (response.ok) await cache.put(path, response)
    }),
  )
}

const forgetOlder = async (): Promise<void> => {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith('kept-') && name !== planned).map((name) => caches.delete(name)),
  )
}

self.addEventListener('install', (event) => {
  event.waitUntil(putAside().then(() => self.skipWaiting()))
})
self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()))
})

const remember = async (request: Request, response: Response): Promise<void> => {
  const cache = await caches.open(visited)
  await cache.put(request, response)
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_VISITED)).map((key) => cache.delete(key)))
}

/** The newer of the page put aside and the page read since, saying that it is one. */
const fromDevice = async (request: Request): Promise<Response> => {
  const held = await Promise.all(
    [visited, planned].map(async (name) => (await caches.open(name)).match(request, { ignoreSearch: true })),
  )
  const dateOf = (response: Response): number => Date.parse(response.headers.get('date') ?? '') || 0
  const [best] = held.filter((one) => one !== undefined).toSorted((a, b) => dateOf(b) - dateOf(a))
  const found = best ?? (await caches.match(offlinePath))
  if (!found) return Response.error()
  if (!found.headers.get('content-type')?.startsWith('text/html')) return found
  const date = found.headers.get('date')
  const html = await found.text()
  return new Response(best ? markKept(html, date ? new Date(date) : undefined) : html, { headers: found.headers })
}

/** The network first: a page on the device is for when there is none. */
const readPage = async (request: Request): Promise<Response> => {
  try {
    const response = await fetch(request)
    if (response.ok && response.headers.get('content-type')?.startsWith('text/html')) {
      await remember(request, response.clone())
    }
    return response
  } catch {
    return fromDevice(request)
  }
}

/** Files whose name changes with their content never need to be asked for again. */
const readAsset = async (request: Request): Promise<Response> => (await caches.match(request)) ?? fetch(request)

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || isPersonal(pathname)) return
  if (request.mode === 'navigate') event.respondWith(readPage(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(readAsset(request))
  else if (kept.includes(pathname)) event.respondWith(fetch(request).catch(() => fromDevice(request)))
})
