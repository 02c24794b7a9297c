import { type ApiName, buildBundles, bundleOf, originSecret, startCloud } from './deployed-api.ts'
import type { HttpCall } from './http-event.ts'
import { measureFirstAnswer } from './measure-first-answer.ts'

/**
 * What wakes each API: a list of the portal, which fetches secrets, a session and data; a refusal of the two that ask
 * to sign in, for which the console's API fetches its secret.
 */
const firstCall = (api: ApiName, host: string): { readonly call: HttpCall; readonly status: number } => {
  switch (api) {
    case 'portal-api': {
      const headers = { 'x-ancrage-origin': originSecret, 'x-ancrage-host': host, accept: 'application/json' }
      return { call: { method: 'GET', path: '/api/aids', headers }, status: 200 }
    }
    case 'console-api':
      return { call: { method: 'GET', path: '/api/v1/me' }, status: 401 }
    case 'region-api':
      return { call: { method: 'GET', path: '/region-api/v1/regions/76/figures' }, status: 401 }
  }
}

/** Milliseconds of import and first answer together, Node's own start left out, of so many fresh processes. */
export const coldStarts = async (api: ApiName, processes: number): Promise<readonly number[]> => {
  await buildBundles()
  const cloud = await startCloud()
  try {
    const { call, status } = firstCall(api, cloud.territory.host)
    const durations: number[] = []
    for (let i = 0; i < processes; i++) {
      const first = await measureFirstAnswer({ bundle: bundleOf(api), environment: cloud.environment }, call)
      if (first.status !== status) throw new Error(`${api} answered ${first.status}`)
      durations.push(first.importMs + first.answerMs)
    }
    return durations
  } finally {
    await cloud.stop()
  }
}
