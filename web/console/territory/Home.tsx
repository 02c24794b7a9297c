/** @jsxImportSource react */
import { Box, Link as MuiLink, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useBasename } from 'react-admin'
import { Link } from 'react-router'
import { auditSchema, type Today, type TodayRecord, todaySchema } from '../api/shapes.ts'
import { PageLoading } from '../app/PageLoading.tsx'
import { resources } from '../app/resources.ts'
import { useCan, useMe } from '../app/session.ts'
import { dayText, momentText } from '../i18n/dates.ts'
import { PageHeader } from '../kit/PageHeader.tsx'
import { Panel } from '../kit/Panel.tsx'
import { QueryFailure } from '../kit/QueryFailure.tsx'
import { useTerritoryQuery } from '../kit/use-territory-query.ts'
import { HomeEvents } from './HomeEvents.tsx'
import { HomeNewcomers } from './HomeNewcomers.tsx'
import { HomeRequests } from './HomeRequests.tsx'

const shownAtOnce = 6
/** The API gives no more than this of each list. */
const atMost = 20

/** What needs me today. */
export const Home = (): ReactNode => {
  const { member } = useMe()
  const { data, error, refetch } = useTerritoryQuery('today', todaySchema)
  const [firstName = member.name] = member.name.split(' ')
  return (
    <>
      <PageHeader title={`Bonjour ${firstName}`} lead={data ? leadOf(data) : 'Voici ce qui vous attend.'} />
      {error ? <QueryFailure error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <PageLoading /> : null}
      {data ? <HomePanels today={data} /> : null}
    </>
  )
}

const countText = (count: number): string => (count >= atMost ? `${atMost} ou plus` : String(count))

const leadOf = ({ unpublished, toVerify }: Today): string => {
  const parts = [
    unpublished.length > 0 ? `${countText(unpublished.length)} à publier` : '',
    toVerify.length > 0 ? `${countText(toVerify.length)} à revérifier` : '',
  ].filter((part) => part !== '')
  return parts.length === 0
    ? 'Tout est à jour : rien ne vous attend aujourd’hui.'
    : `Aujourd’hui : ${parts.join(', ')}.`
}

const columns = { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' }

const HomePanels = ({ today }: { readonly today: Today }): ReactNode => {
  const canAudit = useCan('audit:read')
  return (
    <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: columns, alignItems: 'start' }}>
      <Box sx={{ gridColumn: { lg: '1 / -1' } }}>
        <HomeEvents />
      </Box>
      <HomeRequests />
      <HomeNewcomers />
      <Panel
        title="À publier"
        count={countText(today.unpublished.length)}
        text={
          today.unpublished.length === 0
            ? 'Tout ce qui est enregistré est en ligne.'
            : 'Enregistré ici, pas encore visible sur le portail.'
        }
      >
        <RecordLines records={today.unpublished} note={(record) => `modifié ${momentText(record.updatedAt)}`} />
      </Panel>
      <Panel
        title="À revérifier"
        count={countText(today.toVerify.length)}
        text={
          today.toVerify.length === 0
            ? 'Chaque fiche a été vérifiée il y a moins de six mois.'
            : 'Pas vérifié depuis plus de six mois : un appel suffit souvent.'
        }
      >
        <RecordLines
          records={today.toVerify}
          note={(record) => (record.verifiedOn ? `vérifié le ${dayText(record.verifiedOn)}` : 'jamais vérifié')}
        />
      </Panel>
      {canAudit ? <Recent /> : null}
    </Box>
  )
}

interface LinesProps {
  readonly records: readonly TodayRecord[]
  readonly note: (record: TodayRecord) => string
}

const RecordLines = ({ records, note }: LinesProps): ReactNode => {
  const base = useBasename()
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {records.slice(0, shownAtOnce).map((record) => (
          <Box component="li" key={record.id} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
            <MuiLink component={Link} to={`${base}/${record.collection}/${record.id}`} sx={{ fontWeight: 600 }}>
              {record.title}
            </MuiLink>
            <Typography variant="body2" color="textSecondary">
              {wordOf(record.collection)} · {note(record)}
            </Typography>
          </Box>
        ))}
      </Box>
      {records.length > shownAtOnce ? (
        <Typography variant="body2" color="textSecondary" sx={{ pt: 1, borderTop: 1, borderColor: 'divider' }}>
          Et d’autres : les listes les montrent avec leurs filtres.
        </Typography>
      ) : null}
    </>
  )
}

const wordOf = (collection: string): string =>
  resources.find(({ name }) => name === collection)?.words.one ?? collection

const Recent = (): ReactNode => {
  const base = useBasename()
  const { data } = useTerritoryQuery(`audit?limit=${shownAtOnce}`, auditSchema)
  if (!data || data.items.length === 0) return null
  return (
    <Box sx={{ gridColumn: { lg: '1 / -1' } }}>
      <Panel title="Dernièrement" text="Ce que l’équipe et les visiteurs viennent de faire.">
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {data.items.map((entry) => (
            <Box component="li" key={entry.id} sx={{ py: 0.75, borderTop: 1, borderColor: 'divider' }}>
              <Typography variant="body2">
                {entry.summary} — {entry.actor}, {momentText(entry.at)}
              </Typography>
            </Box>
          ))}
        </Box>
        <MuiLink component={Link} to={`${base}/journal`} variant="body2" sx={{ display: 'inline-block', mt: 1 }}>
          Tout le journal
        </MuiLink>
      </Panel>
    </Box>
  )
}
