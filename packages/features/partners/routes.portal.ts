import { file, fileOf, html, htmlPage, link, notFound, type RequestFacts, visitor } from '@ancrage/http'
import { err, localDateOf, ok, type Problem, problems, type Result } from '@ancrage/kernel'
import { renderPage } from '@ancrage/site'
import type { Stored } from '@ancrage/store'
import * as z from 'zod'
import { askedPage } from '../asked-page.ts'
import { parseListQuery } from '../list-query.ts'
import { definePublicForm } from '../public-forms/index.ts'
import { defineRoute, type SliceDeps, type SliceRoute } from '../slice.ts'
import { type Companion, companionConsent, companionFormSchema } from './contract.ts'
import { partnerShape } from './model.ts'
import { companionPurpose } from './operations/link-companion.ts'
import { listCurrentPartners } from './operations/list-current.ts'
import { moveCompanion } from './operations/move-companion.ts'
import { receiveCompanion } from './operations/receive-companion.ts'
import { companionPage, erasedPage, saidBy } from './pages/companion.tsx'
import { companionFormPage, readCompanion } from './pages/companion-form.tsx'
import { partnersSpec } from './pages.tsx'
import { companionFormPath, searchPath, togetherPath } from './paths.ts'
import { findCompanion } from './store.ts'
import { words } from './words.ts'

const values = z.array(z.string().max(40)).max(30).optional()

const search = defineRoute({
  method: 'get',
  path: searchPath,
  operationId: 'searchPartners',
  summary: 'La page des partenaires, filtrée.',
  tags: ['Partenaires'],
  access: visitor(),
  query: z.object({ q: z.string().max(100).default(''), role: values, sector: values, for: values }),
  responses: { 200: htmlPage },
  handle: async ({ deps, now, request }) => {
    const { chrome, timeZone } = await deps.site()
    const list = await listCurrentPartners(deps.store, localDateOf(now, timeZone))
    const query = parseListQuery(partnerShape, request.url.searchParams)
    return ok(askedPage(chrome, partnersSpec(list, query, chrome), request))
  },
})

const form = definePublicForm({
  name: 'companion',
  operation: 'Companion',
  tag: 'À deux',
  what: { fr: words.fr.form.what, en: words.en.form.what },
  path: companionFormPath,
  answers: companionFormPath,
  load: async () => ok(undefined),
  fields: companionFormSchema,
  form: readCompanion,
  emailOf: ({ email }) => email,
  consent: companionConsent,
  page: companionFormPage,
  said: saidBy,
  thanks: (locale) => {
    const t = words[locale].form
    return { title: t.thanksTitle, lead: t.thanksLead, next: { label: t.back, path: togetherPath } }
  },
  example: {
    ...{ firstName: 'Lou', lastName: 'Dupuy', email: 'lou@exemple.fr', profession: 'Graphiste', sector: 'digital' },
    ...{ hours: 'any', mobility: 'half' },
  },
  accept: receiveCompanion,
})

const tags = ['À deux'] as const
const access = link(companionPurpose)
const below = (path: string): `/${string}` => `${companionFormPath}/reponse/{token}${path}`

const loadMine = async (context: {
  readonly deps: SliceDeps
  readonly request: RequestFacts
}): Promise<Result<Stored<Companion>, Problem>> => {
  const stored = await findCompanion(context.deps.store, context.request.link?.subject ?? '')
  return stored ? ok(stored) : err(notFound)
}

const tokenOf = (request: RequestFacts): string =>
  request.url.pathname.split('/').find((part) => part.includes('.')) ?? ''

const showMine = defineRoute({
  method: 'get',
  path: below(''),
  operationId: 'showOwnCompanion',
  summary: 'Les réponses « À deux » d’une personne, par son lien signé.',
  tags,
  access,
  load: loadMine,
  responses: { 200: htmlPage },
  handle: async ({ deps, loaded, request }) => {
    const { chrome } = await deps.site()
    const page = companionPage(loaded.value, tokenOf(request), deps.locale)
    return ok(html(renderPage(chrome, page), { robots: 'noindex' }))
  },
})

const eraseMine = defineRoute({
  method: 'post',
  path: below('/effacement'),
  operationId: 'eraseOwnCompanion',
  summary: 'Efface les réponses d’une personne ; le lien n’ouvre plus rien ensuite.',
  tags,
  access,
  load: loadMine,
  body: z.strictObject({}),
  form: () => ({}),
  problems: [problems.wrongState],
  responses: { 200: htmlPage },
  handle: async ({ deps, loaded, now }) => {
    const erased = await moveCompanion(deps.store, loaded.id, 'erase', now)
    if (!erased.ok) return erased
    const { chrome } = await deps.site()
    return ok(html(renderPage(chrome, erasedPage(deps.locale)), { robots: 'noindex' }))
  },
})

const downloadMine = defineRoute({
  method: 'get',
  path: below('/donnees.json'),
  operationId: 'downloadOwnCompanion',
  summary: 'Les données d’une personne, pour elle-même.',
  tags,
  access,
  load: loadMine,
  responses: { 200: fileOf('application/json') },
  handle: async ({ loaded }) =>
    ok(
      file('application/json', JSON.stringify(loaded.value, null, 2), {
        downloadAs: 'mes-donnees.json',
        robots: 'noindex',
      }),
    ),
})

export const portalRoutes: readonly SliceRoute[] = [search, ...form, showMine, downloadMine, eraseMine]
