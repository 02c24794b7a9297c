import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enterConsole, eventually, openMail, openStage, type Stage, visit } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

const email = 'lou.dareous@exemple.fr'

/** The personal address in the text of an open mail. */
const linkIn = async (page: Page, path: string): Promise<string> => {
  const text = (await page.locator('pre').first().textContent()) ?? ''
  return new RegExp(`http:\\S+/mes-demarches/${path}/\\S+`).exec(text)?.[0] ?? ''
}

/** Fills in the joining form of the promotion of the moment, from its page. */
const join = async (page: Page): Promise<void> => {
  await page.goto(stage.at('gers', '/promotions/novembre-2026/'))
  await page.getByRole('link', { name: 'Je rejoins la promotion' }).first().click()
  await page.getByLabel('Prénom').fill('Lou')
  await page.getByLabel('Nom', { exact: true }).fill('Dareous')
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByLabel('Faculté').fill('Toulouse')
  await page.getByRole('radio', { name: /^DES de médecine générale en 4 ans/ }).check()
  await page.getByRole('radio', { name: 'Phase d’approfondissement' }).check()
  await page.getByRole('checkbox', { name: 'Un logement' }).check()
  await page.getByRole('checkbox', { name: /^J’accepte que l’équipe d’accueil/ }).check()
  await page.getByRole('button', { name: 'Je rejoins la promotion' }).click()
}

describe('an intern of the promotion, without script', () => {
  it('joins through a confirmed address, is seen by the team with what is missing, then erases everything', async () => {
    const page = await visit(stage, { javaScriptEnabled: false, width: 360 })
    await join(page)
    await openMail(stage, page, email, /^À confirmer/)
    await page.goto(await linkIn(page, 'promotions/confirmer'))
    await page.getByRole('button', { name: 'Je confirme' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('C’est noté')

    const team = await visit(stage)
    await enterConsole(stage, team, 'Maëlle Castéran')
    await team.goto(stage.at('console', '/t/gers/a-accueillir'))
    const person = team.getByRole('listitem').filter({ hasText: 'Lou Dareous' })
    expect(await person.textContent()).toContain('Un logement')
    await person.getByRole('button', { name: 'J’ai pris contact' }).click()
    await person.waitFor({ state: 'detached' })
    await team.context().close()

    await openMail(stage, page, email, /Bienvenue dans la promotion/)
    const mine = await linkIn(page, 'promotion')
    await page.goto(mine)
    await page.getByLabel('Faculté').fill('Clermont-Ferrand')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    expect(await page.getByLabel('Faculté').inputValue()).toBe('Clermont-Ferrand')
    await page.getByText('Effacer mes données').click()
    await page.getByRole('button', { name: 'Effacer tout' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('effacées')
    expect((await page.goto(mine))?.status()).toBe(404)
    await page.context().close()
  })

  it('answers the survey one question at a time, leaves, comes back to where they stopped, and sends', async () => {
    const page = await visit(stage, { javaScriptEnabled: false, width: 360 })
    await page.goto(stage.at('gers', '/enquetes/besoins-novembre-2026/'))
    await page.getByRole('button', { name: 'Commencer' }).click()
    const [mine = ''] = page.url().split('?')
    await page.getByRole('radio', { name: 'Rien encore' }).check()
    await page.getByRole('button', { name: 'Enregistrer et continuer' }).click()
    await page.goto(stage.at('gers'))
    await page.goto(mine)
    expect(await page.locator('.eyebrow').last().textContent()).toContain('Question 2 sur 5')
    for (let step = 2; step <= 5; step++) await page.getByRole('link', { name: 'Passer cette question' }).click()
    expect(await page.getByText('Rien encore').isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Envoyer mes réponses' }).click()
    await eventually(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('c’est compté')
    await page.context().close()
  })
})

describe('an intern of the promotion, with script', () => {
  it('joins at once, and takes the booklet along', async () => {
    const page = await visit(stage, { width: 360 })
    await join(page)
    await eventually(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('C’est noté')
    const booklet = await page.request.get(stage.at('gers', '/promotions/novembre-2026/livret.pdf'))
    expect([booklet.status(), booklet.headers()['content-type']]).toEqual([200, 'application/pdf'])
    expect((await booklet.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await page.context().close()
  })
})
