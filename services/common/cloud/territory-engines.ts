import { type IdFactory, UnavailableError } from '@ancrage/kernel'
import { createDynamoClient, createStoreEngine, type StoreEngine, type TableNames } from '@ancrage/store'
import type { TerritoryScope } from '@ancrage/tenancy'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'

export interface TerritoryCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration: Date
}

let sts: STSClient | undefined

/** Credentials that reach one territory’s keys and no other: the session tag is what the role’s policy compares. */
export const territoryCredentials = async (roleArn: string, territoryId: string): Promise<TerritoryCredentials> => {
  sts ??= new STSClient({ maxAttempts: 3 })
  const answer = await sts
    .send(
      new AssumeRoleCommand({
        RoleArn: roleArn,
        RoleSessionName: territoryId,
        Tags: [{ Key: 'territory', Value: territoryId }],
      }),
    )
    .catch((error: unknown) => {
      throw new UnavailableError('credentials', 2, error)
    })
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {}
  if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration)
    throw new UnavailableError('credentials', 2, undefined)
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
    expiration: Expiration,
  }
}

const keptTerritories = 200

/** One engine per territory, each with that territory’s credentials; the SDK renews them before they expire. */
export const territoryEngines = (parts: {
  readonly roleArn: string
  readonly tables: TableNames
  readonly ids: IdFactory
  readonly cursorSecret: string
}): ((scope: TerritoryScope) => StoreEngine) => {
  const engines = new Map<string, StoreEngine>()
  return ({ territoryId }) => {
    const known = engines.get(territoryId)
    if (known) return known
    const engine = createStoreEngine({
      dynamo: createDynamoClient({ credentials: () => territoryCredentials(parts.roleArn, territoryId) }),
      tables: parts.tables,
      ids: parts.ids,
      cursorSecret: parts.cursorSecret,
    })
    if (engines.size >= keptTerritories) engines.delete(engines.keys().next().value ?? '')
    engines.set(territoryId, engine)
    return engine
  }
}
