import { type Instant, isSemesterCode, type Locale } from '@ancrage/kernel'

import * as z from 'zod'
import { type Letter, writeLetter } from '../letter.tsx'
import { confirmationMail } from '../public-forms/mail.ts'
import type { MailTemplate, SliceDeps } from '../slice.ts'
import type { Request } from './contract.ts'
import { mailWords } from './mail/words.ts'
import { linkAnswer, linkFollow, linkSpace } from './operations/link-request.ts'
import { readForMail } from './operations/read-for-mail.ts'
import { semesterName } from './words/semester.ts'
import { words } from './words.ts'

interface Scene {
  readonly deps: SliceDeps
  readonly id: string
  readonly request: Request
  readonly baseUrl: string
  readonly now: Instant
  /** Language of whoever reads the mail. */
  readonly locale: Locale
  readonly data: Readonly<Record<string, unknown>>
}
type Write = (scene: Scene) => Letter | undefined

const nameOf = ({ from }: Pick<Request, 'from'>): string => (from ? `${from.firstName} ${from.lastName}` : '')

const toOf = ({ recipient }: Pick<Request, 'recipient'>, locale: Locale): string =>
  recipient && recipient.label !== '' ? recipient.label : mailWords[locale].sent.team

const topicOf = ({ kind, topic }: Request, locale: Locale): string => {
  const table: Readonly<Record<string, string>> = kind === 'team' ? words[locale].subjects : words[locale].askers
  return table[topic] ?? topic
}

const factsOf = ({ request, locale }: Scene): NonNullable<Letter['facts']> => {
  const t = mailWords[locale]
  const { from, recipient, semester } = request
  return [
    ...(recipient && recipient.label !== '' ? ([[t.about, recipient.label]] as const) : []),
    [t.who, `${nameOf(request)} · ${topicOf(request, locale)}`],
    ...(isSemesterCode(semester) ? ([[t.semester, semesterName(semester, locale)]] as const) : []),
    [t.reach, [from?.email, from?.phone].filter(Boolean).join(' · ')],
  ]
}

const askedLetter =
  (kind: 'forHolder' | 'reminder'): Write =>
  (scene) => {
    const { deps, id, request, baseUrl, now, locale } = scene
    if (!request.from) return undefined
    const t = mailWords[locale]
    const answer = `${baseUrl}${linkAnswer(deps, id, now, locale)}`
    return {
      subject: t[kind].subject(nameOf(request)),
      heading: t[kind].heading,
      paragraphs: t[kind].paragraphs,
      quote: request.message,
      facts: factsOf(scene),
      actions: [
        { label: t.forHolder.accept, url: `${answer}?choix=oui` },
        { label: t.forHolder.decline, url: `${answer}?choix=non` },
      ],
      why: t.why.holder,
    }
  }

const teamLetter: Write = (scene) => {
  const { request, locale } = scene
  if (!request.from) return undefined
  const t = mailWords[locale]
  return {
    subject: t.forTeam.subject(nameOf(request)),
    heading: t.forTeam.heading,
    paragraphs: t.forTeam.paragraphs,
    quote: request.message,
    facts: factsOf(scene),
    why: t.why.team,
  }
}

const authorLetter =
  (write: (scene: Scene, to: string, follow: string) => Omit<Letter, 'greeting' | 'why'>): Write =>
  (scene) => {
    const { deps, id, request, baseUrl, now, locale } = scene
    if (!request.from) return undefined
    const t = mailWords[locale]
    const follow = `${baseUrl}${linkFollow(deps, id, now, locale)}`
    return {
      greeting: t.hello(request.from.firstName),
      ...write(scene, toOf(request, locale), follow),
      why: t.why.author,
    }
  }

const sentLetter = authorLetter(({ request, locale }, to, follow) => {
  const t = mailWords[locale].sent
  return {
    subject: t.subject(to),
    heading: t.heading,
    paragraphs: t.paragraphs,
    quote: request.message,
    actions: [{ label: t.action, url: follow }],
  }
})

const sharedSchema = z.object({ replyTo: z.email().optional() })

