import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../support/browser'
import { startSampleServer, type TestServer } from '../support/server'
import { expectAccessible, visitAs } from '../support/visit'

/* What somebody typed is not lost: not by a session that ends, nor by going on at once, nor by a colleague who was first. */
const WAIT = { timeout: 10_000 }

let server: TestServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startSampleServer(), startBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('a session that ends while somebody types', () => {
  test('leaves the words in the form, and takes them after a new sign-in in another window', async () => {
    const page = await open('noor')
    await page.goto((await firstFinding(page)) + '/edit')
    await page.getByLabel('Titel').fill('Dit typte ik 🙂')
    await page.context().clearCookies()
    const send = page.getByRole('button', { name: 'Nieuwe versie vastleggen' })
    await send.click()
    await page.getByRole('alert').getByText('U bent niet meer ingelogd').waitFor()
    await expectAccessible(page)
    const [window] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('alert').getByRole('link', { name: 'Inloggen' }).click(),
    ])
    await window.click('button[value="sample-noor"]')
    await window.waitForURL(`${server.address}/`)
    await send.click()
    await page.getByRole('alert').getByText('eerdere aanmelding').waitFor()
    await expect.poll(() => page.getByLabel('Titel').inputValue()).toBe('Dit typte ik 🙂')
    // Meanwhile the page fetches the token of the new session.
    await page.waitForLoadState('networkidle')
    await send.click()
    await page.getByRole('heading', { level: 1, name: 'Dit typte ik 🙂' }).waitFor()
    await page.context().close()
  })

  test('shows the words again without JavaScript, to copy from', async () => {
    const page = await open('noor', { javaScriptEnabled: false })
    await page.goto((await firstFinding(page)) + '/edit')
    await page.getByLabel('Titel').fill('Dit typte <b>ik</b>')
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Nieuwe versie vastleggen' }).click()
    await page.getByText('niet meer ingelogd').first().waitFor()
    await expect.poll(() => page.getByRole('main').innerText()).toMatch(/niet meer ingelogd[^]*Dit typte <b>ik<\/b>/)
    await page.context().close()
  })

  test('takes nobody away from handing in: the page says that nothing is kept', async () => {
    const page = await open('joost')
    await handIn(page, 'origin')
    await page.context().clearCookies()
    await page.locator('textarea').fill('Zonder sessie getypt')
    await page.getByRole('status').getByText('u bent niet meer ingelogd').waitFor()
    await expect.poll(() => page.locator('textarea').inputValue()).toBe('Zonder sessie getypt')
    await page.context().close()
  })
})

test('who goes on at once, by a link or by the back button, takes along what was typed last', async () => {
  const page = await open('joost')
  const at = await handIn(page, 'origin')
  await page.locator('textarea').fill('Meteen door')
  await page.getByRole('link', { name: /Volledig/ }).click()
  await page.waitForURL(/completeness$/)
  await expect.poll(() => wordsAt(page, `${at}/origin`), WAIT).toBe('Meteen door')
  await page.locator('textarea').fill('Meteen terug')
  await page.goBack()
  await expect.poll(() => wordsAt(page, `${at}/origin`), WAIT).toBe('Meteen terug')
  await page.context().close()
})

test('who is second in two windows is told who was first, keeps the words, and can send them after all', async () => {
  const page = await open('noor')
  const second = await page.context().newPage()
  const finding = await firstFinding(page)
  for (const [one, words] of [
    [page, 'Eerste venster'],
    [second, 'Tweede venster'],
  ] as const) {
    await one.goto(`${finding}/edit`)
    await one.getByLabel('Titel').fill(words)
  }
  await page.getByRole('button', { name: 'Nieuwe versie vastleggen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Eerste venster' }).waitFor()
  await second.getByRole('button', { name: 'Nieuwe versie vastleggen' }).click()
  await second.getByRole('alert').getByText('Noor de Wit heeft dit intussen gewijzigd').waitFor()
  await expect.poll(() => second.getByLabel('Titel').inputValue()).toBe('Tweede venster')
  await second.getByRole('button', { name: 'Nieuwe versie vastleggen' }).click()
  await second.getByRole('heading', { level: 1, name: 'Tweede venster' }).waitFor()
  await page.context().close()
})

async function open(who: string, options?: Parameters<Browser['newContext']>[0]): Promise<Page> {
  return (await visitAs(browser, server.address, who, options)).page
}

async function firstFinding(page: Page): Promise<string> {
  await page.goto('/engagements')
  await page.goto(
    `${await page
      .getByRole('link', { name: /laptops/ })
      .first()
      .getAttribute('href')}/findings`,
  )
  return (await page.locator('main a[href^="/findings/"]').first().getAttribute('href'))!
}

/** Begins to hand in what the first open request asks; gives the address of it. */
async function handIn(page: Page, step: string): Promise<string> {
  await page
    .getByRole('link', { name: /bewijs aanleveren/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Bestand aanleveren' }).click()
  await page.waitForURL(/start$/)
  const at = new URL(page.url()).pathname.replace(/\/start$/, '')
  await page.goto(`${at}/${step}`)
  return at
}

async function wordsAt(page: Page, address: string): Promise<string> {
  await page.goto(address)
  return page.locator('textarea').inputValue()
}
