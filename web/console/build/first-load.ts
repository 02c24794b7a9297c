import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

interface Chunk {
  readonly type: string
  readonly fileName: string
  readonly code?: string
  readonly source?: string | Uint8Array
  readonly imports?: readonly string[]
  readonly isEntry?: boolean
  readonly facadeModuleId?: string | null
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> }
}

/** Pages that someone waits for when opening a territory; everything else comes later. */
const firstPages = ['/territory/TerritoryPage.tsx', '/territory/Home.tsx']

type Bundle = Readonly<Record<string, Chunk | undefined>>

/** Names of the scripts and styles that the entry and the first pages need, with all that they import. */
export const firstFiles = (bundle: Bundle): ReadonlySet<string> => {
  const files = new Set<string>()
  const visit = (name: string): void => {
    if (files.has(name)) return
    files.add(name)
    const chunk = bundle[name]
    for (const file of chunk?.imports ?? []) visit(file)
    for (const file of chunk?.viteMetadata?.importedCss ?? []) files.add(file)
  }
  for (const chunk of Object.values(bundle)) {
    const page = chunk?.facadeModuleId ?? ''
    if (chunk && (chunk.isEntry || firstPages.some((path) => page.endsWith(path)))) visit(chunk.fileName)
  }
  return files
}

/**
 * Weighs what a browser fetches before the home page of a territory shows (scripts and styles, gzip), prints it, and
 * stops the build above the budget.
 */
export const firstLoadBudget = ({ maxBytes }: { readonly maxBytes: number }): Plugin => ({
  name: 'first-load-budget',
  apply: 'build',
  generateBundle(_options, output) {
    const bundle: Bundle = output
    const files = firstFiles(bundle)
    let total = 0
    for (const name of files) total += gzipSync(bundle[name]?.code ?? bundle[name]?.source ?? '').length
    const text = `first load ${Math.round(total / 1000)} kB gzip in ${files.size} files (budget ${maxBytes / 1000} kB)`
    if (total > maxBytes) this.error(text)
    this.info(text)
  },
})
