import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, openStage, type Person, readAnswer, readPlain, type Stage, signUp, visit } from './stage.ts'

const MAUVEZIN = '/evenements/soiree-integration-mauvezin-2026/'
/** Eight seats. */
const OUTING = '/evenements/matinee-avec-les-pompiers-decembre-2026/'
const OUTING_SEATS = 8

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

const person = (firstName: string): Person => ({
  firstName,
  lastName: 'Lannes',
  email: `${firstName.toLowerCase()}.lannes@example.fr`,
})

const placesShown = (page: Page): Promise<number> => page.locator('.card:visible').count()

describe.each([
  { script: false, firstName: 'Anouk', how: 'without script, on a phone', width: 360 },
  { script: true, firstName: 'Basile', how: 'with script, on a desk', width: 1280 },
])('an intern $how', ({ script, firstName, width }) => {
  let page: Page
  let registration = ''

  beforeAll(async () => {
    page = await visit(stage, { javaScriptEnabled: script, width })
  })
  afterAll(() => page.context().close())

  it('filters training places, shares the address, and gives a filter back', async () => {
    await page.goto(stage.at('gers', '/maitres-de-stage/'))
    const all = await placesShown(page)
    if (width < 900) await page.getByText('Filtrer et ranger').click()
    await page.getByRole('checkbox', { name: /^Niveau 3/ }).check()
    await page.getByLabel('Chercher un lieu').fill('geriatrie')
    await page.getByRole('button', { name: 'Chercher' }).click()
    await eventually(() => page.url()).toMatch(/q=geriatrie/)
    const few = await placesShown(page)
    expect(few).toBeGreaterThan(0)
    expect(few).toBeLessThan(all)
    await page.goto(page.url())
    expect(await placesShown(page), 'the address is enough to see the same list').toBe(few)
    await page
      .locator('.chips')
      .getByRole('link', { name: /Niveau 3/ })
      .click()
    await eventually(() => page.url()).not.toMatch(/level=/)
    expect(page.url()).toMatch(/q=geriatrie/)
  })

  it('estimates aids, changes one answer, and sees the reasons change', async () => {
    await page.goto(stage.at('gers', '/aides/simulateur/'))
    const next = (): Promise<void> => page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByRole('radio', { name: 'Interne', exact: true }).check()
    await next()
    await page.getByRole('radio', { name: 'Médecine générale' }).check()
    await next()
    await page.getByLabel(/Dans quelle commune/).selectOption({ label: 'Auch' })
    await next()
    await page.getByRole('group', { name: /zoné/ }).waitFor()
    await page.getByRole('button', { name: 'Je ne sais pas' }).click()
    await page.getByRole('radio', { name: 'Oui' }).check()
    await next()
    await page.getByLabel(/À combien de kilomètres/).fill('22')
    await next()
    await page.getByRole('group', { name: /Une collectivité/ }).waitFor()
    await page.getByRole('link', { name: 'Voir mon estimation maintenant' }).click()
    await page.locator('#probables').waitFor()
    expect(await readPlain(page, 'main')).toContain('22 km')
    await page.getByRole('link', { name: /Modifier : Distance/ }).click()
    expect(await page.getByLabel(/À combien de kilomètres/).inputValue()).toBe('22')
    await page.getByLabel(/À combien de kilomètres/).fill('10')
    await next()
    await page.getByRole('group', { name: /Une collectivité/ }).waitFor()
    await page.getByRole('link', { name: 'Voir mon estimation maintenant' }).click()
    await page.locator('#non-eligibles').waitFor()
    expect(await readPlain(page, '#non-eligibles')).toContain('10 km')
  })

  it('signs up after a mistake, and finds again everything that was typed', async () => {
    await page.goto(stage.at('gers', MAUVEZIN))
    await page.getByRole('main').getByRole('link', { name: 'S’inscrire', exact: true }).first().click()
    await page.getByLabel('Un mot pour l’équipe').fill('J’arrive par le car.')
    await signUp(page, { ...person(firstName), email: 'pas-une-adresse' })
    const field = page.getByLabel('E-mail')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByLabel('Prénom').inputValue()).toBe(firstName)
    expect(await page.getByLabel('Vous êtes').inputValue()).toBe('intern')
    expect(await page.getByLabel('Un mot pour l’équipe').inputValue()).toBe('J’arrive par le car.')
    await page.getByRole('alert').getByRole('link').first().click()
    expect(
      await page.evaluate('document.activeElement?.name ?? location.hash'),
      'the summary leads to the field',
    ).toMatch(/email/)
    await signUp(page, person(firstName))
    registration = await readAnswer(stage, page, person(firstName), /^Inscription confirmée/)
    await page.goto(registration)
    await eventually(() => readPlain(page, 'h1')).toBe('Vous êtes inscrit·e')
  })

  it('comes back by the link of the mail, and cancels', async () => {
    await page.goto(registration)
    await page.getByText('Je ne peux plus venir').click()
    await page.getByRole('button', { name: 'Annuler mon inscription' }).click()
    await eventually(() => readPlain(page, 'h1')).toBe('Votre inscription est annulée')
    await page.goto(registration)
    expect(await page.getByRole('button', { name: 'Annuler mon inscription' }).count(), 'twice changes nothing').toBe(0)
  })
})

