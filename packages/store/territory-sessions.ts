import type { TerritoryId } from '@ancrage/kernel'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { AssumeRoleCommand, type STSClient } from '@aws-sdk/client-sts'
import { createDynamoClient, reach } from './client.ts'

export interface SessionCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration: Date
}

/** Credentials of one territory, asked for when first needed and again shortly before they end (the SDK does both). */
export type TerritoryCredentials = (territoryId: TerritoryId) => () => Promise<SessionCredentials>

const sessionSeconds = 3600

/**
 * Sessions of the deployed role whose policy reaches only the keys of the territory in the session's tag: the layer
 * that holds when a bug gets past scopes and key builders. @throws UnavailableError while STS stays out of reach.
 */
export const territoryCredentials =
  (sts: Pick<STSClient, 'send'>, roleArn: string): TerritoryCredentials =>
  (territoryId) =>
  async () => {
    const answer = await reach(() =>
      sts.send(
        new AssumeRoleCommand({
          RoleArn: roleArn,
          // Shown in the account's audit trail: the territory, never the person.
          RoleSessionName: territoryId,
          DurationSeconds: sessionSeconds,
          Tags: [{ Key: 'territory', Value: territoryId }],
        }),
      ),
    )
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {}
    if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration)
      throw new Error('STS answered without credentials')
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiration: Expiration,
    }
  }

/** One database client per territory, all on the sockets of `shared`. */
export const territoryClients = (
  shared: DynamoDBClient,
  credentials: TerritoryCredentials,
): ((territoryId: TerritoryId) => DynamoDBClient) => {
  const clients = new Map<TerritoryId, DynamoDBClient>()
  return (territoryId) => {
    const known = clients.get(territoryId)
    if (known) return known
    const client = createDynamoClient({
      region: shared.config.region,
      requestHandler: shared.config.requestHandler,
      credentials: credentials(territoryId),
    })
    clients.set(territoryId, client)
    return client
  }
}
