import { localDateOf, localPath } from '@ancrage/kernel'
import * as z from 'zod'
import { type Letter, writeLetter } from '../letter.tsx'
import type { MailTemplate } from '../slice.ts'
import type { Alert } from './contract.ts'
import { findList, searchAddress } from './operations/find-list.ts'
import { linkAlert } from './operations/link-alert.ts'
import { findAlert } from './store.ts'
import { words } from './words.ts'

const digestSchema = z.object({
  items: z.array(z.object({ title: z.string(), path: z.string(), note: z.string() })),
  total: z.int(),
})

interface Scene {
  readonly alert: Alert
  readonly list: string
  readonly data: Readonly<Record<string, unknown>>
  /** Full addresses. */
  readonly searchUrl: string
  readonly manageUrl: string
  readonly urlOf: (path: string) => string
}
type Write = (scene: Scene) => Omit<Letter, 'why'>

const startedLetter: Write = ({ alert, list, searchUrl, manageUrl }) => {
  const t = words[alert.locale].mail
  return {
    subject: t.started.subject(list),
    heading: t.started.heading,
    paragraphs: t.started.paragraphs,
    actions: [
      { label: t.see, url: searchUrl },
      { label: t.manage, url: manageUrl },
    ],
  }
}

const digestLetter: Write = ({ alert, list, data, searchUrl, manageUrl, urlOf }) => {
  const t = words[alert.locale].mail
  const { items, total } = digestSchema.parse(data)
  const rest = total - items.length
  return {
    subject: t.digest.subject(total, list),
    heading: t.digest.heading(total),
    paragraphs: rest > 0 ? [t.digest.more(rest)] : [],
    items: items.map(({ title, path, note }) => ({ title, note, url: urlOf(path) })),
    actions: [
      { label: t.see, url: searchUrl },
      { label: t.manage, url: manageUrl },
    ],
  }
}

const endingLetter: Write = ({ alert, list, manageUrl }) => {
  const t = words[alert.locale].mail
  return {
    subject: t.ending.subject(list),
    heading: t.ending.heading,
    paragraphs: t.ending.paragraphs(alert.endsOn),
    actions: [{ label: t.renew, url: manageUrl }],
  }
}

const template = (name: string, write: Write): MailTemplate => ({
  template: name,
  render: async (deps, { subjectId, data }, now) => {
    const stored = await findAlert(deps.store, subjectId)
    // Stopped since: whoever said stop hears nothing more.
    if (!stored) return undefined
    const alert = stored.value
    const list = await findList(deps, alert.list)
    if (!list) return undefined
    const { locale } = alert
    const { chrome, timeZone } = await deps.site(locale)
    if (alert.endsOn < localDateOf(now, timeZone)) return undefined
    const urlOf = (path: string): string => `${chrome.baseUrl}${localPath(locale, path)}`
    const links = linkAlert(deps, stored.id, now, locale)
    const letter = write({
      ...{ alert, data, urlOf },
      list: list.label[locale],
      searchUrl: urlOf(searchAddress(list, alert.search)),
      manageUrl: `${chrome.baseUrl}${links.manage}`,
    })
    const mail = writeLetter(chrome, locale, { ...letter, why: words[locale].mail.why })
    return { ...mail, unsubscribeUrl: `${chrome.baseUrl}${links.stop}` }
  },
})

export const mails: readonly MailTemplate[] = [
  template('alert-started', startedLetter),
  template('alert-digest', digestLetter),
  template('alert-ending', endingLetter),
]
