import { partsOf, type Slice } from '@ancrage/features/slice.ts'
import { type IdFactory, type Instant, localDateOf } from '@ancrage/kernel'
import { systemScope } from '@ancrage/runtime/system-scope.ts'
import { type AuditNote, create, openStore, type StoreEngine } from '@ancrage/store'
import type { ResolvedTerritory } from './descriptor.ts'

/**
 * Drafts that show a new team what goes where. Only while the territory has no record of any module: run again after
 * the first edit, or the first deletion, it adds nothing.
 */
export const plantStarter = async (
  deps: { readonly engine: StoreEngine; readonly ids: IdFactory; readonly slices: readonly Slice[] },
  { descriptor, communes }: ResolvedTerritory,
  now: Instant,
): Promise<void> => {
  const store = openStore(systemScope(descriptor.id, 'onboarding'), deps.engine)
  const slices = deps.slices.filter(({ slug }) => descriptor.modules.some((module) => module === slug))
  const collections = (await partsOf(slices, 'collections')).map(({ collection }) => collection)
  for (const collection of collections)
    if ((await store.list(collection)).length + (await store.listDeleted(collection)).length > 0) return
  const largest = communes.toSorted((a, b) => b.populationCount - a.populationCount)[0]
  const [contact] = descriptor.contacts
  if (!largest || !contact) return
  const commune = { code: largest.code, name: largest.name }
  const context = { commune, today: localDateOf(now, descriptor.timeZone), contactEmail: contact.email }
  const starters = await Promise.all(slices.map((slice) => slice.starter()))
  const records = starters.flatMap((starter) => starter(context))
  const planted = records.map(({ collection, value }) => ({ collection, id: deps.ids.next(collection.prefix), value }))
  const audit = planted.map(
    ({ collection, id }): AuditNote => ({
      action: 'starter.created',
      collection: collection.name,
      subject: id,
      summary: 'Brouillon de départ « À remplacer » ajouté',
    }),
  )
  if (planted.length === 0) return
  await store.commit({ changes: planted.map(({ collection, id, value }) => create(collection, id, value)), audit, now })
}
