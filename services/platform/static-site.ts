import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { lazy } from '@ancrage/kernel'

interface KeptFile {
  readonly bytes: Buffer
  /** Best first, as the edge chooses; none for what is compressed by itself. */
  readonly encodings: readonly { readonly name: string; readonly bytes: () => Buffer }[]
  readonly headers: Readonly<Record<string, string>>
}

/** The level of an edge that compresses while it answers. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  geojson: 'application/geo+json',
  ico: 'image/x-icon',
  webmanifest: 'application/manifest+json',
}

const extension = (path: string): string => /\.([a-z0-9]+)$/.exec(path)?.[1] ?? ''
const isText = (type: string): boolean => /^text\/|json|xml|svg/.test(type)

/** What every static answer carries; the same as the edge’s response headers policy. */
const safeHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'DENY',
} as const

export interface StaticFolder {
  /** Folder that holds the files now: it changes with each release. */
  readonly root: string
  /** Distinguishes the files of two releases in memory and in validators. */
  readonly revision: string
}

export interface StaticOptions {
  readonly contentSecurityPolicy: string
  /** Name of the file behind an address: `/aides/` may be `aides.html` or `aides/index.html`. */
  readonly fileName: (path: string) => string
  /** Addresses whose content never changes: their name holds a hash. */
  readonly immutable: RegExp
  /** File shown for an unknown address, with its status: a 404 page, or an application’s only page. */
  readonly fallback: { readonly path: string; readonly status: 200 | 404 }
}

const keptBytesLimit = 64 * 1024 * 1024

/** A plain public address; undefined for anything else. */
const plainPath = (url: string): string | undefined => {
  const [path = '/'] = url.split('?')
  return /^\/[A-Za-z0-9/_.~-]*$/.test(path) && !path.split('/').includes('..') ? path : undefined
}

/** Serves a folder from memory once read: files of a release never change, so none is read twice. */
export const createStaticSite = (
  options: StaticOptions,
): ((folder: StaticFolder, request: IncomingMessage, response: ServerResponse) => Promise<void>) => {
  const kept = new Map<string, KeptFile | undefined>()
  let keptBytes = 0

  const load = async ({ root, revision }: StaticFolder, path: string): Promise<KeptFile | undefined> => {
    const key = `${revision}${path}`
    const known = kept.get(key)
    if (known || kept.has(key)) return known
    const bytes = await readFile(join(root, options.fileName(path))).catch(() => undefined)
    const type = types[extension(options.fileName(path))] ?? 'application/octet-stream'
    const file = bytes && {
      bytes,
      encodings:
        isText(type) && bytes.length > 500
          ? [
              { name: 'br', bytes: lazy(() => brotliCompressSync(bytes, brotliOptions)) },
              { name: 'gzip', bytes: lazy(() => gzipSync(bytes)) },
            ]
          : [],
      headers: {
        ...safeHeaders,
        'content-type': type,
        // A preview in the console wears the fonts of the portal.
        ...(type === 'font/woff2' ? { 'access-control-allow-origin': '*' } : {}),
        'content-security-policy': options.contentSecurityPolicy,
        'cache-control': options.immutable.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        etag: `"${revision}${path.length.toString(36)}${bytes.length.toString(36)}"`,
        vary: 'accept-encoding',
      },
    }
    if (keptBytes > keptBytesLimit || kept.size > 20_000) {
      kept.clear()
      keptBytes = 0
    }
    kept.set(key, file)
    keptBytes += bytes?.length ?? 0
    return file
  }

  const send = (file: KeptFile, status: number, request: IncomingMessage, response: ServerResponse): void => {
    const etag = file.headers.etag
    if (status === 200 && etag !== undefined && request.headers['if-none-match'] === etag) {
      response.writeHead(304, file.headers).end()
      return
    }
    const accepted = request.headers['accept-encoding'] ?? ''
    const encoding = file.encodings.find(({ name }) => accepted.includes(name))
    const body = encoding?.bytes() ?? file.bytes
    const headers = { ...file.headers, 'content-length': String(body.length) }
    response.writeHead(status, encoding ? { ...headers, 'content-encoding': encoding.name } : headers)
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  return async (folder, request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    const path = plainPath(request.url ?? '/')
    const file = path === undefined ? undefined : await load(folder, path)
    if (file) return send(file, 200, request, response)
    if (path !== undefined && extension(path) === '' && !path.endsWith('/') && (await load(folder, `${path}/`))) {
      response.writeHead(301, { location: `${path}/` }).end()
      return
    }
    const fallback = await load(folder, options.fallback.path)
    if (fallback) return send(fallback, options.fallback.status, request, response)
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Introuvable\n')
  }
}
