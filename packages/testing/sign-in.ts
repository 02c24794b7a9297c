import { createHash, randomBytes } from 'node:crypto'
import { request as send } from 'node:http'

interface Answer {
  readonly status: number
  readonly location: string
  readonly cookies: readonly string[]
  readonly text: string
}

const call = (
  url: URL,
  options: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    // Node does not resolve *.localhost: the name travels in the Host header.
    const outgoing = send(
      {
        host: '127.0.0.1',
        port: url.port,
        path: url.pathname + url.search,
        method: options.method ?? 'GET',
        headers: { host: url.host, ...options.headers },
      },
      (incoming) => {
        let text = ''
        incoming.setEncoding('utf8')
        incoming.on('data', (chunk: string) => {
          text += chunk
        })
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            location: incoming.headers.location ?? '',
            cookies: incoming.headers['set-cookie'] ?? [],
            text,
          }),
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(options.body)
  })

const form = { 'content-type': 'application/x-www-form-urlencoded' }

/**
 * Signs a demo account in through the real provider, as the console does (authorization code and PKCE), and answers its
 * access token. @throws Error when a step does not lead where it should.
 */
export const signIn = async (port: number, email: string): Promise<string> => {
  const issuer = `http://id.localhost:${port}`
  const redirectUri = `http://console.localhost:${port}/auth/callback`
  const verifier = randomBytes(32).toString('base64url')
  const cookies = new Map<string, string>()
  const follow = async (url: URL, options: Parameters<typeof call>[1] = {}): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await call(url, { ...options, headers: { ...options.headers, cookie } })
    for (const line of answer.cookies) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    return answer
  }
  const query = new URLSearchParams({
    client_id: 'ancrage-console',
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile email',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'x',
  })
  let answer = await follow(new URL(`${issuer}/auth?${query}`))
  for (let step = 0; step < 6; step++) {
    const next = new URL(answer.location, issuer)
    const code = next.searchParams.get('code')
    if (next.hostname === 'console.localhost' && code) {
      const body = new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        client_id: 'ancrage-console',
        code_verifier: verifier,
      })
      const tokens = await call(new URL(`${issuer}/token`), { method: 'POST', headers: form, body: String(body) })
      const token: unknown = JSON.parse(tokens.text)
      if (
        typeof token === 'object' &&
        token !== null &&
        'access_token' in token &&
        typeof token.access_token === 'string'
      )
        return token.access_token
      throw new Error(`no token: ${tokens.status}`)
    }
    answer = next.pathname.startsWith('/connexion/')
      ? await follow(next, { method: 'POST', headers: form, body: String(new URLSearchParams({ email })) })
      : await follow(next)
  }
  throw new Error(`sign-in did not end: ${answer.status} ${answer.location}`)
}
