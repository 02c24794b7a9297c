import { html, htmlPage, link, notFound, type RequestFacts, redirect, seeOther } from '@ancrage/http'
import { err, localDateOf, ok, oneOf, type Problem, type Result } from '@ancrage/kernel'
import { renderPage } from '@ancrage/site'
import type { Stored } from '@ancrage/store'
import * as z from 'zod'
import { definePublicForm } from '../public-forms/index.ts'
import { defineRoute, type SliceDeps, type SliceRoute } from '../slice.ts'
import { type Alert, type AlertFields, alertConsent, alertFieldsSchema, rhythms } from './contract.ts'
import { changeAlert, stopAlert } from './operations/change-alert.ts'
import { describeSearch } from './operations/describe-search.ts'
import { startAlert } from './operations/start-alert.ts'
import { createPage, type SearchInWords } from './pages/create.tsx'
import { managePage, stoppedPage } from './pages/manage.tsx'
import { alertPurpose, createAnswers, createPath, listPath, managePath } from './paths.ts'
import { alerts } from './store.ts'
import { words } from './words.ts'

const tags = ['Alertes'] as const

const create = definePublicForm<undefined, AlertFields, SearchInWords | undefined>({
  name: 'create-alert',
  operation: 'CreateAlert',
  tag: 'Alertes',
  what: { fr: words.fr.what, en: words.en.what },
  path: createPath,
  answers: createAnswers,
  // Without a known list the page leads to the choice of one: addresses age, and that is nobody’s fault.
  load: async (deps, _params, now, query) => {
    const asked = { list: query.get('liste') ?? '', search: (query.get('recherche') ?? '').slice(0, 600) }
    return ok(await describeSearch(deps, asked, deps.locale, now))
  },
  fields: alertFieldsSchema,
  form: (fields) => ({
    list: fields.text('list'),
    search: fields.text('search'),
    email: fields.text('email').trim(),
    rhythm: fields.text('rhythm'),
  }),
  doubleOptIn: true,
  emailOf: ({ email }) => email,
  consent: alertConsent,
  page: ({ locale, loaded, state }) => createPage(locale, { search: loaded, state }),
  said: (fields, locale) => [{ term: words[locale].rhythm, value: words[locale].rhythms[fields.rhythm] }],
  thanks: (locale) => ({
    title: words[locale].thanksTitle,
    lead: words[locale].thanksLead,
    next: { label: words[locale].title, path: listPath },
  }),
  example: { list: 'dwellings', search: 'semester=2026-11', email: 'anne@exemple.fr', rhythm: 'weekly' },
  accept: startAlert,
})

interface Loaded {
  /** Undefined once it has been stopped. */
  readonly stored: Stored<Alert> | undefined
}

/** A link that was good opens a page for as long as it lives: « arrêtée » is an answer, not an error. */
const load = async (context: {
  readonly deps: SliceDeps
  readonly request: RequestFacts
}): Promise<Result<Loaded, Problem>> => {
  const id = context.request.link?.subject ?? ''
  const kept = await context.deps.store.get(alerts, id)
  if (!kept) return err(notFound)
  return ok({ stored: kept.deletedAt ? undefined : kept })
}

/** The token of the address, with or without the language in front. */
const tokenOf = ({ url }: RequestFacts): string => url.pathname.replace(/^\/en(?=\/)/, '').split('/')[4] ?? ''

const stoppedHtml = async (deps: SliceDeps, request: RequestFacts): Promise<string> => {
  const { chrome } = await deps.site()
  return renderPage(chrome, stoppedPage(deps.locale, tokenOf(request)))
}

const show = defineRoute({
  method: 'get',
  path: '/mes-demarches/alertes/suivi/{token}',
  operationId: 'showAlert',
  summary: 'La page d’une alerte, par son lien signé. L’ouvrir ne change rien.',
  tags,
  access: link(alertPurpose),
  load,
  query: z.object({ fait: z.enum(['oui']).optional() }),
  responses: { 200: htmlPage },
  handle: async ({ deps, loaded: { stored }, query, request, now }) => {
    const search = stored && (await describeSearch(deps, stored.value, deps.locale, now))
    if (!stored || !search) return ok(html(await stoppedHtml(deps, request), { robots: 'noindex' }))
    const { chrome } = await deps.site()
    const saved = query.fait === 'oui'
    const page = managePage(deps.locale, { alert: stored.value, search, token: tokenOf(request), saved })
    return ok(html(renderPage(chrome, page), { robots: 'noindex' }))
  },
})

const change = defineRoute({
  method: 'post',
  path: '/mes-demarches/alertes/suivi/{token}',
  operationId: 'changeAlert',
  summary: 'Change le rythme d’une alerte et la renouvelle pour un an.',
  tags,
  access: link(alertPurpose),
  load,
  body: z.strictObject({ rhythm: oneOf(rhythms) }),
  form: (fields) => ({ rhythm: fields.text('rhythm') }),
  example: { rhythm: 'weekly' },
  responses: { 303: seeOther },
  handle: async ({ deps, loaded: { stored }, body, request, now }) => {
    if (!stored) return ok(redirect(managePath(tokenOf(request))))
    const { timeZone } = await deps.site()
    const changed = await changeAlert(deps.store, stored, body.rhythm, localDateOf(now, timeZone), now)
    return changed.ok ? ok(redirect(`${managePath(tokenOf(request))}?fait=oui`)) : changed
  },
})

const stop = defineRoute({
  method: 'post',
  path: '/mes-demarches/alertes/suivi/{token}/arret',
  operationId: 'stopAlert',
  summary: 'Arrête une alerte. Un lecteur de courrier l’appelle lui-même (RFC 8058) ; deux fois n’y change rien.',
  tags,
  access: link(alertPurpose),
  load,
  // Mail readers send « List-Unsubscribe=One-Click », the page sends nothing: the signed link says it all.
  body: z.strictObject({}),
  form: () => ({}),
  responses: { 200: htmlPage },
  handle: async ({ deps, loaded: { stored }, request, now }) => {
    if (stored) await stopAlert(deps.store, stored.id, 'stopped', now)
    return ok(html(await stoppedHtml(deps, request), { robots: 'noindex' }))
  },
})

export const portalRoutes: readonly SliceRoute[] = [...create, show, change, stop]
