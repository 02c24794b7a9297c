import type { Instant, Locale, Problem, TerritoryId } from '@ancrage/kernel'
import { answerPage, answerProblem, publicProblem } from './answer.ts'
import type { HeaderSets } from './headers.ts'
import type { IdempotencyPort } from './idempotency.ts'
import type { AccessPorts } from './ports.ts'

/** Filled while a request goes through its route, for the log and the problem page. */
export interface Trace {
  territoryId?: TerritoryId
  problem?: string
}

/** What the app lends to one request. */
export interface Exchange {
  readonly request: Request
  readonly url: URL
  readonly requestId: string
  readonly pathParam: (name: string) => string | undefined
  readonly now: Instant
  /** The language that the address asks for. */
  readonly locale: Locale
  readonly ports: AccessPorts
  readonly headers: HeaderSets
  readonly idempotency: IdempotencyPort | undefined
  readonly problemPage: ((problem: Problem, exchange: Exchange) => Promise<string>) | undefined
  readonly trace: Trace
}

export const headerOf = (request: Request, name: string): string | undefined => request.headers.get(name) ?? undefined

/** A browser that follows links and forms; a script that takes anything gets JSON. */
export const wantsHtml = (request: Request): boolean => (request.headers.get('accept') ?? '').includes('text/html')

/** A problem in the form its reader can use: a page for a browser when the app has one, else JSON. */
export const refuse = async (exchange: Exchange, problem: Problem): Promise<Response> => {
  const { request, problemPage, trace } = exchange
  const shown = publicProblem(problem)
  trace.problem = shown.kind.slug
  if (!problemPage || !wantsHtml(request)) return answerProblem(shown, exchange)
  return answerPage(await problemPage(shown, exchange), shown, exchange)
}
