/** @jsxImportSource hono/jsx */
import { Badge, formatDate, type PageElement, type Tone } from '@ancrage/site'
import { inLocale, type Locale, useLocale, useWords } from '@ancrage/site/locale.ts'
import type { Promotion } from '../contract.ts'
import type { PromotionState } from '../model.ts'
import { words } from '../words.ts'

const tones = {
  preparing: 'neutral',
  announced: 'info',
  running: 'ok',
  archived: 'neutral',
} as const satisfies Record<PromotionState, Tone>

export const StateBadge = ({ state }: { readonly state: PromotionState }): PageElement => (
  <Badge tone={tones[state]}>{useWords(words).states[state]}</Badge>
)

/** What a promotion says in a language, and the language of what was not translated. */
export const saidBy = (
  promotion: Promotion,
  locale: Locale,
): { readonly title: string; readonly summary: string; readonly welcome: string; readonly lang: 'fr' | undefined } => {
  const { value, lang } = inLocale(promotion, locale)
  return { title: value.title, summary: value.summary, welcome: value.welcome, lang }
}

export const Dates = ({ of: { startsOn, endsOn } }: { readonly of: Promotion }): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  return <>{t.fromTo(formatDate(startsOn, undefined, locale), formatDate(endsOn, undefined, locale))}</>
}
