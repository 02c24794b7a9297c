import { type Locale, localeOfPath, localPath, type Problem, problems } from '@ancrage/kernel'
import * as z from 'zod'
import type { Exchange } from './exchange.ts'
import type { HeaderRecord } from './headers.ts'
import { notFound } from './not-found.ts'
import { versionTag } from './precondition.ts'
import type { AnyReply, Responses } from './reply.ts'

export const requestIdHeader = 'x-request-id'

/** The part of an exchange that an answer is written with. */
type Reader = Pick<Exchange, 'request' | 'requestId' | 'headers'>

/** A page of the site leads to a page in the same language. */
const inSameLanguage = (location: string, locale: Locale): string =>
  localeOfPath(location) === 'fr' && !location.startsWith('/api/') ? localPath(locale, location) : location

const attachment = (name: string): string => {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}

const etagOf = (reply: AnyReply): string | undefined => {
  if (reply.version !== undefined) return versionTag(reply.version)
  return reply.etag === undefined ? undefined : `"${reply.etag}"`
}

const alreadyHeld = (request: Request, etag: string): boolean => {
  const held = request.method === 'GET' || request.method === 'HEAD' ? request.headers.get('if-none-match') : null
  return held?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) ?? false
}

const jsonThrough = (responses: Responses, status: number, body: unknown): string => {
  const declared = responses[status]
  if (!(declared instanceof z.ZodType)) throw new TypeError(`no schema for the ${status} of this route`)
  return JSON.stringify(declared.parse(body))
}

const ownAddress = (location: string): string => {
  if (!/^\/(?![/\\])/.test(location)) throw new TypeError('a redirect stays on its own host')
  return location
}

const contentOf = (reply: AnyReply, responses: Responses): [string | Uint8Array<ArrayBuffer> | null, HeaderRecord] => {
  switch (reply.kind) {
    case 'json':
      return [jsonThrough(responses, reply.status, reply.body), { 'content-type': 'application/json' }]
    case 'json-text':
      return [reply.text, { 'content-type': 'application/json' }]
    case 'empty':
      return [null, {}]
    case 'html':
      return [reply.html, { 'content-type': 'text/html; charset=utf-8' }]
    case 'redirect':
      return [null, {}]
    case 'file': {
      const charset = reply.contentType.startsWith('text/') ? '; charset=utf-8' : ''
      const saved = reply.downloadAs ? { 'content-disposition': attachment(reply.downloadAs) } : {}
      return [reply.content, { 'content-type': `${reply.contentType}${charset}`, ...saved }]
    }
  }
}

/** A reply as bytes. `shared`: whoever may read it is anyone, so that `cacheSeconds` may be honoured. */
export const answerReply = (
  reply: AnyReply,
  responses: Responses,
  { request, requestId, headers: sets, locale }: Reader & Pick<Exchange, 'locale'>,
  shared: boolean,
): Response => {
  const headers: HeaderRecord = { ...(reply.kind === 'html' ? sets.page : sets.data), [requestIdHeader]: requestId }
  if (shared && reply.cacheSeconds) headers['cache-control'] = `public, max-age=${reply.cacheSeconds}`
  if (reply.robots) headers['x-robots-tag'] = reply.robots
  if (reply.location !== undefined) {
    const { location } = reply
    headers.location = ownAddress(reply.kind === 'redirect' ? inSameLanguage(location, locale) : location)
  }
  const etag = etagOf(reply)
  if (etag !== undefined) {
    headers.etag = etag
    if (alreadyHeld(request, etag)) return new Response(null, { status: 304, headers })
  }
  const [body, contentHeaders] = contentOf(reply, responses)
  return new Response(body, { status: reply.status, headers: Object.assign(headers, contentHeaders) })
}

const problemHeaders = (problem: Problem): HeaderRecord => {
  const headers: HeaderRecord = {}
  if (problem.retryAfterSeconds !== undefined) headers['retry-after'] = String(problem.retryAfterSeconds)
  if (problem.kind.status === 401) headers['www-authenticate'] = 'Bearer realm="ancrage"'
  return headers
}

/** Whatever the operation said of a record that is not there, everyone reads the same words. */
export const publicProblem = (problem: Problem): Problem =>
  problem.kind.slug === problems.notFound.slug
    ? { ...notFound, ...(problem.errors && { errors: problem.errors }) }
    : problem

const problemBody = (problem: Problem, requestId: string): string => {
  const { kind, detail, errors, extra } = problem
  const isNotFound = kind.slug === problems.notFound.slug
  return JSON.stringify({
    ...extra,
    type: `/problems/${kind.slug}`,
    title: kind.title.fr,
    status: kind.status,
    detail,
    // Its id is in the header only: foreign and unknown records must be the same bytes.
    ...(!isNotFound && { requestId }),
    ...(errors && { errors }),
  })
}

/** RFC 9457. */
export const answerProblem = (problem: Problem, { requestId, headers }: Reader, more: HeaderRecord = {}): Response =>
  new Response(problemBody(publicProblem(problem), requestId), {
    status: problem.kind.status,
    headers: {
      ...headers.data,
      ...problemHeaders(problem),
      ...more,
      'content-type': 'application/problem+json',
      [requestIdHeader]: requestId,
    },
  })

/** A problem as the page a browser shows. */
export const answerPage = (page: string, problem: Problem, { requestId, headers }: Reader): Response =>
  new Response(page, {
    status: problem.kind.status,
    headers: {
      ...headers.page,
      ...problemHeaders(problem),
      'content-type': 'text/html; charset=utf-8',
      [requestIdHeader]: requestId,
    },
  })

/** The 404 of a host that is not ours: no word, so that nothing can be learnt from it. */
export const answerBare = ({ requestId, headers }: Reader): Response =>
  new Response(null, { status: 404, headers: { ...headers.data, [requestIdHeader]: requestId } })
