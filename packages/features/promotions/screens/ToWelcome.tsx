/** @jsxImportSource react */
import { Alert, Box, Button, Card, CardContent, Typography } from '@mui/material'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { type DataProvider, Link, useBasename, useDataProvider } from 'react-admin'
import { needs } from '../contract.ts'
import { type WaitingNewcomer, waitingListSchema } from './newcomer-list.ts'

interface WaitingData extends DataProvider {
  readonly call: (path: string, call?: { method: 'GET' | 'POST' }) => Promise<unknown>
}

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long' })

/** Everybody who joined a promotion and waits for a first call, the oldest at the top. */
export const ToWelcome = ({ canWrite }: { readonly canWrite: boolean }): ReactNode => {
  const provider = useDataProvider<WaitingData>()
  const base = useBasename()
  const [waiting, setWaiting] = useState<{ items: readonly WaitingNewcomer[]; total: number }>()
  const [failure, setFailure] = useState<string>()

  const reload = useCallback(async (): Promise<void> => {
    try {
      setWaiting(waitingListSchema.parse(await provider.call('newcomers/to-welcome', { method: 'GET' })))
      setFailure(undefined)
    } catch {
      setFailure('La liste n’a pas pu être lue. Vérifiez votre connexion, puis rechargez.')
    }
  }, [provider])

  useEffect(() => {
    void reload()
  }, [reload])

  const welcome = async (id: string): Promise<void> => {
    try {
      await provider.call(`newcomers/${id}/welcome`, { method: 'POST' })
      await reload()
    } catch {
      setFailure('Rien n’a été changé : réessayez dans un instant.')
    }
  }

  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 820 }}>
      {failure === undefined ? null : (
        <Alert severity="error" role="alert">
          {failure}
        </Alert>
      )}
      {waiting?.total === 0 ? <Alert severity="success">Personne n’attend : tout le monde a été appelé.</Alert> : null}
      <Box component="ul" sx={{ m: 0, p: 0, display: 'grid', gap: 2, listStyle: 'none' }}>
        {waiting?.items.map((one) => (
          <Card key={one.id} component="li" variant="outlined">
            <CardContent sx={{ display: 'grid', gap: 1 }}>
              <Typography component="h2" variant="h6">
                {one.name}
              </Typography>
              <Typography color="textSecondary">
                {one.promotion}, depuis le {day.format(new Date(one.joinedAt))}
              </Typography>
              <Typography>
                {one.needs.length === 0 ? 'Aucun besoin indiqué.' : one.needs.map((need) => needs[need]).join(', ')}
              </Typography>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
                {canWrite ? (
                  <Button variant="outlined" onClick={() => void welcome(one.id)}>
                    J’ai pris contact
                  </Button>
                ) : null}
                <Link to={`${base}/promotions/${one.promotionId}/personnes`}>Voir sa promotion</Link>
              </Box>
            </CardContent>
          </Card>
        ))}
      </Box>
    </Box>
  )
}
