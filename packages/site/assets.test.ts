import { describe, expect, it } from 'vitest'
import { portalAssets, workerName } from './assets.ts'
import { renderPage } from './layout.tsx'
import { previewSpecs } from './preview/pages.tsx'
import { sampleBrand, sampleChrome, sampleIds } from './preview/sample.ts'

describe.each(sampleIds)('style sheets of %s', (id) => {
  const { paths, files } = portalAssets(sampleBrand(id), [{ name: workerName, source: 'self' }])
  const chrome = sampleChrome(id, paths)
  const [home, list, event] = previewSpecs(id).map((spec) => renderPage(chrome, spec))
  const sheet = (name: string): string => paths.sheets?.find((one) => one.name === name)?.path ?? '?'

  it('come with the pages that use them: a page to read does not pay for forms nor for the home page', () => {
    expect(home).toContain(sheet('home'))
    expect(home).not.toContain(sheet('forms'))
    expect(list).toContain(sheet('forms'))
    expect(event).not.toContain(sheet('home'))
  })

  it('are published, each named by its content', () => {
    const published = files.map(({ path }) => path)
    expect(published).toEqual(expect.arrayContaining([paths.css, ...(paths.sheets ?? []).map(({ path }) => path)]))
    expect(new Set(published).size).toBe(published.length)
  })

  it('leave the worker to its own address', () => {
    expect(files.some(({ path }) => path.includes(workerName))).toBe(false)
  })
})
