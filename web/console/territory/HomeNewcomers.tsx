/** @jsxImportSource react */

import { needs } from '@ancrage/features/promotions/contract.ts'
import { waitingListSchema } from '@ancrage/features/promotions/screens/newcomer-list.ts'
import { Box, Link as MuiLink, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useBasename } from 'react-admin'
import { Link } from 'react-router'
import { useCan, useTerritory } from '../app/session.ts'
import { momentText } from '../i18n/dates.ts'
import { Panel } from '../kit/Panel.tsx'
import { useTerritoryQuery } from '../kit/use-territory-query.ts'

/** People who joined a promotion and whom nobody has called yet. */
export const HomeNewcomers = (): ReactNode => {
  const { modules } = useTerritory()
  const isOn = modules?.includes('promotions') ?? true
  const canSeePeople = useCan('people:read')
  return isOn && canSeePeople ? <NewcomersPanel /> : null
}

const shownAtOnce = 6

const NewcomersPanel = (): ReactNode => {
  const base = useBasename()
  const { data } = useTerritoryQuery('newcomers/to-welcome', waitingListSchema)
  if (!data) return null
  return (
    <Panel
      title="Personnes à accueillir"
      count={String(data.total)}
      text={
        data.total === 0
          ? 'Tout le monde a été appelé.'
          : 'Elles ont rejoint une promotion et attendent un premier appel.'
      }
    >
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.items.slice(0, shownAtOnce).map((one) => (
          <Box component="li" key={one.id} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
            <MuiLink component={Link} to={`${base}/promotions/${one.promotionId}/personnes`} sx={{ fontWeight: 600 }}>
              {one.name}
            </MuiLink>
            <Typography variant="body2" color="textSecondary">
              {[one.promotion, momentText(one.joinedAt), ...one.needs.map((need) => needs[need])].join(' · ')}
            </Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  )
}
