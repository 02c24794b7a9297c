import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, openMail, openStage, readPlain, type Stage, visit } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

type Answers = Readonly<Record<string, string | true>>

/** Fills in the one form of the page by the names of its fields, and sends it. */
const send = async (page: Page, answers: Answers): Promise<void> => {
  const form = page.locator('main form.form').first()
  for (const [name, answer] of Object.entries(answers)) {
    const field = form.locator(`[name="${name}"]`)
    const choice = form.locator(`[name="${name}"][value="${answer}"]:is([type=radio],[type=checkbox])`)
    if (answer === true) await field.first().check()
    else if ((await choice.count()) > 0) await choice.check()
    else if ((await form.locator(`select[name="${name}"]`).count()) > 0) await field.selectOption(answer)
    else await field.fill(answer)
  }
  await form.locator('button.main').click()
}

/** Follows a link of the newest mail to someone about something; `nth` among the links to personal pages. */
const followMail = async (page: Page, to: string, subject: RegExp, nth = 0): Promise<void> => {
  const mailbox = await visit(stage)
  await openMail(stage, mailbox, to, subject)
  const text = (await mailbox.locator('pre').first().textContent()) ?? ''
  await mailbox.context().close()
  const links = text.match(/http:\S+\/mes-demarches\/\S+/g) ?? []
  await page.goto(links[nth] ?? '')
}

/** Without a script nothing proves that a person typed: the mailbox does. */
const confirm = async (page: Page, script: boolean, email: string): Promise<void> => {
  if (script) return
  await eventually(() => readPlain(page, 'h1')).toBe('Regardez vos messages')
  await followMail(page, email, /^À confirmer/)
  await page.getByRole('button', { name: 'Je confirme' }).click()
}

