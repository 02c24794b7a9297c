/** @jsxImportSource react */
import Download from '@mui/icons-material/FileDownloadOutlined'
import {
  Alert,
  Box,
  Button,
  CircularProgress,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
  useMediaQuery,
} from '@mui/material'
import { type ReactNode, useState } from 'react'
import { type RaRecord, useNotify } from 'react-admin'
import { downloadText } from '../../screens.ts'
import { CancelDialog } from './CancelDialog.tsx'
import { RegistrationCards } from './RegistrationCards.tsx'
import { RegistrationTable } from './RegistrationTable.tsx'
import { type ConsoleRegistration, countRegistrations, findRegistrations, type Shown } from './registration-list.ts'
import { useRegistrations } from './use-registrations.ts'

/** Who comes, who waits, who is in: the table of the team and the check-in at the door. */
export const Registrations = ({
  record,
  canWrite,
}: {
  readonly record: RaRecord
  readonly canWrite: boolean
}): ReactNode => {
  const { items, status, reload, checkIn, cancel, exportCsv } = useRegistrations(String(record.id))
  const [shown, setShown] = useState<Shown>('all')
  const [search, setSearch] = useState('')
  const [leaving, setLeaving] = useState<ConsoleRegistration>()
  const notify = useNotify()
  const isPhone = useMediaQuery('(max-width: 800px)')

  if (status === 'loading') return <CircularProgress aria-label="Chargement des inscriptions" sx={{ m: 4 }} />
  if (status === 'failed') {
    return (
      <Alert
        severity="error"
        action={
          <Button color="inherit" onClick={() => void reload()}>
            Réessayer
          </Button>
        }
      >
        Les inscriptions n’ont pas pu être lues.
      </Alert>
    )
  }
  if (items.length === 0) return <NoRegistration />

  const found = findRegistrations(items, shown, search)
  const attempt = async (work: () => Promise<void>, done: string): Promise<void> => {
    try {
      await work()
      notify(done, { type: 'success' })
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Action impossible pour le moment.', { type: 'error' })
    }
  }
  const rows = {
    registrations: found,
    canWrite,
    onCheckIn: (one: ConsoleRegistration) =>
      void attempt(() => checkIn(one), `${one.firstName} ${one.lastName} est arrivé·e.`),
    onCancel: setLeaving,
  }

  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Summary items={items} capacity={Number(record.capacity)} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <TextField
          label="Nom, e-mail ou code"
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          sx={{ flex: '1 1 260px' }}
          slotProps={{ htmlInput: { autoCapitalize: 'off', autoComplete: 'off', spellCheck: false } }}
        />
        <Button
          variant="outlined"
          startIcon={<Download />}
          onClick={() =>
            void attempt(
              async () => downloadText(`inscriptions-${record.slug}.csv`, await exportCsv()),
              'Fichier enregistré.',
            )
          }
        >
          Exporter (CSV)
        </Button>
      </Box>
      <ShownFilter items={items} shown={shown} onChange={setShown} />
      <Typography variant="body2" color="textSecondary" aria-live="polite">
        {found.length === 0
          ? 'Personne ne correspond : vérifiez l’orthographe ou le filtre.'
          : `${found.length} personne${found.length > 1 ? 's' : ''}`}
      </Typography>
      {isPhone ? <RegistrationCards {...rows} /> : <RegistrationTable {...rows} />}
      <CancelDialog
        registration={leaving}
        onClose={() => setLeaving(undefined)}
        onConfirm={(one) => {
          setLeaving(undefined)
          void attempt(() => cancel(one), `Inscription de ${one.firstName} ${one.lastName} annulée.`)
        }}
      />
    </Box>
  )
}

const NoRegistration = (): ReactNode => (
  <Box sx={{ maxWidth: 560 }}>
    <Typography variant="h2" gutterBottom>
      Personne n’est encore inscrit
    </Typography>
    <Typography>
      Les inscriptions arrivent ici dès que quelqu’un remplit le formulaire de la page publique. Publiez l’événement,
      puis partagez son adresse : aucun compte n’est demandé.
    </Typography>
  </Box>
)

const Summary = ({
  items,
  capacity,
}: {
  readonly items: readonly ConsoleRegistration[]
  readonly capacity: number
}): ReactNode => {
  const counts = countRegistrations(items)
  const figures = [
    { label: 'Places prises', value: `${counts.seats} / ${capacity}` },
    { label: 'Inscrits', value: counts.confirmed },
    { label: 'Arrivés', value: counts.checkedIn },
    { label: 'En attente', value: counts.waiting },
  ]
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gap: { xs: 0.75, sm: 1.5 }, gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' }}
    >
      {figures.map(({ label, value }) => (
        <Box
          key={label}
          sx={{
            p: { xs: 0.75, sm: 1.5 },
            display: 'grid',
            alignContent: 'space-between',
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            bgcolor: 'background.paper',
          }}
        >
          <Typography component="dt" variant="body2" color="textSecondary">
            {label}
          </Typography>
          <Typography component="dd" variant="h2" sx={{ m: 0, fontVariantNumeric: 'tabular-nums' }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  )
}

interface FilterProps {
  readonly items: readonly ConsoleRegistration[]
  readonly shown: Shown
  readonly onChange: (shown: Shown) => void
}

const ShownFilter = ({ items, shown, onChange }: FilterProps): ReactNode => {
  const counts = countRegistrations(items)
  const choices: readonly { readonly value: Shown; readonly label: string; readonly count: number }[] = [
    { value: 'all', label: 'Tous', count: items.length },
    { value: 'confirmed', label: 'Inscrits', count: counts.confirmed },
    { value: 'to-come', label: 'À accueillir', count: counts.confirmed - counts.checkedIn },
    { value: 'waiting', label: 'En attente', count: counts.waiting },
    { value: 'cancelled', label: 'Annulés', count: counts.cancelled },
  ]
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={shown}
      aria-label="Filtrer par état"
      onChange={(_event, value: Shown | null) => {
        if (value) onChange(value)
      }}
      sx={{ flexWrap: 'wrap' }}
    >
      {choices.map(({ value, label, count }) => (
        <ToggleButton key={value} value={value} sx={{ textTransform: 'none', px: 1.5 }}>
          {label} ({count})
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
