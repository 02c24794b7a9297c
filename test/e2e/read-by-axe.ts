import axe from 'axe-core'
import type { Page } from 'playwright-core'
import * as z from 'zod'
import { eventually } from './stage.ts'

const WIDTHS = [1280, 360] as const
const RULES = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
}
/** What darkness can break; the other rules would read the same page twice. */
const COLOUR_RULES = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }
const GROUND =
  'getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor'

const CALM_MS = 150

/** Waits until the page no longer changes by itself: a list that was resized is drawn again as cards. */
async function settle(page: Page): Promise<void> {
  let before = ''
  await eventually(async () => {
    const now = String(await page.evaluate('document.body.innerHTML'))
    const calm = now === before
    before = now
    if (!calm) await page.waitForTimeout(CALM_MS)
    return calm
  }).toBe(true)
}

/** A page that changes its colours by script does so a moment after it is told. */
async function paint(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  if (await page.evaluate(`matchMedia('(prefers-color-scheme: ${colorScheme})').matches`)) return
  const before = await page.evaluate(GROUND)
  await page.emulateMedia({ colorScheme })
  // Not waitForFunction, whose eval the policy of the pages rightly refuses.
  await eventually(() => page.evaluate(GROUND)).not.toBe(before)
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
}

const violationsSchema = z.array(z.object({ id: z.string(), html: z.string() }))

/** Pages have no frames, so axe is given to the page once and needs none of the windows that its driver opens. */
async function violationsOf(page: Page, options: object): Promise<z.infer<typeof violationsSchema>> {
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(axe.source)
  const found = await page.evaluate(
    `axe.run(document, ${JSON.stringify({ ...options, resultTypes: ['violations'] })}).then(({ violations }) =>
      violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html ?? '' })))`,
  )
  return violationsSchema.parse(found)
}

/**
 * Accessibility rules that the page breaks as it is now, on a desk and on a phone: all of them in the light, colours in
 * the dark on a desk; and whether it scrolls sideways.
 */
export async function readByAxe(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  const note = async (look: string, options: object): Promise<void> => {
    for (const { id, html } of await violationsOf(page, options)) faults.push(`${look} ${id}: ${html.slice(0, 200)}`)
  }
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await paint(page, 'light')
    await settle(page)
    await note(`${width} light`, RULES)
    // Colours are the same at every width: darkness is read once.
    if (width === WIDTHS[0]) {
      await paint(page, 'dark')
      await note(`${width} dark`, COLOUR_RULES)
    }
    if (await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'))
      faults.push(`${width}: scrolls sideways`)
  }
  await page.setViewportSize({ width: WIDTHS[0], height: 900 })
  await paint(page, 'light')
  return faults
}
