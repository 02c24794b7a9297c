import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { LogEntry } from '@ancrage/http'
import { edgeHeaders } from '@ancrage/http'
import { errorFacts } from '@ancrage/runtime'
import { diskName } from '@ancrage/site'
import { lateStartSource } from '@ancrage/site/late-start.ts'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { platformApps } from './apps.ts'
import type { DemoAccount } from './demo-accounts.ts'
import { mailboxApp } from './mailbox.tsx'
import { audience, clientId, type Platform } from './platform.ts'
import { createSignIn } from './sign-in.tsx'
import { createStaticSite } from './static-site.ts'

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown

const portalPolicy = `default-src 'none'; script-src 'self' ${lateStartSource}; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'`
/** A preview inside the console wears the style, images and fonts of its portal. */
const portals = 'http://*.localhost:*'
const consolePolicy = (issuer: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline' ${portals}; img-src 'self' data: blob: ${portals}; font-src 'self' data: ${portals}; connect-src 'self' ${issuer}; frame-src 'self' blob: ${issuer}; base-uri 'none'; form-action 'self' ${issuer}; frame-ancestors 'none'; manifest-src 'self'`

/** What only the edge may say: whatever a client sent under these names is dropped, then written by us. */
const trust = (request: IncomingMessage, facts: Readonly<Record<string, string>>): void => {
  const own = new Set(Object.keys(facts))
  const raw: string[] = []
  for (let i = 0; i < request.rawHeaders.length; i += 2) {
    const name = request.rawHeaders[i] ?? ''
    if (!own.has(name.toLowerCase())) raw.push(name, request.rawHeaders[i + 1] ?? '')
  }
  request.rawHeaders.splice(0, request.rawHeaders.length, ...raw, ...Object.entries(facts).flat())
  Object.assign(request.headers, facts)
}

const listenerOf = (app: Hono): Listener => getRequestListener(app.fetch)

const isDynamic = (url: string): boolean =>
  /^\/(?:api|(?:en\/)?mes-demarches|docs|problems|openapi\.json|healthz)(?:[/?]|$)/.test(url)

export interface ServeOptions {
  readonly port: number
  readonly consoleFolder: string
  readonly accounts: () => readonly DemoAccount[]
}

/** One server for every address: the host name chooses portal, console, sign-in or mailbox, as the edge does. */
export const createPlatformServer = (platform: Platform, options: ServeOptions): Server => {
  const { ports, registry, log, originOf } = platform
  const requestLog = (entry: LogEntry): void => {
    if (entry.level !== 'info') log.write({ ...entry })
  }
  const apps = platformApps(platform, requestLog)
  const portal = listenerOf(apps.portal)
  const consoleListener = listenerOf(apps.console)
  const region = listenerOf(apps.region)
  const issuer = originOf('id.localhost')
  const signIn = createSignIn({
    issuer,
    consoleOrigin: originOf('console.localhost'),
    clientId,
    audience,
    secrets: platform.secrets,
    members: (id) => registry.member(id),
    accounts: options.accounts,
  })
  const mailbox = listenerOf(mailboxApp(platform.mailFolder))
  const portalFiles = createStaticSite({
    fileName: diskName,
    contentSecurityPolicy: portalPolicy,
    immutable: /^\/(?:assets|photos)\//,
    fallback: { path: '/404.html', status: 404 },
  })
  const consoleFiles = createStaticSite({
    fileName: (path) => (path.endsWith('/') ? `${path}index.html` : path),
    contentSecurityPolicy: consolePolicy(issuer),
    immutable: /^\/assets\//,
    fallback: { path: '/index.html', status: 200 },
  })
  const consoleConfig = JSON.stringify({ issuer, clientId, redirectPath: '/auth/callback', postLogout: '/' })
  const consoleRoot = { root: options.consoleFolder, revision: String(Date.now()) }

  const servePortal = async (host: string, request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const territoryId = await ports.territoryOfHost(host)
    if (!territoryId) return unknownHost(host, response)
    if (isDynamic(request.url ?? '/')) {
      trust(request, {
        [edgeHeaders.host]: host,
        [edgeHeaders.origin]: platform.secrets.origin,
        [edgeHeaders.address]: request.socket.remoteAddress ?? '',
      })
      return portal(request, response)
    }
    const pointer = await platform.publisher.pointers.read(territoryId)
    if (!pointer) return void response.writeHead(503, { 'retry-after': '2' }).end('Première mise en ligne en cours.\n')
    return portalFiles(
      { root: platform.siteFolder(territoryId, pointer.release), revision: pointer.release },
      request,
      response,
    )
  }

  const unknownHost = (host: string, response: ServerResponse): void => {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
    response.end(
      `Aucun site à l’adresse ${host.replace(/[^a-z0-9.-]/gi, '')}. La liste est dans le terminal de « npm start ».\n`,
    )
  }

  const serveConsole: Listener = (request, response) => {
    const url = request.url ?? '/'
    if (/^\/region-api[/?]/.test(url)) return region(request, response)
    if (isDynamic(url)) return consoleListener(request, response)
    if (url === '/config.json') {
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      return response.end(consoleConfig)
    }
    return consoleFiles(consoleRoot, request, response)
  }

  const health: Listener = (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end('{"status":"ok"}')
  }

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const host = (request.headers.host ?? '').split(':')[0]?.toLowerCase() ?? ''
    if (host === 'console.localhost') return serveConsole(request, response)
    if (host === 'mail.localhost') return mailbox(request, response)
    if (host === 'id.localhost')
      return request.url === '/healthz' ? health(request, response) : signIn(request, response)
    return servePortal(host, request, response)
  }

  return createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      log.write({ level: 'error', code: 'request-failed', ...errorFacts(error) })
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
}
