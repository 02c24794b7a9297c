import { epochMillis, err, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import type { Admission, Admitted, Refusal } from './access.ts'
import type { RoutePlan } from './describe-route.ts'
import { type Exchange, headerOf, wantsHtml } from './exchange.ts'
import { notFound } from './not-found.ts'
import { parseInput } from './parse-input.ts'
import type { Responses } from './reply.ts'
import type { Idempotency, RequestFacts } from './request-facts.ts'
import type { DepsFor, EarlyContext, RouteSpec } from './route.ts'

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

export const factsOf = (
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

const pathValues = (exchange: Exchange, plan: RoutePlan): Readonly<Record<string, unknown>> =>
  Object.fromEntries(plan.paramNames.map((name) => [name, exchange.pathParam(name)]))

/** A request that may go on: access granted, within its budget, its record found. */
export interface Entered<Deps, Scope extends Wide, Wide, P, L> {
  readonly admitted: Admitted<Scope, Wide>
  readonly early: EarlyContext<Deps, Scope, P, undefined>
  readonly loaded: L
}

/** The checks that come before anything sent is judged, in the order that gives nothing away. */
export const enterRoute = async <Deps, Scope extends Wide, Wide, P, Q, B, L, R extends Responses, V extends boolean>(
  spec: RouteSpec<Deps, Scope, Wide, P, Q, B, L, R, V>,
  plan: RoutePlan,
  exchange: Exchange,
  depsFor: DepsFor<Deps, Wide>,
): Promise<Result<Entered<Deps, Scope, Wide, P, L>, Refusal>> => {
  const admission = await spec.access.admit(admissionOf(exchange))
  if (!admission.ok) return admission
  const admitted = admission.value
  if (admitted.territoryId) exchange.trace.territoryId = admitted.territoryId
  const flood = overBudget(exchange, plan, admitted)
  if (flood) return err(flood)

  const params = parseInput(spec.params, pathValues(exchange, plan), ['path'])
  if (!params.ok) return err({ ...notFound, errors: params.error })
  const early = {
    scope: admitted.scope,
    deps: await depsFor(admitted.wide, exchange.locale),
    params: params.value,
    query: undefined,
    body: undefined,
    loaded: undefined,
    version: undefined,
    now: exchange.now,
    request: factsOf(exchange, admitted, undefined),
  }
  const found = await loadWith(spec.load, early)
  return found.ok ? ok({ admitted, early, loaded: found.value }) : found
}
