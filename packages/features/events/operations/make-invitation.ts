import { type Instant, localPath } from '@ancrage/kernel'
import { mailWords } from '../mail/words.ts'
import { eventPath } from '../paths.ts'
import { titleIn } from '../words.ts'
import { describePlace, endOf, startOf } from './describe-event.ts'
import type { MailData } from './request-mail.ts'
import { type CalendarEntry, writeCalendar } from './write-calendar.ts'

export interface InvitationContext {
  /** Origin of the portal; its host makes the identifier of the entry unique in the world. */
  readonly baseUrl: string
  readonly organizer: string
  readonly timeZone: string
  /** Where the person sees and changes the registration. */
  readonly manageUrl: string
  readonly now: Instant
}

const descriptionOf = (data: MailData, context: InvitationContext): string => {
  const t = mailWords[data.locale].invitation
  return [
    ...(data.event.venue.mode === 'online' ? [`${t.join} ${data.event.venue.joinUrl}`] : []),
    `${t.code} ${data.code}`,
    `${t.manage} ${context.manageUrl}`,
    `${t.contact} ${data.event.contactEmail}`,
  ].join('\n')
}

/**
 * One registration as a calendar entry. The identifier never changes and the sequence only rises, so that a change moves
 * the entry already there, and a cancellation takes it away.
 */
export const invitationEntry = (data: MailData, cancelled: boolean, context: InvitationContext): CalendarEntry => {
  const { event, locale } = data
  const { venue } = event
  return {
    uid: `${data.registrationId}@${new URL(context.baseUrl).hostname}`,
    sequence: data.sequence,
    stampedAt: context.now,
    startsAt: startOf(event, context.timeZone),
    endsAt: endOf(event, context.timeZone),
    title: titleIn(event, locale),
    description: descriptionOf(data, context),
    place: venue.mode === 'online' ? venue.joinUrl : describePlace(venue, locale),
    ...(venue.mode === 'on-site' ? { location: venue.location } : {}),
    url: `${context.baseUrl}${localPath(locale, eventPath(event.slug))}`,
    cancelled,
    organizer: { name: context.organizer, email: event.contactEmail },
    attendee: { name: `${data.firstName} ${data.lastName}`, email: data.email },
  }
}

/** The calendar file of one person's registration. */
export const makeInvitation = (data: MailData, method: 'REQUEST' | 'CANCEL', context: InvitationContext): string =>
  writeCalendar({ method, entries: [invitationEntry(data, method === 'CANCEL', context)] })
