import { partsOf, type SliceDeps } from '@ancrage/features/slice.ts'
import { type PageSpec, renderPage } from '@ancrage/site'
import * as z from 'zod'
import { readSettings } from './site-look.ts'
import { sitePartOf, withWorkingCopy } from './site-pages.tsx'
import type { Surroundings } from './slice-deps.ts'

const slugged = z.looseObject({ slug: z.string() })

/** A person without a page of their own is shown where they appear: on the page made from the fewest records. */
const mostAbout = (recordId: string, pages: readonly PageSpec[]): PageSpec | undefined =>
  pages.filter(({ inputs }) => inputs.includes(recordId)).toSorted((a, b) => a.inputs.length - b.inputs.length)[0]

/** The page of a record as it would be published now. */
export const previewOf = async (
  deps: Omit<SliceDeps, 'preview'>,
  around: Surroundings,
  collectionName: string,
  recordId: string,
): Promise<string | undefined> => {
  const kept = (await partsOf(around.slices, 'collections')).find(
    ({ collection }) => collection.name === collectionName,
  )
  const stored = kept && (await deps.store.get(kept.collection, recordId))
  if (!stored || stored.deletedAt) return undefined
  const now = around.clock.now()
  const context = await deps.site()
  const from = await readSettings(deps.store)
  const snapshot = await withWorkingCopy(deps.store, around.slices, context, now, {
    collection: collectionName,
    stored,
  })
  const { pages } = await sitePartOf(snapshot, from, around.slices)
  const own = kept.pagePath?.(slugged.parse(stored.value).slug)
  const page = pages.find((spec) => spec.path === own) ?? mostAbout(recordId, pages)
  return page && renderPage(context.chrome, page)
}
