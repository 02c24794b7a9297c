import type { Brand } from './brand.ts'
import { contrastOf, fitContrast, mixHue, oklch } from './theme-colour.ts'
import { type SceneToken, sceneColours } from './theme-scene.ts'

export type Mode = 'light' | 'dark'

type InterfaceToken =
  | ('bg' | 'surface' | 'tint' | 'line' | 'edge' | 'text' | 'muted')
  | ('primary' | 'onPrimary' | 'primaryHover' | 'accent' | 'onAccent' | 'accentSoft' | 'onAccentSoft')
  | ('deep' | 'deepRaised' | 'onDeep' | 'onDeepMuted' | 'deepEdge' | 'focus' | 'focusOnDeep')
  | ('okSoft' | 'ok' | 'warnSoft' | 'warn' | 'stopSoft' | 'stop' | 'infoSoft' | 'info')

export type ThemeToken = InterfaceToken | SceneToken
/** Every colour of a site, as `#rrggbb`. */
export type Palette = Readonly<Record<ThemeToken, string>>
export interface Theme {
  readonly light: Palette
  readonly dark: Palette
}

const TEXT = 4.5
const GRAPHIC = 3
/** A little above the limit, so that a blend or a rounding elsewhere never falls below it. */
const MARGIN = 0.1

export interface ContrastRule {
  readonly foreground: ThemeToken
  readonly background: ThemeToken
  readonly atLeast: number
}

const rules = (atLeast: number, foregrounds: readonly ThemeToken[], backgrounds: readonly ThemeToken[]) =>
  foregrounds.flatMap((foreground) => backgrounds.map((background) => ({ foreground, background, atLeast })))

const pages: readonly ThemeToken[] = ['bg', 'surface', 'tint']
const deeps: readonly ThemeToken[] = ['deep', 'deepRaised']

/** Each pair the style sheet sets one on the other: WCAG 1.4.3 for text, 1.4.11 for what one must see to act. */
export const contrastRules: readonly ContrastRule[] = [
  ...rules(TEXT, ['text', 'muted', 'primary', 'primaryHover', 'ok', 'warn', 'stop', 'info'], pages),
  ...rules(TEXT, ['text', 'primary', 'muted'], ['sky', 'accentSoft']),
  ...rules(TEXT, ['onPrimary'], ['primary', 'primaryHover']),
  ...rules(TEXT, ['onAccent'], ['accent']),
  ...rules(TEXT, ['onAccentSoft'], ['accentSoft']),
  ...rules(TEXT, ['onDeep', 'onDeepMuted'], deeps),
  ...rules(TEXT, ['ok'], ['okSoft']),
  ...rules(TEXT, ['warn'], ['warnSoft']),
  ...rules(TEXT, ['stop'], ['stopSoft']),
  ...rules(TEXT, ['info'], ['infoSoft']),
  ...rules(GRAPHIC, ['edge', 'focus', 'stop'], pages),
  ...rules(GRAPHIC, ['focus'], ['sky', 'accentSoft', 'okSoft', 'warnSoft', 'stopSoft', 'infoSoft']),
  ...rules(GRAPHIC, ['focusOnDeep', 'deepEdge'], deeps),
]

/** The rules a palette breaks, with the contrast found; empty for every theme of `computeTheme`. */
export const contrastFaults = (palette: Palette): readonly (ContrastRule & { readonly found: number })[] =>
  contrastRules
    .map((rule) => ({ ...rule, found: contrastOf(palette[rule.foreground], palette[rule.background]) }))
    .filter((rule) => rule.found < rule.atLeast)

const statusHues = { ok: 155, warn: 70, stop: 25, info: 250 } as const
const vividnessOf = { muted: 0.55, balanced: 0.85, vivid: 1 } as const

