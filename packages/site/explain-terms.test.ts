import { describe, expect, it } from 'vitest'
import { explainTerms } from './explain-terms.ts'
import { glossary } from './glossary.ts'

const explained = (markup: string): readonly string[] =>
  Array.from(explainTerms(markup, 'fr').matchAll(/popovertarget="g-([^"]+)"/g), ([, id]) => id ?? '')

describe('words explained on the spot', () => {
  it('explains the first mention only, so that a page does not turn into a dictionary', () => {
    const markup = explainTerms('<p>Un SASPAS, puis un autre SASPAS.</p>', 'fr')
    expect(markup.match(/class="term"/g)).toHaveLength(1)
    expect(markup).toMatch(/^<p>Un <button type="button" class="term" popovertarget="g-saspas">SASPAS<\/button><span/)
    expect(markup).toMatch(/, puis un autre SASPAS\.<\/p>$/)
  })

  it('leaves links, headings, labels and badges alone: a control may not hold another', () => {
    const markup =
      '<h2>ZIP</h2><p><a href="/">Une <b>ZIP</b></a><span class="badge ok">ZIP</span></p><label>ZIP</label><dl><dt>ZIP</dt></dl>'
    expect(explainTerms(markup, 'fr')).toBe(markup)
  })

  it('goes on after what it left alone, however deep it was', () => {
    expect(explained('<div data-plain="true"><div>ARS</div> ARS</div><p>MSP</p>')).toEqual(['msp'])
  })

  it('is not taken in by the same letters inside a word, a tag, an address or an attribute', () => {
    const markup = '<p title="ARS">ARSENAL, MSPX, #ZIP, MSU-DJ, equipe@ARS, <img alt="ARS" src="/ARS.png"/></p>'
    expect(explainTerms(markup, 'fr')).toBe(markup)
  })

  it('explains in the language of the page, and says so to screen readers', () => {
    const markup = explainTerms('<p lang="fr">Une ARS</p>', 'en')
    expect(markup).toContain('lang="en"')
    expect(markup).toContain('Regional health agency')
  })

  it('does not explain again what the page explains in its own words', () => {
    const markup = '<p>Un DES <span id="g-des" popover="auto">le diplôme</span></p>'
    expect(explainTerms(markup, 'fr')).toBe(markup)
  })
})

describe('the glossary', () => {
  it('gives each word one anchor, one spelling and both languages', () => {
    expect(new Set(glossary().map(({ id }) => id)).size).toBe(glossary().length)
    const spellings = glossary().flatMap(({ word, also = [] }) => [word, ...also])
    expect(new Set(spellings).size).toBe(spellings.length)
    expect(glossary().filter(({ text }) => text.fr.length < 15 || text.en.length < 10)).toEqual([])
  })
})
