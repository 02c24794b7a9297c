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

/** One answer per page, in the order in which the simulator asks; a button stands for « je ne sais pas ». */
const answer = async (page: Page, choices: readonly (readonly [question: RegExp, choice: string])[]): Promise<void> => {
  for (const [question, choice] of choices) {
    const asked = page.locator('[data-step]').getByText(question).first()
    await asked.waitFor()
    const select = page.getByLabel(question)
    if (choice === '') await page.getByRole('button', { name: 'Je ne sais pas' }).click()
    else if ((await page.locator('select').count()) > 0) await select.selectOption({ label: choice })
    else if (/^\d+$/.test(choice)) await select.fill(choice)
    else await page.getByRole('radio', { name: choice, exact: true }).check()
    if (choice !== '') await page.getByRole('button', { name: 'Continuer' }).click()
    await asked.waitFor({ state: 'detached' })
  }
}
const intern = [
  [/Où en êtes-vous/, 'Interne'],
  [/domaine/, 'Médecine générale'],
  [/Dans quelle commune/, 'Auch'],
  [/zoné/, ''],
  [/ambulatoire/, 'Oui'],
  [/À combien de kilomètres/, '22'],
  [/Une collectivité/, 'Non'],
  [/Combien d’années/, 'Je préfère ne pas m’engager'],
] as const
const kept =
  '?audience=intern&profession=general-practitioner&commune=32013&zone=nsp&ambulatoryPlacement=oui&placementDistanceKm=22&localHousingAid=non&acceptsCommitmentYears=0'

describe('the aids of a territory, on a phone and without script', () => {
  it('lead from the list, one question at a time, to an estimate; one answer changed changes the verdict', async () => {
    const page = await withoutScript('gers.localhost')
    await page.getByRole('link', { name: 'Estimer mes aides' }).first().click()
    await answer(page, intern)
    expect(new URL(page.url()).search).toBe(kept)
    expect(await plain(page, '#probables')).toContain('Votre stage est à 22 km du CHU')
    expect(await plain(page, '#total')).toContain('780 € d’aides probables sur 6 mois')

    await page.getByRole('link', { name: /Modifier : Distance/ }).click()
    expect(await page.getByLabel(/À combien de kilomètres/).inputValue()).toBe('22')
    await answer(page, [[/À combien de kilomètres/, '10']])
    expect(await plain(page, '#non-eligibles')).toContain('Votre stage est à 10 km du CHU')
    expect(await page.locator('[data-print]').isVisible(), 'no button that would do nothing').toBe(false)
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

  it('go from question to question without loading the page where a script runs, back included', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
    const page = await context.newPage()
    await page.goto(`${platform.origin('gers.localhost')}/aides/simulateur/`)
    await page.evaluate('window.sameDocument = true')
    await answer(page, intern.slice(0, 3))
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1')
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert')
    await page.goBack()
    await page.goBack()
    await page.getByLabel(/Dans quelle commune/).waitFor()
    await answer(page, intern.slice(2))
    expect(new URL(page.url()).search).toBe(kept)
    expect(await page.evaluate('window.sameDocument')).toBe(true)
    expect(await page.locator('[data-print]').isVisible()).toBe(true)
    await context.close()
  })
})
