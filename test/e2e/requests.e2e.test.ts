import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, openMail, openStage, readPlain, type Stage, visit } from './stage.ts'

let stage: Stage
let placement: { readonly id: string; readonly holder: string }

beforeAll(async () => {
  stage = await openStage()
  const answer = await fetch(stage.at('gers', '/api/placements?q=mauvezin'))
  const { items }: { readonly items: readonly { readonly id: string }[] } = JSON.parse(await answer.text())
  placement = { id: items[0]?.id ?? '', holder: 'clemence.daubeze@cabinet.example.fr' }
})
afterAll(() => stage?.close())

/** Address in the newest mail to someone, of a page of this portal. */
const linkTo = async (to: string, subject: RegExp, address: RegExp): Promise<string> => {
  const mailbox = await visit(stage)
  await openMail(stage, mailbox, to, subject)
  const text = (await mailbox.locator('pre').textContent()) ?? ''
  await mailbox.context().close()
  return address.exec(text)?.[0] ?? `nothing in ${text}`
}

const writeTo = async (page: Page, email: string): Promise<void> => {
  await page.goto(stage.at('gers', `/mes-demarches/demandes/${placement.id}`))
  await page.getByLabel('Vous êtes').selectOption('intern')
  await page.getByLabel('Prénom').fill('Bruno')
  await page.getByLabel('Nom', { exact: true }).fill('Lartigue')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Votre message').fill('Bonjour,\nje cherche un SASPAS pour novembre.')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click()
}

describe('a supervisor who answers from the mailbox, nobody using a script', () => {
  const visitor = 'bruno.lartigue@example.fr'
  let follow = ''

  it('hears of a request only once its author confirmed it, and a scanner that opens the link confirms nothing', async () => {
    const page = await visit(stage, { javaScriptEnabled: false, width: 360 })
    await writeTo(page, visitor)
    expect(await readPlain(page, 'h1')).toBe('Regardez vos messages')
    const confirm = await linkTo(visitor, /confirmer/, /http:\S+\/demande\/confirmer\/\S+/)
    for (let opened = 0; opened < 2; opened++) expect((await fetch(confirm)).status).toBe(200)
    await page.goto(confirm)
    await page.getByRole('button', { name: 'Je confirme' }).click()
    expect(await readPlain(page, 'h1')).toBe('Votre demande est partie')
    await page.goto(confirm)
    expect(await readPlain(page, 'h1')).toBe('C’est déjà confirmé')
    follow = await linkTo(visitor, /Votre message/, /http:\S+\/demande\/suivi\/\S+/)
  })

  it('answers with one button, and the visitor reads it without learning the address', async () => {
    const page = await visit(stage, { javaScriptEnabled: false, width: 360 })
    const yes = await linkTo(placement.holder, /vous écrit/, /http:\S+\?choix=oui/)
    await page.goto(yes)
    await page.getByLabel('Votre mot').fill('Avec plaisir.')
    await page.getByRole('button', { name: 'Accepter la demande' }).click()
    expect(await readPlain(page, '[role=status]')).toContain('votre réponse est partie')
    await page.goto(follow)
    expect(await readPlain(page, 'main')).toContain('Avec plaisir.')
    expect(await page.content()).not.toContain(placement.holder)
    await page.goto(yes)
    expect(await page.getByRole('button', { name: /Accepter|Décliner/ }).count()).toBe(0)
  })

  it('looks after the listing by a link: still agreed, then paused, and visitors see it at once', async () => {
    const page = await visit(stage, { javaScriptEnabled: false, width: 360 })
    await page.goto(stage.at('gers', '/mes-demarches/mon-espace'))
    await page.getByLabel('E-mail').fill(placement.holder)
    await page.getByRole('button', { name: 'Recevoir mon lien' }).click()
    const sent = await page.content()
    await page.goto(await linkTo(placement.holder, /espace/, /http:\S+\/mon-espace\/\S+/))
    await page.getByRole('button', { name: 'Oui, tout est à jour' }).click()
    expect(await readPlain(page, '[role=status]')).toContain('la date d’aujourd’hui')
    await page.getByRole('form', { name: /pause, Maison de santé de Mauvezin/ }).getByRole('button').click()
    expect(await readPlain(page, '[role=status]')).toContain('en pause')
    await page.goto(stage.at('gers', `/mes-demarches/demandes/${placement.id}`))
    expect(await readPlain(page, 'main')).toContain('Ce contact est en pause')
    // The same words for an address that nobody knows.
    await page.goto(stage.at('gers', '/mes-demarches/mon-espace'))
    await page.getByLabel('E-mail').fill('inconnu@example.fr')
    await page.getByRole('button', { name: 'Recevoir mon lien' }).click()
    expect(await page.content()).toBe(sent)
  })
})

describe('a visitor with script', () => {
  it('needs no confirmation: the page did the work meanwhile, and a refusal keeps what was typed', async () => {
    const page = await visit(stage, { width: 360 })
    await page.goto(stage.at('gers', '/mes-demarches/contact'))
    await page.getByLabel('Votre message').fill('Où loger en mai ?')
    await page.getByRole('button', { name: 'Envoyer mon message' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel('Votre message').inputValue()).toBe('Où loger en mai ?')
    await page.getByLabel('Votre question porte sur').selectOption('housing')
    await page.getByLabel('Prénom').fill('Anne')
    await page.getByLabel('Nom', { exact: true }).fill('Dupuy')
    await page.getByLabel('E-mail').fill('anne.dupuy@example.fr')
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Envoyer mon message' }).click()
    await eventually(() => readPlain(page, 'h1')).toBe('Votre message est arrivé')
  })
})
