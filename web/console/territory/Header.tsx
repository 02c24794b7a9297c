/** @jsxImportSource react */
import Account from '@mui/icons-material/AccountCircleOutlined'
import Dark from '@mui/icons-material/DarkModeOutlined'
import Light from '@mui/icons-material/LightModeOutlined'
import MenuIcon from '@mui/icons-material/Menu'
import OpenInNew from '@mui/icons-material/OpenInNew'
import { Box, Button, IconButton, ListSubheader, Menu, MenuItem, Tooltip } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { useTheme } from 'react-admin'
import { Brand } from '../app/Brand.tsx'
import { useServices } from '../app/services.ts'
import { roleLabel, useMe, useTerritory } from '../app/session.ts'
import { shortcutsShown } from '../kit/ShortcutsDialog.tsx'
import { territoryMark } from '../theme/theme.ts'
import { SpaceSwitch } from './SpaceSwitch.tsx'

export const Header = ({ onMenu }: { readonly onMenu: () => void }): ReactNode => {
  const territory = useTerritory()
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        height: 57,
        flex: 'none',
        px: { xs: 0.5, md: 2 },
        display: 'flex',
        alignItems: 'center',
        gap: { xs: 0.5, md: 2 },
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
        boxShadow: `inset 0 3px 0 ${territoryMark(territory.hue)}`,
      }}
    >
      <IconButton onClick={onMenu} aria-label="Ouvrir le menu" sx={{ display: { md: 'none' } }}>
        <MenuIcon />
      </IconButton>
      <Brand compact />
      <Box aria-hidden sx={{ width: '1px', height: 24, bgcolor: 'divider', display: { xs: 'none', sm: 'block' } }} />
      <SpaceSwitch current={territory.name} />
      <Box sx={{ flex: 1 }} />
      <Button
        href={territory.portalUrl}
        target="_blank"
        rel="noopener"
        endIcon={<OpenInNew />}
        sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
      >
        Voir le portail
      </Button>
      <ThemeButton />
      <PersonMenu />
    </Box>
  )
}

const ThemeButton = (): ReactNode => {
  const [theme, setTheme] = useTheme()
  const next = theme === 'dark' ? 'light' : 'dark'
  const label = next === 'dark' ? 'Passer en mode sombre' : 'Passer en mode clair'
  return (
    <Tooltip title={label}>
      <IconButton onClick={() => setTheme(next)} aria-label={label}>
        {next === 'dark' ? <Dark /> : <Light />}
      </IconButton>
    </Tooltip>
  )
}

const PersonMenu = (): ReactNode => {
  const { member } = useMe()
  const { role } = useTerritory()
  const { auth, drafts } = useServices()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const signOut = (): void => {
    drafts.forgetAll()
    void auth.signOut()
  }
  return (
    <>
      <IconButton
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-label={`Compte de ${member.name}`}
        aria-haspopup="menu"
      >
        <Account />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <ListSubheader sx={{ lineHeight: 1.5, py: 1 }}>
          <strong>{member.name}</strong>
          <br />
          Rôle : {roleLabel(role)}
        </ListSubheader>
        <MenuItem
          onClick={() => {
            setAnchor(null)
            shortcutsShown.set(true)
          }}
        >
          Raccourcis clavier
        </MenuItem>
        <MenuItem onClick={signOut}>Se déconnecter</MenuItem>
      </Menu>
    </>
  )
}
