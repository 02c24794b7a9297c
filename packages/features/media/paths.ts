import { blobKey } from './model.ts'

/** Public address of one size of a picture; its content never changes. */
export const photoPath = (hash: string, file: { readonly width: number; readonly type: string }): string =>
  `/photos/${blobKey(hash, file)}`
