import type { TerritoryId } from '@ancrage/kernel'
import type { RegionRole, TerritoryRole } from '@ancrage/tenancy'
import type { ProvenMember } from '@ancrage/tenancy/mint.ts'
import type { LinkSigner } from './links.ts'
import type { RateLimiter } from './rate-limiter.ts'

/** A person proved by a token that was checked for this request. */
export interface VerifiedPerson extends ProvenMember {
  readonly email?: string
}

/** `fresh` asks for a read that bypasses any cache: a removed member loses access at once. */
export interface Freshness {
  readonly fresh: boolean
}

/** What access checks need from outside. An answer of `undefined` always means "no". */
export interface AccessPorts {
  readonly verifyToken: (bearer: string) => Promise<VerifiedPerson | undefined>
  readonly roleIn: (territoryId: TerritoryId, memberId: string, how: Freshness) => Promise<TerritoryRole | undefined>
  readonly roleInRegion: (regionCode: string, memberId: string, how: Freshness) => Promise<RegionRole | undefined>
  readonly territoryOfHost: (host: string) => Promise<TerritoryId | undefined>
  readonly links: LinkSigner
  /** Shared with the edge, which alone may name the host. Empty: every public request is refused. */
  readonly originSecret: string
  readonly limiter: RateLimiter
}

/** One coded line of log. Never a body, a header, an address, a name. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error'
  readonly code: 'http-served' | 'http-refused' | 'http-unavailable' | 'http-failed'
  readonly requestId: string
  readonly operationId: string
  readonly status: number
  readonly durationMs: number
  readonly territoryId?: TerritoryId
  readonly problem?: string
  readonly error?: { readonly name: string; readonly message: string; readonly stack: readonly string[] }
}
export type RequestLog = (entry: LogEntry) => void
