/** @jsxImportSource react */
import { CssBaseline, ThemeProvider, useMediaQuery } from '@mui/material'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { BrowserRouter, Route, Routes } from 'react-router'
import { ApiProblem } from '../api/problem.ts'
import { darkTheme, lightTheme } from '../theme/theme.ts'
import { AuthCallback } from './AuthCallback.tsx'
import { Landing } from './Landing.tsx'
import { PageLoading } from './PageLoading.tsx'
import { SessionDialog } from './SessionDialog.tsx'
import { SignedIn } from './SignedIn.tsx'
import { Unknown } from './Unknown.tsx'

const TerritoryPage = lazy(async () => ({ default: (await import('../territory/TerritoryPage.tsx')).TerritoryPage }))
const RegionPage = lazy(async () => ({ default: (await import('../region/RegionPage.tsx')).RegionPage }))

const queries = new QueryClient({
  defaultOptions: {
    // Paused until the network returns, a save would look endless; it fails at once, is told, and the typing is kept.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      // One more try when the failure may pass; a refusal would only be refused again.
      retry: (failures, error) => failures < 1 && error instanceof ApiProblem && error.isPassing,
    },
  },
})

export const App = ({ redirectPath }: { readonly redirectPath: string }): ReactNode => {
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)')
  return (
    <ThemeProvider theme={prefersDark ? darkTheme : lightTheme}>
      <CssBaseline />
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <Suspense fallback={<PageLoading />}>
            <Routes>
              <Route path={redirectPath} element={<AuthCallback />} />
              <Route element={<SignedIn />}>
                <Route path="/" element={<Landing />} />
                <Route path="/t/:slug/*" element={<TerritoryPage queries={queries} />} />
                <Route path="/r/:code" element={<RegionPage />} />
                <Route path="*" element={<Unknown />} />
              </Route>
            </Routes>
          </Suspense>
        </BrowserRouter>
      </QueryClientProvider>
      <SessionDialog />
    </ThemeProvider>
  )
}
