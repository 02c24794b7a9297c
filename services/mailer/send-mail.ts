import { partsOf, type SliceDeps } from '@ancrage/features/slice.ts'
import type { Instant } from '@ancrage/kernel'
import { pendingMail, settleMail } from '@ancrage/store'
import type { TerritoryScope } from '@ancrage/tenancy'
import { type Surroundings, sliceDepsFor } from '../common/slice-deps.ts'

/** A mail as it leaves: rendered, addressed, with an id that stays the same when it is sent twice. */
export interface OutgoingMail {
  readonly id: string
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly calendar?: { readonly method: string; readonly content: string }
  readonly unsubscribeUrl?: string
}

/** Where mails go: SES in the cloud, a readable mailbox here. Delivering the same id twice must be harmless. */
export interface MailTransport {
  readonly deliver: (mail: OutgoingMail) => Promise<void>
}

export interface MailerDeps {
  readonly around: Surroundings
  readonly transport: MailTransport
}

const header = (text: string): string => text.replace(/[\r\n]+/g, ' ').slice(0, 200)

/** Sends one mail of the outbox, unless it was sent already or has nothing left to say. */
export const sendMail = async (
  deps: MailerDeps,
  scope: TerritoryScope<'system:react'>,
  mailId: string,
  now: Instant,
): Promise<void> => {
  const { slices } = deps.around
  const engine = deps.around.engineOf(scope)
  const entry = await pendingMail(scope, engine, mailId)
  if (!entry) return
  const template = (await partsOf(slices, 'mails')).find((one) => one.template === entry.template)
  const sliceDeps: SliceDeps = sliceDepsFor(deps.around)(scope)
  const message = await template?.render(sliceDeps, entry, now)
  if (!message) return settleMail(scope, engine, mailId, entry, 'failed', now)
  const { chrome } = await sliceDeps.site()
  await deps.transport.deliver({
    id: mailId,
    from: { name: header(`${chrome.contact.name} – ${chrome.territory.name}`), address: chrome.contact.email },
    to: entry.to,
    subject: header(message.subject),
    html: message.html,
    text: message.text,
    ...(message.calendar ? { calendar: message.calendar } : {}),
    ...(message.unsubscribeUrl ? { unsubscribeUrl: message.unsubscribeUrl } : {}),
  })
  await settleMail(scope, engine, mailId, entry, 'sent', now)
}
