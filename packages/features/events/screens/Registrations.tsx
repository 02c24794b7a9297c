/** @jsxImportSource react */
import Download from '@mui/icons-material/FileDownloadOutlined'
import PersonAdd from '@mui/icons-material/PersonAddOutlined'
import { Alert, Box, Button, CircularProgress, TextField, Typography, useMediaQuery } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { type RaRecord, useNotify } from 'react-admin'
import { downloadText } from '../../screens.ts'
import { CancelDialog } from './CancelDialog.tsx'
import { RegisterDialog } from './RegisterDialog.tsx'
import { RegistrationCards } from './RegistrationCards.tsx'
import { AnswerSummary, RegistrationSummary, ShownFilter } from './RegistrationSummary.tsx'
import { RegistrationTable } from './RegistrationTable.tsx'
import { type ConsoleRegistration, findRegistrations, type Shown } from './registration-list.ts'
import { questionsOf } from './registration-text.ts'
import { useRegistrations } from './use-registrations.ts'

/** Who comes, who waits, who is in: the table of the team and the check-in at the door. */
export const Registrations = ({
  record,
  canWrite,
}: {
  readonly record: RaRecord
  readonly canWrite: boolean
}): ReactNode => {
  const { items, reasons, status, reload, checkIn, cancel, register, exportCsv, certificateUrl } = useRegistrations(
    String(record.id),
  )
  const questions = questionsOf(record)
  const [shown, setShown] = useState<Shown>('all')
  const [search, setSearch] = useState('')
  const [isRegistering, setIsRegistering] = useState(false)
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
  const registerDialog = (
    <RegisterDialog
      open={isRegistering}
      guestsAllowed={Number(record.guestsAllowed)}
      questions={questions}
      onClose={() => setIsRegistering(false)}
      onRegister={async (draft) => {
        await register(draft)
        notify(`${draft.firstName} ${draft.lastName} : c’est noté, un e-mail de confirmation part.`, {
          type: 'success',
        })
      }}
    />
  )
  const registerButton = canWrite ? (
    <Button variant="contained" startIcon={<PersonAdd />} onClick={() => setIsRegistering(true)}>
      Inscrire une personne
    </Button>
  ) : null
  if (items.length === 0) {
    return (
      <>
        <NoRegistration action={registerButton} />
        {registerDialog}
      </>
    )
  }

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
    questions,
    reasons,
    canWrite,
    onCertificate: (one: ConsoleRegistration) =>
      void attempt(async () => {
        window.open(await certificateUrl(one), '_blank', 'noopener')
      }, `Attestation de ${one.firstName} ${one.lastName} ouverte.`),
    onCheckIn: (one: ConsoleRegistration) =>
      void attempt(() => checkIn(one), `${one.firstName} ${one.lastName} est arrivé·e.`),
    onCancel: setLeaving,
  }

  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <RegistrationSummary items={items} capacity={Number(record.capacity)} />
      <AnswerSummary items={items} questions={questions} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <TextField
          label="Nom, e-mail ou code"
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          sx={{ flex: '1 1 260px' }}
          slotProps={{ htmlInput: { autoCapitalize: 'off', autoComplete: 'off', spellCheck: false } }}
        />
        {registerButton}
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
      {registerDialog}
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

const NoRegistration = ({ action }: { readonly action: ReactNode }): ReactNode => (
  <Box sx={{ maxWidth: 560 }}>
    <Typography variant="h2" gutterBottom>
      Personne n’est encore inscrit
    </Typography>
    <Typography>
      Les inscriptions arrivent ici dès que quelqu’un remplit le formulaire de la page publique. Publiez l’événement,
      puis partagez son adresse : aucun compte n’est demandé.
    </Typography>
    <Box sx={{ mt: 2 }}>{action}</Box>
  </Box>
)
