import { createContext, useContext } from 'react'
import type { Api } from '../api/client.ts'
import type { ApiProblem } from '../api/problem.ts'
import type { Auth } from '../auth/auth.ts'
import type { DraftStore } from '../drafts/drafts.ts'
import type { Signal } from './signal.ts'

/** What the pages receive instead of reaching for globals. */
export interface Services {
  readonly auth: Auth
  readonly api: Api
  readonly drafts: DraftStore
  /** The last failure to reach the server, until an answer comes. */
  readonly connection: Signal<ApiProblem | undefined>
  /** True once the session is over while a page is open. */
  readonly signedOut: Signal<boolean>
}

const ServicesContext = createContext<Services | undefined>(undefined)
export const ServicesProvider = ServicesContext.Provider

export const useServices = (): Services => {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('no services around this page')
  return services
}
