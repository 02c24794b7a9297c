/** @jsxImportSource react */
import { Alert, Box, Button, Card, CardContent, Chip, Link, Stack, Typography } from '@mui/material'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { type DataProvider, useDataProvider } from 'react-admin'
import { labelsOf } from '../../screens.ts'
import {
  type CompanionAct,
  childrenAges,
  companionActs,
  companionStates,
  hours,
  jobSectors,
  mobilities,
  workKinds,
} from '../contract.ts'
import { type ConsoleCompanion, inOrder, readCompanions } from './companion-list.ts'

interface CompanionData extends DataProvider {
  readonly call: (path: string, call?: { method: 'GET' | 'POST'; body?: unknown }) => Promise<unknown>
}

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long' })
const text = (value: string): string => (value === '' ? '—' : value)

const Line = ({ term, value }: { term: string; value: ReactNode }): ReactNode => (
  <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '11rem 1fr' }, gap: { sm: 2 } }}>
    <Typography component="dt" color="textSecondary">
      {term}
    </Typography>
    <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
      {value}
    </Typography>
  </Box>
)

const Person = (props: {
  readonly companion: ConsoleCompanion
  readonly canWrite: boolean
  readonly onAct: (act: CompanionAct) => void
}): ReactNode => {
  const { companion: one, canWrite, onAct } = props
  return (
    <Card component="li" variant="outlined">
      <CardContent sx={{ display: 'grid', gap: 1.5 }}>
        <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
          <Typography component="h2" variant="h6">
            {one.firstName} {one.lastName}
          </Typography>
          <Chip size="small" label={companionStates[one.state]} color={one.state === 'new' ? 'warning' : 'default'} />
        </Stack>
        <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.75 }}>
          <Line term="Métier" value={`${one.profession} (${jobSectors[one.sector]})`} />
          <Line term="Cherche" value={text(labelsOf(workKinds, one.workKinds))} />
          <Line term="Temps" value={hours[one.hours]} />
          <Line term="À partir du" value={one.from === '' ? '—' : day.format(new Date(`${one.from}T12:00:00Z`))} />
          <Line term="Habitera" value={text(one.town)} />
          <Line term="Trajet" value={`${mobilities[one.mobility]}${one.driver ? ', en voiture' : ''}`} />
          <Line term="Enfants" value={text(labelsOf(childrenAges, one.childrenAges))} />
          <Line term="Son mot" value={text(one.message)} />
          <Line
            term="Joindre"
            value={
              <>
                <Link href={`mailto:${one.email}`}>{one.email}</Link>
                {one.phone === '' ? null : (
                  <>
                    {' · '}
                    <Link href={`tel:${one.phone.replace(/\s/g, '')}`}>{one.phone}</Link>
                  </>
                )}
              </>
            }
          />
          <Line
            term="Accord"
            value={one.shared ? 'Équipe et employeurs du réseau' : 'Équipe seulement : ne rien transmettre'}
          />
          <Line
            term="Gardé jusqu’au"
            value={`${day.format(new Date(`${one.eraseAfter}T12:00:00Z`))} (envoyé le ${day.format(new Date(one.sentAt))})`}
          />
        </Box>
        {canWrite ? (
          <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
            {one.acts.map((act) => (
              <Button
                key={act}
                variant={act === 'erase' ? 'text' : 'outlined'}
                color={act === 'erase' ? 'error' : 'primary'}
                onClick={() => onAct(act)}
              >
                {companionActs[act]}
              </Button>
            ))}
          </Stack>
        ) : null}
      </CardContent>
    </Card>
  )
}

/** People who filled in « À deux »: who to call, what they said, until when it is kept. */
export const Companions = ({ canWrite }: { readonly canWrite: boolean }): ReactNode => {
  const provider = useDataProvider<CompanionData>()
  const [people, setPeople] = useState<readonly ConsoleCompanion[]>()
  const [failure, setFailure] = useState<string>()

  const reload = useCallback(async (): Promise<void> => {
    try {
      setPeople(inOrder(readCompanions(await provider.call('companions?perPage=100', { method: 'GET' }))))
      setFailure(undefined)
    } catch {
      setFailure('La liste n’a pas pu être lue. Vérifiez votre connexion, puis rechargez.')
    }
  }, [provider])

  useEffect(() => {
    void reload()
  }, [reload])

  const actOn = async ({ id, firstName }: ConsoleCompanion, act: CompanionAct): Promise<void> => {
    if (act === 'erase' && !window.confirm(`Effacer pour de bon les réponses de ${firstName} ?`)) return
    try {
      await provider.call(`companions/${id}/act`, { method: 'POST', body: { act } })
    } catch {
      setFailure('Rien n’a été changé : cette réponse a sans doute bougé entre-temps.')
    }
    await reload()
  }

  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 820 }}>
      {failure === undefined ? null : (
        <Alert severity="error" role="alert">
          {failure}
        </Alert>
      )}
      {people?.length === 0 ? (
        <Alert severity="info">
          Personne n’attend. Le formulaire est sur la page « À deux » du portail : parlez-en à chaque premier appel.
        </Alert>
      ) : null}
      <Box component="ul" sx={{ m: 0, p: 0, display: 'grid', gap: 2, listStyle: 'none' }}>
        {people?.map((one) => (
          <Person key={one.id} companion={one} canWrite={canWrite} onAct={(act) => void actOn(one, act)} />
        ))}
      </Box>
    </Box>
  )
}
