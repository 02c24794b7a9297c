import type { SitePart, Snapshot } from '../slice.ts'
import { blobKey, isShowable } from './model.ts'
import { photoPath } from './paths.ts'
import { photos } from './store.ts'

/** The files of every picture that may be shown: those that no page shows stay behind, and private. */
export const site = ({ live, today }: Snapshot): SitePart => ({
  pages: [],
  files: [],
  stored: live(photos)
    .filter(({ value }) => isShowable(value, today))
    .flatMap(({ id, value }) =>
      value.files.map((file) => ({
        path: photoPath(value.hash, file),
        contentType: file.type === 'jpeg' ? 'image/jpeg' : 'image/webp',
        blobKey: blobKey(value.hash, file),
        recordId: id,
      })),
    ),
})
