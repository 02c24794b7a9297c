import { requestIdHeader } from './answer.ts'
import type { Exchange } from './exchange.ts'
import type { Mounted } from './mount-routes.ts'
import { type ApiDescription, describeApi } from './openapi.ts'

const health = '{"status":"ok"}'

const asJson = (text: string, { headers, requestId }: Exchange): Response =>
  new Response(text, {
    headers: { ...headers.data, 'content-type': 'application/json', [requestIdHeader]: requestId },
  })

/** Health and description of an API, at the root of its host and under its base path. No permission, no data. */
export const documentRoutes = (api: ApiDescription): readonly Mounted[] => {
  let described: string | undefined
  let page: Promise<{ readonly html: string; readonly policy: string }> | undefined

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
      serve: async ({ headers, requestId }) => {
        // Read by few, and never by a visitor: its code is loaded when someone opens it.
        page ??= import('./docs-page.tsx').then(({ renderDocs }) => renderDocs(describeApi(api)))
        const { html, policy } = await page
        return new Response(html, {
          headers: {
            ...headers.page,
            'content-security-policy': policy,
            'content-type': 'text/html; charset=utf-8',
            [requestIdHeader]: requestId,
          },
        })
      },
    },
  ]
  const prefixes = api.basePath === '' ? [''] : ['', api.basePath]
  return prefixes.flatMap((prefix) => served.map((one) => ({ ...one, method: 'GET', path: `${prefix}${one.path}` })))
}
