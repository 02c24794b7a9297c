import {
  type FormFields,
  html,
  htmlPage,
  link,
  notFound,
  type RequestFacts,
  redirect,
  seeOther,
  visitor,
} from '@ancrage/http'
import { err, type Instant, ok, type Problem, type ProblemKind, problem, problems, type Result } from '@ancrage/kernel'
import { type PageSpec, renderPage, type SiteChrome } from '@ancrage/site'
import type { Locale, Words } from '@ancrage/site/locale.ts'
import type { Stored } from '@ancrage/store'
import * as z from 'zod'
import { askedAt } from '../asked-page.ts'
import { defineRoute, type SliceDeps, type SliceRoute } from '../slice.ts'
import { tellProblem } from '../tell-problem.ts'
import { type Consent, type ConsentText, formProblems } from './contract.ts'
import type { FormState } from './guard.tsx'
import { checkMailPage, confirmPage, type Said, type Thanks, thanksPage, usedPage } from './pages.tsx'
import { confirmationPurpose, formPath } from './paths.ts'
import { keepPending, sealOfPending } from './pending.ts'
import { takeTurn } from './quota.ts'
import { type PendingForm, pendingForms } from './store.ts'
import { fingerprintOf, type Submission, sealOfTicket } from './submission.ts'
import { hasWork, issueTicket, proofBits, readTicket } from './ticket.ts'

/** Name of the browser script of forms. */
const formIsland = 'public-forms'

/** What a form’s page is made from. */
export interface FormView<P, L> {
  readonly chrome: SiteChrome
  readonly locale: Locale
  readonly timeZone: string
  readonly now: Instant
  readonly params: P
  readonly loaded: L
  /** Where the form is sent: the address of the page itself. */
  readonly action: string
  /** For `FormGuard`, `FormProblem`, `typedText` and `faultOf`. */
  readonly state: FormState
}

/** A form that anybody may fill in. */
export interface PublicForm<P, B, L> {
  /** Unique among all forms: one English slug, such as `contact-team`. */
  readonly name: string
  /** Pascal case, for operation ids: `ContactTeam` gives `showContactTeam`, `sendContactTeam`… */
  readonly operation: string
  readonly tag: string
  /** French name of the form, as the API description and the confirmation mail say it: « votre message à l’équipe ». */
  readonly what: Words<string>
  /** Address of the page, and of the form’s own POST; it may hold `{id}`. */
  readonly path: `/${string}`
  /** What its further pages begin with, without parameter: `/mes-demarches/contact`. */
  readonly answers: `/${string}`
  readonly params?: z.ZodType<P>
  /**
   * What the form is about; a 404 comes before anything typed is judged. `query` is what the address of the page asked
   * for: empty once the form is being confirmed.
   */
  readonly load: (deps: SliceDeps, params: P, now: Instant, query: URLSearchParams) => Promise<Result<L, Problem>>
  /** The form’s own fields; parsed again when confirmed, so parsing twice must change nothing. */
  readonly fields: z.ZodType<B>
  readonly form: (fields: FormFields) => unknown
  /** The mailbox must answer whatever the proof: for what goes on writing to it. */
  readonly doubleOptIn?: boolean
  /** Where the confirmation goes when no proof came; without an address patience is asked for instead. */
  readonly emailOf: (fields: B) => string
  readonly consent?: ConsentText
  readonly page: (view: FormView<P, L>) => PageSpec
  /** What a person reads of their own submission before confirming it. */
  readonly said: (fields: B, locale: Locale) => readonly Said[]
  readonly thanks: (locale: Locale) => Thanks
  /** Problems that `accept` may meet; none of them may tell whether an address is known. */
  readonly problems?: readonly ProblemKind[]
  /** A body that works, for the API description. */
  readonly example?: unknown
  /** Does what was asked, in one `commitOnce`. Whatever it knows of the address, its answer is the same. */
  readonly accept: (deps: SliceDeps, submission: Submission<P, B, L>) => Promise<Result<undefined, Problem>>
}

/** The address of the page itself, whatever the language it was asked in: the renderer adds that of the page. */
const addressOf = ({ url }: RequestFacts): string => url.pathname.replace(/^\/en(?=\/)/, '')

const stale = problem(formProblems.staleForm, {
  fr: 'Cette page est restée ouverte trop longtemps, ou a déjà servi. Relisez ce que vous avez écrit, puis envoyez de nouveau.',
  en: 'This page was left open for too long, or has served already. Read what you wrote again, then send it once more.',
})
const served = problem(problems.idempotencyConflict, {
  fr: 'Ce formulaire a déjà été envoyé avec un autre contenu. Relisez-le, puis envoyez de nouveau.',
  en: 'This form has been sent already with another content. Read it again, then send it once more.',
})

