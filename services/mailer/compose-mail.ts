import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { OutgoingMail } from './send-mail.ts'

/** The MIME text of a mail: plain text, HTML and calendar side by side, as mail readers expect. */
export const composeMail = (mail: OutgoingMail & { readonly replyTo?: string }): Promise<Buffer> =>
  new MailComposer({
    from: mail.from,
    to: mail.to,
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@ancrage>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(mail.unsubscribeUrl
        ? { 'List-Unsubscribe': `<${mail.unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
    ...(mail.calendar
      ? { icalEvent: { method: mail.calendar.method, content: mail.calendar.content, filename: 'evenement.ics' } }
      : {}),
  })
    .compile()
    .build()
