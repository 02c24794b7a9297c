import { type IdFactory, UnavailableError } from '@ancrage/kernel'
import { createStoreEngine, type StoreEngine, type TableNames } from '@ancrage/store'
import type { TerritoryScope } from '@ancrage/tenancy'
import { type AwsCredentials, callAws } from './call-aws.ts'
import { lightDatabase } from './light-database.ts'

export interface TerritoryCredentials extends AwsCredentials {
  readonly expiration: Date
}

/** The text of one element of an XML answer. */
const element = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]+)</${name}>`).exec(xml)?.[1]

/** Credentials that reach one territory’s keys and no other: the session tag is what the role’s policy compares. */
export const territoryCredentials = async (roleArn: string, territoryId: string): Promise<TerritoryCredentials> => {
  const question = new URLSearchParams({
    Action: 'AssumeRole',
    Version: '2011-06-15',
    RoleArn: roleArn,
    RoleSessionName: territoryId,
    'Tags.member.1.Key': 'territory',
    'Tags.member.1.Value': territoryId,
  })
  const answer = await callAws({
    service: 'sts',
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: question.toString(),
  }).catch((error: unknown) => {
    throw new UnavailableError('credentials', 2, error)
  })
  const accessKeyId = element(answer, 'AccessKeyId')
  const secretAccessKey = element(answer, 'SecretAccessKey')
  const sessionToken = element(answer, 'SessionToken')
  const expiration = element(answer, 'Expiration')
  if (!accessKeyId || !secretAccessKey || !sessionToken || !expiration)
    throw new UnavailableError('credentials', 2, undefined)
  return { accessKeyId, secretAccessKey, sessionToken, expiration: new Date(expiration) }
}

const renewedBeforeMillis = 300_000

/** The same session until five minutes before it ends; a failed one is asked for again. */
const renewed = (take: () => Promise<TerritoryCredentials>): (() => Promise<TerritoryCredentials>) => {
  let kept: Promise<TerritoryCredentials> | undefined
  const renew = (): Promise<TerritoryCredentials> => {
    const taken = take()
    kept = taken
    taken.catch(() => {
      if (kept === taken) kept = undefined
    })
    return taken
  }
  return async () => {
    const current = kept ?? renew()
    const known = await current
    if (known.expiration.getTime() - Date.now() > renewedBeforeMillis) return known
    // Whoever waited beside us may have asked already: one new session serves all.
    return kept === undefined || kept === current ? renew() : kept
  }
}

const keptTerritories = 200

/** One engine per territory, each with a database of its own, asked with that territory’s credentials alone. */
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
      dynamo: lightDatabase(renewed(() => territoryCredentials(parts.roleArn, territoryId))),
      tables: parts.tables,
      ids: parts.ids,
      cursorSecret: parts.cursorSecret,
    })
    if (engines.size >= keptTerritories) engines.delete(engines.keys().next().value ?? '')
    engines.set(territoryId, engine)
    return engine
  }
}
