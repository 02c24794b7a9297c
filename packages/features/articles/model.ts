import type { LocalDate } from '@ancrage/kernel'
import type { Article, Testimony } from './contract.ts'

/** Whether an article is to be seen on that day: come, and not over. */
export const isShown = (
  { publishedOn, showUntil }: Pick<Article, 'publishedOn' | 'showUntil'>,
  today: LocalDate,
): boolean => publishedOn <= today && (showUntil === '' || today <= showUntil)

/** Whether somebody’s agreement covers this site on that day: not before it was given, not after its end. */
export const isAgreed = (
  { scopes, consentOn, consentUntil }: Pick<Testimony, 'scopes' | 'consentOn' | 'consentUntil'>,
  today: LocalDate,
): boolean => scopes.includes('portal') && consentOn <= today && today <= consentUntil

/** An agreement that has ended: its words leave the site by themselves. */
export const isOver = ({ consentUntil }: Pick<Testimony, 'consentUntil'>, today: LocalDate): boolean =>
  consentUntil < today

/** Newest first; on one day, by title. */
export const byDate = <T extends Pick<Article, 'publishedOn' | 'title'>>(a: T, b: T): number =>
  b.publishedOn.localeCompare(a.publishedOn) || a.title.localeCompare(b.title, 'fr')
