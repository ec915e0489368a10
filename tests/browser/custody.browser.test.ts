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

/** Goes to the list of evidence of the Citrix engagement. */
async function toList(page: Page): Promise<void> {
  await page.goto('/engagements')
  const engagement = await page
    .getByRole('link', { name: /Citrix/ })
    .first()
    .getAttribute('href')
  await page.goto(`${engagement}/evidence`)
}

async function evidence(page: Page, title: RegExp): Promise<string> {
  await toList(page)
  return (await page.getByRole('table').getByRole('link', { name: title }).first().getAttribute('href'))!
}

describe('the chain of custody', () => {
  test('passes axe in a wide window and a narrow one: the list with its marks, the page under embargo, its custody', async () => {
    const { page, context, complaints } = await visit('ruben')
    const closed = await evidence(page, /verkeer/)
    await expectAccessibleWideAndNarrow(page)
    await page.goto(closed)
    await page.getByText('Embargo opheffen').first().click()
    await expectAccessibleWideAndNarrow(page)
    await page.goto(`${closed}/custody`)
    await expectAccessibleWideAndNarrow(page)
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Herkomst en inzage van B-010')
    expect(complaints).toEqual([])
    await context.close()
  })

  test('shows the giver who looked, and gives a certificate', async () => {
    const noor = await visit('noor')
    await noor.page.goto(await evidence(noor.page, /Besluitenlog/))
    const { page, context } = await visit('ruben')
    const address = await evidence(page, /Besluitenlog/)
    await page.goto(`${address}/custody`)
    await expect.poll(() => page.getByRole('row', { name: /Noor de Wit \(auditor\)\s+opende/ }).count()).toBe(1)
    const certificate = await page.getByRole('link', { name: 'Ontvangstbewijs (PDF)' }).first().getAttribute('href')
    const reply = await page.request.get(certificate!)
    expect([reply.status(), (await reply.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    await page.reload()
    await expect.poll(() => page.getByRole('row', { name: /exporteerde/ }).count()).toBe(1)
    await Promise.all([context.close(), noor.context.close()])
  })
})

describe('classification', () => {
  test('lets a reviewer look at departmental-confidential evidence, with who looks above it, and not take it along', async () => {
    const { page, context } = await visit('iris')
    const address = await evidence(page, /Besluitenlog/)
    await page.goto(address)
    await page.locator('canvas').first().waitFor()
    const main = page.getByRole('main')
    await expect.poll(() => main.innerText()).toMatch(/Departementaal vertrouwelijk · ingezien door Iris Vermeulen op /)
    await expect.poll(() => main.innerText()).toContain('Alleen bekijken: departementaal vertrouwelijk')
    await expect.poll(() => main.getByRole('link', { name: /^Download/ }).count()).toBe(0)
    const file = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((one) => one.name)
        .find((name) => name.includes('/revisions/')),
    )
    for (const way of ['/file', '/download']) {
      const reply = await page.goto(file!.replace('/file', way))
      expect([way, reply?.status()]).toEqual([way, 403])
      await expect.poll(() => page.locator('body').innerText()).toContain('U kunt het op de pagina bekijken')
    }
    await context.close()
  })
})

describe('an embargo', () => {
  test('is lifted by its giver without script; then everybody of the audit reads it, and its custody says why', async () => {
    const iris = await visit('iris')
    await toList(iris.page)
    await iris.page.getByRole('link', { name: '1 bewijsstuk staat onder embargo' }).click()
    await iris.page.getByRole('table').getByRole('link', { name: '(onder embargo)' }).click()
    await iris.page.waitForURL(/\/evidence\/[\w-]{36}$/)
    const address = new URL(iris.page.url()).pathname
    await expect.poll(() => iris.page.getByRole('main').innerText()).toContain('Van dit bewijsstuk mag u weten dat het bestaat')

    const { page, context } = await visit('ruben', { javaScriptEnabled: false })
    await page.goto(address)
    await page.getByText('Embargo opheffen').first().click()
    await page.getByRole('button', { name: 'Embargo opheffen' }).click()
    await expect.poll(() => page.getByRole('main').innerText()).toContain('Vul dit in')
    await page.getByLabel('Welk besluit heft het embargo op?').fill('Besluit van de zaaksofficier van 20 november')
    await page.getByRole('button', { name: 'Embargo opheffen' }).click()
    await expect.poll(() => page.url()).toBe(`${server.address}${address}`)
    await page.goto(`${address}/custody`)
    await expect.poll(() => page.getByRole('main').innerText()).toContain('Besluit van de zaaksofficier van 20 november')
    await iris.page.reload()
    await expect.poll(() => iris.page.getByRole('heading', { level: 1 }).innerText()).toContain('Analyse van uitgaand verkeer')
    await Promise.all([context.close(), iris.context.close()])
  })
})
