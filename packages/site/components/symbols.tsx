/** @jsxImportSource hono/jsx */
import type { Brand, SymbolId } from '../brand.ts'
import { defineWords, useWords } from '../locale.ts'
import type { PageElement } from '../page.ts'

const rays = Array.from({ length: 12 }, (_, index) => {
  const angle = (index * Math.PI) / 6
  const at = (radius: number): string =>
    `${(24 + Math.sin(angle) * radius).toFixed(1)} ${(24 - Math.cos(angle) * radius).toFixed(1)}`
  return `M${at(15)}L${at(22)}`
}).join('')

/** Drawn on 48 × 48; `a` takes the accent colour, `b` the ink of its surroundings, `c` is a line. */
const drawings: Record<SymbolId, readonly (readonly [kind: 'a' | 'b' | 'c', path: string])[]> = {
  sun: [
    ['c', rays],
    ['a', 'M24 13a11 11 0 1 1 0 22 11 11 0 0 1 0-22'],
  ],
  ridge: [
    ['a', 'M2 38 16 16l9 12 6-8 15 18z'],
    ['b', 'M2 44l12-10 10 6 10-9 12 13z'],
  ],
  arch: [
    ['a', 'M6 44V24a18 18 0 0 1 36 0v20h-8V24a10 10 0 0 0-20 0v20z'],
    ['b', 'M20 44V30a4 4 0 0 1 8 0v14z'],
  ],
  wave: [
    ['a', 'M2 22c8-10 14-10 22 0s14 10 22 0v8c-8 10-14 10-22 0s-14-10-22 0z'],
    ['b', 'M2 36c8-6 14-6 22 0s14 6 22 0v6H2z'],
  ],
  wheat: [
    ['c', 'M24 46V14'],
    [
      'a',
      'M24 14c-5-4-5-8 0-12 5 4 5 8 0 12M23 26c-8 0-11-4-11-10 8 0 11 4 11 10m2 0c8 0 11-4 11-10-8 0-11 4-11 10M23 38c-8 0-11-4-11-10 8 0 11 4 11 10m2 0c8 0 11-4 11-10-8 0-11 4-11 10',
    ],
  ],
  leaf: [
    ['a', 'M8 40C4 18 20 6 42 6c0 22-10 36-30 34z'],
    ['c', 'M6 44C14 30 22 22 32 16'],
  ],
}

const words = defineWords({ fr: { home: 'accueil' }, en: { home: 'home' } })

export const BrandMark = ({ id, size = 40 }: { id: SymbolId; size?: number }): PageElement => (
  <svg class="symbol" viewBox="0 0 48 48" width={size} height={size} aria-hidden="true">
    {drawings[id].map(([kind, path]) => (
      <path class={`y-${kind}`} d={path} />
    ))}
  </svg>
)

/** The home link of the header: drawn mark with its text, or the territory's own SVG file. */
export const Logo = ({ brand, second }: { brand: Brand; second: string }): PageElement => (
  <a class="logo" href="/" rel="home">
    {brand.logo.kind === 'mark' ? (
      <>
        <BrandMark id={brand.logo.symbol} />
        <span class="logo-text">
          <b>{brand.logo.text}</b>
          <small>{second}</small>
        </span>
      </>
    ) : (
      <img src={brand.logo.path} alt={brand.logo.text} height="48" />
    )}
    <span class="hidden">, {useWords(words).home}</span>
  </a>
)

/** The favicon, as a file: the mark of the logo on a plain tile. */
export const iconSvg = (symbol: SymbolId, tile: string, accent: string, ink: string): string => {
  const colourOf = { a: `fill="${accent}"`, b: `fill="${ink}"`, c: `fill="none" stroke="${ink}" stroke-width="3"` }
  const paths = drawings[symbol].map(([kind, path]) => `<path ${colourOf[kind]} d="${path}"/>`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 -6 60 60"><rect x="-6" y="-6" width="60" height="60" rx="14" fill="${tile}"/>${paths}</svg>`
}
