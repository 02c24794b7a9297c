/** @jsxImportSource hono/jsx */
import { Badge, type PageElement, StatusBadge } from '@ancrage/site'
import { standings } from '../model/catalogue.ts'
import type { Standing } from '../model.ts'

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
    <Badge tone="info">{standings[standing]}</Badge>
  ) : (
    <StatusBadge status={siteStatus[standing]} label={standings[standing]} />
  )
