import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enterConsole, eventually, openStage, plain, readPlain, type Stage, signUp, visit } from './stage.ts'

let stage: Stage
let maelle: Page

beforeAll(async () => {
  stage = await openStage()
  maelle = await visit(stage)
  await enterConsole(stage, maelle, 'Maëlle Castéran')
})
afterAll(() => stage?.close())

const openRecord = async (page: Page, list: string, search: string, row: RegExp): Promise<void> => {
  await page.goto(stage.at('console', `/t/gers/${list}`))
  await page.getByLabel('Rechercher').fill(search)
  await page.getByRole('row', { name: row }).click()
  await page.getByRole('button', { name: 'Enregistrer' }).waitFor()
}
const presentation = (page: Page): ReturnType<Page['getByLabel']> => page.getByLabel('Présentation').first()

describe('two people on the same record', () => {
  it('choose field by field what to keep: nothing is overwritten before they have', async () => {
    const lucas = await visit(stage)
    await enterConsole(stage, lucas, 'Lucas Soulan')
    for (const page of [maelle, lucas]) await openRecord(page, 'placements', 'riscle', /Riscle/)
    await presentation(lucas).fill('Le texte de Lucas.')
    await lucas.getByRole('button', { name: 'Enregistrer' }).click()
    await lucas.getByText('Publié, modifications non publiées').waitFor()

    await presentation(maelle).fill('Le texte de Maëlle.')
    await maelle.getByRole('button', { name: 'Enregistrer' }).click()
    const dialog = maelle.getByRole('dialog', { name: 'Cette fiche a changé pendant que vous la modifiiez' })
    await dialog.waitFor()
    expect(plain(await dialog.textContent())).toMatch(/Lucas Soulan.*Le texte de Maëlle\..*Le texte de Lucas\./)
    await dialog.getByRole('button', { name: 'Revenir à ma saisie' }).click()
    expect(await presentation(maelle).inputValue()).toBe('Le texte de Maëlle.')
    await lucas.reload()
    expect(await presentation(lucas).inputValue(), 'still what Lucas saved').toBe('Le texte de Lucas.')

    await maelle.getByRole('button', { name: 'Enregistrer' }).click()
    await dialog.getByRole('radio', { name: /Votre version/ }).check()
    await dialog.getByRole('button', { name: 'Enregistrer ces choix' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await lucas.reload()
    await eventually(() => presentation(lucas).inputValue()).toBe('Le texte de Maëlle.')
    await lucas.context().close()
  })
})

describe('a record deleted by mistake', () => {
  it('comes back in one click, to the list and to the portal', async () => {
    const path = '/maitres-de-stage/maison-de-sante-de-lectoure/'
    const status = async (): Promise<number> => (await fetch(stage.at('gers', path))).status
    await openRecord(maelle, 'placements', 'lectoure', /Maison de santé de Lectoure/)
    await maelle.getByRole('button', { name: 'Autres actions' }).click()
    await maelle.getByRole('menuitem', { name: 'Supprimer' }).click()
    await maelle.getByText('« Maison de santé de Lectoure » supprimé.').waitFor()
    await maelle.getByRole('button', { name: 'Annuler' }).click()
    await maelle.getByText('Suppression annulée.').waitFor()
    await openRecord(maelle, 'placements', 'lectoure', /Maison de santé de Lectoure/)
    await eventually(status).toBe(200)
  })
})

describe('several records at once', () => {
  it('leave the site and come back, with a count of what was done', async () => {
    await maelle.goto(stage.at('console', '/t/gers/events'))
    for (const name of [/Marciac/, /soirée d’accueil des internes d’été/i])
      await maelle.getByRole('row', { name }).getByRole('checkbox').check()
    await maelle.getByRole('button', { name: 'Retirer du site' }).click()
    await maelle.getByText('2 fiches retirées du site').waitFor()
    await eventually(() => readPlain(maelle, 'table')).toMatch(/Marciac.*Brouillon/)
    for (const name of [/Marciac/, /soirée d’accueil des internes d’été/i])
      await maelle.getByRole('row', { name }).getByRole('checkbox').check()
    await maelle.getByRole('button', { name: 'Publier' }).click()
    await maelle.getByText('2 fiches publiées').waitFor()
    await eventually(() => readPlain(maelle, 'table')).not.toContain('Brouillon')
  })
})

describe('at the door, on a phone', () => {
  it('a welcome officer finds a person by name and checks them in with one thumb', async () => {
    const door = await visit(stage, { width: 360 })
    for (const firstName of ['Noa', 'Sacha']) {
      await door.goto(stage.at('gers', '/evenements/soiree-integration-mauvezin-2026/'))
      await signUp(door, { firstName, lastName: 'Castex', email: `${firstName}@example.fr` })
      await door.waitForURL(/inscription-recue/)
    }
    await enterConsole(stage, door, 'Inès Barrau')
    await door.getByRole('link', { name: 'Inscriptions' }).nth(2).click()
    await door.getByLabel('Nom, e-mail ou code').fill('sacha')
    const button = door.getByRole('button', { name: 'Accueillir', exact: true })
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await button.click()
    await door.getByText(/✓ Arrivé·e à/).waitFor()
    expect(await readPlain(door, 'dl')).toMatch(/Arrivés ?1/)
    await door.context().close()
  })
})

describe('with a keyboard alone', () => {
  it('a member reaches the form, corrects a field and saves', async () => {
    await openRecord(maelle, 'supervisors', 'daubeze', /Daubèze/)
    const focused = (): Promise<string> =>
      maelle.evaluate('document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent ?? ""')
    await maelle.locator('body').press('Tab')
    for (let press = 0; press < 60 && !(await focused()).startsWith('Présentation'); press++)
      await maelle.keyboard.press('Tab')
    await maelle.keyboard.press('Control+A')
    await maelle.keyboard.type('Écrit sans souris.')
    await maelle.keyboard.press('Control+S')
    await maelle.getByText('Publié, modifications non publiées').waitFor()
    expect(await presentation(maelle).inputValue()).toBe('Écrit sans souris.')
  })
})

describe('what others do not see', () => {
  it.each(['/t/pays-vallee-de-la-dore', '/t/pays-vallee-de-la-dore/supervisors', '/t/nulle-part', '/r/76', '/r/84'])(
    '%s is unknown to a member of the Gers, whether it exists or not',
    async (path) => {
      await maelle.goto(stage.at('console', path))
      await maelle.getByRole('heading', { name: 'Introuvable' }).waitFor()
    },
  )

  it('an analyst reads seventeen figures with their sources, takes them away as CSV, and opens no territory', async () => {
    const analyst = await visit(stage)
    await enterConsole(stage, analyst, 'Noémie Vidal')
    await analyst.getByRole('row', { name: /Maîtres de stage publiés/ }).waitFor()
    expect(await analyst.getByRole('rowheader').count()).toBe(17)
    expect((await readPlain(analyst, 'main')).match(/Source : /g)).toHaveLength(17)
    const download = analyst.waitForEvent('download')
    await analyst.getByRole('button', { name: 'Tout exporter (CSV)' }).click()
    const csv = readFileSync(await (await download).path(), 'utf8')
    expect(csv.trim().split('\n').length).toBeGreaterThan(17)
    expect(csv).toMatch(/^Gers;Maîtres de stage publiés;55;/m)
    await analyst.goto(stage.at('console', '/t/gers'))
    await analyst.getByRole('heading', { name: 'Introuvable' }).waitFor()
    await analyst.context().close()
  })
})
