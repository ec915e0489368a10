import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

/** At the first step of handing in, where parts of files wait until they are let go. */
async function startHandIn(width: number) {
  const visit = await visitAs(browser, server.address, 'ruben', { viewport: { width, height: 844 } })
  const { page } = visit
  page.on('dialog', (dialog) => void dialog.accept())
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/uploads/*', async (route) => {
    if (route.request().method() === 'PATCH') await held
    await route.continue().catch(() => undefined)
  })
  await page
    .getByRole('link', { name: /bewijs aanleveren/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Bestand aanleveren' }).click()
  await page.waitForURL(/start$/)
  return { ...visit, letGo: () => letGo() }
}

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const line = (page: Page, name: string) => page.locator('.duiding-upload-lines > li', { hasText: name })
const received = (page: Page, name: string) => page.locator('.duiding-received li', { hasText: name })

test.each([1280, 390])('several files go at once; each can wait, go on and be taken away, in a window of %i wide', async (width) => {
  const { page, context, complaints, letGo } = await startHandIn(width)
  const names = ['een', 'twee', 'drie', 'leeg'].map((name) => `${name}-${width}.csv`)
  const [one, two, three, empty] = names as [string, string, string, string]
  await page.setInputFiles('input[type=file]', [
    file(one, `a\n${width}`),
    file(two, `b\n${width}`),
    file(three, `c\n${width}`),
    file(empty, ''),
  ])
  await line(page, two)
    .getByRole('button', { name: /^Pauzeer/ })
    .click()
  await line(page, two).getByText('Gepauzeerd').waitFor()
  await line(page, one).getByText('Wordt verstuurd').waitFor()
  await line(page, empty).getByText('Het bestand is leeg').waitFor()
  await expectAccessible(page)
  await line(page, empty)
    .getByRole('button', { name: /^Haal weg/ })
    .click()
  await line(page, three)
    .getByRole('button', { name: /^Annuleer/ })
    .click()
  letGo()
  await received(page, one).waitFor()
  await line(page, two)
    .getByRole('button', { name: /^Ga verder/ })
    .click()
  await received(page, two).waitFor()
  await page.locator('.duiding-upload-lines').waitFor({ state: 'detached' })
  await expect.poll(() => received(page, three).count()).toBe(0)
  await page.reload()
  await received(page, two).waitFor()
  await expect.poll(() => page.locator('.duiding-upload-lines').count()).toBe(0)
  expect(complaints).toEqual([])
  await context.close()
})

test('without a network a file waits, and goes on by itself when it is back', async () => {
  const { page, context, letGo } = await startHandIn(1280)
  letGo()
  // Its client is there already: a page that lost the network fetches no more scripts.
  await page.setInputFiles('input[type=file]', file('eerder.csv', 'eerder'))
  await received(page, 'eerder.csv').waitFor()
  await context.setOffline(true)
  await page.setInputFiles('input[type=file]', file('later.csv', 'later'))
  await line(page, 'later.csv').getByText('Geen verbinding').waitFor()
  await context.setOffline(false)
  await received(page, 'later.csv').waitFor()
  await expect.poll(() => page.locator('.duiding-upload-lines').count()).toBe(0)
  await context.close()
})

test('after the page was closed the same file goes on; another of the same name and size begins anew', async () => {
  const { page, context, letGo } = await startHandIn(1280)
  const folder = mkdtempSync(join(tmpdir(), 'duiding-choose-'))
  const half = join(folder, 'half.csv')
  const choose = async (text: string, changed: number) => {
    writeFileSync(half, text)
    utimesSync(half, changed, changed)
    await page.setInputFiles('input[type=file]', half)
  }
  // Until its first part goes, the server knows nothing of it.
  const part = page.waitForRequest((request) => request.method() === 'PATCH')
  await choose('abc', 1_700_000_000)
  await part
  await page.reload()
  await line(page, 'half.csv').getByText('Nog niet af').waitFor()
  await expectAccessible(page)
  letGo()
  await choose('xyz', 1_700_000_001)
  await received(page, 'half.csv').waitFor()
  await expect.poll(() => line(page, 'half.csv').count()).toBe(1)
  await choose('abc', 1_700_000_000)
  await received(page, 'half.csv').nth(1).waitFor()
  await line(page, 'half.csv').waitFor({ state: 'detached' })
  await context.close()
  rmSync(folder, { recursive: true })
})
