import { readFile } from 'node:fs/promises'
import type { RequestLog } from '@ancrage/http'
import { openRegionDirectory } from '@ancrage/store'
import type { Hono } from 'hono'
import { type ConsoleApiOptions, consoleApi } from '../console-api/app.ts'
import { portalApi } from '../portal-api/app.ts'
import { regionApi } from '../region-api/app.ts'
import type { Platform } from './platform.ts'

/** The pages of `docs/problems`, read where they are: this process runs from the repository. */
const problemText = (slug: string): Promise<string | undefined> =>
  readFile(new URL(`../../docs/problems/${slug}.md`, import.meta.url), 'utf8').catch(() => undefined)

/** What the console may do to the sites of this process. */
export const releaseControl = ({ publisher }: Pick<Platform, 'publisher'>): ConsoleApiOptions['releases'] => ({
  current: async (id) => (await publisher.pointers.read(id))?.release,
  rollBack: async (id, release) => {
    const now = await publisher.pointers.read(id)
    await publisher.pointers.move(id, { release, previous: now?.release ?? null })
  },
})

/** The three APIs of one process, not yet on any port: `fetch` answers for tests as a server would. */
export const platformApps = (
  platform: Platform,
  log: RequestLog,
): { readonly portal: Hono; readonly console: Hono; readonly region: Hono } => {
  const { around, registry, ports, originOf, engine } = platform
  const shared = { ports, log, newRequestId: () => around.ids.next('aud').slice(4), secure: false, problemText }
  return {
    portal: portalApi({ around, ...shared }),
    console: consoleApi({ around, registry, originOf, releases: releaseControl(platform), ...shared }),
    region: regionApi({ engine, directory: openRegionDirectory(engine), clock: around.clock, ...shared }),
  }
}
