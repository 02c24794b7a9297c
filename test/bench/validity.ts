import { startPlatformProcess } from '@ancrage/testing/platform-process.ts'
import { HtmlValidate } from 'html-validate'
import { portalNames } from '../e2e/page-kinds.ts'
import { exactly, type Figure } from './figure.ts'
import { clientOf } from './load.ts'

const shown = 10

/** Every page that both demonstration portals tell search engines of, in both languages, under the standard rules. */
export const benchValidity = async (): Promise<readonly Figure[]> => {
  const platform = await startPlatformProcess()
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })
  const port = Number(new URL(platform.origin('gers.localhost')).port)
  const faults: string[] = []
  let pageCount = 0
  try {
    for (const portal of portalNames) {
      const client = clientOf(port, `${portal}.localhost`)
      const map = (await client.send('/sitemap.xml')).text
      const paths = Array.from(map.matchAll(/<loc>([^<]+)<\/loc>/g), ([, url]) => new URL(url ?? '').pathname)
      for (const path of paths) {
        const report = await validator.validateString((await client.send(path)).text)
        const messages = report.results.flatMap((result) => result.messages)
        faults.push(...messages.map(({ ruleId, line }) => `${portal}${path}:${line} ${ruleId}`))
        pageCount += 1
      }
      client.close()
    }
  } finally {
    await platform.stop()
  }
  for (const fault of faults.slice(0, shown)) console.error(fault)
  return [exactly(`faults of HTML in ${pageCount} pages`, faults.length, 'faults', 0)]
}
