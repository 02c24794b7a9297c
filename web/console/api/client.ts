import type { Auth } from '../auth/auth.ts'
import { ApiProblem } from './problem.ts'

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON; a file as it is. */
  readonly body?: unknown
  /** Version that the change was made on; sent as `If-Match`. */
  readonly version?: number | undefined
  readonly accept?: string
  readonly idempotencyKey?: string
}

export interface Api {
  /** @throws ApiProblem for any answer but a success. */
  readonly json: (path: string, call?: Call) => Promise<unknown>
  readonly text: (path: string, call?: Call) => Promise<string>
  readonly file: (path: string) => Promise<Blob>
}

export interface ApiEvents {
  /** The session is over and could not be renewed: ask the person, keep what is on screen. */
  readonly onSignedOut: () => void
  readonly onReached: () => void
  readonly onUnreached: (problem: ApiProblem) => void
}

export const createApi = (
  auth: Pick<Auth, 'token' | 'renew'>,
  events: ApiEvents,
  fetcher: typeof fetch = fetch,
): Api => {
  const send = async (path: string, call: Call, token: string | undefined): Promise<Response> => {
    const headers = new Headers({ accept: call.accept ?? 'application/json' })
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
    if (call.version !== undefined) headers.set('if-match', `"v${call.version}"`)
    if (call.idempotencyKey !== undefined) headers.set('idempotency-key', call.idempotencyKey)
    const { body } = call
    const isFile = body instanceof Blob
    if (isFile) headers.set('content-type', body.type || 'application/octet-stream')
    else if (body !== undefined) headers.set('content-type', 'application/json')
    try {
      return await fetcher(path, {
        method: call.method ?? 'GET',
        headers,
        ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
      })
    } catch {
      throw new ApiProblem(0, { detail: 'Le serveur ne répond pas : vérifiez la connexion. Votre saisie est gardée.' })
    }
  }

  const request = async (path: string, call: Call): Promise<Response> => {
    let response = await send(path, call, await auth.token())
    if (response.status === 401) {
      const renewed = await auth.renew()
      if (renewed !== undefined) response = await send(path, call, renewed)
    }
    if (response.ok) return response
    throw new ApiProblem(response.status, await readJson(response))
  }

  const watched = async (path: string, call: Call): Promise<Response> => {
    try {
      const response = await request(path, call)
      events.onReached()
      return response
    } catch (error) {
      if (error instanceof ApiProblem) {
        if (error.status === 401) events.onSignedOut()
        if (error.isPassing) events.onUnreached(error)
        else events.onReached()
      }
      throw error
    }
  }

  return {
    json: async (path, call = {}) => {
      const response = await watched(path, call)
      return response.status === 204 ? undefined : readJson(response)
    },
    file: async (path) => (await watched(path, { accept: '*/*' })).blob(),
    text: async (path, call = {}) => (await watched(path, { accept: '*/*', ...call })).text(),
  }
}

const readJson = async (response: Response): Promise<unknown> => {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}
