import { file, fileOf, html, htmlPage, link, type RequestFacts, redirect, seeOther } from '@ancrage/http'
import { type Instant, localPath, ok, type Problem, type Result, someOf } from '@ancrage/kernel'
import { renderPage } from '@ancrage/site'
import type { Stored } from '@ancrage/store'
import * as z from 'zod'
import { definePublicForm } from '../../public-forms/index.ts'
import { defineRoute, type SliceDeps, type SliceRoute } from '../../slice.ts'
import { feedConsent, feedContents, feedRequestSchema, type PersonalFeed } from '../contract.ts'
import { changeFeed, findFeed } from '../operations/change-feed.ts'
import { gatherFeed } from '../operations/gather-feed.ts'
import { feedPurpose, linkFeed } from '../operations/identify-feed.ts'
import { linkRegistration, linksExpireAt } from '../operations/link-registration.ts'
import { requestFeed } from '../operations/request-feed.ts'
import { feedDone, feedPage, feedRequestPage, feedStoppedPage } from '../pages/feed.tsx'
import { feedWords } from '../pages/feed-words.ts'
import { agendaPath, feedPath, feedReceivedPath, managePath, personalAgendaPath } from '../paths.ts'
import { tokenOf } from './token.ts'

const tags = ['Événements'] as const
const access = link(feedPurpose)
const at = (path = ''): `/${string}` => `/mes-demarches/mon-agenda/{token}${path}`

const request = definePublicForm({
  name: 'personal-agenda',
  operation: 'PersonalAgenda',
  tag: 'Événements',
  what: { fr: feedWords.fr.what, en: feedWords.en.what },
  path: personalAgendaPath,
  answers: feedReceivedPath,
  load: async () => ok(undefined),
  fields: feedRequestSchema,
  form: (fields) => ({ email: fields.text('email').trim() }),
  emailOf: ({ email }) => email,
  consent: feedConsent,
  page: feedRequestPage,
  said: ({ email }, locale) => [{ term: feedWords[locale].email, value: email }],
  thanks: (locale) => {
    const t = feedWords[locale]
    return { title: t.sent, lead: t.sentLead, next: { label: t.backToAgenda, path: agendaPath } }
  },
  example: { email: 'anne@exemple.fr' },
  accept: requestFeed,
})

const load = ({
  deps,
  request: { link: claims },
  now,
}: {
  readonly deps: SliceDeps
  readonly request: RequestFacts
  readonly now: Instant
}): Promise<Result<Stored<PersonalFeed>, Problem>> => findFeed(deps.store, claims, now)

const show = defineRoute({
  method: 'get',
  path: at(),
  operationId: 'showOwnAgenda',
  summary: 'La page d’un agenda personnel : son adresse, ce qu’il contient, comment l’arrêter.',
  tags,
  access,
  load,
  query: z.object({ fait: z.enum(feedDone).optional() }),
  responses: { 200: htmlPage },
  handle: async ({ deps, loaded, query: { fait: done }, request: asked }) => {
    const { chrome, timeZone } = await deps.site()
    const page = feedPage({
      ...{ feed: loaded.value, token: tokenOf(asked), baseUrl: chrome.baseUrl, timeZone, locale: deps.locale, done },
    })
    return ok(html(renderPage(chrome, page), { robots: 'noindex' }))
  },
})

const download = defineRoute({
  method: 'get',
  path: at('/agenda.ics'),
  operationId: 'downloadOwnAgenda',
  summary: 'L’agenda personnel, pour s’y abonner.',
  tags,
  access,
  load,
  responses: { 200: fileOf('text/calendar') },
  handle: async ({ deps, loaded, now }) => {
    const feed = loaded.value
    const site = await deps.site(feed.locale)
    const content = await gatherFeed({
      ...{ store: deps.store, site, feed, now },
      manageUrlOf: (registrationId, event) => {
        const expiresAt = linksExpireAt(event, site.timeZone)
        const path = managePath(linkRegistration(deps.links, deps.territoryId, registrationId, expiresAt))
        return `${site.chrome.baseUrl}${localPath(feed.locale, path)}`
      },
    })
    return ok(file('text/calendar', content, { robots: 'noindex' }))
  },
})

const choose = defineRoute({
  method: 'post',
  path: at('/contenu'),
  operationId: 'chooseOwnAgenda',
  summary: 'Choisit ce que l’agenda personnel contient.',
  tags,
  access,
  load,
  body: z.strictObject({ contents: someOf(feedContents) }),
  form: (fields) => ({ contents: fields.all('contents') }),
  responses: { 303: seeOther },
  handle: async ({ deps, loaded, body: { contents }, request: asked, now }) => {
    const changed = await changeFeed(deps.store, loaded, { act: 'choose', contents }, now)
    return changed.ok ? ok(redirect(`${feedPath(tokenOf(asked))}?fait=choix`)) : changed
  },
})

const renew = defineRoute({
  method: 'post',
  path: at('/adresse'),
  operationId: 'renewOwnAgenda',
  summary: 'Donne une autre adresse à l’agenda personnel ; l’ancienne s’arrête aussitôt.',
  tags,
  access,
  load,
  body: z.strictObject({}),
  form: () => ({}),
  responses: { 303: seeOther },
  handle: async ({ deps, loaded, now }) => {
    const changed = await changeFeed(deps.store, loaded, { act: 'renew' }, now)
    if (!changed.ok) return changed
    const token = linkFeed(deps.links, deps.territoryId, loaded.id, changed.value)
    return ok(redirect(`${feedPath(token)}?fait=adresse`))
  },
})

const stop = defineRoute({
  method: 'post',
  path: at('/arret'),
  operationId: 'stopOwnAgenda',
  summary: 'Arrête l’agenda personnel : son adresse ne donne plus rien.',
  tags,
  access,
  load,
  body: z.strictObject({}),
  form: () => ({}),
  responses: { 200: htmlPage },
  handle: async ({ deps, loaded, now }) => {
    const changed = await changeFeed(deps.store, loaded, { act: 'revoke' }, now)
    if (!changed.ok) return changed
    const { chrome } = await deps.site()
    return ok(html(renderPage(chrome, feedStoppedPage(deps.locale)), { robots: 'noindex' }))
  },
})

export const feedRoutes: readonly SliceRoute[] = [...request, show, download, choose, renew, stop]
