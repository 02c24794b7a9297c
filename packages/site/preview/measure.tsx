/** @jsxImportSource hono/jsx */
// Times a release of a thousand detail pages: node --import ./scripts/tsx-hook.ts packages/site/preview/measure.tsx
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stdout } from 'node:process'
import {
  buildRelease,
  describeFindings,
  type FileSpec,
  fsTarget,
  legalPaths,
  type PageSpec,
  portalAssets,
  renderPage,
} from '../index.ts'
import { momentPaths } from '../moments-words.ts'
import { sharePath } from '../share.tsx'
import { previewSpecs } from './pages.tsx'
import { sampleBrand, sampleChrome } from './sample.ts'

const PAGES = 1000
const assets = portalAssets(sampleBrand('gers'))
const chrome = { ...sampleChrome('gers', assets.paths), nav: [], footerLinks: [] }
const detail = previewSpecs('gers').find((spec) => spec.path === '/evenements/integration/')
if (!detail) throw new Error('the sample detail page is missing')

const stubs: readonly FileSpec[] = [
  ...Object.values(legalPaths),
  ...Object.values(momentPaths),
  sharePath,
  ...['/', '/evenements/', '/evenements/inscription/', '/evenements/integration/agenda.ics'],
].map((path) => ({ path, contentType: 'text/plain', inputs: '1', render: () => path }))

const site = (edited: number): readonly PageSpec[] =>
  Array.from({ length: PAGES }, (_, index) => ({
    ...detail,
    path: `/evenements/e-${index}/`,
    title: `${detail.title} ${index}`,
    inputs: index === 0 ? `v${edited}` : 'v1',
  }))

const root = mkdtempSync(join(tmpdir(), 'ancrage-measure-'))
const target = fsTarget(root)
const common = { chrome, files: [...assets.files, ...stubs], codeVersion: '1', target }
const now = '2026-11-03T08:00:00.000Z'
const line = (name: string, millis: number): void => {
  stdout.write(`${name.padEnd(48)} ${millis.toFixed(2)} ms\n`)
}

renderPage(chrome, detail)
const before = performance.now()
for (let index = 0; index < 200; index++) renderPage(chrome, detail)
line('render one detail page', (performance.now() - before) / 200)

const full = await buildRelease({ ...common, pages: site(1), releaseId: 'r0', now })
line(`full release of ${PAGES} pages`, full.report.durationMillis)
let previous = full.manifest
const times: number[] = []
for (let round = 1; round <= 9; round++) {
  const next = await buildRelease({ ...common, pages: site(round + 1), releaseId: `r${round}`, previous, now })
  if (!next.report.ok || next.report.rendered.length !== 1)
    throw new Error(describeFindings(next.report.errors.slice(0, 5)))
  previous = next.manifest
  times.push(next.report.durationMillis)
}
times.sort((a, b) => a - b)
line(`one page edited among ${PAGES}, median of ${times.length}`, times[Math.floor(times.length / 2)] ?? 0)
rmSync(root, { recursive: true })
