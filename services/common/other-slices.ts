import { getPublished } from '@ancrage/features/published.ts'
import type { OtherSlices, PublicRecord, Recipients } from '@ancrage/features/recipients.ts'
import { partsOf, type Slice, type SliceDeps } from '@ancrage/features/slice.ts'
import * as z from 'zod'

const named = z.looseObject({ slug: z.string(), title: z.string().optional(), name: z.string().optional() })

const recipientsOf = async (slices: readonly Slice[]): Promise<readonly Recipients[]> =>
  (await Promise.all(slices.map((slice) => slice.recipients?.() ?? []))).flat()

const pageOf = async (slices: readonly Slice[], deps: SliceDeps, id: string): Promise<PublicRecord | undefined> => {
  const kept = (await partsOf(slices, 'collections')).find(
    ({ collection, pagePath }) => pagePath && collection.editorial && id.startsWith(`${collection.prefix}_`),
  )
  const record = kept && (await getPublished(deps.store, kept.collection, id))
  const read = named.safeParse(record?.value)
  if (!kept?.pagePath || !read.success) return undefined
  const { slug, title, name } = read.data
  return { id, label: title ?? name ?? slug, path: kept.pagePath(slug) }
}

/** What slices may learn of one another, from those that run here. */
export const otherSlices = (around: { readonly slices: readonly Slice[] }, deps: () => SliceDeps): OtherSlices => ({
  recipients: () => recipientsOf(around.slices),
  searches: async () => (await Promise.all(around.slices.map((slice) => slice.searches?.() ?? []))).flat(),
  findRecord: async (id) => {
    const offered = (await recipientsOf(around.slices)).find(({ prefix }) => id.startsWith(`${prefix}_`))
    return (await offered?.find(deps(), id)) ?? (await pageOf(around.slices, deps(), id))
  },
})
