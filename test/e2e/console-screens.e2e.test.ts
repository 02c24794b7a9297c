import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readByAxe } from './read-by-axe.ts'
import { enterConsole, eventually, openStage, readPlain, type Stage, signUp, visit } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
  const page = await visit(stage)
  await page.goto(stage.at('gers', '/evenements/soiree-integration-mauvezin-2026/'))
  await signUp(page, { firstName: 'Noa', lastName: 'Castex', email: 'noa.castex@example.fr' })
  await page.waitForURL(/inscription-recue/)
  await page.context().close()
})
afterAll(() => stage?.close())

const open =
  (path: string) =>
  async (page: Page): Promise<void> => {
    await page.goto(stage.at('console', path))
  }
const openFirst =
  (list: string) =>
  async (page: Page): Promise<void> => {
    await page.goto(stage.at('console', `/t/gers/${list}`))
    await page.locator('tbody').getByRole('row').first().click()
    await page.getByRole('button', { name: 'Enregistrer' }).waitFor()
  }

/** How to come to each screen, and words that are there once it is complete. */
const screens: readonly (readonly [screen: string, arrive: (page: Page) => Promise<void>, complete: string])[] = [
  ['home', open('/t/gers'), 'Dernièrement'],
  ['places', open('/t/gers/placements'), 'Cabinet de Pavie'],
  ['supervisors', open('/t/gers/supervisors'), 'Aygalencq'],
  ['aids', open('/t/gers/aids'), 'Financeur'],
  ['events', open('/t/gers/events'), 'Marciac'],
  ['a place', openFirst('placements'), 'Les places par semestre'],
  ['a supervisor', openFirst('supervisors'), 'Le contact'],
  ['an aid', openFirst('aids'), 'Enregistré'],
  ['an event', openFirst('events'), 'Les inscriptions'],
  ['a new supervisor', open('/t/gers/supervisors/create'), 'La personne'],
  ['a new aid', open('/t/gers/aids/create'), 'Enregistrer'],
  ['nothing found', open('/t/gers/supervisors?filter={"q":"zzzz"}'), 'Aucune fiche ne correspond'],
  ['requests', open('/t/gers/demandes'), 'Sans réponse d’abord'],
  ['corrections', open('/t/gers/corrections'), 'Aucune correction à lire'],
  ['releases', open('/t/gers/mises-en-ligne'), 'En ligne'],
  ['journal', open('/t/gers/journal'), 'Qui a fait quoi'],
  ['unknown', open('/t/nulle-part'), 'Introuvable'],
]

describe('each screen of the console', () => {
  let page: Page

  beforeAll(async () => {
    page = await visit(stage)
    await enterConsole(stage, page, 'Maëlle Castéran')
  })

  it.each(screens)('%s breaks no accessibility rule', async (_, arrive, complete) => {
    await arrive(page)
    await page.getByText(complete).first().waitFor()
    await page.getByRole('progressbar', { name: 'Chargement' }).waitFor({ state: 'detached' })
    expect(await readByAxe(page)).toEqual([])
  })

  it('registrations break no accessibility rule', async () => {
    await page.goto(stage.at('console', '/t/gers/events'))
    await page.getByRole('row', { name: /Mauvezin/ }).click()
    await page.getByRole('link', { name: 'Inscriptions' }).click()
    await page.getByText('Castex').first().waitFor()
    expect(await readByAxe(page)).toEqual([])
  })

  it('the changes of a release break no accessibility rule', async () => {
    await page.goto(stage.at('console', '/t/gers/mises-en-ligne'))
    await page
      .getByRole('row', { name: /Première mise en ligne/ })
      .getByRole('link')
      .click()
    await page.getByText('Nouvelle page').first().waitFor()
    expect(await readByAxe(page)).toEqual([])
  })
})

describe('the pages around the console', () => {
  it('the figures of a region break no accessibility rule', async () => {
    const page = await visit(stage)
    await enterConsole(stage, page, 'Noémie Vidal')
    await page.getByText('Chaque indicateur').waitFor()
    expect(await readByAxe(page)).toEqual([])
    await page.context().close()
  })

  it('the way in breaks no accessibility rule', async () => {
    const page = await visit(stage)
    await page.goto(stage.at('console'))
    await page.getByRole('button', { name: 'Se connecter' }).waitFor()
    expect(await readByAxe(page)).toEqual([])
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.getByRole('button', { name: /Alix Rouvet/ }).waitFor()
    expect(await readByAxe(page)).toEqual([])
    await page.getByRole('button', { name: /Alix Rouvet/ }).click()
    await page.getByRole('heading', { name: 'Bonjour Alix Rouvet' }).waitFor()
    expect(await readByAxe(page), 'the choice between two territories').toEqual([])
    await page.context().close()
  })

  it('the mailbox breaks no accessibility rule', async () => {
    const page = await visit(stage)
    await page.goto(stage.at('mail'))
    expect(await readByAxe(page)).toEqual([])
    await page
      .getByRole('link', { name: /Mauvezin/ })
      .first()
      .click()
    await eventually(() => readPlain(page, 'h1')).toContain('Mauvezin')
    expect(await readByAxe(page)).toEqual([])
    await page.context().close()
  })
})
