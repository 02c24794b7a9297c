/** @jsxImportSource react */
import { Box, Card, Link as MuiLink, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useBasename } from 'react-admin'
import { Link } from 'react-router'
import { type Today, type TodayRecord, todaySchema } from '../api/shapes.ts'
import { PageLoading } from '../app/PageLoading.tsx'
import { resources } from '../app/resources.ts'
import { useMe } from '../app/session.ts'
import { dayText, momentText } from '../i18n/dates.ts'
import { PageHeader } from '../kit/PageHeader.tsx'
import { QueryFailure } from '../kit/QueryFailure.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { useTerritoryQuery } from '../kit/use-territory-query.ts'
import { HomeEvents } from './HomeEvents.tsx'

const shownAtOnce = 6

/** What needs me today. */
export const Home = (): ReactNode => {
  const { member } = useMe()
  const { data, error, refetch } = useTerritoryQuery('today', todaySchema)
  const [firstName] = member.name.split(' ')
  return (
    <>
      <PageHeader
        title={`Bonjour ${firstName ?? member.name}`}
        lead={data ? leadOf(data) : 'Voici ce qui vous attend.'}
      />
      {error ? <QueryFailure error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <PageLoading /> : null}
      {data ? <HomePanels today={data} /> : null}
    </>
  )
}

const leadOf = ({ unpublished, stale, events }: Today): string => {
  const waiting = events.reduce((sum, event) => sum + event.waiting, 0)
  const parts = [
    unpublished.total > 0 ? `${unpublished.total} à publier` : '',
    stale.total > 0 ? `${stale.total} à revérifier` : '',
    waiting > 0 ? `${waiting} en liste d’attente` : '',
  ].filter((part) => part !== '')
  return parts.length === 0
    ? 'Tout est à jour : rien ne vous attend aujourd’hui.'
    : `Aujourd’hui : ${parts.join(', ')}.`
}

const HomePanels = ({ today }: { readonly today: Today }): ReactNode => (
  <Box
    sx={{
      display: 'grid',
      gap: 2.5,
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
      alignItems: 'start',
    }}
  >
    <Panel
      title="À publier"
      count={today.unpublished.total}
      hint="Enregistré ici, pas encore visible sur le portail."
      empty="Tout ce qui est enregistré est en ligne."
    >
      <RecordLines records={today.unpublished.items} note={(record) => <StateBadge state={record.state} />} />
    </Panel>
    <Panel
      title="À revérifier"
      count={today.stale.total}
      hint="Pas vérifié depuis plus de six mois : un appel suffit souvent."
      empty="Chaque fiche a été vérifiée il y a moins de six mois."
    >
      <RecordLines
        records={today.stale.items}
        note={(record) => (record.verifiedOn ? `Vérifié le ${dayText(record.verifiedOn)}` : 'Jamais vérifié')}
      />
    </Panel>
    <Box sx={{ gridColumn: { lg: '1 / -1' } }}>
      <Panel
        title="Événements du mois"
        count={today.events.length}
        hint="Places prises et liste d’attente."
        empty="Aucun événement dans les 30 jours. Un déjeuner avec les internes se prépare en dix minutes."
      >
        <HomeEvents events={today.events} />
      </Panel>
    </Box>
  </Box>
)

interface PanelProps {
  readonly title: string
  readonly count: number
  readonly hint: string
  readonly empty: string
  readonly children: ReactNode
}

const Panel = ({ title, count, hint, empty, children }: PanelProps): ReactNode => (
  <Card component="section" sx={{ p: { xs: 2, sm: 2.5 } }}>
    <Typography variant="h2">
      {title}
      {count > 0 ? ` (${count})` : ''}
    </Typography>
    <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
      {count === 0 ? empty : hint}
    </Typography>
    {count === 0 ? null : children}
  </Card>
)

interface LinesProps {
  readonly records: readonly TodayRecord[]
  readonly note: (record: TodayRecord) => ReactNode
}

const RecordLines = ({ records, note }: LinesProps): ReactNode => {
  const base = useBasename()
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {records.slice(0, shownAtOnce).map((record) => (
          <Box
            component="li"
            key={record.id}
            sx={{
              py: 1,
              borderTop: 1,
              borderColor: 'divider',
              display: 'flex',
              flexWrap: 'wrap',
              gap: 1,
              justifyContent: 'space-between',
              alignItems: 'center',
            }}
          >
            <Box sx={{ minWidth: 0 }}>
              <MuiLink component={Link} to={`${base}/${record.collection}/${record.id}`} sx={{ fontWeight: 600 }}>
                {record.title}
              </MuiLink>
              <Typography variant="body2" color="textSecondary">
                {wordOf(record.collection)}
                {record.updatedAt ? ` · modifié ${momentText(record.updatedAt)}` : ''}
                {record.updatedBy ? ` par ${record.updatedBy}` : ''}
              </Typography>
            </Box>
            <Typography component="div" variant="body2">
              {note(record)}
            </Typography>
          </Box>
        ))}
      </Box>
      {records.length > shownAtOnce ? (
        <Typography variant="body2" color="textSecondary" sx={{ pt: 1 }}>
          Et {records.length - shownAtOnce} de plus : les listes les montrent avec leurs filtres.
        </Typography>
      ) : null}
    </>
  )
}

const wordOf = (collection: string): string =>
  resources.find(({ name }) => name === collection)?.words.one ?? collection
