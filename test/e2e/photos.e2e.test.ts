import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samplePhoto } from '../fixtures/sample-photo.ts'
import { enterConsole, eventually, openStage, plain, type Stage, visit } from './stage.ts'

let stage: Stage
let maelle: Page

beforeAll(async () => {
  stage = await openStage()
  maelle = await visit(stage)
  await enterConsole(stage, maelle, 'Maëlle Castéran')
})
afterAll(() => stage?.close())

const offer = 'Internat de l’hôpital d’Auch'
const seen = 'Une cour d’hôpital plantée de platanes'

describe('a photo', () => {
  it('goes from a drop in the library to the page of a dwelling, and cannot be deleted from under it', async () => {
    await maelle.goto(stage.at('console', '/t/gers/mediatheque'))
    const picker = maelle.getByLabel('Photos à ajouter')
    await picker.waitFor({ state: 'attached' })
    await picker.setInputFiles([
      { name: 'cour_de_l_hopital.png', mimeType: 'image/png', buffer: Buffer.from(samplePhoto('cour', 700)) },
      { name: 'dessin.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="alert(1)"></svg>') },
    ])
    await maelle.getByText(/dessin\.png : C’est un dessin SVG/).waitFor()

    await maelle.getByRole('button', { name: 'Décrire : cour de l hopital (À décrire)' }).click()
    const dialog = maelle.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await dialog.getByText('Dites ce que montre la photo, ou cochez « décorative ».').waitFor()
    await dialog.getByLabel(/^Ce qu’elle montre/).fill(seen)
    await dialog.getByLabel(/^La même chose en anglais/).fill('A hospital yard planted with plane trees')
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await dialog.waitFor({ state: 'detached' })

    await maelle.goto(stage.at('console', '/t/gers/dwellings'))
    await maelle.getByLabel('Rechercher').fill(offer)
    await maelle.getByRole('link', { name: offer, exact: true }).click()
    const photos = maelle.getByRole('group', { name: 'Photos', exact: true })
    await photos.getByRole('button', { name: 'Choisir ou ajouter' }).click()
    await maelle.getByRole('button', { name: 'Choisir : cour de l hopital' }).click()
    await maelle.getByRole('button', { name: 'C’est fait' }).click()
    await maelle.getByRole('button', { name: 'Publier', exact: true }).click()

    const visitor = await visit(stage, { width: 360 })
    await eventually(async () => {
      await visitor.goto(stage.at('gers', '/logements/internat-de-l-hopital-d-auch/'))
      return visitor.getByRole('img', { name: seen }).count()
    }).toBe(1)
    const picture = visitor.getByRole('img', { name: seen })
    await picture.scrollIntoViewIfNeeded()
    const shown = (fact: string): Promise<unknown> =>
      visitor.evaluate(`document.querySelector('main .photo img').${fact}`)
    await eventually(async () => Number(await shown('naturalWidth'))).toBeGreaterThan(0)
    expect(await shown('currentSrc'), 'the lightest that is wide enough').toMatch(/\/photos\/[a-f0-9]{32}-320\.webp$/)
    await visitor.context().close()

    await maelle.goto(stage.at('console', '/t/gers/mediatheque'))
    await maelle.getByRole('button', { name: 'Décrire : cour de l hopital' }).click()
    await dialog.getByRole('listitem').filter({ hasText: offer }).waitFor()
    maelle.once('dialog', (asked) => asked.accept())
    await dialog.getByRole('button', { name: 'Supprimer' }).click()
    expect(plain(await dialog.getByRole('alert').textContent())).toContain(`montrée par « ${offer} »`)
  })
})
