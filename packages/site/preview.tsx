/** @jsxImportSource hono/jsx */
// Writes a small site per demo brand, to look at: node --import ./scripts/tsx-hook.ts packages/site/preview.tsx outDir
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { argv } from 'node:process'
import { portalAssets, renderPage, servicePages } from './index.ts'
import { previewSpecs } from './preview/pages.tsx'
import { sampleBrand, sampleChrome, sampleIds } from './preview/sample.ts'

const write = (folder: string, path: string, body: string | Uint8Array): void => {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, body)
}

const [, , outDir] = argv
if (!outDir) throw new Error('Usage : node --import ./scripts/tsx-hook.ts packages/site/preview.tsx <dossier>')

for (const id of sampleIds) {
  const folder = join(outDir, id)
  const assets = portalAssets(sampleBrand(id))
  const chrome = sampleChrome(id, assets.paths)
  for (const file of assets.files) write(folder, file.path, await file.render())
  const content = previewSpecs(id)
  const service = servicePages(chrome, content)
  for (const file of service.files) write(folder, file.path, await file.render())
  for (const spec of [...content, ...service.pages]) write(folder, spec.path, renderPage(chrome, spec))
}
