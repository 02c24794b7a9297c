/** @jsxImportSource react */
import Download from '@mui/icons-material/FileDownloadOutlined'
import {
  Alert,
  Box,
  Button,
  Card,
  CardContent,
  Chip,
  CircularProgress,
  Link,
  Stack,
  TextField,
  Typography,
} from '@mui/material'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { type DataProvider, type RaRecord, useDataProvider, useNotify } from 'react-admin'
import { downloadText } from '../../screens.ts'
import { needs, phases, regimes } from '../contract.ts'
import { type ConsoleNewcomer, countShown, findNewcomers, newcomerListSchema, type Shown } from './newcomer-list.ts'

interface NewcomerData extends DataProvider {
  readonly call: (path: string, call?: { method: 'GET' | 'POST' }) => Promise<unknown>
  readonly download: (path: string) => Promise<string>
}

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long' })
const perPage = 100

const filters = {
  all: 'Tout le monde',
  waiting: 'À appeler',
  housing: 'Logement',
  mobility: 'Trajets',
  'partner-job': 'Emploi du conjoint',
} as const satisfies Record<Shown, string>
const order: readonly Shown[] = ['all', 'waiting', 'housing', 'mobility', 'partner-job']

const Filters = (props: {
  readonly people: readonly ConsoleNewcomer[]
  readonly shown: Shown
  readonly onChange: (shown: Shown) => void
}): ReactNode => (
  <Stack direction="row" role="group" aria-label="Filtrer" sx={{ flexWrap: 'wrap', gap: 1 }}>
    {order.map((name) => (
      <Chip
        key={name}
        label={`${filters[name]} (${countShown(props.people, name)})`}
        color={props.shown === name ? 'primary' : 'default'}
        variant={props.shown === name ? 'filled' : 'outlined'}
        onClick={() => props.onChange(name)}
        aria-pressed={props.shown === name}
      />
    ))}
  </Stack>
)

const Person = (props: {
  readonly one: ConsoleNewcomer
  readonly canWrite: boolean
  readonly onWelcome: () => void
  readonly onErase: () => void
}): ReactNode => {
  const { one, canWrite } = props
  return (
    <Card component="li" variant="outlined">
      <CardContent sx={{ display: 'grid', gap: 1 }}>
        <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
          <Typography component="h2" variant="h6">
            {one.firstName} {one.lastName}
          </Typography>
          <Chip
            size="small"
            label={one.welcomedAt === null ? 'À appeler' : `Appelé·e le ${day.format(new Date(one.welcomedAt))}`}
            color={one.welcomedAt === null ? 'warning' : 'default'}
          />
        </Stack>
        <Typography color="textSecondary">
          {[one.faculty, phases[one.phase], regimes[one.regime], one.placement].filter(Boolean).join(' · ')}
        </Typography>
        <Typography>
          {one.needs.length === 0 ? 'Aucun besoin indiqué.' : one.needs.map((need) => needs[need]).join(', ')}
          {one.needsNote === '' ? '' : ` — « ${one.needsNote} »`}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {one.tellsPartners
            ? 'Ses besoins peuvent être dits aux partenaires, sans son nom.'
            : 'Ne rien transmettre aux partenaires.'}{' '}
          {one.followUp ? 'Suivi accepté.' : 'Sans suivi.'} Inscrit·e le {day.format(new Date(one.joinedAt))}.
        </Typography>
        <Typography>
          <Link href={`mailto:${one.email}`}>{one.email}</Link>
        </Typography>
        {canWrite ? (
          <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
            {one.welcomedAt === null ? (
              <Button variant="outlined" onClick={props.onWelcome}>
                J’ai pris contact
              </Button>
            ) : null}
            <Button color="error" onClick={props.onErase}>
              Effacer ses données
            </Button>
          </Stack>
        ) : null}
      </CardContent>
    </Card>
  )
}

/** Who joined the promotion, what they need, who was called. */
export const People = ({ record, canWrite }: { readonly record: RaRecord; readonly canWrite: boolean }): ReactNode => {
  const provider = useDataProvider<NewcomerData>()
  const notify = useNotify()
  const [people, setPeople] = useState<readonly ConsoleNewcomer[]>()
  const [isFailed, setIsFailed] = useState(false)
  const [shown, setShown] = useState<Shown>('all')
  const [search, setSearch] = useState('')
  const below = `promotions/${record.id}/newcomers`

  const reload = useCallback(async (): Promise<void> => {
    try {
      const found: ConsoleNewcomer[] = []
      for (let page = 1; ; page += 1) {
        const answer = await provider.call(`${below}?page=${page}&perPage=${perPage}`, { method: 'GET' })
        const { items, total } = newcomerListSchema.parse(answer)
        found.push(...items)
        if (items.length < perPage || found.length >= total) break
      }
      setPeople(found)
      setIsFailed(false)
    } catch {
      setIsFailed(true)
    }
  }, [provider, below])

  useEffect(() => {
    void reload()
  }, [reload])

  const act = async (work: () => Promise<unknown>, done: string): Promise<void> => {
    try {
      await work()
      notify(done, { type: 'success' })
    } catch (error) {
      notify(error instanceof Error ? error.message : 'Action impossible pour le moment.', { type: 'error' })
    }
    await reload()
  }
  const erase = (one: ConsoleNewcomer): void => {
    if (!window.confirm(`Effacer pour de bon les données de ${one.firstName} ${one.lastName} ?`)) return
    void act(() => provider.call(`newcomers/${one.id}/erase`, { method: 'POST' }), 'Données effacées.')
  }

  if (isFailed && !people) {
    return (
      <Alert severity="error" action={<Button onClick={() => void reload()}>Réessayer</Button>}>
        La liste n’a pas pu être lue.
      </Alert>
    )
  }
  if (!people) return <CircularProgress aria-label="Chargement des personnes" sx={{ m: 4 }} />
  if (people.length === 0) {
    return (
      <Alert severity="info">
        Personne ne s’est encore annoncé. Le formulaire est en bas de la page publique : partagez son adresse le jour du
        choix de stage.
      </Alert>
    )
  }
  const found = findNewcomers(people, shown, search)
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 900 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <TextField
          label="Nom, e-mail, faculté ou stage"
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          sx={{ flex: '1 1 260px' }}
        />
        <Button
          variant="outlined"
          startIcon={<Download />}
          onClick={() =>
            void act(
              async () => downloadText(`promotion-${record.slug}.csv`, await provider.download(`${below}.csv`)),
              'Fichier enregistré.',
            )
          }
        >
          Exporter (CSV)
        </Button>
      </Box>
      <Filters people={people} shown={shown} onChange={setShown} />
      <Typography variant="body2" color="textSecondary" aria-live="polite">
        {found.length === 0 ? 'Personne ne correspond.' : `${found.length} personne${found.length > 1 ? 's' : ''}`}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, display: 'grid', gap: 2, listStyle: 'none' }}>
        {found.map((one) => (
          <Person
            key={one.id}
            one={one}
            canWrite={canWrite}
            onWelcome={() =>
              void act(() => provider.call(`newcomers/${one.id}/welcome`, { method: 'POST' }), 'Premier contact noté.')
            }
            onErase={() => erase(one)}
          />
        ))}
      </Box>
    </Box>
  )
}
