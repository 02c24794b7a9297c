/** @jsxImportSource react */
import { Box, Drawer } from '@mui/material'
import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { type CoreLayoutProps, SkipNavigationButton } from 'react-admin'
import { useLocation } from 'react-router'
import { ConnectionBanner } from '../app/ConnectionBanner.tsx'
import { PageLoading } from '../app/PageLoading.tsx'
import { ErrorFence } from '../kit/ErrorFence.tsx'
import { ShortcutsDialog } from '../kit/ShortcutsDialog.tsx'
import { Header } from './Header.tsx'
import { Navigation } from './Navigation.tsx'

const navigationWidth = 232

/** Header, menu and page; on a phone the menu opens over the page. */
export const ConsoleLayout = ({ children }: CoreLayoutProps): ReactNode => {
  const [isMenuOpen, setIsMenuOpen] = useState(false)
  const { pathname } = useLocation()
  useEffect(() => {
    // Newer browsers answer a promise here, which React would take for a clean-up.
    void window.scrollTo(0, 0)
  }, [pathname])
  return (
    <Box
      sx={{
        minHeight: '100vh',
        display: 'flex',
        flexDirection: 'column',
        bgcolor: 'background.default',
        color: 'text.primary',
      }}
    >
      <SkipNavigationButton />
      <Header onMenu={() => setIsMenuOpen(true)} />
      <ConnectionBanner />
      <Box sx={{ display: 'flex', flex: 1, minWidth: 0 }}>
        <Box
          sx={{
            display: { xs: 'none', md: 'block' },
            width: navigationWidth,
            flex: 'none',
            borderRight: 1,
            borderColor: 'divider',
            position: 'sticky',
            top: 57,
            alignSelf: 'flex-start',
            height: 'calc(100vh - 57px)',
            overflowY: 'auto',
          }}
        >
          <Navigation />
        </Box>
        <Drawer open={isMenuOpen} onClose={() => setIsMenuOpen(false)} slotProps={{ paper: { sx: { width: 280 } } }}>
          <Navigation onNavigate={() => setIsMenuOpen(false)} />
        </Drawer>
        <Box
          component="main"
          id="main-content"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, p: { xs: 2, md: 3.5 }, maxWidth: 1360, '&:focus-visible': { outline: 'none' } }}
        >
          <ErrorFence>
            <Suspense fallback={<PageLoading />}>{children}</Suspense>
          </ErrorFence>
        </Box>
      </Box>
      <ShortcutsDialog />
    </Box>
  )
}
