import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enterConsole, eventually, openMail, openStage, plain, readPlain, type Stage, signUp, visit } from './stage.ts'

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
const written = Array.from(README.matchAll(/^### (\d+\. .+)$/gm), ([, title]) => title)

const lou = { firstName: 'Lou', lastName: 'Daste', email: 'lou.daste@example.fr' }
const robin = { firstName: 'Robin', lastName: 'Peyrusse', email: 'robin.peyrusse@example.fr' }
const mauvezin = '/evenements/soiree-integration-mauvezin-2026/'
const mauvezinPlace = '/maitres-de-stage/maison-de-sante-de-mauvezin/'
const newWords = 'Installée à Mauvezin, elle ouvre son carnet d’adresses dès la première semaine.'

let stage: Stage
/** The person on the portals and in the mailbox. */
let page: Page
/** Maëlle's browser: the console of her territory. */
let team: Page

beforeAll(async () => {
  stage = await openStage()
  page = await visit(stage)
  team = await visit(stage)
})
afterAll(() => stage?.close())

/** Waits for a release, which follows the answer of the console by a moment. */
const untilPortalSays = (path: string, words: string, expected: boolean): Promise<void> =>
  eventually(async () => {
    await page.goto(stage.at('gers', path))
    return plain(await page.getByRole('main').textContent()).includes(words)
  }).toBe(expected)

/** The first personal address of a mail’s text. */
const personalLink = (text: string): string => /http:\S+\/mes-demarches\/\S+/.exec(text)?.[0] ?? ''

const steps: Readonly<Record<string, () => Promise<void>>> = {
  '1. Open both portals': async () => {
    await page.goto(stage.at('gers'))
    await eventually(() => readPlain(page, 'h1')).toBe('Ici, vous serez attendu·e')
    const buttonColour = (): Promise<string> =>
      page.evaluate("getComputedStyle(document.querySelector('main a')).backgroundColor")
    const gers = await buttonColour()
    await page.goto(stage.at('vallee-de-la-dore'))
    expect(await readPlain(page, 'h1')).not.toBe('Ici, vous serez attendu·e')
    expect(await buttonColour(), 'two territories, two brands').not.toBe(gers)
  },

  '2. Filter the training places': async () => {
    await page.goto(stage.at('gers'))
    await page
      .getByRole('navigation', { name: 'Menu principal' })
      .getByRole('link', { name: 'Maîtres de stage' })
      .click()
    await page.getByRole('checkbox', { name: /^SASPAS/ }).check()
    await page.getByLabel('Chercher un lieu').fill('pediatrie')
    await page.getByRole('button', { name: 'Chercher' }).click()
    await eventually(() => page.url()).toMatch(/q=pediatrie/)
    expect(page.url()).toMatch(/level=saspas/)
    await page.getByRole('link', { name: 'Maison de santé de Mauvezin' }).click()
    expect(await readPlain(page, '.verified')).toMatch(/vérifié le \d+ \S+ \d{4}/)
  },

  '3. Estimate an aid': async () => {
    await page.goto(stage.at('gers', '/aides/simulateur/'))
    const next = (): Promise<void> => page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByRole('radio', { name: 'Interne', exact: true }).check()
    await next()
    await page.getByRole('radio', { name: 'Médecine générale' }).check()
    await next()
    await page.getByLabel(/Dans quelle commune/).selectOption({ label: 'Auch' })
    await next()
    await page.getByRole('group', { name: /zoné/ }).waitFor()
    await page.getByRole('link', { name: 'Voir mon estimation maintenant' }).click()
    await page.locator('#probables').waitFor()
    expect(await readPlain(page, '#probables')).toContain('Auch')
    expect(await readPlain(page, 'main')).toMatch(/Non éligible/i)
  },

  '4. Sign up for the Mauvezin evening': async () => {
    await page.goto(stage.at('gers', mauvezin))
    await signUp(page, lou)
    await page.getByRole('heading', { name: 'Regardez vos messages' }).waitFor()
  },

  '5. Read the confirmation mail': async () => {
    await openMail(stage, page, lou.email, /Mauvezin/)
    const calendar = page.getByRole('link', { name: /\.ics$/ })
    const answer = await page.request.get(new URL((await calendar.getAttribute('href')) ?? '', page.url()).href)
    expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR/)
  },

  '6. Change your mind, then cancel': async () => {
    const link = /http:\S+\/mes-demarches\/\S+/.exec((await page.locator('pre').textContent()) ?? '')?.[0] ?? ''
    await page.goto(link)
    await eventually(() => readPlain(page, 'h1')).toBe('Vous êtes inscrit·e')
    expect(await readPlain(page, '.code')).toMatch(/^\w{4} \w{4}$/)
    await page.getByLabel('Nombre d’accompagnants').fill('1')
    await page.getByLabel('Accompagnant·e 1').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    expect(await readPlain(page, '[role=status]')).toContain('Votre changement est enregistré')
    await page.getByText('Je ne peux plus venir').click()
    await page.getByRole('button', { name: 'Annuler mon inscription' }).click()
    await eventually(() => readPlain(page, 'h1')).toBe('Votre inscription est annulée')
  },

  '7. Join the promotion': async () => {
    await page.goto(stage.at('gers', '/promotions/'))
    await page.getByRole('link', { name: 'Ouvrir la page de la promotion' }).click()
    const booklet = await page.getByRole('link', { name: /livret \(PDF\)/ }).getAttribute('href')
    const file = await page.request.get(stage.at('gers', booklet ?? ''))
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await page.getByRole('link', { name: 'Je rejoins la promotion' }).first().click()
    await page.getByLabel('Prénom').fill(lou.firstName)
    await page.getByLabel('Nom', { exact: true }).fill(lou.lastName)
    await page.getByLabel('E-mail', { exact: true }).fill(lou.email)
    await page.getByLabel('Faculté').fill('Toulouse')
    await page.getByLabel(/^DES de médecine générale en 4 ans/).check()
    await page.getByLabel('Phase socle').check()
    await page.getByLabel(/^J’accepte que l’équipe d’accueil/).check()
    await page.getByRole('button', { name: 'Je rejoins la promotion' }).click()
    await openMail(stage, page, lou.email, /Bienvenue dans la promotion/)
    await page.goto(personalLink((await page.locator('pre').first().textContent()) ?? ''))
    expect(await readPlain(page, 'main')).toContain('Toulouse')
  },

  '8. Write to a supervisor, and answer from the mailbox': async () => {
    await page.goto(stage.at('gers', mauvezinPlace))
    await page.locator('main a[href*="/mes-demarches/demandes/"]').first().click()
    await page.getByLabel('Vous êtes').selectOption({ label: 'Interne' })
    await page.getByLabel('Prénom').fill(lou.firstName)
    await page.getByLabel('Nom', { exact: true }).fill(lou.lastName)
    await page.getByLabel('E-mail', { exact: true }).fill(lou.email)
    await page.getByLabel('Votre message').fill('Puis-je passer une journée chez vous ?')
    await page.getByLabel(/^J’accepte/).check()
    await page.getByRole('button', { name: 'Envoyer ma demande' }).click()
    await page.getByRole('heading', { name: 'Votre demande est partie' }).waitFor()
    await openMail(stage, page, 'clemence.daubeze@cabinet.example.fr', /vous écrit/)
    await page.goto(personalLink((await page.locator('pre').first().textContent()) ?? ''))
    await page.getByRole('button', { name: 'Accepter la demande' }).click()
    await openMail(stage, page, lou.email, /^Réponse de/)
    expect(await readPlain(page, 'pre')).toContain('oui')
  },

  '9. Read it in English': async () => {
    await page.goto(stage.at('gers', '/logements/'))
    await page.getByRole('link', { name: 'English' }).first().click()
    expect(new URL(page.url()).pathname).toBe('/en/logements/')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  },

  '10. Enter the console': async () => {
    await enterConsole(stage, team, 'Maëlle Castéran')
    await eventually(() => readPlain(team, 'h1')).toBe('Bonjour Maëlle')
    await eventually(() => readPlain(team, 'main')).toContain('Soirée d’intégration à Mauvezin')
  },

  '11. Edit a supervisor': async () => {
    await team.getByRole('link', { name: 'Maîtres de stage' }).click()
    await team.getByLabel('Rechercher').fill('daubeze')
    await team.getByRole('row', { name: /Daubèze/ }).click()
    await team.getByLabel('Présentation').first().fill(newWords)
    await team.getByRole('button', { name: 'Enregistrer' }).click()
    await team.getByText('Publié, modifications non publiées').waitFor()
    await untilPortalSays(mauvezinPlace, newWords, false)
  },

  '12. Preview it, then publish it': async () => {
    await team.getByRole('button', { name: 'Aperçu' }).click()
    await team.frameLocator('iframe').getByText(newWords).waitFor()
    await team.getByRole('button', { name: 'Fermer l’aperçu' }).click()
    await team.getByRole('button', { name: 'Publier' }).click()
    await team.getByText('Publié : la page est en ligne dans un instant.').waitFor()
    await untilPortalSays(mauvezinPlace, newWords, true)
  },

  '13. Compare releases, and go back': async () => {
    await team.getByRole('link', { name: 'Mises en ligne' }).click()
    const first = team.getByRole('row', { name: /Maître de stage « Clémence Daubèze » publié/ })
    await first.getByRole('link').click()
    await team.getByText('Maison de santé de Mauvezin').first().waitFor()
    expect(await readPlain(team, 'main')).toContain(mauvezinPlace)
    await team.getByRole('main').getByRole('link', { name: 'Mises en ligne' }).click()
    await team
      .getByRole('row', { name: /Première mise en ligne/ })
      .getByRole('button')
      .click()
    await untilPortalSays(mauvezinPlace, newWords, false)
  },

  '14. Welcome someone at the door': async () => {
    await page.goto(stage.at('gers', mauvezin))
    await signUp(page, robin)
    await page.waitForURL(/inscription-recue/)
    await team.getByRole('link', { name: 'Événements' }).click()
    await team.getByRole('row', { name: /Mauvezin/ }).click()
    await team.getByRole('link', { name: 'Inscriptions' }).click()
    await team.getByRole('button', { name: 'Accueillir Robin Peyrusse' }).click()
    await team.getByText('Robin Peyrusse est arrivé·e.').waitFor()
    expect(await readPlain(team, 'main')).toMatch(/Arrivé·e à \d\d:\d\d/)
  },

  '15. Read the journal': async () => {
    await team.getByRole('link', { name: 'Journal' }).click()
    await eventually(() => readPlain(team, 'main')).toMatch(/Maëlle Castéran — .*Clémence Daubèze/)
    await team.goto(stage.at('console', '/t/pays-vallee-de-la-dore'))
    await team.getByRole('heading', { name: 'Introuvable' }).waitFor()
  },

  '16. Look at the region': async () => {
    const analyst = await visit(stage)
    await enterConsole(stage, analyst, 'Noémie Vidal')
    await eventually(() => readPlain(analyst, 'h1')).toBe('Région Occitanie')
    const file = analyst.waitForEvent('download')
    await analyst.getByRole('button', { name: 'Tout exporter (CSV)' }).click()
    expect((await file).suggestedFilename()).toMatch(/\.csv$/)
    await analyst.context().close()
  },

  '17. Read the API descriptions': async () => {
    for (const host of ['gers', 'console'] as const) {
      const description: { openapi: string } = await (await page.request.get(stage.at(host, '/openapi.json'))).json()
      expect(description.openapi).toMatch(/^3\.1/)
      expect((await page.goto(stage.at(host, '/docs')))?.status()).toBe(200)
    }
  },
}

describe('the guided tour of the README', () => {
  it('is walked here step by step, under the same titles', () => {
    expect(written).toEqual(Object.keys(steps))
  })

  it.each(Object.entries(steps))('%s', async (_title, walk) => {
    await walk()
  })
})
