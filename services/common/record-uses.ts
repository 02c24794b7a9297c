import type { RecordUse } from '@ancrage/features/pictures.ts'
import { partsOf, type Slice } from '@ancrage/features/slice.ts'
import type { TerritoryStore } from '@ancrage/store'
import * as z from 'zod'

const named = z.looseObject({ title: z.string().optional(), name: z.string().optional(), slug: z.string().optional() })

const labelOf = (value: unknown, id: string): string => {
  const read = named.safeParse(value)
  return read.success ? (read.data.title ?? read.data.name ?? read.data.slug ?? id) : id
}

/**
 * Records that name another one, in their working copy or their published one. Told from their text: whatever field a
 * slice keeps the id in, it is found. Reads every collection, so it is for what people do now and then.
 */
export const usesOf = async (
  store: Pick<TerritoryStore, 'list'>,
  slices: readonly Slice[],
  id: string,
): Promise<readonly RecordUse[]> => {
  const uses: RecordUse[] = []
  for (const { collection } of await partsOf(slices, 'collections')) {
    for (const { id: recordId, value, live } of await store.list(collection)) {
      if (recordId === id) continue
      const isPublished = JSON.stringify(live?.value ?? null).includes(id)
      if (isPublished || JSON.stringify(value).includes(id))
        uses.push({ collection: collection.name, id: recordId, label: labelOf(value, recordId), isPublished })
    }
  }
  return uses
}
