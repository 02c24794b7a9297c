import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Brand } from './brand.ts'
import type { PartStyles } from './page.ts'

/** What every page wears. */
const shared = [
  'base',
  'frame',
  'parts/actions',
  'parts/cards',
  'parts/blocks',
  'parts/lists',
  'parts/people',
  'parts/photos',
]
const ofLayout = ['LAYOUT/tokens', 'LAYOUT/frame', 'LAYOUT/blocks']

/** What only some pages wear, by the class they use; a part of a slice bears the slice’s name. */
const ofParts: Readonly<Record<string, readonly string[]>> = {
  home: ['parts/home', 'parts/scene', 'LAYOUT/home'],
  forms: ['forms', 'parts/checks'],
  supervisors: ['parts/directory'],
  places: ['parts/places'],
  promotions: ['parts/promotions'],
  events: ['parts/agenda'],
}

/** Which parts come together, lightest first: each is the one sheet of the pages that need no more than that. */
const combinations: readonly (readonly string[])[] = [
  [],
  ['home'],
  ['places'],
  ['promotions'],
  ['forms'],
  ['forms', 'events'],
  ['forms', 'promotions'],
  ['forms', 'places'],
  ['forms', 'supervisors'],
  ['home', 'places'],
  ['forms', 'places', 'events'],
  Object.keys(ofParts),
]

/** Drops comments and needless spaces; strings (data addresses, `content`) are kept as they are. */
export const minifyCss = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,>]) ?/g, '$1')
            .replace(/: (?=\S)/g, ':')
            .replace(/;}/g, '}'),
    )
    .join('')
    .trim()

/** Classes that a sheet has rules for. */
const classesOf = (css: string): ReadonlySet<string> =>
  new Set(Array.from(css.matchAll(/\.([a-z][a-z0-9-]*)(?![a-z0-9-]*\()/g), ([, name]) => name ?? ''))

export interface StyleSheets {
  /** By which classes a page tells that it needs a part. */
  readonly styles: readonly PartStyles[]
  /** Lightest first; the last one holds every part. */
  readonly sheets: readonly { readonly parts: readonly string[]; readonly css: string }[]
}

/**
 * The sheets of a layout, what `ownOf` adds to its rules (theme, fonts) at the end of each: what stands outside of
 * cascade layers wins over all of them. One sheet per page, because a slow network waits once per request before
 * anything is shown.
 */
export const styleSheets = (brand: Brand, folder: string, ownOf: (rules: string) => string): StyleSheets => {
  const read = (name: string): string =>
    readFileSync(join(folder, 'styles', `${name.replace('LAYOUT', brand.layout)}.css`), 'utf8')
  const textOf = (names: readonly string[]): string => minifyCss(names.map(read).join('\n'))
  const common = textOf([...shared, ...ofLayout])
  const everywhere = classesOf(common)
  const parts = Object.entries(ofParts).map(([name, files]) => ({ name, css: textOf(files) }))
  const users = Map.groupBy(
    parts.flatMap(({ css }) => [...classesOf(css)]),
    (one) => one,
  )
  const print = textOf(['print'])
  return {
    styles: parts.map(({ name, css }) => ({
      name,
      marks: [...classesOf(css)].filter((one) => !everywhere.has(one) && users.get(one)?.length === 1),
    })),
    sheets: combinations.map((wanted) => {
      const rules = common + parts.flatMap(({ name, css }) => (wanted.includes(name) ? [css] : [])).join('') + print
      return { parts: wanted, css: rules + ownOf(rules) }
    }),
  }
}
