import { describe, expect, it } from 'vitest'
import { renderPage, renderPieces } from './layout.tsx'
import { readPage, readPieces } from './page-facts.ts'
import { previewSpecs } from './preview/pages.tsx'
import { sampleChrome, sampleIds } from './preview/sample.ts'

const assets = { css: '/a.css', font: '/a.woff2', icon: '/a.svg', islands: {} }

describe('readPieces', () => {
  const pages = sampleIds.flatMap((id) =>
    (['fr', 'en'] as const).flatMap((locale) => {
      const chrome = { ...sampleChrome(id, assets), locale }
      return previewSpecs(id).map((spec) => [`${id} ${locale} ${spec.path}`, chrome, spec] as const)
    }),
  )
  it.each(pages)('%s: reads the same of the pieces as of the whole page, furniture known or not', (_, chrome, spec) => {
    const whole = readPage(renderPage(chrome, spec))
    expect(readPieces(renderPieces(chrome, spec))).toEqual(whole)
    expect(readPieces(renderPieces(chrome, spec))).toEqual(whole)
    expect(whole.links.length).toBeGreaterThan(10)
  })

  it('finds what repeats from one piece to another', () => {
    const facts = readPieces([
      { html: '<p id="a"></p><a href="/x/">x</a>' },
      { html: '<p id="a"></p><a href="/x/">x</a>' },
    ])
    expect(facts.repeatedIds).toEqual(['a'])
    expect(facts.links).toEqual(['/x/'])
  })
})
