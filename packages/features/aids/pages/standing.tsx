/** @jsxImportSource hono/jsx */
import { Badge, StatusBadge } from '@ancrage/site/components/badges.tsx'
import type { PageElement } from '@ancrage/site/page.ts'
import type { Standing } from '../model.ts'

export const standingWords = {
  open: 'En vigueur',
  'to-verify': 'À vérifier',
  stale: 'À revérifier',
  'not-yet': 'Pas encore ouverte',
  closed: 'Fermée aux nouveaux',
  expired: 'Terminée',
} as const satisfies Record<Standing, string>

const siteStatus = {
  open: 'en-vigueur',
  'to-verify': 'a-verifier',
  stale: 'a-verifier',
  closed: 'ferme',
  expired: 'expire',
} as const

/** Where the aid stands on the day of the page, in words. */
export const StandingBadge = ({ standing }: { standing: Standing }): PageElement =>
  standing === 'not-yet' ? (
    <Badge tone="info">{standingWords[standing]}</Badge>
  ) : (
    <StatusBadge status={siteStatus[standing]} label={standingWords[standing]} />
  )

export const isOver = (standing: Standing): boolean => standing === 'closed' || standing === 'expired'

/** « 5 ans », « 1 an », « 2,5 ans ». */
export const yearsText = (count: number): string => `${String(count).replace('.', ',')}\u00a0an${count < 2 ? '' : 's'}`
