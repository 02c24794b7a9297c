import { epochMillis, err, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import type { Admission, Admitted } from './access.ts'
import { answerBare, answerPage, answerReply } from './answer.ts'
import { describeRoute, planRoute, type RoutePlan } from './describe-route.ts'
import { type Exchange, headerOf, refuse, wantsHtml } from './exchange.ts'
import type { FormFields } from './form-fields.ts'
import { notFound } from './not-found.ts'
import { invalidInput, parseInput, queryValues } from './parse-input.ts'
import { preconditionRequired, versionOf } from './precondition.ts'
import { defaultBodyLimitBytes, type ReadBody, readBody } from './read-body.ts'
import { findReplay, idempotencyOf } from './replay.ts'
import type { AnyReply, Responses } from './reply.ts'
import type { Idempotency, RequestFacts } from './request-facts.ts'
import type { Route, RouteSpec } from './route.ts'

const admissionOf = ({ request, pathParam, ports, now }: Exchange): Admission => ({
  header: (name) => headerOf(request, name),
  pathParam,
  unsafe: request.method !== 'GET' && request.method !== 'HEAD',
  ports,
  now,
})

const overBudget = (exchange: Exchange, plan: RoutePlan, admitted: Admitted<unknown, unknown>): Problem | undefined => {
  const { limit } = plan.info
  if (limit === 'none') return undefined
  const key = `${admitted.territoryId ?? ''} ${admitted.limitKey ?? ''}`
  const waitSeconds = exchange.ports.limiter.take(limit, key, epochMillis(exchange.now))
  if (waitSeconds === 0) return undefined
  const detail = `Vous avez envoyé beaucoup de demandes en peu de temps. Réessayez dans ${waitSeconds} s.`
  return problem(problems.tooManyRequests, detail, { retryAfterSeconds: waitSeconds })
}

const factsOf = (
  exchange: Exchange,
  admitted: Admitted<unknown, unknown>,
  idempotency: Idempotency | undefined,
): RequestFacts => ({
  id: exchange.requestId,
  method: exchange.request.method,
  get url() {
    return exchange.url
  },
  header: (name) => headerOf(exchange.request, name),
  get wantsHtml() {
    return wantsHtml(exchange.request)
  },
  ...(idempotency && { idempotency }),
  ...(admitted.link && { link: admitted.link }),
})

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

/** Without a `load`, `loaded` is undefined, as the type of the route says. */
function loadWith<C, L>(
  load: ((context: C) => Promise<Result<L, Problem>>) | undefined,
  context: C,
): Promise<Result<L, Problem>>
async function loadWith(
  load: ((context: unknown) => Promise<Result<unknown, Problem>>) | undefined,
  context: unknown,
): Promise<Result<unknown, Problem>> {
  return load ? load(context) : ok(undefined)
}

const readIfAsked = async (
  spec: { readonly body?: unknown; readonly bodyLimitBytes?: number; readonly form?: (fields: FormFields) => unknown },
  request: Request,
): Promise<Result<ReadBody | undefined, Problem>> =>
  spec.body ? readBody(request, spec.bodyLimitBytes ?? defaultBodyLimitBytes, spec.form) : ok(undefined)

const pathValues = (exchange: Exchange, plan: RoutePlan): Readonly<Record<string, unknown>> =>
  Object.fromEntries(plan.paramNames.map((name) => [name, exchange.pathParam(name)]))

const searchOf = (url: string): string => {
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at + 1)
}

const runRoute = async <Deps, Scope extends Wide, Wide, P, Q, B, L, R extends Responses, V extends boolean>(
  spec: RouteSpec<Deps, Scope, Wide, P, Q, B, L, R, V>,
  plan: RoutePlan,
  exchange: Exchange,
  depsFor: (scope: Wide) => Deps | Promise<Deps>,
): Promise<Response> => {
  const { request, now } = exchange
  const admission = await spec.access.admit(admissionOf(exchange))
  if (!admission.ok) {
    return admission.error === 'bare' ? answerBare(exchange) : refuse(exchange, admission.error)
  }
  const admitted = admission.value
  if (admitted.territoryId) exchange.trace.territoryId = admitted.territoryId
  const flood = overBudget(exchange, plan, admitted)
  if (flood) return refuse(exchange, flood)

  const params = parseInput(spec.params, pathValues(exchange, plan), ['path'])
  if (!params.ok) return refuse(exchange, { ...notFound, errors: params.error })
  const early = {
    scope: admitted.scope,
    deps: await depsFor(admitted.wide),
    params: params.value,
    query: undefined,
    body: undefined,
    loaded: undefined,
    version: undefined,
    now,
    request: factsOf(exchange, admitted, undefined),
  }
  const found = await loadWith(spec.load, early)
  if (!found.ok) return refuse(exchange, found.error)
  const loaded = found.value

  const query = parseInput(spec.query, queryValues(searchOf(request.url), plan.queryLists), ['query'])
  if (!query.ok) return refuse(exchange, invalidInput(query.error))
  const version = versionFor(spec.ifMatch, request)
  if (!version.ok) return refuse(exchange, version.error)
  const read = await readIfAsked(spec, request)
  if (!read.ok) return refuse(exchange, read.error)
  const typed = read.value?.typed

  const answer = (reply: AnyReply): Response =>
    answerReply(reply, spec.responses, exchange, spec.access.kind === 'visitor')
  const reject = async (failure: Problem): Promise<Response> => {
    if (!spec.invalidForm || !typed || !wantsHtml(request)) return refuse(exchange, failure)
    exchange.trace.problem = failure.kind.slug
    return answerPage(await spec.invalidForm({ ...early, loaded }, failure, typed), failure, exchange)
  }

  if (read.value?.faults) return reject(read.value.faults)
  const body = parseInput(spec.body, read.value?.value, [])
  if (!body.ok) return reject(invalidInput(body.error))

  const once = spec.idempotent ? idempotencyOf(exchange, spec.operationId, read.value, admitted.wide) : ok(undefined)
  if (!once.ok) return reject(once.error)
  const replay = await findReplay(exchange, once.value, admitted.wide)
  if (!replay.ok) return reject(replay.error)
  if (replay.value) return answer(replay.value)

  const result = await spec.handle({
    ...early,
    query: query.value,
    body: body.value,
    loaded,
    version: version.value,
    request: factsOf(exchange, admitted, once.value),
  })
  if (result.ok) return answer(result.value)
  // The same request may have won between our look and our write: then its reply is ours too.
  const winner = await findReplay(exchange, once.value, admitted.wide)
  if (winner.ok && winner.value) return answer(winner.value)
  return reject(winner.ok ? result.error : winner.error)
}

export const serveRoute = <Deps, Scope extends Wide, Wide, P, Q, B, L, R extends Responses, V extends boolean>(
  spec: RouteSpec<Deps, Scope, Wide, P, Q, B, L, R, V>,
): Route<Deps, Wide> => {
  const plan = planRoute(describeRoute(spec))
  return { info: plan.info, serve: (exchange, depsFor) => runRoute(spec, plan, exchange, depsFor) }
}
