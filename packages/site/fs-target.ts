import { link, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Manifest, manifestSchema, type ReleaseTarget, storageKey } from './manifest.ts'

const MANIFEST = 'manifest.json'

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

/** The folder of a release under `rootDir`: `<rootDir>/<releaseId>/`. */
export const releaseFolder = (rootDir: string, releaseId: string): string => join(rootDir, releaseId)

/** Releases on a local disk; files carried over are hard links, so a thousand unchanged pages cost no bytes. */
export const fsTarget = (rootDir: string): ReleaseTarget => {
  const made = new Set<string>()
  const ensureFolder = async (folder: string): Promise<void> => {
    if (made.has(folder)) return
    await mkdir(folder, { recursive: true })
    made.add(folder)
  }
  const fileOf = (releaseId: string, path: string): string => join(releaseFolder(rootDir, releaseId), storageKey(path))

  const carryOne = async (from: string, to: string): Promise<void> => {
    await ensureFolder(dirname(to))
    try {
      await link(from, to)
    } catch (error) {
      // A release begun again after an interruption finds its own links in place.
      if (!isCode(error, 'EEXIST')) throw error
    }
  }

  return {
    put: async (releaseId, path, bytes) => {
      const file = fileOf(releaseId, path)
      await ensureFolder(dirname(file))
      // Written aside then renamed: writing in place would change the earlier releases that share the file by a link.
      const draft = `${file}.new`
      await writeFile(draft, bytes)
      await rename(draft, file)
    },
    carry: async (fromReleaseId, releaseId, paths) => {
      let next = 0
      const worker = async (): Promise<void> => {
        for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
          await carryOne(fileOf(fromReleaseId, path), fileOf(releaseId, path))
        }
      }
      await Promise.all(Array.from({ length: 8 }, worker))
    },
    readManifest: async (releaseId) => {
      try {
        const text = await readFile(join(releaseFolder(rootDir, releaseId), MANIFEST), 'utf8')
        return manifestSchema.parse(JSON.parse(text))
      } catch (error) {
        if (isCode(error, 'ENOENT')) return undefined
        throw error
      }
    },
    writeManifest: async (manifest: Manifest) => {
      const folder = releaseFolder(rootDir, manifest.releaseId)
      await ensureFolder(folder)
      const draft = join(folder, `${MANIFEST}.new`)
      await writeFile(draft, JSON.stringify(manifest))
      await rename(draft, join(folder, MANIFEST))
    },
  }
}
