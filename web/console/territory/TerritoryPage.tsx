/** @jsxImportSource react */
import type { QueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, useMemo } from 'react'
import { Admin, CustomRoutes, localStorageStore, Resource } from 'react-admin'
import { Route, useParams } from 'react-router'
import { boards, isOpen } from '../app/boards.ts'
import { resources } from '../app/resources.ts'
import { useServices } from '../app/services.ts'
import { TerritoryProvider, useMe } from '../app/session.ts'
import { Unknown } from '../app/Unknown.tsx'
import { createDataProvider } from '../data/data-provider.ts'
import { recordSchemas } from '../data/record-schemas.ts'
import { i18nProvider } from '../i18n/i18n.ts'
import { darkOptions, lightOptions } from '../theme/theme.ts'
import { createAuthProvider } from './access.ts'
import { boardPage } from './board-page.tsx'
import { ConsoleLayout } from './ConsoleLayout.tsx'
import { NotFoundInside } from './NotFoundInside.tsx'
import { resourcePages } from './resource-pages.tsx'
import { TopNotification } from './TopNotification.tsx'

const Home = lazy(async () => ({ default: (await import('./Home.tsx')).Home }))
const Releases = lazy(async () => ({ default: (await import('./Releases.tsx')).Releases }))
const ReleaseDiffPage = lazy(async () => ({ default: (await import('./ReleaseDiffPage.tsx')).ReleaseDiffPage }))
const Audit = lazy(async () => ({ default: (await import('./Audit.tsx')).Audit }))

/** One territory, by the slug of the address; a member sees only theirs. */
export const TerritoryPage = ({ queries }: { readonly queries: QueryClient }): ReactNode => {
  const { slug = '' } = useParams()
  const { auth, api } = useServices()
  const me = useMe()
  const territory = me.territories.find((one) => one.slug === slug)
  const providers = useMemo(
    () =>
      territory && {
        dataProvider: createDataProvider({
          api,
          territoryId: territory.id,
          schemas: recordSchemas,
          newKey: () => crypto.randomUUID(),
        }),
        authProvider: createAuthProvider(auth, me, territory),
        store: localStorageStore('1', `ancrage-${territory.slug}`),
      },
    [api, auth, me, territory],
  )
  if (!territory || !providers) return <Unknown what="Ce territoire" />
  const shown = resources.filter(({ slice }) => territory.modules?.includes(slice) ?? true)
  const openBoards = boards.filter((board) => isOpen(board, territory))
  return (
    <TerritoryProvider value={territory}>
      <Admin
        key={territory.slug}
        {...providers}
        basename={`/t/${territory.slug}`}
        i18nProvider={i18nProvider}
        queryClient={queries}
        theme={lightOptions}
        darkTheme={darkOptions}
        layout={ConsoleLayout}
        notification={TopNotification}
        dashboard={Home}
        catchAll={NotFoundInside}
        title={territory.name}
        disableTelemetry
      >
        {shown.map((entry) => (
          <Resource key={entry.name} name={entry.name} {...resourcePages(entry)} />
        ))}
        <CustomRoutes>
          <Route path="/mises-en-ligne" element={<Releases />} />
          <Route path="/mises-en-ligne/:releaseId" element={<ReleaseDiffPage />} />
          <Route path="/journal" element={<Audit />} />
          {openBoards.map((entry) => (
            <Route key={entry.path} path={`/${entry.path}`} element={boardPage(entry)} />
          ))}
        </CustomRoutes>
      </Admin>
    </TerritoryProvider>
  )
}
