import { UserManager, WebStorageStateStore } from 'oidc-client-ts'
import type { ConsoleConfig } from '../app/config.ts'
import type { OidcManager } from './auth.ts'

/** Authorization code with PKCE; tokens stay in the tab's session storage and are renewed by refresh token. */
export const openOidcManager = (config: ConsoleConfig, page: Window): OidcManager => {
  const { origin } = page.location
  return new UserManager({
    authority: config.issuer,
    client_id: config.clientId,
    redirect_uri: new URL(config.redirectPath, origin).href,
    post_logout_redirect_uri: new URL(config.postLogout, origin).href,
    scope: config.scope,
    ...(config.resource === undefined ? {} : { resource: config.resource }),
    userStore: new WebStorageStateStore({ store: page.sessionStorage }),
    automaticSilentRenew: true,
    monitorSession: false,
    loadUserInfo: false,
  })
}
