import { email, ok } from '@ancrage/kernel'
import * as z from 'zod'
import { commitOnce, definePublicForm } from '../../public-forms/index.ts'
import { resultMail, resultMailSchema } from '../mail.tsx'
import { answersQuery, parseAnswers, withoutErrors } from '../model/parse-answers.ts'
import { mailFormPage } from '../pages/mail-form.tsx'
import { resultMailsPath } from '../paths.ts'
import { simulatorWords } from '../words/simulator.ts'

/** What can be read of an address, as an address writes it; of anything else nothing is left. */
const readable = (query: URLSearchParams): string =>
  answersQuery(withoutErrors(parseAnswers(Object.fromEntries(query))))

const fields = z.strictObject({
  email,
  answers: z
    .string()
    .max(800)
    .default('')
    .transform((text) => readable(new URLSearchParams(text))),
})

/** One mail to oneself. Nothing is written but the mail and the trace of its sending, which names nobody. */
export const sendResult = definePublicForm({
  name: 'send-aid-result',
  operation: 'SendAidResult',
  tag: 'Aides',
  what: { fr: simulatorWords.fr.mail.what, en: simulatorWords.en.mail.what },
  path: resultMailsPath,
  answers: resultMailsPath,
  load: async (_deps, _params, _now, query) => ok({ answers: readable(query) }),
  fields,
  form: (typed) => ({ email: typed.text('email').trim(), answers: typed.text('answers') }),
  emailOf: (sent) => sent.email,
  consent: {
    purpose: 'aid-simulation',
    version: '2026-11-1',
    text: { fr: simulatorWords.fr.mail.consent, en: simulatorWords.en.mail.consent },
  },
  page: mailFormPage,
  said: (sent, locale) => [{ term: simulatorWords[locale].mail.email, value: sent.email }],
  thanks: (locale) => {
    const t = simulatorWords[locale].mail
    return { title: t.thanks, lead: t.thanksLead }
  },
  example: { email: 'anne@exemple.fr' },
  accept: async (deps, submission) => {
    const subject = deps.ids.next('mel')
    const data = resultMailSchema.parse({
      answers: submission.fields.answers,
      locale: submission.locale,
      at: submission.now,
    })
    await commitOnce(deps.store, submission, {
      changes: [],
      audit: [
        {
          action: 'simulation.sent',
          collection: 'outbox',
          subject,
          summary: 'Estimation d’aides envoyée à qui l’a demandée',
        },
      ],
      mails: [{ template: resultMail, to: submission.fields.email, subjectId: subject, data }],
    })
    return ok(undefined)
  },
})
