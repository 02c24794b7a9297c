import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readIslands } from '@ancrage/services/common/read-islands.ts'
import { launchBrowser } from '@ancrage/testing/browser.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundlePortal } from '../../scripts/lib/bundle.ts'
import { type DirectorySite, openDirectorySite } from '../fixtures/directory-site.ts'
import { eventually } from './stage.ts'

const islandsFolder = mkdtempSync(join(tmpdir(), 'ancrage-islands-'))
let directory: DirectorySite
let browser: Browser

beforeAll(async () => {
  await bundlePortal(islandsFolder)
  directory = await openDirectorySite(readIslands(islandsFolder), 47)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await directory?.stop()
  rmSync(islandsFolder, { recursive: true })
})

const visit = async (javaScriptEnabled: boolean, width: number): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 900 } })
  return context.newPage()
}
const titles = (page: Page): Promise<readonly string[]> => page.locator('.card h2').allTextContents()
const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${directory.origin}${path}`)
}

describe('the directory without script, on a phone', () => {
  let page: Page
  beforeAll(async () => {
    page = await visit(false, 360)
  })
  afterAll(() => page.context().close())

  it('forgives a typing error and measures from a commune, in the address', async () => {
    await open(page, '/maitres-de-stage/')
    await page.getByText('Filtrer et ranger').click()
    await page.getByLabel('Près de quelle commune').fill('mauvezn')
    await page.getByRole('button', { name: 'Chercher' }).click()
    expect(await page.locator('.card .where').first().textContent()).toMatch(/^à 0,\d.km de Mauvezin/)
    expect(page.url()).toContain('near=mauvezn')
    await page.getByText('Filtrer et ranger').click()
    await page.getByLabel('À moins de').selectOption('10')
    await page.getByRole('button', { name: 'Chercher' }).click()
    expect((await titles(page)).length).toBeLessThan(6)
  })
  it('retains two placements, compares them, and lets one go', async () => {
    await open(page, '/maitres-de-stage/')
    for (const at of [0, 1]) await page.locator('.pick input').nth(at).check()
    const two = (await titles(page)).slice(0, 2)
    await page.getByRole('button', { name: 'Comparer les lieux retenus' }).click()
    expect(await page.locator('thead th').allTextContents()).toEqual(['Critère', ...two])
    await page.getByRole('link', { name: `Retirer ${two[0]}` }).click()
    expect(await page.locator('thead th').allTextContents()).toEqual(['Critère', two[1]])
    await page.getByRole('link', { name: 'Ajouter un lieu' }).click()
    expect(page.url(), 'what is retained comes along').toContain('lieu=')
  })
  it('goes from a dot of the map to the placements of its commune', async () => {
    await open(page, '/maitres-de-stage/')
    await page.getByRole('link', { name: 'Voir sur la carte' }).click()
    await page.getByRole('link', { name: /^Mauvezin/ }).focus()
    await page.keyboard.press('Enter')
    expect(page.url()).toContain('#c-32249')
    await page.locator('#c-32249').getByRole('link').first().click()
    await page.getByRole('heading', { level: 1, name: 'Maison de santé de Mauvezin' }).waitFor()
  })
  it('names the one filter to give up, and gives it up', async () => {
    await open(page, '/mes-demarches/maitres-de-stage?q=mauvezin&kind=hospital')
    await page.getByRole('link', { name: /^Chercher sans/ }).click()
    expect(await titles(page)).toContain('Maison de santé de Mauvezin')
  })
})

describe('the directory with script, on a desk', () => {
  let page: Page
  beforeAll(async () => {
    page = await visit(true, 1280)
  })
  afterAll(() => page.context().close())

  it('loads nothing but its first script before anybody acts', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await open(page, '/maitres-de-stage/')
    await page.waitForLoadState('networkidle')
    expect(
      asked.some((path) => path.includes('/supervisors.')),
      'the first script',
    ).toBe(true)
    expect(asked.filter((path) => /part-|\.json$/.test(path))).toEqual([])
  })
  it.each([
    'q=condon',
    'q=MSP&level=saspas',
    'near=auch&within=30',
    'free=2027-05&housing=on-site',
    'q=gynécologie&sort=commune',
    'commune=32013',
    'q=zzz',
  ])('shows for %s what the server shows', async (query) => {
    await open(page, `/mes-demarches/maitres-de-stage?${query}`)
    const served = { titles: await titles(page), count: await page.locator('[data-count]').textContent() }
    await page.locator('#q').focus()
    await page.waitForFunction('document.querySelector("#near[list]")')
    await page.locator('#q').dispatchEvent('input')
    expect({ titles: await titles(page), count: await page.locator('[data-count]').textContent() }).toEqual(served)
    expect(await page.locator('.empty').count()).toBe(served.titles.length === 0 ? 1 : 0)
  })
  it('filters at each letter, remembers what is retained, and compares it', async () => {
    await open(page, '/maitres-de-stage/')
    await page.locator('#q').focus()
    await page.waitForFunction('document.querySelector("#near[list]")')
    await page.locator('#q').pressSequentially('lectour')
    expect((await titles(page))[0]).toContain('Lectoure')
    await eventually(() => page.url()).toContain('q=lectour')
    await page.locator('.pick input').first().check()
    await page.locator('#q').fill('')
    await page.locator('.pick input').first().check()
    expect(await page.locator('.pick-bar').textContent()).toContain('2 lieux retenus')
    await page.reload()
    await eventually(() => page.locator('.pick-bar').textContent()).toContain('2 lieux retenus')
    await page.getByRole('button', { name: 'Comparer les lieux retenus' }).click()
    await eventually(() => page.locator('thead th').count()).toBe(3)
  })
  it('keeps map and list in step, and a dot leads to its card', async () => {
    await open(page, '/maitres-de-stage/')
    await page.locator('#q').focus()
    await page.waitForFunction('document.querySelector("#near[list]")')
    await page.getByRole('link', { name: 'Voir sur la carte' }).click()
    await page.locator('figure.map').waitFor()
    await page.locator('#q').fill('mauvezin')
    const dots = await page.locator('.map a:visible').count()
    expect(dots).toBeGreaterThan(0)
    expect(dots).toBeLessThan(10)
    await page.locator('.map a[data-commune="32249"]').focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Maison de santé de Mauvezin')
  })
})
