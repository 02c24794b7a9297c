import * as z from 'zod'

const entrySchema = z.strictObject({
  /** Fingerprint of everything the file is made from; equal keys mean equal bytes. */
  key: z.string(),
  sha256: z.string(),
  contentType: z.string(),
  sizeBytes: z.int(),
  gzipBytes: z.int().optional(),
  title: z.string().optional(),
  /** Addresses inside the site that the page leads to or loads, without anchor. */
  links: z.array(z.string()).optional(),
  inSitemap: z.boolean().optional(),
  lastModified: z.string().optional(),
  /** Days of the events it announces: a page carried over may have aged. */
  eventDays: z.array(z.string()).optional(),
})

/** What a release holds, path by path; stored beside it and read back by the next one. */
export const manifestSchema = z.strictObject({
  releaseId: z.string(),
  createdAt: z.string(),
  entries: z.record(z.string(), entrySchema),
})

export type ManifestEntry = z.output<typeof entrySchema>
export type Manifest = z.output<typeof manifestSchema>

const texts = new WeakMap<ManifestEntry, string>()

const textOf = (entry: ManifestEntry): string => {
  const known = texts.get(entry)
  if (known !== undefined) return known
  const made = JSON.stringify(entry)
  texts.set(entry, made)
  return made
}

/** Its JSON, byte for byte; an entry carried over from one release to the next is put into words once. */
export const manifestText = ({ releaseId, createdAt, entries }: Manifest): string => {
  const lines = Object.entries(entries).map(([path, entry]) => `${JSON.stringify(path)}:${textOf(entry)}`)
  return `{"releaseId":${JSON.stringify(releaseId)},"createdAt":${JSON.stringify(createdAt)},"entries":{${lines.join()}}}`
}

/** The key of a file in an object store: `/aides/` → `aides/index.html`, as the edge function asks for it. */
export const objectKey = (path: string): string => (path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1))

/** Where a release is written. Paths are public addresses (`/aides/`); each target names its files as it likes. */
export interface ReleaseTarget {
  readonly put: (releaseId: string, path: string, bytes: Uint8Array, contentType: string) => Promise<void>
  /** Makes the file of an earlier release part of this one without reading it: a hard link, an object copy. */
  readonly carry: (fromReleaseId: string, releaseId: string, paths: readonly string[]) => Promise<void>
  readonly readManifest: (releaseId: string) => Promise<Manifest | undefined>
  /** Written last: a release without manifest is unfinished and is never shown. */
  readonly writeManifest: (manifest: Manifest) => Promise<void>
}
