import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { ROOT } from './planted-project.ts'

const SKIPPED = new Set(['node_modules', 'dist', 'cdk.out', '.git', '.ancrage'])

/** Every file under a folder of the checkout that is not generated, relative to that folder, with `/` between names. */
export function listFiles(folder: string): readonly string[] {
  const walk = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      if (SKIPPED.has(entry.name)) return []
      return entry.isDirectory() ? walk(join(path, entry.name)) : [join(path, entry.name)]
    })
  const start = join(ROOT, folder)
  return walk(start).map((path) => relative(start, path).split(sep).join('/'))
}

export function listFolders(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name))
    .map((entry) => entry.name)
}

export function readText(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}
