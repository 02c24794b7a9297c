import type { Result } from '@ancrage/kernel'
import type { BlobStore } from '@ancrage/store/blobs.ts'

/** One file made from a picture that was sent. */
export interface MadeFile {
  readonly width: number
  readonly type: 'webp' | 'jpeg'
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What became of a picture: upright, without a word about where, when or by whom it was taken. */
export interface MadePicture {
  /** Of the largest file, in pixels. */
  readonly width: number
  readonly height: number
  /** `#a1b2c3`, its commonest colour. */
  readonly colour: string
  readonly files: readonly MadeFile[]
}

export type PictureRefusal = 'unreadable' | 'too-many-pixels' | 'too-small'

/** A record that names another one. */
export interface RecordUse {
  readonly collection: string
  readonly id: string
  readonly label: string
  /** Whether its published copy does, not the working copy alone. */
  readonly isPublished: boolean
}

/** What a slice needs to receive pictures: where files lie, what decodes them, who shows them. */
export interface PicturePorts {
  readonly blobs: BlobStore
  readonly make: (bytes: Uint8Array<ArrayBuffer>) => Promise<Result<MadePicture, PictureRefusal>>
  /** Records of any slice whose working or published copy names this id. */
  readonly usesOf: (id: string) => Promise<readonly RecordUse[]>
}
