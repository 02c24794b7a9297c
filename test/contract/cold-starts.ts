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

/**
 * Milliseconds of import and first answer together, Node's own start left out, of so many fresh processes; each beside
 * one of `floor`, a bundle that does the least, so that what the machine does meanwhile weighs on both.
 */
export const coldStarts = async (
  api: ApiName,
  processes: number,
  floor: { readonly bundle: string; readonly path: string },
): Promise<{ readonly own: readonly number[]; readonly floor: readonly number[] }> => {
  await buildBundles()
  const cloud = await startCloud()
  const start = async (bundle: string, call: HttpCall, status: number): Promise<number> => {
    const first = await measureFirstAnswer({ bundle, environment: cloud.environment }, call)
    if (first.status !== status) throw new Error(`${bundle} answered ${first.status}`)
    return first.importMs + first.answerMs
  }
  try {
    const { call, status } = firstCall(api, cloud.territory.host)
    const measured: { own: number[]; floor: number[] } = { own: [], floor: [] }
    for (let i = 0; i < processes; i++) {
      measured.floor.push(await start(floor.bundle, { method: 'GET', path: floor.path }, 200))
      measured.own.push(await start(bundleOf(api), call, status))
    }
    return measured
  } finally {
    await cloud.stop()
  }
}
