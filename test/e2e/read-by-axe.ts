import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { eventually } from './stage.ts'

const WIDTHS = [1280, 360] as const
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What darkness can break; the other rules would read the same page twice. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
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

/**
 * Accessibility rules that the page breaks as it is now, on a desk and on a phone: all of them in the light, colours in
 * the dark on a desk; and whether it scrolls sideways.
 */
export async function readByAxe(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  // In legacy mode axe opens no window of its own for each page.
  const axe = (): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(true)
  const note = (look: string, { violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): void => {
    faults.push(...violations.map((one) => `${look} ${one.id}: ${one.nodes[0]?.html.slice(0, 200)}`))
  }
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await paint(page, 'light')
    await settle(page)
    note(`${width} light`, await axe().withTags(RULES).analyze())
    // Colours are the same at every width: darkness is read once.
    if (width === WIDTHS[0]) {
      await paint(page, 'dark')
      note(`${width} dark`, await axe().withRules(COLOUR_RULES).analyze())
    }
    if (await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'))
      faults.push(`${width}: scrolls sideways`)
  }
  await page.setViewportSize({ width: WIDTHS[0], height: 900 })
  await paint(page, 'light')
  return faults
}
