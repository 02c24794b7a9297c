import type { Page } from 'playwright-core'

/**
 * Notes what a page must never do: write an error to the browser's console, fail to load a part of itself, or ask
 * anything of another host than `host`.
 */
export function watchPage(page: Page, host: string): readonly string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('console', (message) => {
    // An address that is meant to be unknown is reported as a failed load.
    if (message.type() === 'error' && !/status of 404/.test(message.text())) faults.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol !== 'data:' && hostname !== host) faults.push(`another host: ${request.url()}`)
  })
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`))
  return faults
}
