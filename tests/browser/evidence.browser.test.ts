import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../support/browser'
import { startSampleServer, type TestServer } from '../support/server'
import { expectAccessible, expectAccessibleWideAndNarrow, visitAs } from '../support/visit'

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

/** Addresses in the list of one engagement, by what the link says. */
async function addressOf(page: Page, engagement: RegExp, list: string, title: RegExp): Promise<string> {
  await page.goto('/engagements')
  const at = await page.getByRole('link', { name: engagement }).first().getAttribute('href')
  await page.goto(`${at}/${list}`)
  return (await page.getByRole('link', { name: title }).first().getAttribute('href'))!
}

const PIECES = {
  pdf: /Risicoafweging vervanging/,
  table: /Laptopregister/,
  json: /Export instellingen image LDS-4.0/,
  image: /Schermafdruk draadloos uit/,
  log: /Logfragment draadloos/,
  inspection: /Onderzoeksverslag van vier/,
}

describe('reading evidence', () => {
  test('passes axe with every kind of viewer in a wide window and a narrow one, and breaks no policy', async () => {
    const { page, context, complaints } = await visit('noor')
    for (const title of Object.values(PIECES)) {
      await page.goto(await addressOf(page, /laptops/, 'evidence', title))
      if (title === PIECES.pdf) await page.waitForSelector('.duiding-pdf-words span')
      await expectAccessibleWideAndNarrow(page)
    }
    expect(complaints).toEqual([])
    await context.close()
  })

  test('goes along its marks with J and K, and the row that a mark stands on is in sight', async () => {
    const { page, context } = await visit('noor')
    await page.goto(await addressOf(page, /laptops/, 'evidence', PIECES.table))
    await page.waitForSelector('[data-live]')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const row = page.locator('tr[data-current]')
    await row.waitFor()
    await expect.poll(() => row.locator('th').innerText()).toMatch(/^297/)
    expect((await row.boundingBox())!.y).toBeLessThan(900)
    await page.keyboard.press('k')
    await expect.poll(() => page.locator('.duiding-annotation[data-current] h3').innerText()).toBe('A-003')
    await context.close()
  })

  test('finds words in a register and keeps the numbers of the file', async () => {
    const { page, context } = await visit('noor')
    await page.goto(`${await addressOf(page, /laptops/, 'evidence', PIECES.table)}?find=rietlanden`)
    const numbers = await page.locator('.duiding-register tbody th').allInnerTexts()
    expect(numbers.length).toBe(15)
    expect(numbers.map((text) => Number.parseInt(text))).not.toEqual(numbers.map((_, index) => index + 1))
    await context.close()
  })

  test('shows the text of a PDF to select, and makes a mark of what was selected, on its page', async () => {
    const { page, context, complaints } = await visit('noor')
    await page.goto(await addressOf(page, /laptops/, 'evidence', PIECES.pdf))
    const words = page.locator('.duiding-pdf-words span', { hasText: 'levensduur' }).first()
    await words.waitFor()
    // Zoomed in it is wider than its column, and the keyboard scrolls it.
    await page.getByRole('region', { name: /^(één|\d+) bladzijden?$/ }).focus()
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('duiding-pdf-pages')
    await words.evaluate((element) => window.getSelection()!.selectAllChildren(element))
    await page.keyboard.press('m')
    await expect.poll(() => page.locator('textarea[name="anchor.quote"]').inputValue()).toContain('levensduur')
    await expect.poll(() => page.locator('input[name="anchor.page"]').inputValue()).toBe('1')
    await page.getByRole('button', { name: 'Annotatie vastleggen' }).click()
    await page.getByRole('alert').waitFor()
    await page.fill('textarea[name="text"]', 'De laptops waren aan vervanging toe.')
    await page.getByRole('button', { name: 'Annotatie vastleggen' }).click()
    await page.waitForURL(/#A-\d+$/)
    await page.getByText('De laptops waren aan vervanging toe.').waitFor()
    await page.locator('.duiding-pdf-highlight').first().waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  test('works without JavaScript: a row is marked by its address and an ordinary form', async () => {
    const { page, context } = await visit('noor', { javaScriptEnabled: false })
    await page.goto(await addressOf(page, /laptops/, 'evidence', PIECES.table))
    await page.getByRole('link', { name: 'Annoteer rij 12', exact: true }).click()
    await page.fill('textarea[name="text"]', 'Rij twaalf, zonder script.')
    await page.getByRole('button', { name: 'Annotatie vastleggen' }).click()
    await page.waitForURL(/#A-\d+$/)
    await expect.poll(() => page.locator('tr[data-place="12"] .duiding-mark-badge').count()).toBe(1)
    await context.close()
  })

  test('gives the bytes as a download that runs nothing, to who may see them and to nobody else', async () => {
    const { page, context } = await visit('noor')
    await page.goto(await addressOf(page, /laptops/, 'evidence', PIECES.table))
    const file = (await page.getByRole('link', { name: /^Download/ }).getAttribute('href'))!
    const answer = await page.request.get(file)
    expect(answer.status()).toBe(200)
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringContaining('attachment'),
      'content-security-policy': "default-src 'none'; sandbox",
    })
    await context.close()
    const other = await visit('lotte')
    expect((await other.page.request.get(file)).status()).toBe(404)
    await other.context.close()
  })

  test('says of evidence under embargo that it exists, and no more', async () => {
    const inside = await visit('noor')
    const address = await addressOf(inside.page, /Citrix/, 'evidence', /Analyse van uitgaand verkeer/)
    await inside.page.goto(address)
    const file = (await inside.page.getByRole('link', { name: /^Download/ }).getAttribute('href'))!
    await inside.context.close()
    const { page, context } = await visit('iris')
    await page.goto(address)
    await expect.poll(() => page.getByRole('main').innerText()).toContain('Onder embargo')
    expect(await page.content()).not.toContain('uitgaand verkeer')
    await expectAccessible(page)
    expect((await page.request.get(file)).status()).toBe(404)
    await context.close()
  })
})

describe('handing in', () => {
  test('goes from the request to the receipt, one question at a time, and keeps what was typed', async () => {
    const { page, context, complaints } = await visit('joost')
    await page.getByRole('link', { name: /V-011/ }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Bestand aanleveren' }).click()
    await page.waitForURL(/start$/)
    await page.setInputFiles('input[type=file]', { name: 'wijziging 🙂.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n1;2\n') })
    await page.locator('.duiding-received').getByRole('link', { name: 'Verder met de duiding' }).click()
    await page.waitForURL(/what$/)
    await expectAccessible(page)
    await page.fill('textarea[name="context.what"]', 'Het wijzigingsdossier.')
    await page.getByText(/^Bewaard om/).waitFor()
    await page.reload()
    await expect.poll(() => page.inputValue('textarea[name="context.what"]')).toBe('Het wijzigingsdossier.')
    await page.getByRole('button', { name: 'Bewaar en ga verder' }).click()
    await page.waitForURL(/title$/)
    await page.getByLabel(/Hoe noemen wij/).fill('Wijzigingsdossier')
    await page.getByRole('button', { name: 'Bewaar en ga verder' }).click()
    await page.waitForURL(/origin$/)
    await page.goto(page.url().replace('origin', 'handling'))
    await page.getByLabel('Ja, tot een besluit').check()
    await page.getByRole('button', { name: 'Bewaar en ga verder' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel('Ja, tot een besluit').isChecked()).toBe(true)
    await page.goto(page.url().replace('handling', 'overview'))
    await expectAccessible(page)
    await page.getByLabel('Ik weet dat deze antwoorden ontbreken').check()
    await page.getByRole('button', { name: 'Aanleveren' }).dblclick()
    await page.waitForURL(/receipt$/)
    await expectAccessible(page)
    await expect.poll(() => page.getByRole('main').innerText()).toMatch(/[0-9a-f]{64}/)
    expect(complaints).toEqual([])
    await context.close()
  })

  test('refuses an empty file in a sentence, and sends one without JavaScript', async () => {
    const { page, context } = await visit('ruben', { javaScriptEnabled: false })
    await page
      .getByRole('link', { name: /bewijs aanleveren/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Bestand aanleveren' }).click()
    await page.setInputFiles('input[type=file]', { name: 'leeg.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) })
    await page.getByRole('button', { name: 'Verstuur bestand' }).click()
    await page.getByText('Het bestand is leeg').first().waitFor()
    await expect.poll(() => page.getByRole('main').innerText()).toContain('Het bestand is leeg')
    await page.setInputFiles('input[type=file]', { name: 'vol.csv', mimeType: 'text/csv', buffer: Buffer.from('a\n1\n') })
    await page.getByRole('button', { name: 'Verstuur bestand' }).click()
    await page.waitForURL(/what$/)
    await context.close()
  })
})

describe('concluding', () => {
  test('passes axe on the board, the finding and its forms in a wide window and a narrow one', async () => {
    const { page, context, complaints } = await visit('noor')
    const finding = await addressOf(page, /laptops/, 'findings', /110 laptops/)
    await page.goto(finding)
    await expectAccessibleWideAndNarrow(page)
    await page.goto(`${finding}/edit`)
    await expectAccessibleWideAndNarrow(page)
    await page.goto(finding)
    await page.getByRole('link', { name: /^8\.09/ }).click()
    await page.waitForURL(/norms/)
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((details) => {
        details.open = true
      }),
    )
    await expectAccessibleWideAndNarrow(page)
    expect(complaints).toEqual([])
    await context.close()
  })

  test('asks the reason when something cannot be established, and tells who was first when two conclude at once', async () => {
    const first = await visit('noor')
    const second = await visit('sam')
    await first.page.goto(await addressOf(first.page, /laptops/, 'findings', /110 laptops/))
    const board = (await first.page.getByRole('link', { name: /^8\.09/ }).getAttribute('href'))!
    for (const { page } of [first, second]) {
      await page.goto(board)
      await page.locator('#operation summary', { hasText: 'Oordeel herzien' }).click()
      await page.locator('#operation').getByRole('radio', { name: 'Niet vast te stellen' }).check()
    }
    const conclude = async (page: Page) => page.locator('#operation').getByRole('button', { name: 'Oordeel vastleggen' }).click()
    await conclude(first.page)
    await first.page.getByRole('alert').waitFor()
    await expect.poll(() => first.page.getByRole('alert').innerText()).toContain('Reden')
    for (const { page } of [first, second]) {
      await page.locator('#operation').getByLabel('Waarom niet vast te stellen?').selectOption('contradictory')
      await conclude(page)
      if (page === first.page) await page.waitForURL(/#operation$/)
    }
    await second.page.getByRole('alert').waitFor()
    await expect.poll(() => second.page.getByRole('alert').innerText()).toContain('Noor de Wit')
    expect(await second.page.locator('#operation').getByRole('radio', { name: 'Niet vast te stellen' }).isChecked()).toBe(true)
    await Promise.all([first.context.close(), second.context.close()])
  })

  test('says facts and outcomes, never a verdict, in agreed-upon procedures', async () => {
    const { page, context } = await visit('noor')
    await page.goto('/engagements')
    const at = await page
      .getByRole('link', { name: /berichtenservice/ })
      .first()
      .getAttribute('href')
    await page.goto(`${at}/norms/messaging-service/5.20.03`)
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((details) => {
        details.open = true
      }),
    )
    // The criterion is the norm's own text; all around it speaks of outcomes.
    const words = (await page.getByRole('main').innerText()).replace(await page.locator('.duiding-criterion').innerText(), '')
    expect(words).toMatch(/Uitkomst per aspect/)
    expect(words).not.toMatch(/oordeel|voldoet/i)
    await context.close()
  })
})
