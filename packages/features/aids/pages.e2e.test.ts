import { launchBrowser } from '@ancrage/testing/browser.ts'
import { type PlatformProcess, startPlatformProcess } from '@ancrage/testing/platform-process.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

type Browser = Awaited<ReturnType<typeof launchBrowser>>
type Page = Awaited<ReturnType<Browser['newPage']>>

let platform: PlatformProcess
let browser: Browser

beforeAll(async () => {
  platform = await startPlatformProcess()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await platform?.stop()
})

const withoutScript = async (host: string): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
  const page = await context.newPage()
  await page.goto(`${platform.origin(host)}/aides/`)
  return page
}
const plain = async (page: Page, selector: string): Promise<string> =>
  ((await page.locator(selector).first().textContent()) ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

describe('the aids of a territory, on a phone and without script', () => {
  it('lead from the list to an estimate with reasons, and one answer changed changes the verdict', async () => {
    const page = await withoutScript('gers.localhost')
    await page.getByRole('link', { name: 'Estimer mes aides' }).first().click()
    await page.getByRole('radio', { name: 'Interne', exact: true }).check()
    await page.getByLabel(/Dans quelle commune/).selectOption({ label: 'Auch' })
    await page
      .getByRole('group', { name: /ambulatoire/ })
      .getByRole('radio', { name: 'Oui' })
      .check()
    await page.getByLabel(/À combien de kilomètres/).fill('22')
    await page.getByRole('button', { name: 'Voir mes aides' }).click()

    expect(new URL(page.url()).search).toBe(
      '?audience=intern&commune=32013&ambulatoryPlacement=oui&placementDistanceKm=22',
    )
    expect(await plain(page, '#probables')).toContain('Votre stage est à 22 km du CHU et de votre domicile')

    await page.getByRole('link', { name: /Modifier : Distance/ }).click()
    expect(await page.getByLabel(/À combien de kilomètres/).inputValue()).toBe('22')
    await page.getByLabel(/À combien de kilomètres/).fill('10')
    await page.getByRole('button', { name: 'Voir mes aides' }).click()
    expect(await plain(page, '#probables')).not.toContain('du CHU et de votre domicile')
    expect(await plain(page, '#non-eligibles')).toContain('Votre stage est à 10 km du CHU')
    await page.context().close()
  })

  it('search through the server, and read an aid with its source and date', async () => {
    const page = await withoutScript('vallee-de-la-dore.localhost')
    await page.getByLabel('Chercher une aide').fill('transport')
    await page.getByRole('button', { name: 'Chercher' }).click()
    expect(await page.locator('.card h2').allTextContents()).toContain(
      'Indemnité de transport des internes en stage ambulatoire',
    )
    await page.getByRole('link', { name: 'Indemnité de transport des internes en stage ambulatoire' }).click()
    expect(await plain(page, '.facts')).toContain('130 € par mois')
    expect(await plain(page, '.verified')).toMatch(/vérifié le \d+ \S+ \d{4}/)
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
    await page.context().close()
  })

  it('keep to their own perimeter: the same person, in two territories, has two estimates', async () => {
    const likelyIn = async (host: string, commune: string): Promise<string> => {
      const page = await withoutScript(host)
      await page.goto(`${platform.origin(host)}/mes-demarches/simulation?audience=intern&commune=${commune}`)
      const text = await plain(page, '#probables')
      await page.context().close()
      return text
    }
    const auch = await likelyIn('gers.localhost', '32013')
    expect(auch).toContain('est dans le périmètre de l’aide : Gers')
    expect(await likelyIn('gers.localhost', '63430')).not.toContain('périmètre de l’aide : Gers')
    expect(await likelyIn('vallee-de-la-dore.localhost', '63430')).not.toContain('Gers')
  })
})
