/** @jsxImportSource hono/jsx */
import { computeTheme, french, frenchMarkup, type Palette, type SiteChrome } from '@ancrage/site'
import type { MailMessage, MailTemplate, SliceDeps } from '../slice.ts'
import { type Words, wordsOf } from './mail/words.ts'
import { describePlace, describeWhen } from './operations/describe-event.ts'
import { linkRegistration, linksExpireAt } from './operations/link-registration.ts'
import { makeInvitation } from './operations/make-invitation.ts'
import { type MailData, type MailKind, mailDataSchema, mailKinds } from './operations/request-mail.ts'

const labels = {
  manage: 'Voir ou modifier mon inscription',
  event: 'Revoir la page de l’événement',
  agenda: 'Voir l’agenda',
} as const

const palettes = new WeakMap<SiteChrome['brand'], Palette>()
const paletteOf = (brand: SiteChrome['brand']): Palette => {
  const palette = palettes.get(brand) ?? computeTheme(brand).light
  palettes.set(brand, palette)
  return palette
}

interface Letter {
  readonly words: Words
  readonly data: MailData
  readonly chrome: SiteChrome
  readonly facts: readonly (readonly [string, string])[]
  readonly actionUrl: string
}

const why = 'Vous recevez ce message parce que cette adresse a servi à une inscription. Il ne contient aucun suivi.'

const factsOf = (data: MailData, timeZone: string): readonly (readonly [string, string])[] => {
  const { event, state } = data
  const open = state !== 'cancelled'
  return [
    ['Quand', describeWhen(event, timeZone)],
    ['Où', describePlace(event.venue)],
    ...(state === 'confirmed' && event.venue.mode === 'online' ? ([['Rejoindre', event.venue.joinUrl]] as const) : []),
    ...(open ? ([['Votre code', `${data.code.slice(0, 4)} ${data.code.slice(4)}`]] as const) : []),
  ]
}

const HtmlLetter = ({ words, data, chrome, facts, actionUrl }: Letter) => {
  const colours = paletteOf(chrome.brand)
  const { contact } = chrome
  return (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{words.subject}</title>
      </head>
      <body style={`margin:0;background:${colours.tint};color:${colours.text};font:16px/1.55 Arial,sans-serif`}>
        <div style={`max-width:36rem;margin:0 auto;background:${colours.surface}`}>
          <div style={`background:${colours.deep};color:${colours.onDeep};padding:20px 24px`}>
            <p style="margin:0;font-weight:bold">{chrome.brand.logo.text}</p>
            <p style={`margin:2px 0 0;color:${colours.onDeepMuted}`}>{chrome.territory.name}</p>
          </div>
          <div style={`height:6px;background:${colours.accent}`}></div>
          <div style="padding:24px">
            <h1 style="font-size:24px;line-height:1.2;margin:0 0 4px">{words.heading}</h1>
            <p style={`margin:0 0 20px;color:${colours.muted}`}>{data.event.title}</p>
            <p>Bonjour {data.firstName},</p>
            {words.paragraphs.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
            <table style="border-collapse:collapse;margin:20px 0;width:100%">
              {facts.map(([term, value]) => (
                <tr>
                  <th
                    scope="row"
                    style={`text-align:left;vertical-align:top;padding:8px 16px 8px 0;border-top:1px solid ${colours.line};font-weight:normal;color:${colours.muted};white-space:nowrap`}
                  >
                    {term}
                  </th>
                  <td style={`padding:8px 0;border-top:1px solid ${colours.line};font-weight:bold`}>
                    {term === 'Rejoindre' ? (
                      <a href={value} style={`color:${colours.primary}`}>
                        {value}
                      </a>
                    ) : (
                      value
                    )}
                  </td>
                </tr>
              ))}
            </table>
            <p style="margin:24px 0">
              <a
                href={actionUrl}
                style={`display:inline-block;background:${colours.primary};color:${colours.onPrimary};padding:12px 20px;text-decoration:none;font-weight:bold`}
              >
                {labels[words.action]}
              </a>
            </p>
            <p>
              À bientôt,
              <br />
              {contact.name}, {contact.role}
              <br />
              {contact.phone} · <a href={`mailto:${data.event.contactEmail}`}>{data.event.contactEmail}</a>
            </p>
          </div>
          <p style={`margin:0;padding:16px 24px 24px;font-size:14px;color:${colours.muted}`}>
            {why} <a href={`${chrome.baseUrl}/donnees-personnelles/`}>Vos données et vos droits</a>
          </p>
        </div>
      </body>
    </html>
  )
}

// French spacing is for our own sentences: a link or an address stays as it is, to the letter.
const textLetter = ({ words, data, chrome, facts, actionUrl }: Letter): string =>
  [
    `Bonjour ${data.firstName},`,
    `${words.heading} : « ${data.event.title} ».`,
    ...words.paragraphs.map(french),
    facts.map(([term, value]) => `${term} : ${value}`).join('\n'),
    `${labels[words.action]} :\n${actionUrl}`,
    `À bientôt,\n${chrome.contact.name}, ${chrome.contact.role}\n${chrome.contact.phone} – ${data.event.contactEmail}`,
    `-- \n${why}\nVos données et vos droits : ${chrome.baseUrl}/donnees-personnelles/`,
  ].join('\n\n')

/** A subject is one line whatever a title holds: a header cannot be added through it. */
const subjectLine = (text: string): string =>
  french(
    text
      .replace(/\p{C}|\p{Zl}|\p{Zp}/gu, ' ')
      .replace(/ {2,}/g, ' ')
      .trim(),
  ).slice(0, 160)

const actionUrlOf = (action: Words['action'], baseUrl: string, manageUrl: string, slug: string): string => {
  switch (action) {
    case 'manage':
      return manageUrl
    case 'event':
      return `${baseUrl}/evenements/${slug}/`
    case 'agenda':
      return `${baseUrl}/evenements/`
  }
}

const renderMail = async (
  kind: MailKind,
  deps: Pick<SliceDeps, 'site' | 'links' | 'territoryId'>,
  data: MailData,
  now: Parameters<MailTemplate['render']>[2],
): Promise<MailMessage> => {
  const { chrome, timeZone } = await deps.site()
  const path = linkRegistration(deps.links, deps.territoryId, data.registrationId, linksExpireAt(data.event, timeZone))
  const manageUrl = `${chrome.baseUrl}${path}`
  const words = wordsOf(kind, data)
  const actionUrl = actionUrlOf(words.action, chrome.baseUrl, manageUrl, data.event.slug)
  const letter: Letter = { words, data, chrome, facts: factsOf(data, timeZone), actionUrl }
  const context = { baseUrl: chrome.baseUrl, organizer: chrome.contact.name, timeZone, manageUrl, now }
  return {
    subject: subjectLine(words.subject),
    html: frenchMarkup(`<!doctype html>${String(<HtmlLetter {...letter} />)}`),
    text: textLetter(letter),
    ...(data.calendar === 'none'
      ? {}
      : { calendar: { method: data.calendar, content: makeInvitation(data, data.calendar, context) } }),
  }
}

/** The mails of a registration, from the data kept with the change that made them due. */
export const mails: readonly MailTemplate[] = mailKinds.map((kind) => ({
  template: kind,
  render: async (deps, mail, now) => renderMail(kind, deps, mailDataSchema.parse(mail.data), now),
}))
