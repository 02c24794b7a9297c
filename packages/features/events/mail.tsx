import { localPath } from '@ancrage/kernel'
import { writeLetter } from '../letter.tsx'
import type { MailMessage, MailTemplate, SliceDeps } from '../slice.ts'
import { feedLetter } from './mail/feed-letter.ts'
import { type MailAction, mailWords, wordsOf } from './mail/words.ts'
import { describePlace, describeWhen } from './operations/describe-event.ts'
import { linkRegistration, linksExpireAt } from './operations/link-registration.ts'
import { makeInvitation } from './operations/make-invitation.ts'
import { type MailData, type MailKind, mailDataSchema, mailKinds } from './operations/request-mail.ts'
import { agendaPath, cancelPath, certificatePath, eventPath, managePath } from './paths.ts'
import { titleIn } from './words.ts'

const factsOf = (data: MailData, timeZone: string): readonly (readonly [string, string])[] => {
  const { event, state, locale } = data
  const { terms } = mailWords[locale]
  return [
    [terms.event, titleIn(event, locale)],
    [terms.when, describeWhen(event, timeZone, locale)],
    [terms.where, describePlace(event.venue, locale)],
    ...(state === 'confirmed' ? ([[terms.code, `${data.code.slice(0, 4)} ${data.code.slice(4)}`]] as const) : []),
    [terms.contact, event.contactEmail],
  ]
}

const pathOf = (action: Exclude<MailAction, 'join'>, token: string, slug: string): string => {
  switch (action) {
    case 'manage':
      return managePath(token)
    case 'leave':
    case 'decline':
      return cancelPath(token)
    case 'certificate':
      return certificatePath(token)
    case 'event':
      return eventPath(slug)
    case 'agenda':
      return agendaPath
  }
}

const renderMail = async (
  kind: MailKind,
  deps: Pick<SliceDeps, 'site' | 'links' | 'territoryId'>,
  data: MailData,
  now: Parameters<MailTemplate['render']>[2],
): Promise<MailMessage> => {
  const { locale, event } = data
  const { chrome, timeZone } = await deps.site(locale)
  const token = linkRegistration(deps.links, deps.territoryId, data.registrationId, linksExpireAt(event, timeZone))
  const address = (path: string): string => `${chrome.baseUrl}${localPath(locale, path)}`
  const urlOf = (action: MailAction): string =>
    action === 'join'
      ? event.venue.mode === 'online'
        ? event.venue.joinUrl
        : address(managePath(token))
      : address(pathOf(action, token, event.slug))
  const words = wordsOf(kind, data, timeZone)
  const letter = writeLetter(chrome, locale, {
    subject: words.subject,
    heading: words.heading,
    greeting: mailWords[locale].hello(data.firstName),
    paragraphs: words.paragraphs,
    facts: factsOf(data, timeZone),
    actions: words.actions.map((action) => ({ label: mailWords[locale].actions[action], url: urlOf(action) })),
    why: mailWords[locale].why,
  })
  const manageUrl = address(managePath(token))
  const context = { baseUrl: chrome.baseUrl, organizer: chrome.contact.name, timeZone, manageUrl, now }
  return data.calendar === 'none'
    ? letter
    : { ...letter, calendar: { method: data.calendar, content: makeInvitation(data, data.calendar, context) } }
}

/** The mails of a registration, from the data kept with the change that made them due. */
export const mails: readonly MailTemplate[] = [
  ...mailKinds.map(
    (kind): MailTemplate => ({
      template: kind,
      render: async (deps, mail, now) => renderMail(kind, deps, mailDataSchema.parse(mail.data), now),
    }),
  ),
  feedLetter,
]
