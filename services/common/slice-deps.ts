import type { Slice, SliceDeps } from '@ancrage/features/slice.ts'
import type { LinkSigner } from '@ancrage/http'
import type { Clock, IdFactory } from '@ancrage/kernel'
import { type PageSpec, renderPage } from '@ancrage/site'
import { openStore, type StoreEngine } from '@ancrage/store'
import type { TerritoryScope } from '@ancrage/tenancy'
import * as z from 'zod'
import { readSettings, siteContext, sitePartOf, withWorkingCopy } from './site.tsx'

/** What every function that runs slices needs from its surroundings. */
export interface Surroundings {
  /** The data of the scope’s territory: in the cloud, with the rights of that territory alone. */
  readonly engineOf: (scope: TerritoryScope) => StoreEngine
  readonly ids: IdFactory
  readonly links: LinkSigner
  readonly pepper: string
  readonly clock: Clock
  readonly slices: readonly Slice[]
}

const slugged = z.looseObject({ slug: z.string() })

/** A person without a page of their own is shown where they appear: on the page made from the fewest records. */
const mostAbout = (recordId: string, pages: readonly PageSpec[]): PageSpec | undefined =>
  pages.filter(({ inputs }) => inputs.includes(recordId)).toSorted((a, b) => a.inputs.length - b.inputs.length)[0]

/** The page of a record as it would be published now. */
const previewOf = async (
  deps: Omit<SliceDeps, 'preview'>,
  around: Surroundings,
  collectionName: string,
  recordId: string,
): Promise<string | undefined> => {
  const kept = around.slices
    .flatMap((slice) => slice.collections)
    .find(({ collection }) => collection.name === collectionName)
  const stored = kept && (await deps.store.get(kept.collection, recordId))
  if (!stored || stored.deletedAt) return undefined
  const now = around.clock.now()
  const context = await deps.site()
  const from = await readSettings(deps.store)
  const snapshot = await withWorkingCopy(deps.store, around.slices, context, now, {
    collection: collectionName,
    stored,
  })
  const { pages } = sitePartOf(snapshot, from, around.slices)
  const own = kept.pagePath?.(slugged.parse(stored.value).slug)
  const page = pages.find((spec) => spec.path === own) ?? mostAbout(recordId, pages)
  return page && renderPage(context.chrome, page)
}

/** What the routes, reactions and mails of slices receive for one request or change. */
export const sliceDepsFor =
  (around: Surroundings) =>
  (scope: TerritoryScope): SliceDeps => {
    const store = openStore(scope, around.engineOf(scope))
    const deps = {
      territoryId: scope.territoryId,
      store,
      ids: around.ids,
      links: around.links,
      pepper: around.pepper,
      site: () => siteContext(store, around.slices),
    }
    return { ...deps, preview: (collection, recordId) => previewOf(deps, around, collection, recordId) }
  }
