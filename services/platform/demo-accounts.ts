import type { TerritoryId } from '@ancrage/kernel'
import type { Membership, Registry } from '@ancrage/store/registry.ts'
import { memberIdOf } from '../common/member-id.ts'

export interface DemoAccount {
  readonly email: string
  readonly name: string
  /** What this account is good for, as the sign-in page says it. */
  readonly purpose: string
  readonly memberships: readonly Membership[]
}

const at = (target: TerritoryId, role: 'administrator' | 'editor' | 'welcome-officer' | 'reader'): Membership => ({
  kind: 'territory',
  target,
  role,
})

/** Fictional people, one per role, for the territories of the demonstration. */
export const demoAccountsOf = (gers: TerritoryId, dore: TerritoryId): readonly DemoAccount[] => [
  {
    email: 'maelle.casteran@gers.example.fr',
    name: 'Maëlle Castéran',
    purpose: 'Gers, administration',
    memberships: [at(gers, 'administrator')],
  },
  {
    email: 'lucas.soulan@gers.example.fr',
    name: 'Lucas Soulan',
    purpose: 'Gers, rédaction',
    memberships: [at(gers, 'editor')],
  },
  {
    email: 'ines.barrau@gers.example.fr',
    name: 'Inès Barrau',
    purpose: 'Gers, accueil des internes',
    memberships: [at(gers, 'welcome-officer')],
  },
  {
    email: 'paul.dareux@gers.example.fr',
    name: 'Paul Dareux',
    purpose: 'Gers, lecture seule',
    memberships: [at(gers, 'reader')],
  },
  {
    email: 'clemence.gourbeyre@dore.example.fr',
    name: 'Clémence Gourbeyre',
    purpose: 'Vallée de la Dore, administration',
    memberships: [at(dore, 'administrator')],
  },
  {
    email: 'alix.rouvet@ancrage.example.fr',
    name: 'Alix Rouvet',
    purpose: 'Les deux territoires, rédaction',
    memberships: [at(gers, 'editor'), at(dore, 'editor')],
  },
  {
    email: 'noemie.vidal@ars-occitanie.example.fr',
    name: 'Noémie Vidal',
    purpose: 'Agence régionale Occitanie, analyse',
    memberships: [{ kind: 'region', target: '76', role: 'analyst' }],
  },
  {
    email: 'etienne.morel@ars-aura.example.fr',
    name: 'Étienne Morel',
    purpose: 'Agence régionale Auvergne-Rhône-Alpes, analyse',
    memberships: [{ kind: 'region', target: '84', role: 'analyst' }],
  },
]

export const seedAccounts = async (registry: Registry, accounts: readonly DemoAccount[]): Promise<void> => {
  for (const { email, name, memberships } of accounts) {
    const id = memberIdOf(email)
    await registry.saveMember({ id, name, email })
    for (const membership of memberships) await registry.grant(id, membership)
  }
}
