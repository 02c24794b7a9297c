import { html, type RequestFacts } from '@ancrage/http'
import { type PageSpec, renderPage, type SiteChrome } from '@ancrage/site'

/** The address that was asked for, with its query and without its language. */
export const askedAt = ({ url }: Pick<RequestFacts, 'url'>): string =>
  `${url.pathname.replace(/^\/en(?=\/)/, '')}${url.search}`

/** The answer to a search: its other language searches for the same, and no search engine keeps it. */
export const askedPage = (
  chrome: SiteChrome,
  spec: PageSpec,
  request: Pick<RequestFacts, 'url'>,
): ReturnType<typeof html> => html(renderPage(chrome, spec, askedAt(request)), { robots: 'noindex' })
