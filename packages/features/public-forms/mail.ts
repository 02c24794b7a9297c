import { type Instant, instantSchema, localPath } from '@ancrage/kernel'
import type { Locale } from '@ancrage/site/locale.ts'
import * as z from 'zod'
import { writeLetter } from '../letter.tsx'
import type { MailTemplate } from '../slice.ts'
import { confirmationPurpose, formPath } from './paths.ts'
import { words } from './words.ts'

export const confirmationTemplate = 'form-confirmation'

const dataSchema = z.object({
  form: z.string(),
  answers: z.string(),
  what: z.string(),
  locale: z.enum(['fr', 'en']),
  expiresAt: instantSchema,
})

/** What the mail needs besides the id of the pending form. */
export interface ConfirmationData {
  readonly form: string
  readonly answers: string
  readonly what: string
  readonly locale: Locale
  readonly expiresAt: Instant
}

/** « À confirmer »: sent to whoever filled in a form without proof. It repeats nothing of what was typed. */
export const confirmationMail: MailTemplate = {
  template: confirmationTemplate,
  render: async (deps, mail) => {
    const { form, answers, what, locale, expiresAt } = dataSchema.parse(mail.data)
    const { chrome } = await deps.site(locale)
    const t = words[locale].mail
    const token = deps.links.sign({
      territoryId: deps.territoryId,
      purpose: confirmationPurpose(form),
      subject: mail.subjectId,
      expiresAt,
    })
    return writeLetter(chrome, locale, {
      subject: t.subject(what),
      heading: t.heading,
      paragraphs: t.paragraphs,
      actions: [{ label: t.action, url: `${chrome.baseUrl}${localPath(locale, formPath.confirm(answers, token))}` }],
      why: t.why,
    })
  },
}
