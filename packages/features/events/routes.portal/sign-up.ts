import { type JsonReply, notFound, receiptOf, visitor } from '@ancrage/http'
import { err, ok, type Problem, type Result } from '@ancrage/kernel'
import * as z from 'zod'
import { commitOnce, definePublicForm, type Submission } from '../../public-forms/index.ts'
import { getPublished } from '../../published.ts'
import { defineRoute, type SliceDeps, type SliceRoute } from '../../slice.ts'
import {
  consentText,
  eventIdSchema,
  eventProblems,
  type SignUpFields,
  signUpFields,
  signUpSchema,
} from '../contract.ts'
import { openSignUpDesk } from '../operations/gather-sign-ups.ts'
import { leftFor } from '../operations/left-for.ts'
import { noSuchEvent } from '../operations/refuse-sign-up.ts'
import { formWords } from '../pages/form-words.ts'
import { answersOfForm } from '../pages/questions.tsx'
import { type OpenEvent, signUpPage } from '../pages/sign-up-form.tsx'
import { agendaPath, receivedPath, signUpPath } from '../paths.ts'
import { events, registrations } from '../store.ts'
import { words } from '../words.ts'

const desk = openSignUpDesk()
const params = z.strictObject({ id: eventIdSchema })
type Params = z.infer<typeof params>

const loadEvent = async (deps: SliceDeps, { id }: Params): Promise<Result<OpenEvent, Problem>> => {
  const entry = await getPublished(deps.store, events, id)
  return entry ? ok({ ...entry, left: await leftFor(deps.store, id, entry.value) }) : err(notFound)
}

const signUpFromForm = async (
  deps: SliceDeps,
  submission: Submission<Params, SignUpFields, OpenEvent>,
): Promise<Result<undefined, Problem>> => {
  const { params: about, fields, locale, now, seal } = submission
  const signUp = { ...fields, locale, consent: true, website: '' } as const
  // A person is at an event once, by the id of their registration: sending twice needs no ticket to change nothing.
  const answer = await desk.signUp(deps, about.id, { signUp, channel: 'portal', now })
  if (!answer.ok) return answer
  if (seal.changes.length === 0) return ok(undefined)
  // The link of the mail has served: it would sign up again somebody who has cancelled since.
  await commitOnce(
    deps.store,
    { seal: { ...seal, receipt: undefined }, now },
    {
      changes: [],
      audit: [
        {
          action: 'registration.address-confirmed',
          collection: registrations.name,
          subject: about.id,
          summary: 'Adresse confirmée par e-mail',
        },
      ],
    },
  )
  return ok(undefined)
}

const form = definePublicForm({
  name: 'sign-up',
  operation: 'SignUpForm',
  tag: 'Événements',
  what: { fr: 'votre inscription', en: 'your registration' },
  path: signUpPath('{id}'),
  answers: receivedPath,
  params,
  load: loadEvent,
  fields: signUpFields,
  form: (fields) => ({
    firstName: fields.text('firstName'),
    lastName: fields.text('lastName'),
    email: fields.text('email').trim(),
    phone: fields.text('phone').trim(),
    category: fields.text('category'),
    guests: fields.number('guests') ?? 0,
    answers: answersOfForm(fields),
    message: fields.text('message'),
  }),
  emailOf: ({ email }) => email,
  consent: consentText,
  page: signUpPage,
  said: (fields, locale) => {
    const t = formWords[locale]
    return [
      { term: t.name, value: `${fields.firstName} ${fields.lastName}` },
      { term: t.youAre, value: words[locale].categories[fields.category] },
      ...(fields.guests > 0 ? [{ term: t.guestsTerm, value: String(fields.guests) }] : []),
    ]
  },
  thanks: (locale) => {
    const t = formWords[locale]
    return { title: t.sentTitle, lead: t.sentLead, next: { label: t.sentNext, path: agendaPath } }
  },
  problems: [eventProblems.registrationClosed, eventProblems.eventCancelled],
  example: { firstName: 'Anne', lastName: 'Dupuy', email: 'anne@exemple.fr', category: 'intern' },
  accept: signUpFromForm,
})

const sentSchema = z.object({
  /** Where the answer is: nobody but the mailbox learns whether the address was registered before. */
  answer: z.literal('by-mail'),
  message: z.string(),
})
const sent = (deps: Pick<SliceDeps, 'locale'>): JsonReply<202, z.infer<typeof sentSchema>> => ({
  kind: 'json',
  status: 202,
  body: { answer: 'by-mail', message: formWords[deps.locale].sentLead },
})

const signUp = defineRoute({
  method: 'post',
  path: '/api/events/{id}/registrations',
  operationId: 'signUp',
  summary:
    'Inscrit une personne à un événement ; quand il est complet, sur la liste d’attente. La réponse part par e-mail.',
  tags: ['Événements'],
  access: visitor(),
  params,
  body: signUpSchema,
  idempotent: true,
  problems: [eventProblems.registrationClosed, eventProblems.eventCancelled],
  responses: { 202: sentSchema },
  example: { firstName: 'Anne', lastName: 'Dupuy', email: 'anne@exemple.fr', category: 'intern', consent: true },
  handle: async ({ deps, params: { id }, body, now, request }) => {
    const { idempotency } = request
    const receipt = idempotency && (() => receiptOf(idempotency, sent(deps)))
    const answer = await desk.signUp(deps, id, {
      signUp: body,
      channel: 'portal',
      now,
      ...(receipt ? { receipt } : {}),
    })
    if (!answer.ok) return answer.error === noSuchEvent ? err(notFound) : answer
    return ok(sent(deps))
  },
})

export const signUpRoutes: readonly SliceRoute[] = [...form, signUp]
