/** @jsxImportSource react */
import { Alert, Box, Button, Card, Typography } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'react-router'
import { Brand } from './Brand.tsx'
import { useServices } from './services.ts'

export const SignIn = (): ReactNode => {
  const { auth } = useServices()
  const { pathname, search } = useLocation()
  const [state, setState] = useState<'idle' | 'leaving' | 'failed'>('idle')
  const signIn = async (): Promise<void> => {
    setState('leaving')
    try {
      await auth.signIn(pathname + search)
    } catch {
      setState('failed')
    }
  }
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2 }}>
      <Card sx={{ width: '100%', maxWidth: 440, p: { xs: 3, sm: 5 }, display: 'grid', gap: 2.5 }}>
        <Brand />
        <Typography variant="h1">La console des territoires</Typography>
        <Typography>
          Préparez les pages, publiez-les, suivez les inscriptions : tout ce que les internes voient de votre territoire
          part d’ici.
        </Typography>
        {state === 'failed' ? (
          <Alert severity="error" role="alert">
            Le service de connexion ne répond pas. Réessayez dans un instant.
          </Alert>
        ) : null}
        <Button variant="contained" size="large" onClick={() => void signIn()} disabled={state === 'leaving'}>
          {state === 'leaving' ? 'Ouverture…' : 'Se connecter'}
        </Button>
        <Typography variant="body2" color="textSecondary">
          Pas encore d’accès ? Demandez une invitation à la personne qui administre votre territoire.
        </Typography>
      </Card>
    </Box>
  )
}
