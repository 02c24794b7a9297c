import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { type BrowserFiles, prepareBrowser } from './browser-files.ts'

const PACKAGED_FOR = 'linux-x64'
// The package's own arguments are left out: --single-process and --disable-web-security would hide real defects.
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]

/**
 * Starts a headless Chromium. CHROMIUM_PATH wins; on Linux x64 the one that comes as a package is used, elsewhere an
 * installed Chrome. The caller closes it.
 * @param extraArguments such as a debugging port for a tool that speaks to the same browser.
 * @throws Error naming CHROMIUM_PATH when no browser can be started.
 */
export async function launchBrowser(extraArguments: readonly string[] = []): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH
  if (own !== undefined && own !== '') return launch({ executablePath: requireFile(own), env: {} }, extraArguments)
  if (`${process.platform}-${process.arch}` === PACKAGED_FOR) return launch(await prepareBrowser(), extraArguments)
  return chromium.launch({ channel: 'chrome', args: [...extraArguments] })
}

function launch({ executablePath, env }: BrowserFiles, extraArguments: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...ARGUMENTS, ...extraArguments], env: { ...process.env, ...env } })
}

function requireFile(path: string): string {
  if (existsSync(path)) return path
  throw new Error(`CHROMIUM_PATH names ${path}, which does not exist`)
}