const answeredLetter = authorLetter(({ request, data, locale }, to, follow) => {
  const t = mailWords[locale].answered
  const { replyTo } = sharedSchema.parse(data)
  const { answer } = request
  const state = request.state === 'accepted' || request.state === 'answered' ? request.state : 'declined'
  const opening =
    state === 'accepted' ? [t.accepted] : state === 'declined' ? [t.declined[answer?.reason ?? 'none'], t.next] : []
  return {
    subject: t.subject(to),
    heading: t.heading[state],
    paragraphs: opening,
    ...(answer && answer.text !== '' ? { quote: answer.text } : {}),
    ...(replyTo ? { facts: [[t.shared, replyTo] as const] } : {}),
    actions: [{ label: t.action, url: follow }],
  }
})

const closedLetter = authorLetter(({ locale }, to, follow) => {
  const t = mailWords[locale].closed
  return {
    subject: t.subject(to),
    heading: t.heading,
    paragraphs: t.paragraphs,
    actions: [{ label: t.action, url: follow }],
  }
})

const closedHolderLetter: Write = ({ deps, id, request, baseUrl, now, locale }) => {
  const t = mailWords[locale]
  return {
    subject: t.closedHolder.subject(nameOf(request)),
    heading: t.closedHolder.heading,
    paragraphs: t.closedHolder.paragraphs,
    actions: [{ label: t.closedHolder.action, url: `${baseUrl}${linkAnswer(deps, id, now, locale)}` }],
    why: t.why.holder,
  }
}

const withdrawnLetter: Write = ({ request, locale }) => {
  const t = mailWords[locale]
  return {
    subject: t.withdrawn.subject(nameOf(request)),
    heading: t.withdrawn.heading,
    paragraphs: t.withdrawn.paragraphs,
    why: t.why.holder,
  }
}

const letters: Readonly<Record<string, { readonly reader: 'author' | 'other'; readonly write: Write }>> = {
  'request-for-holder': { reader: 'other', write: askedLetter('forHolder') },
  'request-reminder': { reader: 'other', write: askedLetter('reminder') },
  'request-for-team': { reader: 'other', write: teamLetter },
  'request-sent': { reader: 'author', write: sentLetter },
  'request-answered': { reader: 'author', write: answeredLetter },
  'request-closed': { reader: 'author', write: closedLetter },
  'request-closed-holder': { reader: 'other', write: closedHolderLetter },
  'request-withdrawn': { reader: 'other', write: withdrawnLetter },
}

const requestMails = Object.entries(letters).map(
  ([template, { reader, write }]): MailTemplate => ({
    template,
    render: async (deps, mail, now) => {
      const request = await readForMail(deps, 'request', mail.subjectId)
      if (!request) return undefined
      const locale = reader === 'author' ? request.locale : 'fr'
      const { chrome } = await deps.site(locale)
      const scene = { deps, id: mail.subjectId, request, baseUrl: chrome.baseUrl, now, locale, data: mail.data }
      const letter = write(scene)
      return letter && writeLetter(chrome, locale, letter)
    },
  }),
)

const spaceMail = (template: string, kind: 'space' | 'confirm'): MailTemplate => ({
  template,
  render: async (deps, mail, now) => {
    const holder = await readForMail(deps, 'holder', mail.subjectId)
    if (!holder) return undefined
    const { locale } = holder
    const { chrome } = await deps.site(locale)
    const t = mailWords[locale]
    const url = `${chrome.baseUrl}${linkSpace(deps, mail.subjectId, now, locale)}`
    return writeLetter(chrome, locale, {
      ...{ subject: t[kind].subject, heading: t[kind].heading, paragraphs: t[kind].paragraphs },
      actions: [{ label: t[kind].action, url }],
      why: t.why.holder,
    })
  },
})

const correctionMail: MailTemplate = {
  template: 'correction-settled',
  render: async (deps, mail) => {
    const correction = await readForMail(deps, 'correction', mail.subjectId)
    if (!correction || correction.state === 'new') return undefined
    const { locale, record, state } = correction
    const { chrome } = await deps.site(locale)
    const t = mailWords[locale].correction
    return writeLetter(chrome, locale, {
      subject: t.subject(record.label),
      heading: t.heading[state],
      paragraphs: [t[state]],
      actions: [{ label: t.action, url: `${chrome.baseUrl}${record.path}` }],
      why: mailWords[locale].why.author,
    })
  },
}

/** The mails of this slice, and the confirmation that every public form may send. */
export const mails: readonly MailTemplate[] = [
  ...requestMails,
  spaceMail('space-link', 'space'),
  spaceMail('space-confirm', 'confirm'),
  correctionMail,
  confirmationMail,
]
