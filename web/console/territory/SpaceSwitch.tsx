/** @jsxImportSource react */
import ExpandMore from '@mui/icons-material/ExpandMore'
import { Button, Menu, MenuItem, Typography } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { useMe } from '../app/session.ts'

/** The space one is in; with others at hand, a menu that only navigates. */
export const SpaceSwitch = ({ current }: { readonly current: string }): ReactNode => {
  const { territories, regions } = useMe()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const spaces = [
    ...territories.map(({ slug, name }) => ({ to: `/t/${slug}`, name })),
    ...regions.map(({ code, name }) => ({ to: `/r/${code}`, name: `Région ${name}` })),
  ]
  const name = (
    <Typography component="span" noWrap sx={{ fontWeight: 650, minWidth: 0, fontSize: '1.0625rem' }}>
      {current}
    </Typography>
  )
  if (spaces.length < 2) return name
  return (
    <>
      <Button
        color="inherit"
        onClick={(event) => setAnchor(event.currentTarget)}
        endIcon={<ExpandMore />}
        aria-haspopup="menu"
        aria-label={`${current} : changer d’espace`}
        sx={{ minWidth: 0, px: 1 }}
      >
        {name}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {spaces.map((space) => (
          <MenuItem
            key={space.to}
            component={Link}
            to={space.to}
            selected={space.name === current}
            onClick={() => setAnchor(null)}
          >
            {space.name}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
