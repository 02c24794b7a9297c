import { type ProblemKind, problems } from '@ancrage/kernel'
import { requestIdHeader } from './answer.ts'
import { type Exchange, refuse } from './exchange.ts'
import type { Mounted } from './mount-routes.ts'
import { notFound } from './not-found.ts'
import { type ApiDescription, describeApi } from './openapi.ts'
import type { StandalonePage } from './page-shell.tsx'

export interface DocumentOptions extends ApiDescription {
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
const problemDocs = ({ routes, problemText }: DocumentOptions): Mounted['serve'] => {
  const kinds = new Map<string, ProblemKind>()
  for (const kind of [...Object.values(problems), ...routes.flatMap(({ info }) => info.problems)]) {
    kinds.set(kind.slug, kind)
  }
  return async (exchange) => {
    const kind = kinds.get(exchange.pathParam('slug') ?? '')
    if (!kind) return refuse(exchange, notFound)
    const { renderProblemDoc } = await import('./problem-doc.tsx')
    return asPage(renderProblemDoc(kind, await problemText?.(kind.slug)), exchange)
  }
}

/** Health and description of an API, at the root of its host and under its base path. No permission, no data. */
export const documentRoutes = (api: DocumentOptions): readonly Mounted[] => {
  let described: string | undefined
  let page: Promise<StandalonePage> | undefined

  const served: readonly Omit<Mounted, 'method'>[] = [
    { path: '/healthz', operationId: 'healthz', serve: async (exchange) => asJson(health, exchange) },
    {
      path: '/openapi.json',
      operationId: 'openapi',
      serve: async (exchange) => {
        described ??= JSON.stringify(describeApi(api))
        return asJson(described, exchange)
      },
    },
    {
      path: '/docs',
      operationId: 'docs',
      serve: async (exchange) => {
        // Read by few, and never by a visitor: its code is loaded when someone opens it.
        page ??= import('./docs-page.tsx').then(({ renderDocs }) => renderDocs(describeApi(api)))
        return asPage(await page, exchange)
      },
    },
    { path: '/problems/{slug}', operationId: 'problemDoc', serve: problemDocs(api) },
  ]
  const prefixes = api.basePath === '' ? [''] : ['', api.basePath]
  return prefixes.flatMap((prefix) => served.map((one) => ({ ...one, method: 'GET', path: `${prefix}${one.path}` })))
}
