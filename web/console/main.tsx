/** @jsxImportSource react */
import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/bitter/wght.css'
import { createRoot } from 'react-dom/client'
import { createApi } from './api/client.ts'
import type { ApiProblem } from './api/problem.ts'
import { App } from './app/App.tsx'
import { loadConfig } from './app/config.ts'
import { Failure } from './app/Failure.tsx'
import { type Services, ServicesProvider } from './app/services.ts'
import { createSignal } from './app/signal.ts'
import { createAuth } from './auth/auth.ts'
import { openOidcManager } from './auth/oidc-manager.ts'
import { createDraftStore } from './drafts/drafts.ts'

const start = async (): Promise<void> => {
  const host = document.getElementById('root')
  if (!host) return
  const root = createRoot(host)
  try {
    const config = await loadConfig()
    const auth = createAuth(openOidcManager(config, window))
    const connection = createSignal<ApiProblem | undefined>(undefined)
    const signedOut = createSignal(false)
    const api = createApi(
      auth,
      {
        onSignedOut: () => signedOut.set(true),
        onReached: () => connection.set(undefined),
        onUnreached: (problem) => connection.set(problem),
      },
      (input, init) => fetch(input, init),
    )
    const services: Services = { auth, api, connection, signedOut, drafts: createDraftStore(window.sessionStorage) }
    root.render(
      <ServicesProvider value={services}>
        <App redirectPath={config.redirectPath} />
      </ServicesProvider>,
    )
  } catch {
    root.render(
      <Failure
        title="La console ne démarre pas"
        detail="Sa configuration n’a pas pu être lue. Rechargez la page dans un instant."
      />,
    )
  }
}

void start()
