import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../support/browser'
import { entryOf, yamlOf, zipOf, type PackFiles } from '../support/make-pack'
import { startSampleServer, type TestServer } from '../support/server'
import { expectAccessible, visitAs } from '../support/visit'

let server: TestServer
let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'duiding-packs-'))
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startSampleServer(), startBrowser()])
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await browser?.close()
  await server?.stop()
})

const pack = (title: string): PackFiles => ({
  'evidence.yaml': yamlOf([entryOf({ title, context: { what: 'Uitvoer van het register', covers: { day: '2026-01-31' } } })], 'laptops'),
  'register.csv': `${title}\n`,
})
const zipFile = (name: string, files: PackFiles) => ({ name, mimeType: 'application/zip', buffer: Buffer.from(zipOf(files)) })

async function engagementOf(page: Page): Promise<string> {
  await page.goto('/engagements')
  return (await page.locator('main a[href^="/engagements/"]').first().getAttribute('href'))!
}

async function bothWidths(page: Page): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
  }
}

test('a folder is packed in the browser, seen before it is handed in, and handed in once', async () => {
  const { page, context, complaints } = await visitAs(browser, server.address, 'joost')
  const at = await engagementOf(page)
  await page.goto(`${at}/evidence`)
  await page.click('main a:has-text("Bewijspakket inleveren")')
  await page.waitForURL(/packs\/new/)
  await bothWidths(page)
  mkdirSync(join(folder, 'map'))
  for (const [name, content] of Object.entries(pack('Uit een map'))) writeFileSync(join(folder, 'map', name), content)
  await page.setInputFiles('input[webkitdirectory]', join(folder, 'map'))
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[name=file]')?.files?.length === 1)
  await page.click('button:has-text("Bekijken wat erin zit")')
  await page.waitForURL(/packs\/preview/)
  await expect
    .poll(() => page.locator('main table').innerText())
    .toMatch(/Uit een map[^]*V-\d{3}[^]*Nieuw bewijsstuk[^]*antwoorden ontbreken/)
  await bothWidths(page)
  await page.click('button:has-text("1 bewijsstuk inleveren")')
  await page.waitForURL(/done=/)
  await expect.poll(() => page.locator('main').innerText()).toContain('Het pakket is ingeleverd')
  await bothWidths(page)

  await page.goto(`${at}/packs/new`)
  await page.setInputFiles('input[name=file]', zipFile('map.zip', Object.fromEntries(Object.entries(pack('Uit een map')))))
  await page.click('button:has-text("Bekijken wat erin zit")')
  await expect.poll(() => page.locator('main').innerText()).toContain('Alles uit dit pakket is al ingeleverd')
  await expect.poll(() => page.locator('main button:has-text("inleveren")').count()).toBe(0)
  expect(complaints).toEqual([])
  await context.close()
})

test('without scripts a ZIP is handed in with plain forms, and mistakes come back with their places', async () => {
  const { page, context } = await visitAs(browser, server.address, 'joost', { javaScriptEnabled: false })
  const at = await engagementOf(page)
  await page.goto(`${at}/packs/new`)
  await expect.poll(() => page.locator('input[webkitdirectory]').count()).toBe(0)
  const wrong = { 'evidence.yaml': 'system: laptops\nevidence:\n  - titel: Lijst\n    file: weg.csv\n    context: {}\n', 'los.csv': 'x' }
  await page.setInputFiles('input[name=file]', zipFile('fout.zip', wrong))
  await page.click('button:has-text("Bekijken wat erin zit")')
  await expect.poll(() => page.locator('main table').first().innerText()).toContain('regel 3, teken 5')
  await expect.poll(() => page.locator('main table').first().innerText()).toMatch(/titel[^]*weg\.csv[^]*los\.csv/)
  await page.setInputFiles('input[name=file]', zipFile('goed.zip', pack('Zonder scripts')))
  await page.click('button:has-text("Bekijken wat erin zit")')
  await expect.poll(() => page.url()).toContain('/packs/preview')
  await page.click('button:has-text("1 bewijsstuk inleveren")')
  await expect.poll(() => page.locator('main').innerText()).toContain('Het pakket is ingeleverd')
  // The address of a preview is of this session alone.
  const other = await visitAs(browser, server.address, 'noor')
  const reply = await other.page.goto(page.url())
  expect(reply?.status()).toBe(404)
  await Promise.all([context.close(), other.context.close()])
})

test('a key is shown once, opens what it is for, and nothing any more when it is revoked', async () => {
  const { page, context, complaints } = await visitAs(browser, server.address, 'joost')
  const at = await engagementOf(page)
  await page.goto(`${at}/tokens`)
  await bothWidths(page)
  await page.fill('input[name=label]', 'Nachtelijke uitvoer')
  await page.click('button:has-text("Sleutel maken")')
  await page.waitForSelector('main pre')
  const token = (await page.locator('main pre').first().innerText()).trim()
  expect(token).toMatch(/^duiding_[\w-]{43}$/)
  await bothWidths(page)
  const ask = async () => (await fetch(`${server.address}/api/v1/requests`, { headers: { authorization: `Bearer ${token}` } })).status
  expect(await ask()).toBe(200)
  await page.goto(`${at}/tokens`)
  await expect.poll(() => page.locator('main').innerText()).toContain('Nachtelijke uitvoer')
  expect(await page.content()).not.toContain(token)
  await page.click('button:has-text("Intrekken")')
  await expect.poll(() => page.locator('main table').innerText()).toContain('Ingetrokken')
  expect(await ask()).toBe(401)
  expect(complaints).toEqual([])
  await context.close()
})
