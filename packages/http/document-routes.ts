import { type ProblemKind, problems } from '@ancrage/kernel'
import { requestIdHeader } from './answer.ts'
import { type Exchange, refuse } from './exchange.ts'
import type { Mounted } from './mount-routes.ts'
import { notFound } from './not-found.ts'
import { type ApiDescription, describeApi } from './openapi.ts'
import type { StandalonePage } from './page-shell.tsx'
import type { BoundRoute } from './route.ts'

export interface DocumentOptions extends Omit<ApiDescription, 'routes'> {
  /** Every route of the API; loaded by those who read about it. */
  readonly allRoutes: () => Promise<readonly BoundRoute[]>
  /** Text of `docs/problems/<slug>.md`; without it the page of a problem says its title and no more. */
  readonly problemText?: (slug: string) => Promise<string | undefined>
}

const health = '{"status":"ok"}'

const asJson = (text: string, { headers, requestId }: Exchange): Response =>
  new Response(text, {
    headers: { ...headers.data, 'content-type': 'application/json', [requestIdHeader]: requestId },
  })

const asPage = ({ html, policy }: StandalonePage, { headers, requestId }: Exchange): Response =>
  new Response(html, {
    headers: {
      ...headers.page,
      'content-security-policy': policy,
      'content-type': 'text/html; charset=utf-8',
      [requestIdHeader]: requestId,
    },
  })

/** Where the `type` of every problem leads. */
const problemDocs =
  ({ allRoutes, problemText }: DocumentOptions): Mounted['serve'] =>
  async (exchange) => {
    const slug = exchange.pathParam('slug')
    const ofSlices = async (): Promise<readonly ProblemKind[]> =>
      (await allRoutes()).flatMap(({ info }) => info.problems)
    const isAsked = (kind: ProblemKind): boolean => kind.slug === slug
    const kind = Object.values(problems).find(isAsked) ?? (await ofSlices()).find(isAsked)
    if (!kind) return refuse(exchange, notFound)
    const { renderProblemDoc } = await import('./problem-doc.tsx')
    return asPage(renderProblemDoc(kind, await problemText?.(kind.slug)), exchange)
  }

/** Health and description of an API, at the root of its host and under its base path. No permission, no data. */
export const documentRoutes = (api: DocumentOptions): readonly Mounted[] => {
  const describe = async (): Promise<ReturnType<typeof describeApi>> =>
    describeApi({ ...api, routes: await api.allRoutes() })
  let described: string | undefined
  let page: Promise<StandalonePage> | undefined

  const served: readonly Omit<Mounted, 'method'>[] = [
    { path: '/healthz', operationId: 'healthz', serve: async (exchange) => asJson(health, exchange) },
    {
      path: '/openapi.json',
      operationId: 'openapi',
      serve: async (exchange) => {
        described ??= JSON.stringify(await describe())
        return asJson(described, exchange)
      },
    },
    {
      path: '/docs',
      operationId: 'docs',
      serve: async (exchange) => {
        // Read by few, and never by a visitor: its code is loaded when someone opens it.
        page ??= import('./docs-page.tsx').then(async ({ renderDocs }) => renderDocs(await describe()))
        return asPage(await page, exchange)
      },
    },
    { path: '/problems/{slug}', operationId: 'problemDoc', serve: problemDocs(api) },
  ]
  const prefixes = api.basePath === '' ? [''] : ['', api.basePath]
  return prefixes.flatMap((prefix) => served.map((one) => ({ ...one, method: 'GET', path: `${prefix}${one.path}` })))
}
