import * as z from 'zod'

/** What the platform serves at `/config.json`, beside the application: the same build runs on every stage. */
export const configSchema = z.object({
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  redirectPath: z.string().startsWith('/').default('/auth/callback'),
  postLogout: z.string().default('/'),
  scope: z.string().default('openid profile email'),
  /** Audience to ask for, where the provider issues tokens per resource (RFC 8707). */
  resource: z.string().optional(),
})
export type ConsoleConfig = z.infer<typeof configSchema>

/** @throws Error when the file is missing or does not have the expected shape. */
export const loadConfig = async (fetcher: typeof fetch = fetch): Promise<ConsoleConfig> => {
  const response = await fetcher('/config.json', { headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`config.json: ${response.status}`)
  return configSchema.parse(await response.json())
}
