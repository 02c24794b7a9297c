import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IslandFile } from '@ancrage/site'

/** The browser scripts that were built into a folder: one per slice or kit that has one. */
export const readIslands = (folder: string): readonly IslandFile[] => {
  const names = readdirSafely(folder).filter((name) => name.endsWith('.js'))
  return names.toSorted().map((name) => ({
    name: name.slice(0, -3),
    source: readFileSync(join(folder, name), 'utf8'),
  }))
}

/** No folder: nothing was built, as in tests. */
const readdirSafely = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
