import { readFileSync } from 'node:fs'
import type { TerritoryId } from '@ancrage/kernel'
import { systemScope } from '@ancrage/runtime/system-scope.ts'
import { openStore } from '@ancrage/store'
import { siteLook } from '../common/site-look.ts'
import { formatProblems } from '../onboarding/check-json.ts'
import { loadDescriptors } from '../onboarding/load-descriptor.ts'
import { defaultHome, type HomeContent, onboard } from '../onboarding/onboard.ts'
import { plantStarter } from '../onboarding/plant-starter.ts'
import { homeSchema } from './demo/home.ts'
import { type DemoSlug, demoSlugs } from './demo/load-demo.ts'
import { paintPhotos } from './demo/paint-photos.ts'
import type { Platform } from './platform.ts'
import { seedDemo } from './seed-demo.ts'

export interface SeededTerritory {
  readonly id: TerritoryId
  readonly slug: string
  readonly name: string
  readonly host: string
}

/** A descriptor that cannot be used: the message is meant for whoever wrote the file. */
export class DescriptorError extends Error {
  override readonly name = 'DescriptorError'
}

const demoSlugOf = (slug: string): DemoSlug | undefined => demoSlugs.find((one) => one === slug)

const demoHome = (slug: DemoSlug): HomeContent => ({
  ...homeSchema.parse(JSON.parse(readFileSync(new URL(`./demo/${slug}/home.json`, import.meta.url), 'utf8'))),
  notice:
    'Site de démonstration : les personnes citées sont fictives, les faits sur les lieux et les aides sont sourcés.',
})

/**
 * Brings every described territory up: what `cdk deploy` does for one territory in the cloud, done here for each file,
 * then demo content where there is some. On an unchanged platform it writes nothing.
 * @throws DescriptorError listing every mistake of the files.
 */
export const seedTerritories = async (
  platform: Platform,
  folders: { readonly territories: string; readonly regionsFile: string },
  withDemo: boolean,
): Promise<readonly SeededTerritory[]> => {
  const read = loadDescriptors({ territoriesDirectory: folders.territories, regionsFile: folders.regionsFile })
  if (!read.ok) throw new DescriptorError(formatProblems(read.error))
  const seeded: SeededTerritory[] = []
  for (const territory of read.value.territories) {
    const { id, slug, name, region: code, hosts } = territory.descriptor
    const region = read.value.regions.find((one) => one.code === code)
    if (!region) throw new DescriptorError(`${slug} : la région ${code} n’est pas décrite.`)
    const demo = withDemo ? demoSlugOf(slug) : undefined
    const now = platform.around.clock.now()
    const deps = {
      engine: platform.engine,
      registry: platform.registry,
      platformDomain: 'localhost',
      originOf: platform.originOf,
    }
    await onboard(deps, territory, region, demo ? demoHome(demo) : defaultHome(name), now)
    const scope = systemScope(id, 'onboarding')
    const first = (await openStore(scope, platform.engine).list(siteLook)).length === 0
    if (demo && first) {
      const { pictures } = platform.around
      const painted = pictures
        ? await paintPhotos(demo, { blobs: pictures.blobsOf(scope), make: pictures.make }, now)
        : []
      await seedDemo(platform.engine, id, demo, now, painted)
    }
    if (!demo && first)
      await plantStarter(
        { engine: platform.engine, ids: platform.around.ids, slices: platform.around.slices },
        territory,
        now,
      )
    // Also on later starts: a release missed by a crash is made now, and an unchanged site costs nothing.
    await platform.releases.request(scope, first ? 'Première mise en ligne' : 'Démarrage de la plateforme')
    const primary = hosts.find((one) => one.primary) ?? hosts[0]
    const host = primary?.host.includes('.') ? primary.host : `${primary?.host}.localhost`
    seeded.push({ id, slug, name, host })
  }
  return seeded
}
