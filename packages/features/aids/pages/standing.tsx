/** @jsxImportSource hono/jsx */
import { Badge, type PageElement, StatusBadge } from '@ancrage/site'
import { useLocale } from '@ancrage/site/locale.ts'
import { labelsIn } from '../contract/labels.ts'
import type { Standing } from '../model.ts'

const siteStatus = {
  open: 'en-vigueur',
  'to-verify': 'a-verifier',
  stale: 'a-verifier',
  closed: 'ferme',
  expired: 'expire',
} as const

/** Where the aid stands on the day of the page, in words. */
export const StandingBadge = ({ standing }: { standing: Standing }): PageElement => {
  const label = labelsIn[useLocale()].standings[standing]
  return standing === 'not-yet' ? (
    <Badge tone="info">{label}</Badge>
  ) : (
    <StatusBadge status={siteStatus[standing]} label={label} />
  )
}
