import { err, ok, type Result, type TerritoryId } from '@ancrage/kernel'
import type { TerritoryScope } from '@ancrage/tenancy'
import { scopeOfHost, scopeOfLink } from '@ancrage/tenancy/mint.ts'
import type { Admission, Admitted, LinkScope, Refusal, VisitorScope } from './access.ts'
import { equalInConstantTime } from './signature.ts'

/** Headers that only the edge can set, since only the edge knows the origin secret. */
export const edgeHeaders = {
  origin: 'x-ancrage-origin',
  host: 'x-ancrage-host',
  /** Address of the visitor, as the edge saw it. */
  address: 'x-ancrage-address',
} as const

const cameThroughEdge = ({ header, ports }: Admission): boolean => {
  const given = header(edgeHeaders.origin)
  return given !== undefined && ports.originSecret !== '' && equalInConstantTime(given, ports.originSecret)
}

const territoryOf = async (admission: Admission): Promise<TerritoryId | undefined> => {
  const host = admission.header(edgeHeaders.host)
  if (!host || !cameThroughEdge(admission)) return undefined
  return admission.ports.territoryOfHost(host.toLowerCase())
}

const addressOf = (admission: Admission): string => admission.header(edgeHeaders.address) ?? 'unknown'

export const admitVisitor = async (
  admission: Admission,
): Promise<Result<Admitted<VisitorScope, TerritoryScope>, Refusal>> => {
  const territoryId = await territoryOf(admission)
  if (!territoryId) return err('bare')
  const scope = scopeOfHost(territoryId)
  return ok({ scope, wide: scope, territoryId, limitKey: addressOf(admission) })
}

export const admitLink = async (
  admission: Admission,
  purpose: string,
): Promise<Result<Admitted<LinkScope, TerritoryScope>, Refusal>> => {
  const territoryId = await territoryOf(admission)
  if (!territoryId) return err('bare')
  const token = admission.pathParam('token') ?? ''
  const claims = admission.ports.links.verify(token, { territoryId, purpose }, admission.now)
  if (!claims.ok) return claims
  const scope = scopeOfLink(territoryId, claims.value.subject)
  return ok({ scope, wide: scope, territoryId, limitKey: addressOf(admission), link: claims.value })
}
