import { launchBrowser } from '@ancrage/testing/browser.ts'
import { resolveLocalhostNames } from '@ancrage/testing/localhost-dns.ts'
import {
  type PlatformProcess,
  type PlatformProcessOptions,
  startPlatformProcess,
} from '@ancrage/testing/platform-process.ts'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'

/** One platform and one browser, shared by the tests of a file. */
export interface Stage {
  readonly platform: PlatformProcess
  readonly browser: Browser
  readonly at: (host: Host, path?: string) => string
  readonly close: () => Promise<void>
}

export type Host = 'gers' | 'vallee-de-la-dore' | 'console' | 'id' | 'mail'

export async function openStage(options: PlatformProcessOptions = {}): Promise<Stage> {
  resolveLocalhostNames()
  // Every visitor of these tests has the same address: the limits on one address have their own tests.
  const platform = await startPlatformProcess({ ...options, env: { ANCRAGE_RATE_LIMIT: 'off', ...options.env } })
  const browser = await launchBrowser()
  return {
    platform,
    browser,
    at: (host, path = '/') => platform.origin(`${host}.localhost`) + path,
    close: async () => {
      await browser.close()
      await platform.stop()
    },
  }
}

export interface Visitor extends BrowserContextOptions {
  readonly width?: number
}

/** A person with an empty browser: nobody shares a session with anybody. */
export async function visit(stage: Stage, { width = 1280, ...options }: Visitor = {}): Promise<Page> {
  const context = await stage.browser.newContext({
    viewport: { width, height: 900 },
    locale: 'fr-FR',
    // Half-way through a transition, colours are none of those that the theme chose.
    reducedMotion: 'reduce',
    ...options,
  })
  // Less than the time of a test, so that what was awaited is named.
  context.setDefaultTimeout(20_000)
  return context.newPage()
}

/** Opens the console as a demo person, through the real sign-in page. */
export async function enterConsole(stage: Stage, page: Page, person: string): Promise<void> {
  await page.goto(stage.at('console'))
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.getByRole('button', { name: new RegExp(`^${person}`) }).click()
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
}

/** Asks again until the answer is right: a machine that runs other tests beside is slow, not wrong. */
export const eventually = <T>(read: () => T | Promise<T>): ReturnType<typeof expect.poll<T>> =>
  expect.poll(async () => read(), { timeout: 15_000 })

/** Texts as a person reads them: non-breaking spaces are spaces. */
export const plain = (text: string | null): string =>
  (text ?? '')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

export const readPlain = async (page: Page, selector: string): Promise<string> =>
  plain(await page.locator(selector).first().textContent())

export interface Person {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
}

/** Fills in the sign-up form, from the page of the event or on the form itself, and sends it. */
export async function signUp(page: Page, person: Person, category = 'Interne ou docteur junior'): Promise<void> {
  const way = page.getByRole('main').getByRole('link', { name: 'S’inscrire', exact: true })
  if ((await way.count()) > 0) await way.first().click()
  await page.getByLabel('Prénom').waitFor()
  await page.getByLabel('Prénom').fill(person.firstName)
  await page.getByLabel('Nom', { exact: true }).fill(person.lastName)
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Vous êtes').selectOption({ label: category })
  for (const menu of await page.locator('select[name^="answers/"][name$="/0"]').all())
    await menu.selectOption({ index: 1 })
  await page.getByLabel(/^J’accepte/).check()
  await page.getByRole('button', { name: 'Je m’inscris' }).click()
}

/** The first personal address of the text of an open mail. */
const linkIn = async (page: Page, path: string): Promise<string> => {
  const text = (await page.locator('pre').first().textContent()) ?? ''
  return new RegExp(`http:\\S+/mes-demarches/${path}/\\S+`).exec(text)?.[0] ?? ''
}

/**
 * After `signUp`: reads the mailbox as the person would, confirms the address where no script did the work, and answers
 * the address of the registration. The page is left on the mail that says what became of it.
 */
export async function readAnswer(stage: Stage, page: Page, person: Person, subject: RegExp): Promise<string> {
  await page.waitForURL(/inscription-recue/)
  if (page.url().includes('a-confirmer')) {
    await openMail(stage, page, person.email, /^À confirmer/)
    await page.goto(await linkIn(page, 'inscription-recue/confirmer'))
    await page.getByRole('button', { name: 'Je confirme' }).click()
    await page.getByRole('heading', { name: 'Regardez vos messages' }).waitFor()
  }
  await openMail(stage, page, person.email, subject)
  return linkIn(page, 'inscription')
}

/** Opens the newest captured mail to an address, waiting for it to be sent. */
export async function openMail(stage: Stage, page: Page, to: string, subject: RegExp): Promise<void> {
  const link = page.getByRole('row').filter({ hasText: to }).getByRole('link', { name: subject })
  for (let attempt = 0; attempt < 40; attempt++) {
    await page.goto(stage.at('mail'))
    if ((await link.count()) > 0) return link.first().click()
    await page.waitForTimeout(250)
  }
  throw new Error(`no mail to ${to} about ${subject} after 10 s`)
}
