/** @jsxImportSource react */
import type { BoardEntry } from '@ancrage/features/screens.ts'
import History from '@mui/icons-material/HistoryOutlined'
import HomeIcon from '@mui/icons-material/HomeOutlined'
import Rocket from '@mui/icons-material/PublishedWithChangesOutlined'
import { Box, List, ListItem, ListItemButton, ListItemIcon, ListItemText, Typography } from '@mui/material'
import type { ComponentType, ReactNode } from 'react'
import { useBasename } from 'react-admin'
import { NavLink, useLocation } from 'react-router'
import { boards, isOpen } from '../app/boards.ts'
import { resources } from '../app/resources.ts'
import { useCan, useTerritory } from '../app/session.ts'

interface Item {
  readonly to: string
  readonly label: string
  readonly icon: ComponentType
}

export const Navigation = ({ onNavigate }: { readonly onNavigate?: () => void }): ReactNode => {
  const base = useBasename()
  const { modules, permissions } = useTerritory()
  const canAudit = useCan('audit:read')
  const records = resources
    .filter(({ slice }) => modules?.includes(slice) ?? true)
    .map(({ name, words, icon }) => ({ to: `${base}/${name}`, label: words.many, icon }))
  const open = boards.filter((board) => isOpen(board, { modules, permissions }))
  const itemsOf = (group: BoardEntry['group']): readonly Item[] =>
    open
      .filter((board) => board.group === group)
      .map(({ path, label, icon }) => ({ to: `${base}/${path}`, label, icon }))
  const queues = itemsOf(undefined)
  const site: Item[] = [{ to: `${base}/mises-en-ligne`, label: 'Mises en ligne', icon: Rocket }]
  if (canAudit) site.push({ to: `${base}/journal`, label: 'Journal', icon: History })
  return (
    <Box component="nav" aria-label="Menu" sx={{ p: 1.5 }}>
      <Items items={[{ to: base, label: 'Accueil', icon: HomeIcon }]} {...(onNavigate ? { onNavigate } : {})} />
      <Group label="Contenus" items={[...records, ...itemsOf('content')]} {...(onNavigate ? { onNavigate } : {})} />
      {queues.length > 0 ? <Group label="Les gens" items={queues} {...(onNavigate ? { onNavigate } : {})} /> : null}
      <Group label="Le site" items={site} {...(onNavigate ? { onNavigate } : {})} />
    </Box>
  )
}

interface ItemsProps {
  readonly items: readonly Item[]
  readonly onNavigate?: () => void
}

const Group = ({ label, ...rest }: ItemsProps & { readonly label: string }): ReactNode => (
  <>
    <Typography component="p" variant="body2" color="textSecondary" sx={{ px: 1.5, pt: 2, pb: 0.5, fontWeight: 600 }}>
      {label}
    </Typography>
    <Items {...rest} />
  </>
)

const Items = ({ items, onNavigate }: ItemsProps): ReactNode => {
  const { pathname } = useLocation()
  const base = useBasename()
  return (
    <List disablePadding>
      {items.map(({ to, label, icon: Icon }) => {
        const isHere = to === base ? pathname.replace(/\/$/, '') === base : pathname.startsWith(to)
        return (
          <ListItem key={to} disablePadding>
            <ListItemButton
              component={NavLink}
              to={to}
              selected={isHere}
              aria-current={isHere ? 'page' : undefined}
              {...(onNavigate ? { onClick: onNavigate } : {})}
              sx={{ borderRadius: 1, minHeight: 44, px: 1.5, '&.Mui-selected': { color: 'primary.main' } }}
            >
              <ListItemIcon sx={{ minWidth: 36, color: 'inherit' }}>
                <Icon />
              </ListItemIcon>
              <ListItemText primary={label} slotProps={{ primary: { sx: { fontWeight: isHere ? 650 : 450 } } }} />
            </ListItemButton>
          </ListItem>
        )
      })}
    </List>
  )
}