describe('a full event', () => {
  it('keeps a queue in order of arrival, and offers a returned seat to its first person', async () => {
    const page = await visit(stage)
    let firstSeat = ''
    for (let seat = 1; seat <= OUTING_SEATS; seat++) {
      await page.goto(stage.at('gers', OUTING))
      await signUp(page, person(`Seat${seat}`))
      await page.waitForURL(/inscription-recue/)
      if (seat === 1) firstSeat = await readAnswer(stage, page, person('Seat1'), /^Inscription confirmée/)
    }
    const waiting: string[] = []
    for (const name of ['Camille', 'Dominique']) {
      await page.goto(stage.at('gers', OUTING))
      await signUp(page, person(name))
      waiting.push(await readAnswer(stage, page, person(name), /^Liste d’attente/))
    }
    await page.goto(waiting[1] ?? '')
    expect(await readPlain(page, 'main')).toContain('2e place')

    await page.goto(firstSeat)
    await page.getByText('Je ne peux plus venir').click()
    await page.getByRole('button', { name: 'Annuler mon inscription' }).click()
    await eventually(async () => {
      await page.goto(waiting[0] ?? '')
      return readPlain(page, 'h1')
    }).toBe('Une place pour vous')
    await page.getByRole('button', { name: 'Je prends la place' }).click()
    await eventually(() => readPlain(page, 'h1')).toBe('Vous êtes inscrit·e')
    await page.goto(waiting[1] ?? '')
    expect(await readPlain(page, 'main')).toContain('1re place')
    await page.context().close()
  })
})

describe('with a keyboard alone', () => {
  it('a visitor jumps to the content, fills in the form and signs up', async () => {
    const page = await visit(stage)
    await page.goto(stage.at('gers', MAUVEZIN))
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Aller au contenu')
    await page.keyboard.press('Enter')
    const name = (): Promise<string> => page.evaluate('document.activeElement.name ?? ""')
    const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent ?? ""')
    for (let press = 0; press < 9 && (await focused()).trim() !== 'S’inscrire'; press++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByLabel('Prénom').waitFor()
    for (let press = 0; press < 40 && (await name()) !== 'firstName'; press++) await page.keyboard.press('Tab')
    // First name, name, e-mail, phone, who, guests, two meals, coach, a word, consent.
    const answers = ['Élie', 'Lannes', 'elie.lannes@example.fr', '', 'I', '', 'C', '', '', '', ' ']
    for (const answer of answers) {
      expect(await page.evaluate('document.activeElement.matches(":focus-visible")'), await name()).toBe(true)
      if (answer !== '') await page.keyboard.type(answer)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Regardez vos messages' }).waitFor()
    await page.context().close()
  })
})
