/** @jsxImportSource hono/jsx */
import { computeTheme, french, frenchMarkup, type Palette, type SiteChrome } from '@ancrage/site'
import { defineWords, type Locale } from '@ancrage/site/locale.ts'
import type { MailMessage } from './slice.ts'

/** A link of a letter, with the words of its button. */
export interface LetterLink {
  readonly label: string
  /** Full address. */
  readonly url: string
}

/** What a mail of the territory says; look, signature and foot are the same for all. */
export interface Letter {
  readonly subject: string
  readonly heading: string
  /** « Bonjour Anne, ». */
  readonly greeting?: string
  readonly paragraphs: readonly string[]
  /** What somebody else wrote, shown as a quotation. */
  readonly quote?: string
  readonly facts?: readonly (readonly [term: string, value: string])[]
  /** Records that the mail is about, each with its page. */
  readonly items?: readonly { readonly title: string; readonly note: string; readonly url: string }[]
  /** The first one is the main button. */
  readonly actions?: readonly LetterLink[]
  /** Why this address receives it. */
  readonly why: string
}

const words = defineWords({
  fr: { bye: 'À bientôt,', data: 'Vos données et vos droits', said: 'Message :' },
  en: { bye: 'See you soon,', data: 'Your data and your rights', said: 'Message:' },
})

const palettes = new WeakMap<SiteChrome['brand'], Palette>()
const paletteOf = (brand: SiteChrome['brand']): Palette => {
  const palette = palettes.get(brand) ?? computeTheme(brand).light
  palettes.set(brand, palette)
  return palette
}

/** A subject is one line whatever a title holds: a header cannot be added through it. */
export const subjectLine = (text: string, locale: Locale = 'fr'): string => {
  const line = text
    .replace(/\p{C}|\p{Zl}|\p{Zp}/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  return (locale === 'fr' ? french(line) : line).slice(0, 160)
}

interface Props {
  readonly letter: Letter
  readonly chrome: SiteChrome
  readonly locale: Locale
}

const Button = ({ link, main, colours }: { link: LetterLink; main: boolean; colours: Palette }) => (
  <p style="margin:12px 0">
    <a
      href={link.url}
      style={
        main
          ? `display:inline-block;background:${colours.primary};color:${colours.onPrimary};padding:12px 20px;text-decoration:none;font-weight:bold`
          : `color:${colours.primary};font-weight:bold`
      }
    >
      {link.label}
    </a>
  </p>
)

const FactTable = ({ facts, colours }: { facts: NonNullable<Letter['facts']>; colours: Palette }) => (
  <table style="border-collapse:collapse;margin:20px 0;width:100%">
    {facts.map(([term, value]) => (
      <tr>
        <th
          scope="row"
          style={`text-align:left;vertical-align:top;padding:8px 16px 8px 0;border-top:1px solid ${colours.line};font-weight:normal;color:${colours.muted}`}
        >
          {term}
        </th>
        <td style={`padding:8px 0;border-top:1px solid ${colours.line};font-weight:bold;overflow-wrap:anywhere`}>
          {value}
        </td>
      </tr>
    ))}
  </table>
)

const ItemList = ({ items, colours }: { items: NonNullable<Letter['items']>; colours: Palette }) => (
  <ul style="list-style:none;margin:20px 0;padding:0">
    {items.map(({ title, note, url }) => (
      <li style={`padding:12px 0;border-top:1px solid ${colours.line}`}>
        <a href={url} style={`color:${colours.primary};font-weight:bold`}>
          {title}
        </a>
        <br />
        <span style={`color:${colours.muted}`}>{note}</span>
      </li>
    ))}
  </ul>
)

const Quote = ({ text, colours }: { text: string; colours: Palette }) => (
  <blockquote style={`margin:16px 0;padding:8px 16px;border-left:4px solid ${colours.accent};white-space:pre-line`}>
    {text}
  </blockquote>
)

const HtmlLetter = ({ letter, chrome, locale }: Props) => {
  const colours = paletteOf(chrome.brand)
  const { contact } = chrome
  const t = words[locale]
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{letter.subject}</title>
      </head>
      <body style={`margin:0;background:${colours.tint};color:${colours.text};font:16px/1.55 Arial,sans-serif`}>
        <div style={`max-width:36rem;margin:0 auto;background:${colours.surface}`}>
          <div style={`background:${colours.deep};color:${colours.onDeep};padding:20px 24px`}>
            <p style="margin:0;font-weight:bold">{chrome.brand.logo.text}</p>
            <p style={`margin:2px 0 0;color:${colours.onDeepMuted}`}>{chrome.territory.name}</p>
          </div>
          <div style={`height:6px;background:${colours.accent}`}></div>
          <div style="padding:24px">
            <h1 style="font-size:24px;line-height:1.2;margin:0 0 20px">{letter.heading}</h1>
            {letter.greeting ? <p>{letter.greeting}</p> : null}
            {letter.paragraphs.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
            {letter.quote ? <Quote text={letter.quote} colours={colours} /> : null}
            {letter.facts ? <FactTable facts={letter.facts} colours={colours} /> : null}
            {letter.items ? <ItemList items={letter.items} colours={colours} /> : null}
            {letter.actions?.map((link, rank) => (
              <Button link={link} main={rank === 0} colours={colours} />
            ))}
            <p>
              {t.bye}
              <br />
              {contact.name}, {contact.role}
              <br />
              {contact.phone} ·{' '}
              <a href={`mailto:${contact.email}`} style={`color:${colours.primary}`}>
                {contact.email}
              </a>
            </p>
          </div>
          <p style={`margin:0;padding:16px 24px 24px;font-size:14px;color:${colours.muted}`}>
            {letter.why}{' '}
            <a href={`${chrome.baseUrl}/donnees-personnelles/`} style={`color:${colours.primary}`}>
              {t.data}
            </a>
          </p>
        </div>
      </body>
    </html>
  )
}

// French spacing is for our own sentences: a link or an address stays as it is, to the letter.
const textLetter = ({ letter, chrome, locale }: Props): string => {
  const t = words[locale]
  const spaced = locale === 'fr' ? french : (text: string) => text
  const { contact } = chrome
  return [
    ...(letter.greeting ? [letter.greeting] : []),
    spaced(/[.?!]$/.test(letter.heading) ? letter.heading : `${letter.heading}.`),
    ...letter.paragraphs.map(spaced),
    ...(letter.quote ? [`${t.said}\n${letter.quote.replace(/^/gm, '> ')}`] : []),
    ...(letter.facts ? [letter.facts.map(([term, value]) => `${term} : ${value}`).join('\n')] : []),
    ...(letter.items ?? []).map(({ title, note, url }) => `${title}\n${note}\n${url}`),
    ...(letter.actions ?? []).map(({ label, url }) => `${label} :\n${url}`),
    `${t.bye}\n${contact.name}, ${contact.role}\n${contact.phone} – ${contact.email}`,
    `-- \n${letter.why}\n${t.data} : ${chrome.baseUrl}/donnees-personnelles/`,
  ].join('\n\n')
}

/** The mail of a letter, as HTML and as its text twin, under the brand of the territory. */
export const writeLetter = (chrome: SiteChrome, locale: Locale, letter: Letter): MailMessage => {
  const markup = `<!doctype html>${String(<HtmlLetter letter={letter} chrome={chrome} locale={locale} />)}`
  return {
    subject: subjectLine(letter.subject, locale),
    html: locale === 'fr' ? frenchMarkup(markup) : markup,
    text: textLetter({ letter, chrome, locale }),
  }
}
