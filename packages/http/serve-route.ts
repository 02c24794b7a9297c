import { err, ok, type Problem, type Result } from '@ancrage/kernel'
import { answerBare, answerPage, answerReply } from './answer.ts'
import { describeRoute, planRoute, type RoutePlan } from './describe-route.ts'
import { enterRoute, factsOf } from './enter-route.ts'
import { type Exchange, headerOf, refuse, wantsHtml } from './exchange.ts'
import type { FormFields } from './form-fields.ts'
import { keptReply } from './idempotency.ts'
import { invalidInput, parseInput, queryValues } from './parse-input.ts'
import { preconditionRequired, versionOf } from './precondition.ts'
import { defaultBodyLimitBytes, type ReadBody, readBody, readFile } from './read-body.ts'
import { findReceipt, idempotencyOf } from './replay.ts'
import type { AnyReply, Responses } from './reply.ts'
import type { DepsFor, Route, RouteSpec } from './route.ts'

/** The type of a route says that `version` is a number exactly when `ifMatch` was asked for. */
function versionFor<V extends boolean>(
  asked: V | undefined,
  request: Request,
): Result<V extends true ? number : undefined, Problem>
function versionFor(asked: boolean | undefined, request: Request): Result<number | undefined, Problem> {
  if (!asked) return ok(undefined)
  const version = versionOf(headerOf(request, 'if-match'))
  return version === undefined ? err(preconditionRequired) : ok(version)
}

const readIfAsked = async (
  spec: { readonly body?: unknown; readonly bodyLimitBytes?: number; readonly form?: (fields: FormFields) => unknown },
  request: Request,
): Promise<Result<ReadBody | undefined, Problem>> =>
  spec.body ? readBody(request, spec.bodyLimitBytes ?? defaultBodyLimitBytes, spec.form) : ok(undefined)

const searchOf = (url: string): string => {
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at + 1)
}

const runRoute = async <Deps, Scope extends Wide, Wide, P, Q, B, L, R extends Responses, V extends boolean>(
  spec: RouteSpec<Deps, Scope, Wide, P, Q, B, L, R, V>,
  plan: RoutePlan,
  exchange: Exchange,
  depsFor: DepsFor<Deps, Wide>,
): Promise<Response> => {
  const { request } = exchange
  const entered = await enterRoute(spec, plan, exchange, depsFor)
  if (!entered.ok) return entered.error === 'bare' ? answerBare(exchange) : refuse(exchange, entered.error)
  const { admitted, early, loaded } = entered.value

  const query = parseInput(spec.query, queryValues(searchOf(request.url), plan.queryLists), ['query'])
  if (!query.ok) return refuse(exchange, invalidInput(query.error))
  const version = versionFor(spec.ifMatch, request)
  if (!version.ok) return refuse(exchange, version.error)
  const read = await readIfAsked(spec, request)
  if (!read.ok) return refuse(exchange, read.error)
  const file = spec.file ? await readFile(request, spec.file.limitBytes) : ok(undefined)
  if (!file.ok) return refuse(exchange, file.error)

  const answer = (reply: AnyReply): Response =>
    answerReply(reply, spec.responses, exchange, spec.access.kind === 'visitor')
  const reject = async (failure: Problem): Promise<Response> => {
    const typed = read.value?.typed
    if (!spec.invalidForm || !typed || !wantsHtml(request)) return refuse(exchange, failure)
    exchange.trace.problem = failure.kind.slug
    return answerPage(await spec.invalidForm({ ...early, loaded }, failure, typed), failure, exchange)
  }

  if (read.value?.faults) return reject(read.value.faults)
  const body = parseInput(spec.body, read.value?.value, [])
  if (!body.ok) return reject(invalidInput(body.error))

  const once = spec.idempotent ? idempotencyOf(exchange, spec.operationId, read.value, admitted.wide) : ok(undefined)
  if (!once.ok) return reject(once.error)
  const already = async (): Promise<Result<AnyReply | undefined, Problem>> => {
    const receipt = await findReceipt(exchange, once.value, admitted.wide)
    if (!receipt.ok || !receipt.value) return receipt.ok ? ok(undefined) : receipt
    return spec.replay ? spec.replay(early, receipt.value.reply) : ok(keptReply(receipt.value.reply))
  }
  const first = await already()
  if (!first.ok) return reject(first.error)
  if (first.value) return answer(first.value)

  const facts = factsOf(exchange, admitted, once.value)
  const result = await spec.handle({
    ...early,
    query: query.value,
    body: body.value,
    loaded,
    version: version.value,
    request: file.value ? { ...facts, file: file.value } : facts,
  })
  if (result.ok) return answer(result.value)
  // The same request may have won between our look and our write: then its answer is ours too.
  const winner = await already()
  if (!winner.ok) return reject(winner.error)
  return winner.value ? answer(winner.value) : reject(result.error)
}

/** A route ready to serve; whatever does not depend on a request is worked out here, once. */
export const serveRoute = <Deps, Scope extends Wide, Wide, P, Q, B, L, R extends Responses, V extends boolean>(
  spec: RouteSpec<Deps, Scope, Wide, P, Q, B, L, R, V>,
): Route<Deps, Wide> => {
  const plan = planRoute(describeRoute(spec))
  return { info: plan.info, serve: (exchange, depsFor) => runRoute(spec, plan, exchange, depsFor) }
}
