import { settings, settingsId, type TerritorySettings } from '@ancrage/features/settings.ts'
import type { Instant } from '@ancrage/kernel'
import { systemScope } from '@ancrage/runtime/system-scope.ts'
import { create, openStore, replace, type StoreEngine } from '@ancrage/store'
import type { Registry } from '@ancrage/store/registry.ts'
import { memberIdOf } from '../common/member-id.ts'
import { type ResolvedTerritory, territoryHosts } from './descriptor.ts'
import type { RegionDescriptor } from './region-descriptor.ts'

/** Words and figures of the home page, which a territory writes once it knows what to say. */
export type HomeContent = Pick<TerritorySettings, 'welcome' | 'figures' | 'moments' | 'notice'>

export interface OnboardingDeps {
  readonly engine: StoreEngine
  readonly registry: Registry
  /** `localhost`, or the platform’s domain. */
  readonly platformDomain: string
  /** `http://…:8080` or `https://…`, from a host name. */
  readonly originOf: (host: string) => string
}

/** Ids of regions carry a prefix in the descriptors; the platform’s key is the INSEE code. */
const regionCodeOf = (agency: string | null): string | undefined => agency?.slice('reg_'.length)

export const defaultHome = (name: string): HomeContent => ({
  welcome: {
    title: `Bienvenue : ${name}`,
    lead: 'À remplacer : dites en deux phrases ce qui attend un interne qui arrive chez vous.',
  },
  figures: [],
  moments: [],
  notice: '',
})

/**
 * Sets a territory up, or brings it in line with its descriptor: control plane, settings, administrators. Every step
 * can be run again; nothing that the territory wrote since is touched. The first release is the caller’s next step.
 */
export const onboard = async (
  deps: OnboardingDeps,
  { descriptor, communes }: ResolvedTerritory,
  region: RegionDescriptor,
  home: HomeContent,
  now: Instant,
): Promise<void> => {
  const { registry, engine } = deps
  const hosts = territoryHosts(descriptor, deps.platformDomain)
  const primary = hosts.find((one) => one.primary) ?? hosts[0]
  if (!primary) throw new RangeError(`${descriptor.slug}: no host`)
  await registry.saveRegion({ code: region.code, name: region.name, agency: region.agency.name })
  await registry.saveTerritory({
    id: descriptor.id,
    slug: descriptor.slug,
    name: descriptor.name,
    regionCode: descriptor.region,
    hosts: hosts.map(({ host }) => host),
    timeZone: descriptor.timeZone,
    modules: [...descriptor.modules],
    hue: descriptor.brand.hue,
    sharesFigures: descriptor.sharing.indicators && regionCodeOf(descriptor.sharing.agency) === descriptor.region,
    status: 'active',
  })
  for (const email of descriptor.admins) {
    const id = memberIdOf(email)
    if (!(await registry.member(id))) await registry.saveMember({ id, name: email.split('@')[0] ?? email, email })
    if (!(await registry.roleIn(descriptor.id, id)))
      await registry.grant(id, { kind: 'territory', target: descriptor.id, role: 'administrator' })
  }
  for (const email of region.analysts) {
    const id = memberIdOf(email)
    if (!(await registry.member(id))) await registry.saveMember({ id, name: email.split('@')[0] ?? email, email })
    if (!(await registry.roleInRegion(region.code, id)))
      await registry.grant(id, { kind: 'region', target: region.code, role: 'analyst' })
  }
  const value: TerritorySettings = {
    slug: descriptor.slug,
    name: descriptor.name,
    kindLabel: descriptor.kindLabel,
    regionCode: descriptor.region,
    regionName: region.name,
    baseUrl: deps.originOf(primary.host),
    brand: descriptor.brand,
    contacts: [...descriptor.contacts],
    legal: descriptor.legal,
    modules: [...descriptor.modules],
    timeZone: descriptor.timeZone,
    communes: communes.map(({ code, name, populationCount, centre, epci }) => ({
      code,
      name,
      population: populationCount,
      ...(centre ? { location: centre } : {}),
      ...(epci ? { epci } : {}),
    })),
    ...home,
  }
  const store = openStore(systemScope(descriptor.id, 'onboarding'), engine)
  const stored = await store.get(settings, settingsId)
  if (stored && JSON.stringify(stored.value) === JSON.stringify(settings.schema.parse(value))) return
  await store.commit({
    changes: [stored ? replace(settings, settingsId, stored.version, value) : create(settings, settingsId, value)],
    audit: [
      {
        action: stored ? 'settings.changed' : 'territory.onboarded',
        collection: settings.name,
        subject: settingsId,
        summary: stored ? 'Réglages du territoire repris de sa description' : 'Territoire mis en place',
      },
    ],
    now,
  })
}
