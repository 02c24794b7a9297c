import { err, isId, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import type { RegionPermission, RegionScope, TerritoryPermission, TerritoryScope } from '@ancrage/tenancy'
import { requirePermission, scopeOfAgency, scopeOfMember } from '@ancrage/tenancy/mint.ts'
import type { Admission, Admitted } from './access.ts'
import { notFound } from './not-found.ts'
import type { VerifiedPerson } from './ports.ts'

const notSignedIn = problem(
  problems.notSignedIn,
  'Connectez-vous pour continuer. Si vous l’étiez, votre session a expiré.',
)
const forbidden = problem(
  problems.forbidden,
  'Votre rôle ne permet pas cette action. Une personne chargée de l’administration de votre équipe peut la faire ou changer votre rôle.',
)

const personOf = async ({ header, ports }: Admission): Promise<VerifiedPerson | undefined> => {
  const [scheme, token, ...rest] = (header('authorization') ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'bearer' || !token || rest.length > 0) return undefined
  return ports.verifyToken(token)
}

export const admitSignedIn = async (
  admission: Admission,
): Promise<Result<Admitted<VerifiedPerson, VerifiedPerson>, Problem>> => {
  const person = await personOf(admission)
  return person ? ok({ scope: person, wide: person, limitKey: person.memberId }) : err(notSignedIn)
}

/** A territory that does not exist and one where the person is nobody are the same 404. */
export const admitMember = async <P extends TerritoryPermission>(
  admission: Admission,
  permission: P,
): Promise<Result<Admitted<TerritoryScope<P>, TerritoryScope>, Problem>> => {
  const person = await personOf(admission)
  if (!person) return err(notSignedIn)
  const territoryId = admission.pathParam('territory')
  if (!isId('ter', territoryId)) return err(notFound)
  const role = await admission.ports.roleIn(territoryId, person.memberId, { fresh: admission.unsafe })
  if (!role) return err(notFound)
  const scope = requirePermission(scopeOfMember(territoryId, person, role), permission)
  return scope ? ok({ scope, wide: scope, territoryId, limitKey: person.memberId }) : err(forbidden)
}

export const admitAgency = async <P extends RegionPermission>(
  admission: Admission,
  permission: P,
): Promise<Result<Admitted<RegionScope<P>, RegionScope>, Problem>> => {
  const person = await personOf(admission)
  if (!person) return err(notSignedIn)
  const region = admission.pathParam('region') ?? ''
  if (!/^\d{2}$/.test(region)) return err(notFound)
  const role = await admission.ports.roleInRegion(region, person.memberId, { fresh: admission.unsafe })
  if (!role) return err(notFound)
  const scope = scopeOfAgency(region, person, role, permission)
  return scope ? ok({ scope, wide: scope, limitKey: person.memberId }) : err(forbidden)
}
