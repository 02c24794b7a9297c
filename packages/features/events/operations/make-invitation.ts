import type { Instant } from '@ancrage/kernel'
import { describePlace, endOf, startOf } from './describe-event.ts'
import type { MailData } from './request-mail.ts'
import { writeCalendar } from './write-calendar.ts'

export interface InvitationContext {
  /** Origin of the portal; its host makes the identifier of the entry unique in the world. */
  readonly baseUrl: string
  readonly organizer: string
  readonly timeZone: string
  /** Where the person sees and changes the registration. */
  readonly manageUrl: string
  readonly now: Instant
}

const descriptionOf = (data: MailData, context: InvitationContext): string =>
  [
    ...(data.event.venue.mode === 'online' ? [`Rejoindre : ${data.event.venue.joinUrl}`] : []),
    `Votre code : ${data.code}`,
    `Voir, modifier ou annuler : ${context.manageUrl}`,
    `Une question : ${data.event.contactEmail}`,
  ].join('\n')

/**
 * The calendar file of one person's registration. The identifier never changes and the sequence only rises, so that a
 * change moves the entry already there, and a cancellation takes it away.
 */
export const makeInvitation = (data: MailData, method: 'REQUEST' | 'CANCEL', context: InvitationContext): string => {
  const { event } = data
  const { venue } = event
  return writeCalendar({
    method,
    entries: [
      {
        uid: `${data.registrationId}@${new URL(context.baseUrl).hostname}`,
        sequence: data.sequence,
        stampedAt: context.now,
        startsAt: startOf(event, context.timeZone),
        endsAt: endOf(event, context.timeZone),
        title: event.title,
        description: descriptionOf(data, context),
        place: venue.mode === 'online' ? venue.joinUrl : describePlace(venue),
        ...(venue.mode === 'on-site' ? { location: venue.location } : {}),
        url: `${context.baseUrl}/evenements/${event.slug}/`,
        cancelled: method === 'CANCEL',
        organizer: { name: context.organizer, email: event.contactEmail },
        attendee: { name: `${data.firstName} ${data.lastName}`, email: data.email },
      },
    ],
  })
}
