import { idSchema, localDateSchema } from '@ancrage/kernel'
import type { MailRequest } from '@ancrage/store'
import * as z from 'zod'
import type { Newcomer, Promotion } from '../contract.ts'

/** Every mail of this feature, by template name. */
export const mailKinds = ['newcomer-joined', 'newcomer-known', 'newcomer-follow-up'] as const
export type MailKind = (typeof mailKinds)[number]

/** All that a mail says, as it was when it became due. */
export const mailDataSchema = z.object({
  newcomerId: idSchema('new'),
  firstName: z.string(),
  locale: z.enum(['fr', 'en']),
  promotion: z.object({ title: z.string(), slug: z.string(), startsOn: localDateSchema, endsOn: localDateSchema }),
  /** Of a follow-up question. */
  month: z.int().optional(),
})
export type MailData = z.infer<typeof mailDataSchema>

const titleIn = (promotion: Promotion, locale: 'fr' | 'en'): string =>
  (locale === 'en' && promotion.en?.title) || promotion.title

export const requestMail = (
  kind: MailKind,
  newcomerId: `new_${string}`,
  newcomer: Newcomer,
  promotion: Promotion,
  more: { readonly to?: string; readonly month?: number } = {},
): MailRequest => {
  const { firstName, locale } = newcomer
  const { slug, startsOn, endsOn } = promotion
  const data: MailData = {
    newcomerId,
    firstName,
    locale,
    promotion: { title: titleIn(promotion, locale), slug, startsOn, endsOn },
    ...(more.month === undefined ? {} : { month: more.month }),
  }
  return { template: kind, to: more.to ?? newcomer.email, subjectId: newcomerId, data: { ...data } }
}
