import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CACHE, findFiles, ROOT } from './paths.ts'

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)

/** One value for the content of all files that match, tests apart: any change of name or content gives another. */
export function fingerprint(patterns: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of findFiles(...patterns).filter((path) => !isTest(path))) {
    hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)))
  }
  return hash.digest('hex')
}

const stampOf = (name: string): string => join(CACHE, `${name}.stamp`)

/** Whether what `name` stands for was made from exactly this. */
export function isFresh(name: string, value: string): boolean {
  try {
    return readFileSync(stampOf(name), 'utf8') === value
  } catch {
    return false
  }
}

export function remember(name: string, value: string): void {
  mkdirSync(dirname(stampOf(name)), { recursive: true })
  writeFileSync(stampOf(name), value)
}
