import type { AccessPorts, LinkSigner, RateLimiter, VerifiedPerson } from '@ancrage/http'
import { isId, type TerritoryId } from '@ancrage/kernel'
import type { Registry } from '@ancrage/store/registry.ts'

const keptMillis = 5000
const keptEntries = 5000

/** Remembers answers for five seconds; a membership is asked afresh on every write. */
const remember = <T>(
  read: (key: string) => Promise<T>,
  nowMillis: () => number,
): ((key: string, fresh: boolean) => Promise<T>) => {
  const kept = new Map<string, { readonly value: T; readonly until: number }>()
  return async (key, fresh) => {
    const known = kept.get(key)
    if (known && !fresh && known.until > nowMillis()) return known.value
    const value = await read(key)
    if (kept.size >= keptEntries) kept.clear()
    kept.set(key, { value, until: nowMillis() + keptMillis })
    return value
  }
}

/** Access checks over the registry. */
export const accessPorts = (parts: {
  readonly registry: Registry
  readonly links: LinkSigner
  readonly limiter: RateLimiter
  readonly originSecret: string
  readonly verifyToken: (bearer: string) => Promise<VerifiedPerson | undefined>
  readonly nowMillis: () => number
}): AccessPorts => {
  const { registry, nowMillis } = parts
  const territoryOfHost = remember<TerritoryId | undefined>((host) => registry.territoryOfHost(host), nowMillis)
  const territoryRoles = remember(async (key) => {
    const [id, memberId = ''] = key.split('/')
    return isId('ter', id) ? registry.roleIn(id, memberId) : undefined
  }, nowMillis)
  const regionRoles = remember((key) => {
    const [code = '', memberId = ''] = key.split('/')
    return registry.roleInRegion(code, memberId)
  }, nowMillis)
  const members = remember((memberId) => registry.member(memberId), nowMillis)
  /** An access token knows an address only; the journal shows people by the name that their team gave them. */
  const verifyToken: AccessPorts['verifyToken'] = async (bearer) => {
    const person = await parts.verifyToken(bearer)
    const member = person && (await members(person.memberId, false))
    return member ? { ...person, name: member.name } : person
  }
  return {
    verifyToken,
    roleIn: (id, memberId, { fresh }) => territoryRoles(`${id}/${memberId}`, fresh),
    roleInRegion: (code, memberId, { fresh }) => regionRoles(`${code}/${memberId}`, fresh),
    territoryOfHost: (host) => territoryOfHost(host, false),
    links: parts.links,
    originSecret: parts.originSecret,
    limiter: parts.limiter,
  }
}