describe.each([
  { script: false, width: 360, how: 'without script, on a phone' },
  { script: true, width: 1280, how: 'with script, on a desk' },
])('$how', ({ script, width }) => {
  let page: Page
  const mark = script ? 'avec' : 'sans'
  const emailOf = (name: string): string => `${name}.${mark}@example.fr`
  const who = (firstName: string, lastName: string): Answers => ({
    firstName,
    lastName,
    email: emailOf(firstName.toLowerCase()),
  })
  const arrive = async (path: string): Promise<void> => {
    await page.goto(stage.at('gers', path))
  }

  beforeAll(async () => {
    page = await visit(stage, { javaScriptEnabled: script, width })
  })
  afterAll(() => page.context().close())

  it('an intern before the choice day finds the promotion, keeps a list of steps, joins, and erases it all', async () => {
    await arrive('/')
    await page
      .locator('main')
      .getByRole('link', { name: /J’arrive/ })
      .first()
      .click()
    await page
      .locator('main')
      .getByRole('link', { name: /promotion/i })
      .first()
      .click()
    if (!/promotions\/[a-z]/.test(page.url()))
      await page.getByRole('link', { name: 'Ouvrir la page de la promotion' }).click()
    const step = page.getByLabel('Réserver un logement')
    await step.check()
    await page.reload()
    expect(await step.isChecked(), 'ticks stay on the device, which needs a script').toBe(script)

    await page.getByRole('link', { name: 'Je rejoins la promotion' }).first().click()
    const person = { ...who('Maiwenn', 'Le Goff'), faculty: 'Toulouse', regime: 'four-years', phase: 'base' }
    await send(page, { ...person, email: 'pas-une-adresse', needs: 'housing', consent: true })
    expect(await page.locator('[name="email"]').getAttribute('aria-invalid')).toBe('true')
    expect(await page.locator('[name="faculty"]').inputValue(), 'what was typed is kept').toBe('Toulouse')
    await send(page, { email: emailOf('maiwenn') })
    await confirm(page, script, emailOf('maiwenn'))
    await followMail(page, emailOf('maiwenn'), /Bienvenue dans la promotion/)
    expect(await readPlain(page, 'main')).toContain('Maiwenn')
    await page.getByText('Effacer mes données').click()
    await page.getByRole('button', { name: 'Effacer tout' }).click()
    await eventually(() => readPlain(page, 'h1')).toBe('Vos données sont effacées')
  })

  it('a junior doctor answers one question at a time, and writes about a replacement', async () => {
    await arrive('/aides/simulateur/')
    await page.getByRole('radio', { name: 'Docteur junior' }).check()
    await page.getByRole('button', { name: 'Continuer' }).click()
    for (let question = 0; question < 30; question++) {
      const skip = page.getByRole('button', { name: 'Je ne sais pas' })
      await page.locator('main h1').waitFor()
      if ((await skip.count()) === 0) break
      const before = await readPlain(page, 'main form')
      await skip.click()
      await eventually(async () => readPlain(page, 'main')).not.toContain(before)
    }
    expect(await readPlain(page, 'main')).toContain('À confirmer')
    expect(await readPlain(page, 'main')).toContain('Docteur junior')

    await arrive('/opportunites/')
    await page.locator('main .card h2 a, main .card h3 a').first().click()
    await page.locator('main a[href*="/mes-demarches/demandes/"]').first().click()
    const person = { asker: 'junior', ...who('Tristan', 'Bordenave'), message: 'Je remplace volontiers en février.' }
    await send(page, { ...person, consent: true })
    await confirm(page, script, emailOf('tristan'))
    await eventually(() => readPlain(page, 'h1')).toBe('Votre demande est partie')
    await followMail(page, emailOf('tristan'), /Votre message à/)
    expect(await readPlain(page, 'main')).toContain('Je remplace volontiers en février.')
  })

  it('a partner says what they look for, in their own words, and reads it again by a link', async () => {
    await arrive('/je-viens-a-deux/')
    await page.locator('main a[href*="/a-deux"]').first().click()
    if (!page.url().includes('mes-demarches')) await page.getByRole('link', { name: 'Remplir le formulaire' }).click()
    await send(page, {
      ...who('Joris', 'Vandamme'),
      profession: 'Professeur de physique',
      sector: 'education',
      hours: 'any',
      mobility: 'half',
      consent: true,
    })
    await confirm(page, script, emailOf('joris'))
    await followMail(page, emailOf('joris'), /^(?!À confirmer)/)
    expect(await readPlain(page, 'main')).toContain('Professeur de physique')
  })

  it('a supervisor answers from the mailbox, and the intern reads the answer', async () => {
    await arrive('/maitres-de-stage/maison-de-sante-de-mauvezin/')
    await page.locator('main a[href*="/mes-demarches/demandes/"]').first().click()
    const person = { asker: 'intern', ...who('Solveig', 'Aragnouet'), message: 'Puis-je venir vous rencontrer ?' }
    await send(page, { ...person, consent: true })
    await confirm(page, script, emailOf('solveig'))
    expect(await page.content(), 'nobody’s address is shown').not.toContain('cabinet.example.fr')

    const holder = await visit(stage, { javaScriptEnabled: script, width })
    await followMail(holder, 'clemence.daubeze@cabinet.example.fr', /Solveig Aragnouet vous écrit/)
    expect(await readPlain(holder, 'main')).toContain('Puis-je venir vous rencontrer ?')
    await holder.getByRole('button', { name: 'Accepter la demande' }).click()
    const again = holder.url()
    await holder.goto(again)
    expect(await holder.getByRole('button', { name: 'Accepter la demande' }).count(), 'answered once').toBe(0)
    await holder.context().close()
    await followMail(page, emailOf('solveig'), /^Réponse de/)
    expect(await readPlain(page, 'main')).toContain('la réponse est oui')
  })

  it('an owner opens their space by a link, pauses the listing, and nobody can ask any more', async () => {
    const dwelling = script ? '/logements/studio-de-la-rue-dessoles/' : '/logements/colocation-du-garros/'
    const owner = script ? 'gerard.lamothe.duprat@example.fr' : 'evelyne.castaignos@example.fr'
    await arrive('/mes-demarches/mon-espace')
    await send(page, { email: owner })
    await followMail(page, owner, /espace/)
    await page.getByRole('button', { name: /pause/i }).first().click()
    await arrive(dwelling)
    const ask = page.locator('main a[href*="/mes-demarches/demandes/"]').first()
    if ((await ask.count()) > 0) {
      await ask.click()
      expect(await readPlain(page, 'main')).toContain('Ce contact est en pause')
    }
    await arrive('/mes-demarches/mon-espace')
    await send(page, { email: 'personne@example.fr' })
    expect(await readPlain(page, 'main'), 'an unknown address is told nothing else').not.toMatch(/inconnu|introuvable/i)
  })
})
