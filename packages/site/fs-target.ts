import { linkSync, mkdirSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type Manifest, manifestSchema, manifestText, type ReleaseTarget } from './manifest.ts'

const MANIFEST = 'manifest.json'
/** Links made between two turns of the event loop: a link takes some 15 µs, a trip to a worker thread three times that. */
const SLICE = 50

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

/**
 * The name of a file inside a release folder on disk: `/aides/` → `aides.html`, `/` → `index.html`.
 * Flat on purpose: one folder per page made half a second of folders out of a release of a thousand links.
 */
export const diskName = (path: string): string => {
  if (path === '/') return 'index.html'
  return path.endsWith('/') ? `${path.slice(1, -1)}.html` : path.slice(1)
}

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
  const fileOf = (releaseId: string, path: string): string => join(releaseFolder(rootDir, releaseId), diskName(path))

  const carryOne = (from: string, to: string, name: string): void => {
    const target = `${to}/${name}`
    const folder = target.slice(0, target.lastIndexOf('/'))
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    try {
      linkSync(`${from}/${name}`, target)
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
      const [from, to] = [releaseFolder(rootDir, fromReleaseId), releaseFolder(rootDir, releaseId)]
      for (let start = 0; start < paths.length; start += SLICE) {
        for (const path of paths.slice(start, start + SLICE)) carryOne(from, to, diskName(path))
        await setImmediate()
      }
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
      await writeFile(draft, manifestText(manifest))
      await rename(draft, join(folder, MANIFEST))
    },
  }
}
