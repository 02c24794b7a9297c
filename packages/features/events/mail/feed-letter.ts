import { locales, localPath } from '@ancrage/kernel'
import * as z from 'zod'
import { writeLetter } from '../../letter.tsx'
import type { MailTemplate } from '../../slice.ts'
import { linkFeed } from '../operations/identify-feed.ts'
import { feedTemplate } from '../operations/request-feed.ts'
import { feedPath } from '../paths.ts'
import { personalFeeds } from '../store.ts'
import { mailWords } from './words.ts'

const dataSchema = z.object({ locale: z.enum(locales) })

/** The address of a personal calendar, as it is when the mail leaves; nothing to say once it has been cut. */
export const feedLetter: MailTemplate = {
  template: feedTemplate,
  render: async (deps, mail) => {
    const { locale } = dataSchema.parse(mail.data)
    const stored = await deps.store.get(personalFeeds, mail.subjectId)
    if (!stored || stored.value.revokedAt !== null) return undefined
    const { chrome } = await deps.site(locale)
    const { feed } = mailWords[locale]
    const token = linkFeed(deps.links, deps.territoryId, stored.id, stored.value)
    return writeLetter(chrome, locale, {
      subject: feed.subject,
      heading: feed.heading,
      paragraphs: feed.paragraphs,
      actions: [{ label: feed.action, url: `${chrome.baseUrl}${localPath(locale, feedPath(token))}` }],
      why: feed.why,
    })
  },
}
