import { safeReturnTo } from './return-to.ts'

/** The part of an OpenID Connect session that the console uses. */
export interface OidcUser {
  readonly access_token: string
  readonly expired?: boolean | undefined
  readonly state?: unknown
}

/** The calls of oidc-client-ts that this module makes; a test gives its own. */
export interface OidcManager {
  getUser(): Promise<OidcUser | null>
  signinRedirect(args: { state: unknown }): Promise<void>
  signinCallback(): Promise<OidcUser | undefined>
  signinSilent(): Promise<OidcUser | null>
  signoutRedirect(): Promise<void>
  removeUser(): Promise<void>
}

/** The only door to the identity provider. */
export interface Auth {
  /** The current access token; undefined when nobody is signed in. */
  readonly token: () => Promise<string | undefined>
  /** A fresh token by the refresh token; several calls at once make one request. */
  readonly renew: () => Promise<string | undefined>
  readonly signIn: (returnTo: string) => Promise<void>
  /** Ends the redirect of the provider; answers the path to go back to. */
  readonly finishSignIn: () => Promise<string>
  readonly signOut: () => Promise<void>
}

export const createAuth = (manager: OidcManager): Auth => {
  let renewing: Promise<string | undefined> | undefined
  let finishing: Promise<string> | undefined

  const renewOnce = async (): Promise<string | undefined> => {
    try {
      return (await manager.signinSilent())?.access_token
    } catch {
      return undefined
    }
  }

  const renew = (): Promise<string | undefined> => {
    renewing ??= renewOnce().finally(() => {
      renewing = undefined
    })
    return renewing
  }

  return {
    renew,
    token: async () => {
      const user = await manager.getUser()
      if (!user) return undefined
      return user.expired === true ? renew() : user.access_token
    },
    signIn: (returnTo) => manager.signinRedirect({ state: { returnTo: safeReturnTo(returnTo) } }),
    finishSignIn: () => {
      // React runs effects twice in development, and a code can be exchanged only once.
      finishing ??= manager.signinCallback().then((user) => safeReturnTo(returnToOf(user?.state)))
      return finishing
    },
    signOut: async () => {
      try {
        await manager.signoutRedirect()
      } catch {
        // Without the provider the person still leaves this computer's session.
        await manager.removeUser()
      }
    },
  }
}

const returnToOf = (state: unknown): unknown =>
  typeof state === 'object' && state !== null && 'returnTo' in state ? state.returnTo : undefined
