import { email, ok } from '@ancrage/kernel'
import * as z from 'zod'
import { commitOnce, definePublicForm } from '../../public-forms/index.ts'
import { resultMail, resultMailSchema } from '../mail.tsx'
import { answersQuery, parseAnswers, withoutErrors } from '../model/parse-answers.ts'
import { mailFormPage } from '../pages/mail-form.tsx'
import { resultMailsPath } from '../paths.ts'
import { simulatorWords } from '../words/simulator.ts'

/** The answers stand in the path, as they stand in the address of the result; `-` when there are none. */
const answersOf = (path: string): string => {
  const sent = Object.fromEntries(new URLSearchParams(path === '-' ? '' : path))
  return answersQuery(withoutErrors(parseAnswers(sent)))
}

/** One mail to oneself. Nothing is written but the mail and the trace of its sending, which names nobody. */
export const sendResult = definePublicForm({
  name: 'send-aid-result',
  operation: 'SendAidResult',
  tag: 'Aides',
  what: { fr: simulatorWords.fr.mail.what, en: simulatorWords.en.mail.what },
  path: `${resultMailsPath}/{answers}`,
  answers: resultMailsPath,
  params: z.strictObject({ answers: z.string().max(800) }),
  load: async () => ok(undefined),
  fields: z.strictObject({ email }),
  form: (fields) => ({ email: fields.text('email').trim() }),
  emailOf: (fields) => fields.email,
  consent: {
    purpose: 'aid-simulation',
    version: '2026-11-1',
    text: { fr: simulatorWords.fr.mail.consent, en: simulatorWords.en.mail.consent },
  },
  page: mailFormPage,
  said: (fields, locale) => [{ term: simulatorWords[locale].mail.email, value: fields.email }],
  thanks: (locale) => {
    const t = simulatorWords[locale].mail
    return { title: t.thanks, lead: t.thanksLead }
  },
  example: { email: 'anne@exemple.fr' },
  accept: async (deps, submission) => {
    const subject = deps.ids.next('mel')
    const data = resultMailSchema.parse({
      answers: answersOf(submission.params.answers),
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
