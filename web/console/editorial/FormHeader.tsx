/** @jsxImportSource react */
import { Alert, Box, Button, Link as MuiLink } from '@mui/material'
import type { ReactNode } from 'react'
import { type RaRecord, useBasename, useCreatePath } from 'react-admin'
import { Link } from 'react-router'
import { roleLabel, useTerritory } from '../app/session.ts'
import { momentText } from '../i18n/dates.ts'
import { PageHeader } from '../kit/PageHeader.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import type { EditorialPageProps } from './page-props.ts'

export const FormHeader = ({
  entry,
  screen,
  record,
}: EditorialPageProps & { readonly record: RaRecord | undefined }): ReactNode => {
  const { permissions, role } = useTerritory()
  const createPath = useCreatePath()
  const base = useBasename()
  const pages = (screen.pages ?? []).filter(({ permission }) => permissions.includes(permission))
  return (
    <>
      <PageHeader
        title={record ? screen.titleOf(record) : entry.words.add}
        before={
          <MuiLink component={Link} to={createPath({ resource: entry.name, type: 'list' })} variant="body2">
            {entry.words.many}
          </MuiLink>
        }
        lead={record ? <RecordLead record={record} /> : null}
        actions={
          record ? (
            <>
              {pages.map(({ path, label, icon: Icon }) => (
                <Button key={path} variant="outlined" component={Link} to={path} startIcon={<Icon />}>
                  {label}
                </Button>
              ))}
              {permissions.includes('audit:read') ? (
                <Button component={Link} to={`${base}/journal?subject=${record.id}`}>
                  Historique
                </Button>
              ) : null}
            </>
          ) : null
        }
      />
      {permissions.includes('content:write') ? null : (
        <Alert severity="info" sx={{ mb: 2, maxWidth: 920 }}>
          Votre rôle ({roleLabel(role)}) permet de consulter cette fiche, pas de la modifier.
        </Alert>
      )}
    </>
  )
}

const RecordLead = ({ record }: { readonly record: RaRecord }): ReactNode => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 1 }}>
    <StateBadge state={record.state} />
    {typeof record.updatedAt === 'string' ? <span>Enregistré {momentText(record.updatedAt)}</span> : null}
  </Box>
)
