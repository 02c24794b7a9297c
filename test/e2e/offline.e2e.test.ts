import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, openStage, readPlain, type Stage, visit } from './stage.ts'

let stage: Stage
let page: Page

/** A first visit to the home page, until the worker has put its pages aside. */
beforeAll(async () => {
  stage = await openStage()
  page = await visit(stage, { width: 360 })
  await page.goto(stage.at('gers'))
  await page.mouse.wheel(0, 400)
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await page.context().setOffline(true)
})
afterAll(() => stage?.close())

describe('without network, after a first visit', () => {
  it.each([
    ['/evenements/', 'Événements'],
    ['/maitres-de-stage/', 'Maîtres de stage'],
    ['/contact/', 'Parlons-en'],
  ])('%s opens and says of which day it is', async (path, title) => {
    await page.goto(stage.at('gers', path))
    await eventually(() => readPlain(page, 'h1')).toContain(title)
    expect(await readPlain(page, '.kept')).toMatch(/hors connexion.* \d{4}/)
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor'), 'dressed').not.toBe(
      'rgba(0, 0, 0, 0)',
    )
  })

  it('says before a form that it needs the network', async () => {
    await page.goto(stage.at('gers', '/maitres-de-stage/'))
    expect(await readPlain(page, 'main')).toContain('Ce formulaire a besoin du réseau')
  })

  it('shows what there is to read in the place of a page that was never seen', async () => {
    await page.goto(stage.at('gers', '/aides/'))
    await eventually(() => readPlain(page, 'h1')).toBe('Pas de réseau ici')
    expect(await page.getByRole('main').getByRole('link', { name: 'Événements' }).count()).toBe(1)
  })

  it('never answers for personal steps nor for data: they fail as they would without a worker', async () => {
    await expect(page.goto(stage.at('gers', '/mes-demarches/aides?q=transport'))).rejects.toThrow(
      'INTERNET_DISCONNECTED',
    )
    await expect(page.evaluate("fetch('/api/placements')")).rejects.toThrow()
  })
})
