import type { TerritoryId } from '@ancrage/kernel'
import type { OperatorPermission, Permission, RegionPermission } from './permissions.ts'

/** Who acts, as the audit log will tell it. */
export type Actor =
  | { readonly kind: 'member'; readonly id: string; readonly name: string }
  | { readonly kind: 'visitor' }
  | { readonly kind: 'link'; readonly subject: string }
  | { readonly kind: 'system'; readonly name: string }

const key: unique symbol = Symbol('minted')

/**
 * The right to act in one territory. It can be received (from a verified token, a resolved host, a signed link or a
 * change record) but never built: the constructor asks for a key that this package keeps to itself. `granted` makes a
 * scope with more permissions fit where fewer are asked; `TerritoryScope` alone is any scope of a territory.
 */
export class TerritoryScope<P extends Permission = never> {
  readonly #territoryId: TerritoryId
  readonly #permissions: ReadonlySet<string>
  readonly actor: Actor
  /** Carries the permissions in the type only. */
  declare readonly granted: { readonly [K in P]: true }

  constructor(secret: typeof key, territoryId: TerritoryId, actor: Actor, permissions: readonly P[]) {
    if (secret !== key) throw new TypeError('a scope is received, never built')
    this.#territoryId = territoryId
    this.#permissions = new Set<string>(permissions)
    this.actor = actor
  }

  get territoryId(): TerritoryId {
    return this.#territoryId
  }

  can(permission: Permission): boolean {
    return this.#permissions.has(permission)
  }

  /** True only for what this package minted: a look-alike object fails, whatever its type says. */
  static isMinted(value: unknown): value is TerritoryScope {
    return typeof value === 'object' && value !== null && #territoryId in value
  }
}

/** The right to read one region's aggregates; it opens no territory. */
export class RegionScope<P extends RegionPermission = never> {
  readonly #regionCode: string
  readonly actor: Actor
  declare readonly granted: { readonly [K in P]: true }

  constructor(secret: typeof key, regionCode: string, actor: Actor) {
    if (secret !== key) throw new TypeError('a scope is received, never built')
    this.#regionCode = regionCode
    this.actor = actor
  }

  /** INSEE code of the region, such as `76`. */
  get regionCode(): string {
    return this.#regionCode
  }

  static isMinted(value: unknown): value is RegionScope {
    return typeof value === 'object' && value !== null && #regionCode in value
  }
}

/** The right to run the platform: it opens the registry, and no territory's data. */
export class OperatorScope {
  readonly #minted = true
  readonly actor: Actor
  declare readonly granted: { readonly [K in OperatorPermission]: true }

  constructor(secret: typeof key, actor: Actor) {
    if (secret !== key) throw new TypeError('a scope is received, never built')
    this.actor = actor
  }

  static isMinted(value: unknown): value is OperatorScope {
    return typeof value === 'object' && value !== null && #minted in value
  }
}

export const mintKey: typeof key = key
