import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../support/browser'
import { startSampleServer, type TestServer } from '../support/server'
import { expectAccessibleWideAndNarrow, visitAs } from '../support/visit'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startSampleServer(), startBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const visit = (who: string, options: Parameters<Browser['newContext']>[0] = {}) => visitAs(browser, server.address, who, options)
const found = (page: Page) => page.getByRole('status').innerText()

describe('searching', () => {
  test('passes axe in a wide window and a narrow one: the help, what was found, and nothing found', async () => {
    const { page, context, complaints } = await visit('noor')
    for (const address of [
      '/search',
      '/search?q=laptops',
      '/search?q=appliance&kind=text&page=2',
      '/search?q=nergenswoord',
      '/search?q=de',
    ]) {
      await page.goto(address)
      await expectAccessibleWideAndNarrow(page)
    }
    expect(complaints).toEqual([])
    await context.close()
  })

  test('is done by keyboard, and leads to the row in the register', async () => {
    const { page, context, complaints } = await visit('noor')
    await page.getByRole('link', { name: 'Zoeken' }).click()
    await page.getByRole('searchbox', { name: 'Zoekwoorden' }).focus()
    await page.keyboard.type('"LDS-25-0002"')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    expect(await found(page)).toMatch(/\d+ gevonden/)
    const place = page.getByRole('link', { name: /^rij \d+$/ }).first()
    const row = /\d+/.exec(await place.innerText())![0]
    await place.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`at=${row}`))
    const there = page.locator(`#place-${row}`)
    await expect.poll(() => there.isVisible()).toBe(true)
    await expect.poll(() => there.getAttribute('data-asked')).toBe('true')
    await expect.poll(() => there.innerText()).toContain('LDS-25-0002')
    expect(complaints).toEqual([])
    await context.close()
  })

  test('opens a PDF at the page that was found', async () => {
    const { page, context } = await visit('noor')
    await page.goto('/search?q=bijlage+mogelijkheden&kind=text')
    await page.getByRole('link', { name: 'bladzijde 2' }).first().click()
    await page.waitForURL(/page=2/)
    await expect.poll(() => page.locator('#page-2').count(), { timeout: 20_000 }).toBe(1)
    const inSight = () =>
      page.locator('#page-2').evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect()
        return top < window.innerHeight && bottom > 0
      })
    await expect.poll(inSight, { timeout: 20_000 }).toBe(true)
    await context.close()
  })

  test('works without scripts, and marks the words', async () => {
    const { page, context } = await visit('joost', { javaScriptEnabled: false })
    await page.goto('/search')
    await page.getByRole('searchbox').fill('laptops')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(0)
    await expect.poll(() => page.getByRole('link', { name: 'Citrix' }).count()).toBe(0)
    await context.close()
  })

  test('finds nothing of evidence for management, and says why', async () => {
    const { page, context } = await visit('hanneke')
    await page.goto('/search?q=laptops')
    await expect.poll(() => page.getByText('U kunt hier nog niets vinden').count()).toBe(1)
    await expect.poll(() => page.locator('mark').count()).toBe(0)
    await context.close()
  })
})
