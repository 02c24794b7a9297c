import type { Instant, Problem, Result, TerritoryId } from '@ancrage/kernel'
import type {
  PublicPermission,
  RegionPermission,
  RegionScope,
  TerritoryPermission,
  TerritoryScope,
} from '@ancrage/tenancy'
import { admitAgency, admitMember, admitSignedIn } from './admit-member.ts'
import { admitLink, admitVisitor } from './admit-visitor.ts'
import type { LinkClaims } from './links.ts'
import type { AccessPorts, VerifiedPerson } from './ports.ts'

/** What an access check may look at. It never sees the body. */
export interface Admission {
  readonly header: (name: string) => string | undefined
  readonly pathParam: (name: string) => string | undefined
  /** True for every method but GET and HEAD. */
  readonly unsafe: boolean
  readonly ports: AccessPorts
  readonly now: Instant
}

/** What a check granted. `wide` is the same scope without its permission: stores open with it. */
export interface Admitted<Scope extends Wide, Wide> {
  readonly scope: Scope
  readonly wide: Wide
  readonly territoryId?: TerritoryId
  /** Whom the rate limit counts: a member, or the address of a visitor. */
  readonly limitKey?: string
  readonly link?: LinkClaims
}

/** `bare`: the 404 of a host that does not exist, without a word. */
export type Refusal = Problem | 'bare'

export type AccessKind = 'member' | 'signed-in' | 'agency' | 'visitor' | 'link' | 'open'

/** The access rule of a route. It is written with one of the functions below, never by hand. */
export interface Access<Scope extends Wide, Wide> {
  readonly kind: AccessKind
  /** Permission or link purpose, for documents and the isolation matrix. */
  readonly detail?: string
  /** Path parameters that belong to the rule: the handler never sees them. */
  readonly owns: readonly string[]
  readonly admit: (admission: Admission) => Promise<Result<Admitted<Scope, Wide>, Refusal>>
}

/** A member of the team of the territory named by `{territory}` in the path, whose role holds `permission`. */
export const member = <P extends TerritoryPermission>(permission: P): Access<TerritoryScope<P>, TerritoryScope> => ({
  kind: 'member',
  detail: permission,
  owns: ['territory'],
  admit: (admission) => admitMember(admission, permission),
})

/** Anyone with a valid token, whatever their territories: their own profile, the list of their territories. */
export const signedIn = (): Access<VerifiedPerson, VerifiedPerson> => ({
  kind: 'signed-in',
  owns: [],
  admit: admitSignedIn,
})

/** A member of the agency of the region named by `{region}` in the path, whose role holds `permission`. */
export const agency = <P extends RegionPermission>(permission: P): Access<RegionScope<P>, RegionScope> => ({
  kind: 'agency',
  detail: permission,
  owns: ['region'],
  admit: (admission) => admitAgency(admission, permission),
})

export type VisitorScope = TerritoryScope<'portal:read' | 'portal:submit'>
export type LinkScope = TerritoryScope<PublicPermission>

/** Anyone who reads the portal of a territory: the host named by the edge decides which. */
export const visitor = (): Access<VisitorScope, TerritoryScope> => ({ kind: 'visitor', owns: [], admit: admitVisitor })

/** Whoever holds a signed link made for this purpose in this territory; the token is `{token}` in the path. */
export const link = (purpose: string): Access<LinkScope, TerritoryScope> => ({
  kind: 'link',
  detail: purpose,
  owns: ['token'],
  admit: (admission) => admitLink(admission, purpose),
})

/** No check at all: health and the API description only. */
export const open = (): Access<undefined, undefined> => ({
  kind: 'open',
  owns: [],
  admit: async () => ({ ok: true, value: { scope: undefined, wide: undefined } }),
})
