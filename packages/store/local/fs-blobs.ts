import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { instantSchema } from '@ancrage/kernel'
import { TerritoryScope } from '@ancrage/tenancy'
import { type BlobStore, checkedKey } from '../blobs.ts'

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

const absentAs =
  <T>(value: T) =>
  (error: unknown): T => {
    if (isMissing(error)) return value
    throw error
  }

/** Blobs on the local disk, in a folder per territory. @throws TypeError for a scope that tenancy did not mint. */
export const fsBlobs = (rootDir: string, scope: TerritoryScope): BlobStore => {
  if (!TerritoryScope.isMinted(scope)) throw new TypeError('blobs open with a scope that was received')
  const folder = join(rootDir, scope.territoryId)
  const fileOf = (key: string): string => join(folder, checkedKey(key))
  return {
    put: async (key, bytes) => {
      await mkdir(folder, { recursive: true })
      // Written aside then renamed: whoever reads meanwhile sees a whole file or none.
      const draft = `${fileOf(key)}.${process.pid}.new`
      await writeFile(draft, bytes)
      await rename(draft, fileOf(key))
    },
    get: async (key) => {
      const bytes = await readFile(fileOf(key)).catch(absentAs(undefined))
      return bytes && Uint8Array.from(bytes)
    },
    list: async () => {
      const names = await readdir(folder).catch(absentAs<string[]>([]))
      const entries = await Promise.all(
        names
          .filter((name) => !name.endsWith('.new'))
          .map(async (key) => ({ key, facts: await stat(join(folder, key)).catch(absentAs(undefined)) })),
      )
      return entries.flatMap(({ key, facts }) =>
        facts ? [{ key, writtenAt: instantSchema.parse(facts.mtime.toISOString()) }] : [],
      )
    },
    remove: async (key) => rm(fileOf(key), { force: true }),
  }
}
