import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../support/browser'
import { startSampleServer, type TestServer } from '../support/server'
import { expectAccessible, visitAs } from '../support/visit'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startSampleServer(), startBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const visit = (who: string, options?: Parameters<Browser['newContext']>[0]) => visitAs(browser, server.address, who, options)

/** The list of requests of the sample about laptops. */
async function listOf(page: Page): Promise<string> {
  await page.goto('/engagements')
  return `${await page
    .getByRole('link', { name: /laptops/ })
    .first()
    .getAttribute('href')}/requests`
}

describe.each([true, false])('a request that takes more time (scripts: %s)', (javaScriptEnabled) => {
  test('is asked for by its owner, decided by an auditor, and shown with both reasons', async () => {
    const owner = await visit('joost', { javaScriptEnabled })
    const number = javaScriptEnabled ? 0 : 1
    await owner.page.goto(await listOf(owner.page))
    const address = (await owner.page.locator('tbody a[href^="/requests/"]').nth(number).getAttribute('href'))!
    await owner.page.goto(address)
    await owner.page.getByText('Meer tijd vragen', { exact: true }).first().click()
    await owner.page.getByLabel('Tot welke datum?').fill('2020-01-01')
    await owner.page.getByLabel('Waarom is meer tijd nodig?').fill('De export komt later.')
    await owner.page.getByRole('button', { name: 'Meer tijd vragen' }).click()
    await expect
      .poll(() => owner.page.locator('.duiding-error-summary, [role="alert"]').first().innerText())
      .toContain('moet later zijn dan')
    await expect.poll(() => owner.page.getByLabel('Waarom is meer tijd nodig?').inputValue()).toBe('De export komt later.')
    await owner.page.getByLabel('Tot welke datum?').fill('2030-06-30')
    await owner.page.getByRole('button', { name: 'Meer tijd vragen' }).click()
    await expect.poll(() => owner.page.locator('main').innerText()).toContain('Wacht op besluit')
    if (javaScriptEnabled) await expectAccessible(owner.page)

    const auditor = await visit('noor', { javaScriptEnabled })
    await auditor.page.goto(`${await listOf(auditor.page)}?state=extension`)
    await expect.poll(() => auditor.page.locator(`tbody a[href="${address}"]`).count()).toBe(1)
    await auditor.page.goto(address)
    if (javaScriptEnabled) await expectAccessible(auditor.page)
    await auditor.page.getByLabel('Uitstel geven', { exact: true }).check()
    await auditor.page.getByLabel('Toelichting').fill('Akkoord, mits compleet.')
    await auditor.page.getByRole('button', { name: 'Besluit vastleggen' }).click()
    await expect.poll(() => auditor.page.locator('main').innerText()).toContain('nu geldt 30 juni 2030')

    await owner.page.reload()
    await expect.poll(() => owner.page.locator('main').innerText()).toContain('Akkoord, mits compleet.')
    expect([...owner.complaints, ...auditor.complaints]).toEqual([])
    await Promise.all([owner.context.close(), auditor.context.close()])
  })
})

describe('who still owes what', () => {
  test.each([1280, 390])('is told by person and system in a window of %i wide, and each number leads to what it counts', async (width) => {
    const { page, context } = await visit('noor', { viewport: { width, height: 844 } })
    await page.goto('/engagements')
    const at = await page
      .getByRole('link', { name: /portalen/i })
      .first()
      .getAttribute('href')
    await page.goto(`${at}/requests`)
    await expectAccessible(page)
    await context.close()
  })
})
