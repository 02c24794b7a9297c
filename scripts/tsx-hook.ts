// Node strips types from .ts by itself; .tsx needs its JSX compiled. `node --import ./scripts/tsx-hook.ts main.ts`
// compiles each .tsx once and keeps the result by content, so that a start never waits for the compiler again.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as Esbuild from 'esbuild'

const require = createRequire(import.meta.url)
const folder = join(import.meta.dirname, '..', 'node_modules', '.cache', 'tsx')
/** Part of every cache key: raise it when an option below changes. */
const OPTIONS_VERSION = '1'

function compile(file: string, source: string): string {
  // Required late: a start served from the cache does not load the compiler at all.
  const esbuild: typeof Esbuild = require('esbuild')
  return esbuild.transformSync(source, {
    sourcefile: file,
    loader: 'tsx',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    sourcemap: 'inline',
    sourcesContent: false,
    // The `@jsxImportSource` comment on top of each file names its runtime; a file without one is not React.
    tsconfigRaw: { compilerOptions: { jsxImportSource: 'hono/jsx', verbatimModuleSyntax: true } },
  }).code
}

function compiled(file: string): string {
  const source = readFileSync(file, 'utf8')
  const key = createHash('sha256').update(`${OPTIONS_VERSION}\0${file}\0${source}`).digest('hex')
  const kept = join(folder, `${key}.mjs`)
  try {
    return readFileSync(kept, 'utf8')
  } catch {
    const code = compile(file, source)
    mkdirSync(folder, { recursive: true })
    // Two processes may compile the same file at once: a rename is seen whole or not at all.
    const draft = `${kept}.${process.pid}`
    writeFileSync(draft, code)
    renameSync(draft, kept)
    return code
  }
}

process.setSourceMapsEnabled(true)
registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !new URL(url).pathname.endsWith('.tsx')) return nextLoad(url, context)
    return { format: 'module', shortCircuit: true, source: compiled(fileURLToPath(url)) }
  },
})
