import { idSchema, isId, type TerritoryId } from '@ancrage/kernel'
import { type RegionRole, regionRoles, type TerritoryRole, territoryRoles } from '@ancrage/tenancy'
import * as z from 'zod'
import type { StoreEngine } from './engine.ts'
import { parseBody, text } from './item.ts'
import { reach } from './reach.ts'
import { queryAll, readItem } from './reading.ts'
import { openRegionDirectory, removeRegionRow } from './region-store.ts'

const keys = <T extends object>(table: T): z.ZodType<keyof T & string, string> =>
  z.string().refine((value): value is keyof T & string => Object.hasOwn(table, value))

/** What the platform knows of a territory without opening its data: the control plane’s record. */
export const territoryEntrySchema = z.object({
  id: idSchema('ter'),
  slug: z.string(),
  name: z.string(),
  regionCode: z.string(),
  hosts: z.array(z.string()),
  timeZone: z.string(),
  modules: z.array(z.string()),
  hue: z.number(),
  /** Whether its figures reach the agency. */
  sharesFigures: z.boolean(),
  status: z.enum(['active', 'suspended', 'archived']),
})
export type TerritoryEntry = z.infer<typeof territoryEntrySchema>

const memberSchema = z.object({ id: z.string(), name: z.string(), email: z.string() })
export type Member = z.infer<typeof memberSchema>

const membershipSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('territory'),
    target: idSchema('ter'),
    role: keys<typeof territoryRoles>(territoryRoles),
  }),
  z.object({ kind: z.literal('region'), target: z.string(), role: keys<typeof regionRoles>(regionRoles) }),
  z.object({ kind: z.literal('operator'), target: z.literal('platform'), role: z.literal('operator') }),
])
export type Membership = z.infer<typeof membershipSchema>

const regionEntrySchema = z.object({ code: z.string(), name: z.string(), agency: z.string() })
export type RegionEntry = z.infer<typeof regionEntrySchema>

const pointerSchema = z.object({ release: z.string(), previous: z.string().nullable() })
export type Pointer = z.infer<typeof pointerSchema>

const membershipKey = (kind: Membership['kind'], target: string): string => `${kind}:${target}`

/** The control plane: territories, hosts, members. It holds no territory content. */
export interface Registry {
  readonly territory: (id: TerritoryId) => Promise<TerritoryEntry | undefined>
  readonly territories: () => Promise<readonly TerritoryEntry[]>
  readonly territoryOfHost: (host: string) => Promise<TerritoryId | undefined>
  readonly saveTerritory: (entry: TerritoryEntry) => Promise<void>
  readonly region: (code: string) => Promise<RegionEntry | undefined>
  readonly saveRegion: (entry: RegionEntry) => Promise<void>
  readonly member: (memberId: string) => Promise<Member | undefined>
  readonly members: () => Promise<readonly Member[]>
  readonly saveMember: (member: Member) => Promise<void>
  readonly memberships: (memberId: string) => Promise<readonly Membership[]>
  readonly roleIn: (territoryId: TerritoryId, memberId: string) => Promise<TerritoryRole | undefined>
  readonly roleInRegion: (regionCode: string, memberId: string) => Promise<RegionRole | undefined>
  readonly grant: (memberId: string, membership: Membership) => Promise<void>
  readonly revoke: (memberId: string, kind: Membership['kind'], target: string) => Promise<void>
  readonly pointer: (id: TerritoryId) => Promise<Pointer | undefined>
  readonly movePointer: (id: TerritoryId, pointer: Pointer) => Promise<void>
  /** Where a consumer of the change stream stands. */
  readonly checkpoint: (consumer: string) => Promise<string | undefined>
  readonly saveCheckpoint: (consumer: string, position: string) => Promise<void>
}

export const openRegistry = (engine: StoreEngine): Registry => {
  const put = async (pk: string, sk: string, value: unknown): Promise<void> => {
    const Item = { pk: { S: pk }, sk: { S: sk }, body: { S: JSON.stringify(value) } }
    await reach(() => engine.dynamo.putItem({ TableName: engine.tables.registry, Item }))
  }
  const read = async <T>(pk: string, sk: string, schema: z.ZodType<T>): Promise<T | undefined> => {
    const item = await readItem(engine, 'registry', pk, sk)
    const body = item && text(item, 'body')
    return body === undefined ? undefined : parseBody({ name: pk, schema }, sk, body)
  }
  const readAll = async <T>(pk: string, schema: z.ZodType<T>): Promise<readonly T[]> => {
    const found: T[] = []
    for await (const item of queryAll(engine, 'registry', pk))
      found.push(parseBody({ name: pk, schema }, text(item, 'sk') ?? '', text(item, 'body') ?? ''))
    return found
  }
  const agencies = openRegionDirectory(engine)
  const membershipOf = (memberId: string, key: string): Promise<Membership | undefined> =>
    read(`member#${memberId}`, key, membershipSchema)

  return {
    territory: (id) => read('territories', id, territoryEntrySchema),
    territories: () => readAll('territories', territoryEntrySchema),
    territoryOfHost: async (host) => {
      const id = await read('hosts', host, z.string())
      return isId('ter', id) ? id : undefined
    },
    saveTerritory: async (entry) => {
      const before = await read('territories', entry.id, territoryEntrySchema)
      await put('territories', entry.id, entry)
      // After the entry, which the projector reads before it writes: a row taken away does not come back.
      if (before?.sharesFigures && !(entry.sharesFigures && entry.regionCode === before.regionCode))
        await removeRegionRow(engine, before.regionCode, entry.id)
      for (const host of entry.hosts) await put('hosts', host, entry.id)
      for (const host of before?.hosts ?? []) {
        if (entry.hosts.includes(host)) continue
        const Key = { pk: { S: 'hosts' }, sk: { S: host } }
        await reach(() => engine.dynamo.deleteItem({ TableName: engine.tables.registry, Key }))
      }
    },
    region: (code) => read('regions', code, regionEntrySchema),
    saveRegion: async (entry) => {
      await put('regions', entry.code, entry)
      await agencies.saveName(entry.code, entry.name)
    },
    member: (memberId) => read('members', memberId, memberSchema),
    members: () => readAll('members', memberSchema),
    saveMember: (member) => put('members', member.id, member),
    memberships: (memberId) => readAll(`member#${memberId}`, membershipSchema),
    roleIn: async (territoryId, memberId) => {
      const found = await membershipOf(memberId, membershipKey('territory', territoryId))
      return found?.kind === 'territory' ? found.role : undefined
    },
    roleInRegion: (regionCode, memberId) => agencies.role(regionCode, memberId),
    grant: async (memberId, membership) => {
      // The right itself first: a list that names a right not yet given is harmless, the reverse would hide one.
      if (membership.kind === 'region') await agencies.saveRole(membership.target, memberId, membership.role)
      await put(`member#${memberId}`, membershipKey(membership.kind, membership.target), membership)
    },
    revoke: async (memberId, kind, target) => {
      if (kind === 'region') await agencies.saveRole(target, memberId, undefined)
      const Key = { pk: { S: `member#${memberId}` }, sk: { S: membershipKey(kind, target) } }
      await reach(() => engine.dynamo.deleteItem({ TableName: engine.tables.registry, Key }))
    },
    pointer: (id) => read('pointers', id, pointerSchema),
    movePointer: (id, pointer) => put('pointers', id, pointer),
    checkpoint: (consumer) => read('checkpoints', consumer, z.string()),
    saveCheckpoint: (consumer, position) => put('checkpoints', consumer, position),
  }
}
