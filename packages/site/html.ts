import { lazy } from '@ancrage/kernel'
import type { Locale } from './locale.ts'

const narrowSpace = '\u202f'
const hardSpace = '\u00a0'

/** French spacing: no line may start with `:` `;` `?` `!` `»`, a unit or a currency sign. */
export const french = (text: string): string =>
  text
    .replace(/'/g, '’')
    .replace(/ +([;?!])/g, `${narrowSpace}$1`)
    .replace(/ +(:)(?=\s|$)/g, `${hardSpace}$1`)
    .replace(/« +/g, `«${hardSpace}`)
    .replace(/ +»/g, `${hardSpace}»`)
    .replace(/(\d) +(€|%|km|min|h|ans?|mois)(?![\p{L}\p{N}])/gu, `$1${hardSpace}$2`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${narrowSpace}`)

/**
 * French spacing on the text of finished markup: attributes and what a person typed in a form stay as they are.
 * Only touches ordinary spaces before `;` `?` `!` `:` `»` `€` `%` and after `«` `°`.
 */
export const frenchMarkup = (markup: string): string =>
  markup.replace(/<textarea[\s\S]*?<\/textarea>|<[^>]*>|[^<]+/g, (piece) =>
    piece.charCodeAt(0) === 60 || !/ [;?!:»€%]|[«°] /.test(piece)
      ? piece
      : piece
          .replace(/ +([;?!])/g, `${narrowSpace}$1`)
          .replace(/ +([:»€%])/g, `${hardSpace}$1`)
          .replace(/([«°]) +/g, `$1${hardSpace}`),
  )

const tags: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' }

const formats = new Map<string, Intl.DateTimeFormat>()
const format = (
  key: string,
  options: Intl.DateTimeFormatOptions,
  timeZone: string,
  locale: Locale,
): Intl.DateTimeFormat => {
  const name = key + timeZone + locale
  const known = formats.get(name)
  if (known) return known
  const made = new Intl.DateTimeFormat(tags[locale], { ...options, timeZone })
  formats.set(name, made)
  return made
}

export const defaultTimeZone = 'Europe/Paris'

/** A bare day (`2026-11-02`) is the same day everywhere; an instant is read on the wall clock of `timeZone`. */
const resolve = (moment: string, timeZone: string): { readonly date: Date; readonly zone: string } =>
  moment.length === 10
    ? { date: new Date(`${moment}T00:00:00.000Z`), zone: 'UTC' }
    : { date: new Date(moment), zone: timeZone }

const firstOfMonth = (text: string, locale: Locale): string =>
  locale === 'fr' ? text.replace(/(^|\s)1 (?=\p{L})/u, '$11er ') : text

/** « 3 novembre 2026 »; « novembre 2026 » or « 2026 » for a date known only to the month or the year. */
export const formatDate = (moment: string, timeZone: string = defaultTimeZone, locale: Locale = 'fr'): string => {
  if (moment.length === 4) return moment
  if (moment.length === 7) return formatMonth(`${moment}-01`, timeZone, locale)
  const { date, zone } = resolve(moment, timeZone)
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }
  return firstOfMonth(format('date', options, zone, locale).format(date), locale)
}

/** « mardi 3 novembre 2026 ». */
export const formatLongDate = (moment: string, timeZone: string = defaultTimeZone, locale: Locale = 'fr'): string => {
  const { date, zone } = resolve(moment, timeZone)
  const options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
  return firstOfMonth(format('long', options, zone, locale).format(date), locale)
}

/** « novembre 2026 ». */
export const formatMonth = (moment: string, timeZone: string = defaultTimeZone, locale: Locale = 'fr'): string => {
  const { date, zone } = resolve(moment, timeZone)
  return format('month', { month: 'long', year: 'numeric' }, zone, locale).format(date)
}

/** « 19 h 30 », « 9 h »; « 19:30 », « 9:00 » in English. */
export const formatTime = (instant: string, timeZone: string = defaultTimeZone, locale: Locale = 'fr'): string => {
  const options: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }
  const parts = format('time', options, timeZone, locale).formatToParts(new Date(instant))
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? ''
  const hour = String(Number(part('hour')))
  const minute = part('minute')
  if (locale === 'en') return `${hour}:${minute}`
  return minute === '00' ? `${hour}${hardSpace}h` : `${hour}${hardSpace}h${hardSpace}${minute}`
}

/** « mardi 3 novembre 2026 à 19 h 30 ». */
export const formatDateTime = (instant: string, timeZone: string = defaultTimeZone, locale: Locale = 'fr'): string =>
  `${formatLongDate(instant, timeZone, locale)} ${locale === 'fr' ? 'à' : 'at'} ${formatTime(instant, timeZone, locale)}`

export interface DateParts {
  readonly weekday: string
  readonly day: string
  readonly month: string
  readonly year: string
}

/** The pieces of a calendar leaf: `{ weekday: 'mar.', day: '3', month: 'nov.', year: '2026' }`. */
export const dateParts = (moment: string, timeZone: string = defaultTimeZone, locale: Locale = 'fr'): DateParts => {
  const { date, zone } = resolve(moment, timeZone)
  const options: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }
  const parts = format('parts', options, zone, locale).formatToParts(date)
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? ''
  return { weekday: part('weekday'), day: part('day'), month: part('month'), year: part('year') }
}

const integersOf = {
  fr: lazy(() => new Intl.NumberFormat(tags.fr, { maximumFractionDigits: 2 })),
  en: lazy(() => new Intl.NumberFormat(tags.en, { maximumFractionDigits: 2 })),
} as const
const groupMarks = { fr: '\u202f', en: ',' } as const
/** « 1 300 », « 12,5 »; « 1,300 », « 12.5 » in English. */
export const formatNumber = (value: number, locale: Locale = 'fr'): string =>
  // Whole numbers need no language data, which takes a tenth of a page’s start to load.
  Number.isSafeInteger(value) && value >= 0
    ? String(value).replace(/\B(?=(?:\d{3})+$)/g, groupMarks[locale])
    : integersOf[locale]().format(value)
/** `counted(1, 'place', 'places')` → « 1 place »; zero takes the singular in French, the plural in English. */
export const counted = (count: number, one: string, many: string, locale: Locale = 'fr'): string => {
  const single = locale === 'fr' ? Math.abs(count) < 2 : count === 1
  return `${formatNumber(count, locale)}${hardSpace}${single ? one : many}`
}

/** `+33562000000` for a `tel:` link, from a number as people write it in France. */
export const telHref = (phone: string): string => {
  const digits = phone.replace(/[^\d+]/g, '')
  return `tel:${/^0\d{9}$/.test(digits) ? `+33${digits.slice(1)}` : digits}`
}

/** « Claire Castéra » → « CC ». */
export const initialsOf = (name: string): string => {
  const words = name
    .replace(/^(Dr|Pr|Mme|M\.)\s+/u, '')
    .split(/[\s-]+/u)
    .filter(Boolean)
  const first = words[0]?.charAt(0) ?? ''
  const last = words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : ''
  return (first + last).toUpperCase()
}
