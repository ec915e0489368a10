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
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${String(error)}`))
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
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((one) => `${page.url()} ${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([])
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    `${page.url()} is wider than the window`,
  ).toBeLessThanOrEqual(0)
}
