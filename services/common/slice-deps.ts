import type { PicturePorts } from '@ancrage/features/pictures.ts'
import type { Slice, SliceDeps } from '@ancrage/features/slice.ts'
import type { LinkSigner } from '@ancrage/http'
import type { Clock, IdFactory, Locale } from '@ancrage/kernel'
import { openStore, type StoreEngine } from '@ancrage/store'
import type { BlobStore } from '@ancrage/store/blobs.ts'
import type { TerritoryScope } from '@ancrage/tenancy'
import { otherSlices } from './other-slices.ts'
import { siteContext } from './site-look.ts'

/** What every function that runs slices needs from its surroundings. */
export interface Surroundings {
  /** The data of the scope’s territory: in the cloud, with the rights of that territory alone. */
  readonly engineOf: (scope: TerritoryScope) => StoreEngine
  readonly ids: IdFactory
  readonly links: LinkSigner
  readonly pepper: string
  readonly clock: Clock
  readonly slices: readonly Slice[]
  /** Absent where nobody sends or keeps pictures. */
  readonly pictures?: {
    /** The files of the scope’s territory, with the rights of that territory alone. */
    readonly blobsOf: (scope: TerritoryScope) => BlobStore
    readonly make: PicturePorts['make']
  }
}

/** What the routes, reactions and mails of slices receive for one request or change. */
export const sliceDepsFor =
  (around: Surroundings) =>
  (scope: TerritoryScope, locale: Locale = 'fr'): SliceDeps => {
    const store = openStore(scope, around.engineOf(scope))
    const deps = {
      territoryId: scope.territoryId,
      store,
      ids: around.ids,
      links: around.links,
      pepper: around.pepper,
      locale,
      site: (other = locale) => siteContext(store, around.slices, other),
    }
    // Loaded when asked for: the pages of a whole site weigh on every start, and most functions never preview.
    const preview: SliceDeps['preview'] = async (collection, recordId) =>
      (await import('./preview.ts')).previewOf(deps, around, collection, recordId)
    const { pictures } = around
    const full: SliceDeps = {
      ...deps,
      preview,
      others: otherSlices(around, () => full),
      ...(pictures && {
        pictures: {
          blobs: pictures.blobsOf(scope),
          make: pictures.make,
          usesOf: async (id) => (await import('./record-uses.ts')).usesOf(store, around.slices, id),
        },
      }),
    }
    return full
  }
