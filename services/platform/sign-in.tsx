/** @jsxImportSource hono/jsx */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Member } from '@ancrage/store/registry.ts'
import { type Configuration, Provider } from 'oidc-provider'
import { memberIdOf } from '../common/member-id.ts'
import type { DemoAccount } from './demo-accounts.ts'
import type { Secrets } from './secrets.ts'

export interface SignInOptions {
  readonly issuer: string
  readonly consoleOrigin: string
  readonly clientId: string
  readonly audience: string
  readonly secrets: Secrets
  readonly members: (id: string) => Promise<Member | undefined>
  readonly accounts: () => readonly DemoAccount[]
}

const scope = 'openid profile email'
const day = 86_400

const configuration = (options: SignInOptions): Configuration => ({
  jwks: { keys: [options.secrets.signInKey] },
  clients: [
    {
      client_id: options.clientId,
      token_endpoint_auth_method: 'none',
      application_type: 'web',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [`${options.consoleOrigin}/auth/callback`, `${options.consoleOrigin}/auth/silent`],
      post_logout_redirect_uris: [`${options.consoleOrigin}/`],
    },
  ],
  pkce: { required: () => true },
  // As Cognito does, without asking for offline access each time.
  issueRefreshToken: async (_context, client) => client.grantTypeAllowed('refresh_token'),
  scopes: scope.split(' '),
  claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
  conformIdTokenClaims: false,
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        context.body = logoutPage(form)
      },
      postLogoutSuccessSource: (context) => {
        context.body = goodbyePage(options.consoleOrigin)
      },
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => options.audience,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope,
        audience: options.audience,
        accessTokenFormat: 'jwt',
        accessTokenTTL: 3600,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  extraTokenClaims: async (_context, token) => {
    const id = 'accountId' in token && typeof token.accountId === 'string' ? token.accountId : ''
    const member = await options.members(id)
    return member ? { token_use: 'access', username: member.email } : {}
  },
  findAccount: async (_context, id) => {
    const member = await options.members(id)
    return (
      member && {
        accountId: id,
        claims: () => ({ sub: id, name: member.name, email: member.email, email_verified: true, token_use: 'id' }),
      }
    )
  },
  // Our own console: nothing to consent to.
  loadExistingGrant: async (context) => {
    const { oidc } = context
    const client = oidc.client?.clientId ?? ''
    const account = oidc.session?.accountId
    const known = oidc.session?.grantIdFor(client)
    const grant =
      (known ? await oidc.provider.Grant.find(known) : undefined) ??
      new oidc.provider.Grant({ clientId: client, ...(account ? { accountId: account } : {}) })
    grant.addOIDCScope(scope)
    grant.addResourceScope(options.audience, scope)
    await grant.save()
    return grant
  },
  interactions: { url: (_context, interaction) => `/connexion/${interaction.uid}` },
  cookies: { keys: [options.secrets.cookies] },
  ttl: {
    AccessToken: 3600,
    IdToken: 3600,
    RefreshToken: 30 * day,
    Session: 14 * day,
    Interaction: 3600,
    Grant: 14 * day,
  },
  clientBasedCORS: (_context, origin) => origin === options.consoleOrigin,
  renderError: (context, out) => {
    context.type = 'html'
    context.body = page('Connexion interrompue', <p>{out.error_description ?? out.error}</p>, options.consoleOrigin)
  },
})

const style = `:root{color-scheme:light dark;font:1.0625rem/1.5 system-ui,sans-serif}body{margin:0;min-height:100vh;display:grid;place-items:center;background:light-dark(#f4f1ea,#181613);color:light-dark(#26211a,#f1ece3)}main{max-width:40rem;padding:2rem 1.25rem;width:100%;box-sizing:border-box}h1{font-size:1.75rem;margin:0 0 .25rem}h2{font-size:1rem;margin:1.75rem 0 .5rem}ul{list-style:none;padding:0;margin:0;display:grid;gap:.5rem}button{font:inherit;width:100%;text-align:left;padding:.7rem 1rem;border:1px solid light-dark(#8b8170,#7d7568);border-radius:.6rem;background:light-dark(#fff,#25211b);color:inherit;cursor:pointer;min-height:3.25rem}button:hover{border-color:currentColor}button:focus-visible,a:focus-visible{outline:3px solid light-dark(#7a4a00,#ffc45c);outline-offset:2px}small{display:block;color:light-dark(#5b5345,#c4bbaa)}a{color:inherit}`

const page = (title: string, content: unknown, back: string): string =>
  `<!doctype html>${String(
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title} – Ancrage</title>
        <style>{style}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {content}
          <p>
            <a href={back}>Revenir à la console</a>
          </p>
        </main>
      </body>
    </html>,
  )}`

const logoutPage = (form: string): string =>
  page(
    'Se déconnecter',
    <>
      <div dangerouslySetInnerHTML={{ __html: form }} />
      <button type="submit" form="op.logoutForm" name="logout" value="yes">
        Oui, me déconnecter
      </button>
    </>,
    '/',
  )

const goodbyePage = (consoleOrigin: string): string => page('À bientôt', <p>Vous êtes déconnecté·e.</p>, consoleOrigin)

const choicePage = (uid: string, accounts: readonly DemoAccount[], consoleOrigin: string): string =>
  page(
    'Connexion à la console',
    <>
      <p>Installation locale : choisissez un compte de démonstration. Ces personnes sont fictives.</p>
      <form method="post" action={`/connexion/${uid}`}>
        <ul>
          {accounts.map((account) => (
            <li>
              <button type="submit" name="email" value={account.email}>
                <b>{account.name}</b>
                <small>{account.purpose}</small>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </>,
    consoleOrigin,
  )

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > 10_000) break
  }
  return new URLSearchParams(text)
}

/** The local OpenID Connect provider: the real protocol, with a page of accounts instead of a code by e-mail. */
export const createSignIn = (
  options: SignInOptions,
): ((request: IncomingMessage, response: ServerResponse) => Promise<void>) => {
  const provider = new Provider(options.issuer, configuration(options))
  // The server speaks http behind *.localhost; nothing here is ever deployed.
  provider.proxy = true
  const protocol = provider.callback()
  return async (request, response) => {
    const uid = /^\/connexion\/([\w-]{1,64})$/.exec(request.url ?? '')?.[1]
    if (uid === undefined) return protocol(request, response)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('cache-control', 'no-store')
    const accounts = options.accounts()
    if (request.method !== 'POST') {
      response.end(choicePage(uid, accounts, options.consoleOrigin))
      return
    }
    const email = (await bodyOf(request)).get('email')
    const account = accounts.find((one) => one.email === email)
    if (!account) {
      response.statusCode = 401
      response.end(choicePage(uid, accounts, options.consoleOrigin))
      return
    }
    try {
      const result = { login: { accountId: memberIdOf(account.email) } }
      await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
    } catch {
      response.statusCode = 400
      response.end(
        page(
          'Connexion expirée',
          <p>Cette page de connexion n’est plus valable : recommencez.</p>,
          options.consoleOrigin,
        ),
      )
    }
  }
}