const computePalette = (brand: Brand, mode: Mode): Palette => {
  const dark = mode === 'dark'
  const vividness = vividnessOf[brand.chroma]
  const toward = dark ? 'white' : 'black'
  const warm = brand.layout === 'sunny'
  const paperHue = warm ? mixHue(brand.accentHue, 85, 0.5) : brand.hue
  const inkHue = brand.hue
  const paper = (lightness: number, chroma: number): string => oklch(lightness, chroma * vividness, paperHue)

  const bg = dark ? paper(0.185, warm ? 0.014 : 0.016) : paper(warm ? 0.987 : 0.978, warm ? 0.014 : 0.005)
  const surface = dark ? paper(0.225, 0.017) : warm ? paper(0.998, 0.004) : oklch(1, 0, 0)
  const tint = dark ? paper(0.265, 0.021) : paper(warm ? 0.957 : 0.947, warm ? 0.032 : 0.013)
  const accentSoft = dark
    ? oklch(0.31, 0.05 * vividness, brand.accentHue)
    : oklch(0.935, 0.065 * vividness, brand.accentHue)
  const scene = sceneColours(brand, mode, vividness)
  const pageBackgrounds = [bg, surface, tint, scene.sky, accentSoft]
  const ink = (hue: number, chroma: number, from: number, against: readonly string[], atLeast: number): string =>
    fitContrast({ hue, chroma, from, toward, against, atLeast: atLeast + MARGIN })

  const soft = (hue: number): string => (dark ? oklch(0.29, 0.045, hue) : oklch(0.955, 0.03, hue))
  const okSoft = soft(statusHues.ok)
  const warnSoft = soft(statusHues.warn)
  const stopSoft = soft(statusHues.stop)
  const infoSoft = soft(statusHues.info)
  const status = (hue: number, background: string): string =>
    ink(hue, 0.13, dark ? 0.8 : 0.5, [bg, surface, tint, background], TEXT)

  const primary = ink(inkHue, 0.15 * vividness, dark ? 0.78 : 0.47, pageBackgrounds, TEXT)
  const primaryHover = ink(inkHue, 0.12 * vividness, dark ? 0.86 : 0.37, pageBackgrounds, TEXT)
  const deep = dark
    ? oklch(0.14, 0.025 * vividness, inkHue)
    : oklch(warm ? 0.29 : 0.255, (warm ? 0.06 : 0.035) * vividness, inkHue)
  const deepRaised = dark
    ? oklch(0.2, 0.03 * vividness, inkHue)
    : oklch(warm ? 0.35 : 0.315, (warm ? 0.07 : 0.04) * vividness, inkHue)
  const accent = oklch(dark ? 0.8 : warm ? 0.84 : 0.79, (warm ? 0.165 : 0.125) * vividness, brand.accentHue)
  const onDark = (hue: number, chroma: number, from: number, atLeast: number): string =>
    fitContrast({ hue, chroma, from, toward: 'white', against: [deep, deepRaised], atLeast: atLeast + MARGIN })
  const onLight = (hue: number, chroma: number, from: number, against: readonly string[]): string =>
    fitContrast({ hue, chroma, from, toward: 'black', against, atLeast: TEXT + MARGIN })

  return {
    bg,
    surface,
    tint,
    line: dark ? paper(0.36, 0.022) : paper(0.885, warm ? 0.03 : 0.012),
    edge: ink(paperHue, 0.03 * vividness, dark ? 0.55 : 0.6, [bg, surface, tint], GRAPHIC),
    text: ink(
      inkHue,
      warm ? 0.03 : 0.02,
      dark ? 0.94 : 0.25,
      [...pageBackgrounds, okSoft, warnSoft, stopSoft, infoSoft],
      7,
    ),
    muted: ink(inkHue, warm ? 0.03 : 0.02, dark ? 0.76 : 0.46, pageBackgrounds, TEXT),
    primary,
    onPrimary: dark ? onLight(inkHue, 0.03, 0.2, [primary, primaryHover]) : '#ffffff',
    primaryHover,
    accent,
    onAccent: onLight(brand.accentHue, 0.05, 0.27, [accent]),
    accentSoft,
    onAccentSoft: ink(brand.accentHue, 0.07, dark ? 0.9 : 0.36, [accentSoft], TEXT),
    deep,
    deepRaised,
    onDeep: onDark(inkHue, 0.012, 0.97, 7),
    onDeepMuted: onDark(inkHue, 0.03, 0.82, TEXT),
    deepEdge: onDark(inkHue, 0.03, 0.58, GRAPHIC),
    focus: ink(
      mixHue(inkHue, 255, 0.5),
      0.16,
      dark ? 0.8 : 0.5,
      [...pageBackgrounds, okSoft, warnSoft, stopSoft, infoSoft],
      GRAPHIC,
    ),
    focusOnDeep: onDark(brand.accentHue, 0.13, 0.85, GRAPHIC),
    okSoft,
    ok: status(statusHues.ok, okSoft),
    warnSoft,
    warn: status(statusHues.warn, warnSoft),
    stopSoft,
    stop: status(statusHues.stop, stopSoft),
    infoSoft,
    info: status(statusHues.info, infoSoft),
    ...scene,
  }
}

/** The accessible light and dark palettes of a brand: whatever the hues, all `contrastRules` hold. */
export const computeTheme = (brand: Brand): Theme => ({
  light: computePalette(brand, 'light'),
  dark: computePalette(brand, 'dark'),
})

const kebab = (token: string): string => token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
type Keeps = (property: string) => boolean
const declarations = (palette: Palette, keeps: Keeps): string =>
  Object.entries(palette)
    .map(([token, colour]) => [`--${kebab(token)}`, colour] as const)
    .filter(([property]) => keeps(property))
    .map(([property, colour]) => `${property}:${colour}`)
    .join(';')

/**
 * Custom properties of both palettes; paper is always printed in the light one.
 * @param sheet the rules that wear them: a colour that none of them names is left out.
 */
export const themeCss = (theme: Theme, sheet?: string): string => {
  const named = sheet && new Set(Array.from(sheet.matchAll(/var\((--[a-z-]+)/g), ([, property]) => property))
  const keeps: Keeps = (property) => !named || named.has(property)
  return (
    `:root{color-scheme:light dark;${declarations(theme.light, keeps)}}` +
    `@media screen and (prefers-color-scheme:dark){:root{${declarations(theme.dark, keeps)}}}`
  )
}
