import { globSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')
export const CACHE = join(ROOT, 'node_modules', '.cache', 'ancrage')
export const DIST = join(ROOT, 'dist')

const GENERATED = new Set(['node_modules', 'dist', 'cdk.out', '.ancrage', '.git'])

/** Files of the checkout that match, sorted, relative to its root; generated folders are never entered. */
export function findFiles(...patterns: readonly string[]): readonly string[] {
  return globSync([...patterns], { cwd: ROOT, exclude: ({ name }) => GENERATED.has(name), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
