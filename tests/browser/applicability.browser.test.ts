import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../support/browser'
import { startSampleServer, type TestServer } from '../support/server'
import { expectAccessible, expectAccessibleWideAndNarrow, visitAs } from '../support/visit'

let server: TestServer
let browser: Browser
const complaints: string[] = []

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startSampleServer(), startBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function visit(who: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const visited = await visitAs(browser, server.address, who, options)
  const close = async () => {
    complaints.push(...visited.complaints)
    await visited.context.close()
  }
  return { page: visited.page, close }
}

const home = '/systems/laptops/applicability'

describe('the statement of applicability', () => {
  test('passes axe and fits a wide window and a narrow one: whole, filtered, derived, and with nothing found', async () => {
    const { page, close } = await visit('noor')
    for (const search of ['', '?framework=bio-1.04', '?framework=bio-1.04&state=gaps', '?q=nergens']) {
      expect((await page.goto(home + search))?.status()).toBe(200)
      await expectAccessibleWideAndNarrow(page)
    }
    expect(await page.title()).toBe('Verklaring van Toepasselijkheid: Laptops voor het strafdossier - Duiding')
    await close()
  })

  test('shows every control once, and each count leads to as many rows as it says', async () => {
    const { page, close } = await visit('noor', { javaScriptEnabled: false })
    await page.goto(home)
    const rows = page.locator('tbody tr')
    const links = page.getByRole('navigation', { name: 'Aantallen' }).getByRole('link')
    const titles = await page.locator('tbody th').allInnerTexts()
    expect(titles).toHaveLength(93)
    expect(new Set(titles).size).toBe(93)
    const counted: number[] = []
    for (const address of await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')!))) {
      await page.goto(new URL(address, page.url()).toString())
      const current = await page.getByRole('navigation', { name: 'Aantallen' }).locator('[aria-current]').innerText()
      const count = Number(/\d+$/.exec(current.trim())?.[0])
      expect(await rows.count(), current).toBe(count)
      counted.push(count)
    }
    const [all, applies, partly, excluded, undecided] = counted
    expect(applies! + partly! + excluded! + undecided!).toBe(all)
    await close()
  })

  test('gives for what is left out the reason, the reference and the risk analysis, and leads to the control', async () => {
    const { page, close } = await visit('noor')
    await page.goto(`${home}?state=excluded&q=5.04`)
    const row = page.locator('tbody tr', { hasText: '5.04' }).first()
    await expect.poll(() => row.innerText()).toMatch(/Verwijzing: VvT-LAP-\d+; Risicoanalyse: RA-LAP-2025/)
    await row.getByRole('link').click()
    await page.waitForURL('**/controls/bio2-1.3/5.04')
    await close()
  })

  test('for another version says which framework, and of each decision where it comes from and how sure that is', async () => {
    const { page, close } = await visit('noor')
    await page.goto(home)
    await page.getByLabel('Normenkader').selectOption('bio-1.04')
    await page.getByRole('button', { name: 'Toon', exact: true }).click()
    await page.waitForURL(/framework=bio-1\.04/)
    await page.getByRole('heading', { level: 2, name: '5 Beleid' }).waitFor()
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(
      expect.arrayContaining(['5 Beleid', '18 Naleving en toetsing']),
    )
    await expect
      .poll(() => page.locator('tbody tr').first().innerText())
      .toMatch(/Afgeleid uit .*versie 1\.3: 5\.01 \((zeker|waarschijnlijk|twijfelachtig)\)/)
    await expect.poll(() => page.getByRole('link', { name: 'PDF downloaden' }).getAttribute('href')).toContain('framework=bio-1.04')
    await close()
  })

  test('comes along as PDF and as CSV, under a name that says what it is and of when', async () => {
    const { page, close } = await visit('noor')
    await page.goto(home)
    for (const [name, ending] of [
      ['PDF downloaden', 'pdf'],
      ['CSV downloaden', 'csv'],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
      expect(download.suggestedFilename()).toMatch(new RegExp(`^vvt-laptops-bio2-1\\.3-\\d{4}-\\d{2}-\\d{2}\\.${ending}$`))
    }
    await close()
  })

  test('says who must adopt it where a system has no owner, that it is no decision, and that the sample is an example', async () => {
    const { page, close } = await visit('daan')
    await page.goto('/systems/messaging-service/applicability')
    const words = await page.getByRole('main').innerText()
    expect(words).toContain('Het systeem heeft geen eigenaar die de verklaring kan vaststellen.')
    expect(words).toContain('het is op zichzelf geen besluit')
    expect(words).toContain('de omschrijving van dit systeem is een voorbeeld')
    await close()
  })

  test('is English for who reads English', async () => {
    const { page, close } = await visit('sam')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'My work' }).waitFor()
    await page.goto(home)
    await expectAccessible(page)
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Statement of applicability')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download CSV' }).click()])
    expect(download.suggestedFilename()).toMatch(/^statement-of-applicability-laptops-/)
    await close()
  })
})

test('no page was refused a style or a script, and none failed while running', () => {
  expect(complaints).toEqual([])
})