type Loaded<L> = { readonly loaded: L; readonly action: string }

/**
 * The routes of a public form: its page, its POST (form or JSON), the two answers, and the confirmation link. What is
 * common to all forms is decided here: honeypot, proof of work, confirmation by e-mail, one effect per ticket, the same
 * answer for every address, what was typed kept after a refusal.
 */
export const definePublicForm = <P, B, L>(spec: PublicForm<P, B, L>): readonly SliceRoute[] => {
  const { name, operation, answers } = spec
  const tags = [spec.tag] as const
  const about = spec.what.fr
  const body = z.strictObject({
    fields: spec.fields,
    consent: spec.consent
      ? z.literal(true, 'Cochez la case pour que nous puissions traiter votre envoi.')
      : z.boolean().default(false),
    website: z.literal('', 'Laissez ce champ vide.').default(''),
    ticket: z.string().max(600).default(''),
    proof: z.string().max(12).default(''),
  })

  const load = async (context: {
    readonly deps: SliceDeps
    readonly params: P
    readonly now: Instant
    readonly request: RequestFacts
  }): Promise<Result<Loaded<L>, Problem>> => {
    const found = await spec.load(context.deps, context.params, context.now, context.request.url.searchParams)
    return found.ok ? ok({ loaded: found.value, action: addressOf(context.request) }) : found
  }

  const render = async (
    context: { deps: SliceDeps; params: P; loaded: Loaded<L>; now: Instant; request: RequestFacts },
    refused: { readonly typed?: FormFields; readonly problem?: Problem } = {},
  ): Promise<string> => {
    const { deps, params, loaded, now, request } = context
    const { chrome, timeZone } = await deps.site()
    const state: FormState = {
      ticket: issueTicket(deps, name, now),
      bits: proofBits,
      ...(spec.consent ? { consent: spec.consent } : {}),
      ...refused,
      ...(refused.problem ? { problem: tellProblem(refused.problem, deps.locale) } : {}),
    }
    const page = spec.page({ chrome, locale: deps.locale, timeZone, now, params, ...loaded, state })
    const islands = [...(page.headExtra?.islands ?? []), formIsland]
    return renderPage(chrome, { ...page, headExtra: { ...page.headExtra, islands } }, askedAt(request))
  }

  const show = defineRoute({
    method: 'get',
    path: spec.path,
    operationId: `show${operation}`,
    summary: `Le formulaire : ${about}.`,
    tags,
    access: visitor(),
    ...(spec.params ? { params: spec.params } : {}),
    load,
    responses: { 200: htmlPage },
    handle: async (context) => ok(html(await render(context), { robots: 'noindex' })),
  })

  const send = defineRoute({
    method: 'post',
    path: spec.path,
    operationId: `send${operation}`,
    summary: `Envoi du formulaire : ${about}.`,
    description:
      'Sans preuve de travail (`ticket` et `proof`), l’envoi attend que son auteur le confirme par un lien reçu par e-mail.',
    tags,
    access: visitor(),
    ...(spec.params ? { params: spec.params } : {}),
    load,
    body,
    form: (fields) => ({
      fields: spec.form(fields),
      consent: fields.checked('consent'),
      website: fields.text('website'),
      ticket: fields.text('ticket'),
      proof: fields.text('proof'),
    }),
    problems: [formProblems.staleForm, problems.idempotencyConflict, ...(spec.problems ?? [])],
    ...(spec.example ? { example: { fields: spec.example, ...(spec.consent ? { consent: true } : {}) } } : {}),
    responses: { 303: seeOther },
    invalidForm: (context, found, typed) => render(context, { problem: found, typed }),
    handle: async ({ deps, params, loaded, body: sent, now }) => {
      const { locale } = deps
      const { fields } = sent
      const consent: Consent | null = spec.consent
        ? { purpose: spec.consent.purpose, textVersion: spec.consent.version, at: now }
        : null
      const email = spec.emailOf(fields)
      const fingerprint = fingerprintOf({ form: name, params: params ?? null, fields })
      const ticket = readTicket(deps, name, sent.ticket, now)
      const before = ticket && (await deps.store.receipt(ticket.receiptKey))
      if (before) return before.fingerprint === fingerprint ? ok(redirect(formPath.thanks(answers))) : err(served)
      const worked = ticket && hasWork(sent.ticket, sent.proof) && !spec.doubleOptIn
      const proof = worked ? 'work' : email === '' ? 'patience' : 'mail'
      if (proof === 'patience' && !ticket?.patient) return err(stale)
      if (proof === 'mail') {
        const pending = { form: name, params: params ?? null, fields, consent, locale, fingerprint }
        await keepPending(deps, { pending, email, answers, what: spec.what[locale] }, now)
        return ok(redirect(formPath.checkMail(answers)))
      }
      const flood = takeTurn(deps, email, now)
      if (flood) return err(flood)
      const seal = sealOfTicket(ticket?.receiptKey ?? '', fingerprint)
      const done = await spec.accept(deps, {
        ...{ params, fields, loaded: loaded.loaded, consent, proof, locale, now, seal },
      })
      return done.ok ? ok(redirect(formPath.thanks(answers))) : done
    },
  })

  const answer = (path: `/${string}`, id: string, summary: string, page: (locale: Locale) => PageSpec): SliceRoute =>
    defineRoute({
      method: 'get',
      path,
      operationId: `${id}${operation}`,
      summary,
      tags,
      access: visitor(),
      responses: { 200: htmlPage },
      handle: async ({ deps }) => {
        const { chrome } = await deps.site()
        return ok(html(renderPage(chrome, page(deps.locale)), { robots: 'noindex' }))
      },
    })

  interface Waiting {
    readonly stored: Stored<PendingForm>
    readonly form:
      | { readonly params: P; readonly fields: B; readonly loaded: L; readonly waiting: WaitingForm }
      | undefined
  }
  const loadPending = async (context: {
    readonly deps: SliceDeps
    readonly request: RequestFacts
    readonly now: Instant
  }): Promise<Result<Waiting, Problem>> => {
    const stored = await context.deps.store.get(pendingForms, context.request.link?.subject ?? '')
    if (!stored || stored.deletedAt || stored.value.form !== name) return err(notFound)
    if (stored.value.state === 'used') return ok({ stored, form: undefined })
    if (stored.value.expiresAt <= context.now) return err(notFound)
    const params = readParams(spec.params, stored.value.params)
    const found = await spec.load(context.deps, params, context.now, new URLSearchParams())
    if (!found.ok) return found
    const fields = spec.fields.parse(stored.value.fields)
    return ok({ stored, form: { params, fields, loaded: found.value, waiting: stored.value } })
  }

  const confirmAddress: `/${string}` = `${answers}/confirmer/{token}`
  const showConfirmation = defineRoute({
    method: 'get',
    path: confirmAddress,
    operationId: `showConfirmationOf${operation}`,
    summary: `La page qui confirme : ${about}. L’ouvrir ne change rien.`,
    tags,
    access: link(confirmationPurpose(name)),
    load: loadPending,
    responses: { 200: htmlPage },
    handle: async ({ deps, loaded: { form }, request }) => {
      const { chrome } = await deps.site()
      const { locale } = deps
      const path = addressOf(request)
      const page = form
        ? confirmPage(locale, path, spec.what[locale], spec.said(form.fields, locale))
        : usedPage(locale, path)
      return ok(html(renderPage(chrome, page), { robots: 'noindex' }))
    },
  })

  const confirm = defineRoute({
    method: 'post',
    path: confirmAddress,
    operationId: `confirm${operation}`,
    summary: `Confirme : ${about}. Le lien ne sert qu’une fois.`,
    tags,
    access: link(confirmationPurpose(name)),
    load: loadPending,
    body: z.strictObject({}),
    form: () => ({}),
    problems: [...(spec.problems ?? [])],
    responses: { 303: seeOther },
    handle: async ({ deps, loaded: { stored, form }, now }) => {
      const thanks = redirect(formPath.thanks(answers))
      if (!form) return ok(thanks)
      const { params, fields, loaded, waiting } = form
      const done = await spec.accept(deps, {
        ...{ params, fields, loaded, consent: waiting.consent, proof: 'mail', locale: waiting.locale, now },
        seal: sealOfPending(stored, name, now),
      })
      return done.ok ? ok(thanks) : done
    },
  })

  const thanksAddress: `/${string}` = `${answers}/merci`
  const checkAddress: `/${string}` = `${answers}/a-confirmer`
  return [
    show,
    send,
    answer(thanksAddress, 'thankFor', `Après l’envoi : ${about}.`, (locale) =>
      thanksPage(locale, thanksAddress, spec.thanks(locale)),
    ),
    answer(checkAddress, 'showCheckMailFor', `La page qui invite à confirmer : ${about}.`, (locale) =>
      checkMailPage(locale, checkAddress),
    ),
    showConfirmation,
    confirm,
  ]
}

type WaitingForm = Extract<PendingForm, { state: 'pending' }>

/** Without a schema of parameters there are none, as the type of a form says. */
function readParams<P>(schema: z.ZodType<P> | undefined, kept: unknown): P
function readParams(schema: z.ZodType | undefined, kept: unknown): unknown {
  return schema?.parse(kept)
}
