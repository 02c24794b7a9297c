import { lazy } from '@ancrage/kernel'
import { findTerm, type GlossaryEntry, termSpellings } from './glossary.ts'
import type { Locale } from './locale.ts'

/** A page explains each word once, and never so many that it turns into a dictionary. */
const MOST_TERMS = 8

/** Where a button may not stand, or would disturb: controls, headings, drawings, what names something else. */
const untouched = new Set(
  'a button label legend summary h1 h2 h3 h4 h5 h6 option textarea select svg time code pre script style dt th nav caption figcaption'.split(
    ' ',
  ),
)
const untouchedClass = /\sclass="[^"]*\b(?:badge|eyebrow|term-text|chips|count|hint)\b|\sdata-plain\b|\spopover\b/

const spellings = lazy(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}_@#./-])(?:${termSpellings()
        .toSorted((a, b) => b.length - a.length)
        .join('|')})(?![\\p{L}\\p{N}_/-])`,
      'gu',
    ),
)

export const termAnchor = (entry: GlossaryEntry): string => `g-${entry.id}`

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** The word as a button and its meaning as a popover: opens without script, by touch, mouse or keyboard. */
export const termMarkup = (word: string, entry: GlossaryEntry, locale: Locale): string => {
  const id = termAnchor(entry)
  return (
    `<button type="button" class="term" popovertarget="${id}">${word}</button>` +
    `<span class="term-text" id="${id}" popover="auto"${locale === 'fr' ? '' : ' lang="en"'}>` +
    `<b>${entry.word}</b> : ${escapeText(entry.text[locale])}</span>`
  )
}

/**
 * Explains on the spot the first mention of each word of the glossary in finished markup, whoever wrote the text.
 * Links, buttons, headings, labels and badges stay as they are. Under `data-plain` nothing is explained.
 */
export const explainTerms = (markup: string, locale: Locale): string => {
  const spelling = spellings()
  spelling.lastIndex = 0
  if (!spelling.test(markup)) return markup
  const seen = new Set<string>()
  let leaving: { readonly name: string; depth: number } | undefined
  const explain = (text: string): string =>
    text.replace(spelling, (word) => {
      const entry = findTerm(word)
      if (!entry || seen.size >= MOST_TERMS || seen.has(entry.id) || markup.includes(`id="${termAnchor(entry)}"`))
        return word
      seen.add(entry.id)
      return termMarkup(word, entry, locale)
    })
  return markup.replace(/<(\/?)([a-z][a-z0-9-]*)([^>]*)>|[^<]+/g, (piece, closing, name, attributes) => {
    if (name === undefined) return leaving ? piece : explain(piece)
    if (leaving) {
      if (name === leaving.name && !attributes.endsWith('/')) leaving.depth += closing ? -1 : 1
      if (leaving.depth === 0) leaving = undefined
    } else if (!closing && !attributes.endsWith('/') && (untouched.has(name) || untouchedClass.test(attributes))) {
      leaving = { name, depth: 1 }
    }
    return piece
  })
}
