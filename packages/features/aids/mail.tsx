import { instantSchema, localDateOf } from '@ancrage/kernel'
import { formatDate } from '@ancrage/site'
import * as z from 'zod'
import { writeLetter } from '../letter.tsx'
import type { MailTemplate } from '../slice.ts'
import { parseAnswers, withoutErrors } from './model/parse-answers.ts'
import { simulatePublished } from './operations/simulate-published.ts'
import { titleOf } from './pages/aid-text.tsx'
import { formatAmount } from './pages/amount.ts'
import { stepPath } from './pages/question.tsx'
import { simulationPath } from './paths.ts'
import { simulatorWords } from './words/simulator.ts'

export const resultMail = 'aid-simulation-result'

/** The answers as an address holds them: nothing in them names a person. */
export const resultMailSchema = z.object({
  answers: z.string().max(800),
  locale: z.enum(['fr', 'en']),
  at: instantSchema,
})

const simulationResult: MailTemplate = {
  template: resultMail,
  render: async (deps, mail) => {
    const { answers: query, locale, at } = resultMailSchema.parse(mail.data)
    const { chrome, timeZone, communes } = await deps.site()
    const t = simulatorWords[locale].mail
    // Only answers that were read: free text of one person must not reach the mailbox of another.
    const answers = withoutErrors(parseAnswers(Object.fromEntries(new URLSearchParams(query))))
    const today = localDateOf(at, timeZone)
    const { likely, toConfirm } = await simulatePublished(deps, answers.profile, { communes, today, locale })
    const listed = (found: typeof likely): string =>
      found.map(({ aid }) => `${titleOf(aid, locale)} (${formatAmount(aid, locale)})`).join(' · ') || t.none
    return writeLetter(chrome, locale, {
      subject: t.subject(chrome.territory.name),
      heading: simulatorWords[locale].resultTitle,
      paragraphs: [t.intro(formatDate(today, undefined, locale))],
      facts: [
        [t.likely, listed(likely)],
        [t.toConfirm, listed(toConfirm)],
      ],
      actions: [
        {
          label: t.open,
          url: `${chrome.baseUrl}${locale === 'en' ? '/en' : ''}${stepPath(simulationPath, answers)}`,
        },
      ],
      why: t.why,
    })
  },
}

export const mails: readonly MailTemplate[] = [simulationResult]
