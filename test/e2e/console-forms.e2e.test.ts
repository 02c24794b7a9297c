import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enterConsole, eventually, openStage, plain, readPlain, type Stage, visit } from './stage.ts'

let stage: Stage
let maelle: Page

beforeAll(async () => {
  stage = await openStage()
  maelle = await visit(stage)
  await enterConsole(stage, maelle, 'Maëlle Castéran')
})
afterAll(() => stage?.close())

/** Opens the form of a record from its list. */
const openRecord = async (page: Page, collection: string, name: string): Promise<void> => {
  await page.goto(stage.at('console', `/t/gers/${collection}`))
  await page.getByLabel('Rechercher').fill(name)
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

const save = (page: Page): Promise<void> => page.keyboard.press('Control+s')
const strip = (page: Page) => page.getByText(/^Enregistré (à|le)/).last()

describe('what someone typed', () => {
  it('is never overwritten, nor overwrites: two people choose field by field', async () => {
    const lucas = await visit(stage)
    await enterConsole(stage, lucas, 'Lucas Soulan')
    await openRecord(maelle, 'placements', 'Cabinet de Jegun')
    await openRecord(lucas, 'placements', 'Cabinet de Jegun')
    await lucas.getByLabel('Logiciel métier').fill('Logiciel de Lucas')
    await save(lucas)
    await lucas.getByText('Publié, modifications non publiées').waitFor()
    await maelle.getByLabel('Logiciel métier').fill('Logiciel de Maëlle')
    await maelle.getByLabel('Précisions sur le logement').first().fill('Une chambre chez Maëlle.')
    await save(maelle)

    const dialog = maelle.getByRole('dialog')
    await dialog.waitFor()
    expect(plain(await dialog.textContent())).toMatch(/enregistrée par Lucas Soulan à \d\d:\d\d/)
    const keep = dialog.getByRole('button', { name: 'Enregistrer ces choix' })
    expect(await keep.isDisabled(), 'both changed the software: someone has to choose').toBe(true)
    await dialog
      .getByRole('group', { name: /Logiciel métier/ })
      .getByRole('radio')
      .last()
      .check()
    await keep.click()
    await dialog.waitFor({ state: 'detached' })
    await maelle.reload()
    expect(await maelle.getByLabel('Logiciel métier').inputValue()).toBe('Logiciel de Lucas')
    expect(await maelle.getByLabel('Précisions sur le logement').first().inputValue()).toBe('Une chambre chez Maëlle.')
    await lucas.context().close()
  })

  it('comes back after a lost session, on the same page', async () => {
    await openRecord(maelle, 'placements', 'Cabinet de Pavie')
    const address = maelle.url()
    await maelle.route('**/token', (route) => route.fulfill({ status: 400, body: '{"error":"invalid_grant"}' }))
    await maelle.route('**/api/v1/territories/**', (route) =>
      route.request().method() === 'PUT' ? route.fulfill({ status: 401, body: '{}' }) : route.continue(),
    )
    await maelle.getByLabel('Logiciel métier').fill('Saisi avant la coupure')
    await save(maelle)
    const again = maelle.getByRole('dialog').getByRole('button', { name: 'Se reconnecter' })
    await again.waitFor()
    await maelle.unrouteAll()
    await again.click()
    await maelle.getByText(/pas encore enregistrée, est revenue/).waitFor()
    expect(maelle.url()).toBe(address)
    expect(await maelle.getByLabel('Logiciel métier').inputValue()).toBe('Saisi avant la coupure')
    await save(maelle)
    await strip(maelle).waitFor()
  })

  it('is kept without network, and the failure is loud', async () => {
    await openRecord(maelle, 'placements', 'Cabinet de Simorre')
    await maelle.context().setOffline(true)
    await maelle.getByLabel('Logiciel métier').fill('Saisi hors ligne')
    await save(maelle)
    await maelle.getByRole('alert').filter({ hasText: 'Pas enregistré.' }).waitFor()
    await maelle.getByRole('alert').filter({ hasText: 'Hors ligne' }).waitFor()
    await maelle.context().setOffline(false)
    await save(maelle)
    await strip(maelle).waitFor()
    expect(await maelle.getByRole('alert').count()).toBe(0)
  })

  it('is told to be wrong beside its field, in the words of the server', async () => {
    await maelle.getByLabel('Adresse de la page').fill('Pas une adresse')
    await save(maelle)
    await maelle.getByText(/Minuscules sans accent/).waitFor()
    await maelle.getByRole('alert').filter({ hasText: 'Pas enregistré.' }).waitFor()
  })
})

describe('records', () => {
  it('take further lines, and give them back', async () => {
    await openRecord(maelle, 'placements', 'Cabinet de Pavie')
    const offers = maelle.getByRole('region', { name: 'Les places par semestre' }).getByRole('listitem')
    const before = await offers.count()
    await maelle.getByRole('button', { name: 'Ajouter une offre' }).click()
    await expect.poll(() => offers.count()).toBe(before + 1)
    await save(maelle)
    await offers.last().getByText('À remplir.').first().waitFor()
    await offers.last().getByRole('button', { name: 'Supprimer' }).click()
    await expect.poll(() => offers.count()).toBe(before)
  })

  it('come back from the bin in one click', async () => {
    await openRecord(maelle, 'placements', 'Cabinet de Seissan')
    await maelle.getByRole('button', { name: 'Autres actions' }).click()
    await maelle.getByRole('menuitem', { name: 'Supprimer' }).click()
    await maelle.getByText('« Cabinet de Seissan » supprimé.').waitFor()
    await maelle.getByRole('button', { name: 'Annuler' }).click()
    await maelle.getByText('Suppression annulée.').waitFor()
    await openRecord(maelle, 'placements', 'Cabinet de Seissan')
  })

  it('are withdrawn several at once', async () => {
    await maelle.goto(stage.at('console', '/t/gers/supervisors'))
    for (const row of [1, 2]) await maelle.getByRole('row').nth(row).getByRole('checkbox').check()
    await maelle.getByRole('button', { name: 'Retirer du site' }).click()
    await maelle.getByText('2 fiches retirées du site').waitFor()
    await maelle.getByRole('checkbox', { name: 'Brouillon (2)' }).waitFor()
    await expect
      .poll(
        async () => {
          await maelle.goto(stage.at('console', '/t/gers/mises-en-ligne'))
          await maelle.getByRole('table').waitFor()
          return readPlain(maelle, 'tbody tr:first-child')
        },
        { timeout: 15_000 },
      )
      .toMatch(/retiré du site.*Maëlle Castéran/)
  })
})

describe('a member', () => {
  it('finds nothing of a territory that is not theirs, as if it did not exist', async () => {
    await maelle.goto(stage.at('console', '/t/pays-vallee-de-la-dore/placements'))
    await eventually(() => readPlain(maelle, 'h1')).toBe('Introuvable')
    await maelle.goto(stage.at('console', '/t/nulle-part'))
    await eventually(() => readPlain(maelle, 'h1')).toBe('Introuvable')
  })

  it('who may only read finds every form locked', async () => {
    const paul = await visit(stage)
    await enterConsole(stage, paul, 'Paul Dareux')
    await openRecord(paul, 'placements', 'Cabinet de Jegun')
    expect(await paul.getByLabel('Nom du lieu').isDisabled()).toBe(true)
    expect(await paul.getByRole('button', { name: 'Enregistrer' }).count()).toBe(0)
    expect(await paul.getByRole('link', { name: 'Journal' }).count()).toBe(0)
    await paul.context().close()
  })
})
