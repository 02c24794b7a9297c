import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Brand } from './brand.ts'
import { skylineSvg } from './components/skyline.ts'
import { iconSvg } from './components/symbols.tsx'
import { fontCss } from './fonts.ts'
import type { AssetPaths, FileSpec } from './page.ts'
import { styleSheets } from './style-sheets.ts'
import { computeTheme, themeCss } from './theme.ts'

/** A browser script already built: `name` is what `headExtra.islands` asks for. */
export interface IslandFile {
  readonly name: string
  readonly source: string
}

export interface PortalAssets {
  readonly paths: AssetPaths
  readonly files: readonly FileSpec[]
}

const hashOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 10)

const fileOf = (path: string, contentType: string, body: string | Uint8Array): FileSpec => ({
  path,
  contentType,
  inputs: hashOf(body),
  render: () => body,
})

/** What an island imports later was named by its content when it was built, and is called by that name. */
const isLater = (name: string): boolean => name.startsWith('part-')
const scriptName = ({ name, source }: IslandFile): string => (isLater(name) ? name : `${name}.${hashOf(source)}`)

const landCss = (path: string): string => `:root{--skyline:url(${path})}`

/** The script that `workerFiles` publishes; not a script of a page. */
export const workerName = 'worker'

/** Where `styles/` and `fonts/` lie; a bundle passes the folder they were copied to. */
export const siteFolder: string = import.meta.dirname

/**
 * Style sheet, font, icon and scripts of a brand, each named by its content so that browsers may keep it for ever.
 * Reads the sources from disk: call it once per brand, not per page.
 */
export const portalAssets = (
  brand: Brand,
  islands: readonly IslandFile[] = [],
  folder: string = siteFolder,
): PortalAssets => {
  const fontOf = (name: string): FileSpec => {
    const bytes = new Uint8Array(readFileSync(join(folder, 'fonts', `${name}.woff2`)))
    return fileOf(`/assets/${name}.${hashOf(bytes)}.woff2`, 'font/woff2', bytes)
  }
  const [font, fontRest] = [fontOf(brand.font), fontOf(`${brand.font}.rest`)]
  const theme = computeTheme(brand)
  const skyline = skylineSvg(brand.scenery)
  const skylineFile = fileOf(`/assets/skyline.${hashOf(skyline)}.svg`, 'image/svg+xml', skyline)
  const { styles, sheets: texts } = styleSheets(
    brand,
    folder,
    (rules) =>
      fontCss(brand.font, { first: font.path, rest: fontRest.path }) +
      landCss(skylineFile.path) +
      themeCss(theme, rules),
  )
  const sheets = texts.map(({ parts, css }) => ({
    parts,
    file: fileOf(`/assets/site.${hashOf(css)}.css`, 'text/css; charset=utf-8', css),
  }))
  const symbol = brand.logo.kind === 'mark' ? brand.logo.symbol : 'sun'
  const icon = iconSvg(symbol, theme.light.deep, theme.light.accent, theme.light.onDeep)
  const iconFile = fileOf(`/assets/icon.${hashOf(icon)}.svg`, 'image/svg+xml', icon)
  // The worker answers at an address of its own, with the list of its release in front.
  const scripts = islands
    .filter(({ name }) => name !== workerName)
    .map((island) => ({
      name: island.name,
      file: fileOf(`/assets/${scriptName(island)}.js`, 'text/javascript; charset=utf-8', island.source),
    }))
  return {
    paths: {
      css: sheets[0]?.file.path ?? '',
      styles,
      sheets: sheets.map(({ parts, file }) => ({ parts, path: file.path })),
      font: font.path,
      icon: iconFile.path,
      islands: Object.fromEntries(
        scripts.filter(({ name }) => !isLater(name)).map(({ name, file }) => [name, file.path]),
      ),
    },
    files: [
      ...sheets.map((sheet) => sheet.file),
      font,
      fontRest,
      iconFile,
      skylineFile,
      ...scripts.map(({ file }) => file),
    ],
  }
}
