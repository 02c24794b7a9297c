import { email, instantSchema, keysOf, localDateSchema, oneOf } from '@ancrage/kernel'
import * as z from 'zod'
import { consentSchema } from '../public-forms/contract.ts'

export const rhythms = { daily: 'Chaque jour', weekly: 'Chaque semaine' } as const
export type Rhythm = keyof typeof rhythms
export const keysOfRhythms: readonly Rhythm[] = keysOf(rhythms)

/** The sentence a person agrees to; a new wording gets a new version. */
export const alertConsent = {
  purpose: 'search-alert',
  version: '2026-11-1',
  text: {
    fr: 'J’accepte que mon adresse serve à m’envoyer cette alerte. Elle est effacée trente jours après l’arrêt de l’alerte, ou après un an si je ne la renouvelle pas.',
    en: 'I agree that my address is used to send me this alert. It is erased thirty days after the alert stops, or after a year unless I renew it.',
  },
} as const

const listSlug = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/)
/** The query string of a search, in its one canonical form. */
const searchText = z.string().max(600)

/** What a visitor sends to be told of what a search will find. */
export const alertFieldsSchema = z.strictObject({
  list: listSlug,
  search: searchText.default(''),
  email,
  rhythm: oneOf(rhythms),
})
export type AlertFields = z.infer<typeof alertFieldsSchema>

/** A saved search. One per address, list and search: its id is a keyed hash of the three. */
export const alertSchema = z.strictObject({
  email,
  list: listSlug,
  search: searchText,
  rhythm: oneOf(rhythms),
  locale: z.enum(['fr', 'en']),
  consent: consentSchema,
  startedAt: instantSchema,
  /** The day after which it stops by itself. */
  endsOn: localDateSchema,
  /** Day of the last digest; absent before the first one. */
  lastSentOn: localDateSchema.optional(),
  /** Day on which its end was announced; absent before. */
  warnedOn: localDateSchema.optional(),
  /** Records already there when the alert began, or told since: nobody is told of one twice. */
  seen: z.array(z.string()),
})
export type Alert = z.infer<typeof alertSchema>
