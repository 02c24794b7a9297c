import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

export interface BrowserFiles {
  readonly executablePath: string
  /** Variables the browser process needs on a bare Linux: its own libraries and fonts. */
  readonly env: Readonly<Record<string, string>>
}

const CACHE_FOLDER = resolve(import.meta.dirname, '../../node_modules/.cache')
const FONT_PACKAGES = ['@expo-google-fonts/noto-sans', '@expo-google-fonts/noto-color-emoji']
const GENERIC_FAMILIES = ['sans-serif', 'serif', 'system-ui', 'monospace']
const require = createRequire(import.meta.url)

/** Unpacks the browser of @sparticuz/chromium once, and tells how to start it. Nothing is downloaded. */
export async function prepareBrowser(): Promise<BrowserFiles> {
  const folder = join(CACHE_FOLDER, `chromium-${chromiumVersion()}-${process.arch}`)
  if (!existsSync(join(folder, 'chromium'))) await unpack(folder)
  writeFontsConfiguration(folder)
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  }
}

function chromiumVersion(): string {
  const folder = packageFolder(dirname(require.resolve('@sparticuz/chromium')))
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version)
  throw new Error(`no version in ${folder}/package.json`)
}

function packageFolder(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : packageFolder(dirname(from))
}

async function unpack(folder: string): Promise<void> {
  mkdirSync(CACHE_FOLDER, { recursive: true })
  const draft = mkdtempSync(join(CACHE_FOLDER, 'chromium-unpacking-'))
  // The package unpacks into the temporary folder, and adds the NSS and expat libraries that a bare Linux lacks only
  // when it believes it runs on Lambda.
  await withEnvironment({ TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }, async () => {
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
  })
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    // Another process was first.
    if (!existsSync(join(folder, 'chromium'))) throw error
  }
}

async function withEnvironment(values: Readonly<Record<string, string>>, work: () => Promise<void>): Promise<void> {
  // The package also points these at the unpacked folder, which is renamed afterwards.
  const names = [...Object.keys(values), 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']
  const before = names.map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, values)
  try {
    await work()
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

/** The packaged fonts.conf names a folder of Lambda's: elsewhere pages have no text at all, and most tests still pass. */
function writeFontsConfiguration(folder: string): void {
  const fonts = [
    join(folder, 'fonts'),
    ...FONT_PACKAGES.map((name) => dirname(require.resolve(`${name}/package.json`))),
  ]
  const alias = (family: string, font: string): string =>
    `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`
  const configuration = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...fonts.map((path) => `<dir>${path}</dir>`),
    `<cachedir>${join(folder, 'font-cache')}</cachedir>`,
    ...GENERIC_FAMILIES.map((family) => alias(family, 'Noto Sans')),
    alias('emoji', 'Noto Color Emoji'),
    '</fontconfig>',
    '',
  ].join('\n')
  // Written again when the checkout has moved: the paths are absolute.
  const file = join(folder, 'fonts', 'fonts.conf')
  mkdirSync(dirname(file), { recursive: true })
  if (!existsSync(file) || readFileSync(file, 'utf8') !== configuration) writeFileSync(file, configuration)
}
