import { describe, expect, it } from 'vitest'
import { portalAssets, workerName } from './assets.ts'
import { renderPage } from './layout.tsx'
import { previewSpecs } from './preview/pages.tsx'
import { sampleBrand, sampleChrome, sampleIds } from './preview/sample.ts'

describe.each(sampleIds)('style sheets of %s', (id) => {
  const { paths, files } = portalAssets(sampleBrand(id), [{ name: workerName, source: 'self' }])
  const chrome = sampleChrome(id, paths)
  const sheetOf = (html: string): string => /rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? ''
  const [home, list, event] = previewSpecs(id).map((spec) => sheetOf(renderPage(chrome, spec)))
  const cssOf = (path: string | undefined): string => String(files.find((file) => file.path === path)?.render())

  it('come with the pages that use them: a page to read does not pay for forms nor for the home page', () => {
    expect(cssOf(home)).toContain('.moments')
    expect(cssOf(home)).not.toContain('.choice label')
    expect(cssOf(list)).toContain('.choice label')
    expect(event).toBe(paths.css)
  })

  it('dress a form however small, by classes that no other part knows', () => {
    const marks = paths.styles?.find(({ name }) => name === 'forms')?.marks
    expect(marks).toEqual(expect.arrayContaining(['form', 'field']))
  })

  it('are complete whatever a page needs: the last one holds every part', () => {
    const last = cssOf(paths.sheets?.at(-1)?.path)
    for (const { marks } of paths.styles ?? []) for (const mark of marks) expect(last).toContain(`.${mark}`)
    const everything = { ...previewSpecs(id)[0]!, headExtra: { islands: (paths.styles ?? []).map(({ name }) => name) } }
    expect(sheetOf(renderPage(chrome, everything))).toBe(paths.sheets?.at(-1)?.path)
  })

  it('define every property they name without a fallback', () => {
    for (const { path } of paths.sheets ?? []) {
      const css = cssOf(path)
      const named = new Set(Array.from(css.matchAll(/var\((--[a-z0-9-]+)\)/g), ([, name]) => `${name}:`))
      expect([...named].filter((name) => !css.includes(name))).toEqual([])
    }
  })

  it('are one request each, so that a slow network waits once', () => {
    const html = renderPage(chrome, previewSpecs(id)[1]!)
    expect(html.match(/rel="stylesheet"/g)).toHaveLength(1)
  })

  it('leave the worker to its own address', () => {
    expect(files.some(({ path }) => path.includes(workerName))).toBe(false)
  })
})
