import { describe, expect, it } from 'vitest'
import { createAuth, type OidcManager, type OidcUser } from './auth.ts'
import { safeReturnTo } from './return-to.ts'

const user = (access_token: string, rest: Partial<OidcUser> = {}): OidcUser => ({ access_token, ...rest })

const managerWith = (own: Partial<OidcManager>): OidcManager => ({
  getUser: async () => null,
  signinRedirect: async () => undefined,
  signinCallback: async () => undefined,
  signinSilent: async () => null,
  signoutRedirect: async () => undefined,
  removeUser: async () => undefined,
  ...own,
})

describe('access token', () => {
  it('is absent when nobody is signed in', async () => {
    expect(await createAuth(managerWith({})).token()).toBeUndefined()
  })

  it('is renewed by the refresh token once it has expired, so that nobody signs in again at noon', async () => {
    const auth = createAuth(
      managerWith({ getUser: async () => user('old', { expired: true }), signinSilent: async () => user('new') }),
    )
    expect(await auth.token()).toBe('new')
  })

  it('is renewed once for several calls at once, since a refresh token may be used only once', async () => {
    let calls = 0
    const auth = createAuth(
      managerWith({
        signinSilent: async () => {
          calls += 1
          await Promise.resolve()
          return user(`t${calls}`)
        },
      }),
    )
    expect(await Promise.all([auth.renew(), auth.renew(), auth.renew()])).toEqual(['t1', 't1', 't1'])
    expect(await auth.renew()).toBe('t2')
  })

  it('is absent, not an exception, when the provider refuses to renew', async () => {
    const auth = createAuth(managerWith({ signinSilent: () => Promise.reject(new Error('invalid_grant')) }))
    expect(await auth.renew()).toBeUndefined()
  })
})

describe('coming back after sign-in', () => {
  it('returns to where one was', async () => {
    const sent: unknown[] = []
    const auth = createAuth(
      managerWith({
        signinRedirect: async ({ state }) => {
          sent.push(state)
        },
        signinCallback: async () => user('t', { state: sent[0] }),
      }),
    )
    await auth.signIn('/t/gers/placements/pla_1?tab=2')
    expect(await auth.finishSignIn()).toBe('/t/gers/placements/pla_1?tab=2')
  })

  it('exchanges the code once, even when asked twice', async () => {
    let calls = 0
    const auth = createAuth(
      managerWith({
        signinCallback: async () => {
          calls += 1
          return user('t')
        },
      }),
    )
    await Promise.all([auth.finishSignIn(), auth.finishSignIn()])
    expect(calls).toBe(1)
  })

  it.each([
    'https://ailleurs.example',
    '//ailleurs.example',
    '/\\ailleurs.example',
    'javascript:alert(1)',
    12,
    undefined,
  ])('never leaves the console for %s', (wanted) => {
    expect(safeReturnTo(wanted)).toBe('/')
  })

  it('does not loop on the sign-in address itself', () => {
    expect(safeReturnTo('/auth/callback?code=x')).toBe('/')
  })
})

describe('sign-out', () => {
  it('still forgets the session when the provider cannot be reached', async () => {
    let removed = false
    const auth = createAuth(
      managerWith({
        signoutRedirect: () => Promise.reject(new Error('network')),
        removeUser: async () => {
          removed = true
        },
      }),
    )
    await auth.signOut()
    expect(removed).toBe(true)
  })
})
