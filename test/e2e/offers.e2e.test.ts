import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, openMail, openStage, readPlain, type Stage, visit } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

describe('somebody looking for a place to stay', () => {
  it('finds, without script, what is free all semester near their placement, and asks for it by the relay', async () => {
    const page = await visit(stage, { javaScriptEnabled: false, width: 360 })
    const search = '/mes-demarches/logements?stage=maison-de-sante-de-mauvezin&semester=2027-05'
    await page.goto(stage.at('gers', search))
    const [first] = await page.locator('.card h2').allTextContents()
    expect(first).toBe('Colocation de l’ancienne trésorerie')
    await page.getByRole('link', { name: first ?? '' }).click()
    expect(await page.content()).not.toMatch(/logement\.mauvezin@|2 place de la Libération/)
    await page.getByRole('link', { name: 'Demander cette place' }).first().click()
    expect(await readPlain(page, 'main')).toContain('Colocation de l’ancienne trésorerie')
    await page.getByLabel('E-mail').waitFor()
  })

  it('with a script, sees the list follow the choice of a placement without leaving the page', async () => {
    const page = await visit(stage)
    await page.goto(stage.at('gers', '/logements/'))
    await page.evaluate('window.stayed = true')
    await page
      .locator('summary', { hasText: 'Filtrer et ranger' })
      .click({ timeout: 2000 })
      .catch(() => undefined)
    await page.getByLabel('Mon lieu de stage').selectOption('maison-de-sante-de-mauvezin')
    await eventually(() => page.locator('.card h2').first().textContent()).toBe('Colocation de l’ancienne trésorerie')
    expect(page.url()).toContain('stage=maison-de-sante-de-mauvezin')
    expect(await page.evaluate('window.stayed')).toBe(true)
  })
})

describe('somebody who keeps a search, without script', () => {
  const person = 'noor.benali@example.fr'
  const linkIn = async (subject: RegExp, address: RegExp): Promise<string> => {
    const mailbox = await visit(stage)
    await openMail(stage, mailbox, person, subject)
    const text = (await mailbox.locator('pre').textContent()) ?? ''
    await mailbox.context().close()
    return address.exec(text)?.[0] ?? `nothing in ${text}`
  }

  it('is written to only once the mailbox has answered, and stops with the one click of a mail reader', async () => {
    const page = await visit(stage, { javaScriptEnabled: false, width: 360 })
    await page.goto(stage.at('gers', '/mes-demarches/opportunites?kind=replacement'))
    await page.getByRole('link', { name: 'Créer une alerte' }).click()
    expect(await readPlain(page, 'main')).toContain('Remplacement')
    await page.getByLabel('Votre e-mail').fill('pas une adresse')
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Créer l’alerte' }).click()
    // Refused: what was typed and what was searched for are still there.
    expect(await page.getByLabel('Votre e-mail').inputValue()).toBe('pas une adresse')
    expect(await readPlain(page, 'main')).toContain('Remplacement')
    await page.getByLabel('Votre e-mail').fill(person)
    await page.getByRole('button', { name: 'Créer l’alerte' }).click()
    await eventually(() => readPlain(page, 'h1')).toBe('Regardez vos messages')
    await page.goto(await linkIn(/confirmer/, /http:\S+\/alertes\/creation\/confirmer\/\S+/))
    await page.getByRole('button', { name: 'Je confirme' }).click()
    await eventually(() => readPlain(page, 'h1')).toBe('Votre alerte est en place')

    const manage = await linkIn(/Votre alerte/, /http:\S+\/alertes\/suivi\/\S+/)
    await page.goto(manage)
    await page.getByLabel('Chaque jour').check()
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    expect(await readPlain(page, '[role=status]')).toContain('C’est noté')
    const oneClick = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }
    for (let clicked = 0; clicked < 2; clicked++) expect((await fetch(`${manage}/arret`, oneClick)).status).toBe(200)
    await page.goto(manage)
    await eventually(() => readPlain(page, 'h1')).toBe('Cette alerte est arrêtée')
  })
})
