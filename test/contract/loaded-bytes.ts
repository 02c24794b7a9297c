import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const staticImport = /(?:\bfrom|\bimport)\s*"(\.\/[^"]+\.mjs)"/g

/** Bytes of a bundle that a start reads: the entry and what it imports at once, without what is imported late. */
export const loadedBytes = (bundle: string): number => {
  const seen = new Map<string, number>()
  const follow = (file: string): void => {
    if (seen.has(file)) return
    const text = readFileSync(file, 'utf8')
    seen.set(file, Buffer.byteLength(text))
    for (const [, path] of text.matchAll(staticImport)) if (path !== undefined) follow(join(dirname(file), path))
  }
  follow(bundle)
  return [...seen.values()].reduce((sum, size) => sum + size, 0)
}
