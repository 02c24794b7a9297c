/** @jsxImportSource react */
import { Box, Button } from '@mui/material'
import type { ReactNode } from 'react'
import { Brand } from '../app/Brand.tsx'
import { useServices } from '../app/services.ts'
import { SpaceSwitch } from '../territory/SpaceSwitch.tsx'

export const RegionHeader = ({ name }: { readonly name: string }): ReactNode => {
  const { auth } = useServices()
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        height: 57,
        px: { xs: 1.5, md: 2 },
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Brand compact />
      <SpaceSwitch current={`Région ${name}`} />
      <Box sx={{ flex: 1 }} />
      <Button onClick={() => void auth.signOut()}>Se déconnecter</Button>
    </Box>
  )
}
