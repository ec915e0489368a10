import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

export interface Visit {
  page: Page
  context: BrowserContext
  /** What the console complained of: a refused style or script, an error while running. */
  complaints: string[]
}

/** Opens a browser of one's own and signs in as a sample person. Close the context after. */
export async function visitAs(
  browser: Browser,
  address: string,
  who: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: address, ...options })
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => {
    // React reports so ('root did not complete') a page that is left while it is still being hydrated, as tests do that only need a link.
    if (!/Minified React error #345/.test(String(error))) complaints.push(`${page.url()}: ${String(error)}`)
  })
  page.on('console', (message) => {
    if (/Content Security Policy|Hydration|did not match/i.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`)
  })
  await page.goto('/sign-in')
  await page.click(`button[value="sample-${who}"]`)
  await page.waitForURL(`${address}/`)
  return { page, context, complaints }
}

/** No rule of axe is off, and nothing is wider than the window. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(leaveOutAlike)
  // Half the time each: our pages have no frames of others, so axe need not open a window of its own to sum up; and of what is
  // right it need not tell where it stands.
  const looker = new AxeBuilder({ page })
    .exclude('[data-alike]')
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
  const { violations } = await looker.analyze()
  expect(violations.map((one) => `${page.url()} ${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([])
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    `${page.url()} is wider than the window`,
  ).toBeLessThanOrEqual(0)
}

/** The same in a wide window and in a narrow one; the window is then as it was. */
export async function expectAccessibleWideAndNarrow(page: Page): Promise<void> {
  const before = page.viewportSize()!
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    // What listens to the width of the window has then drawn itself anew.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    await expectAccessible(page)
  }
  await page.setViewportSize(before)
}

/** Of rows that are made alike (the same elements, the same classes) the first thirty are looked at: a register has hundreds. */
function leaveOutAlike(): void {
  const seen = new Map<string, number>()
  for (const row of document.querySelectorAll('tbody tr')) {
    const made = [row, ...row.querySelectorAll('*')]
      .map((one) => `${one.getAttributeNames().join()} ${one.tagName}.${one.className}`)
      .join()
    seen.set(made, (seen.get(made) ?? 0) + 1)
    if (seen.get(made)! > 30) row.setAttribute('data-alike', '')
  }
}
