import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../support/browser'
import { startSampleServer, type TestServer } from '../support/server'
import { expectAccessible, expectAccessibleWideAndNarrow, visitAs } from '../support/visit'

/* The context of evidence, asked one question at a time of somebody who does this twice a year. */
const WAIT = { timeout: 15_000 }
const REGISTER = {
  name: 'uitgifte.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`nummer;uitgegeven\n${Array.from({ length: 20 }, (_, row) => `LT-${row};${10 + row}-11-2025`).join('\n')}\n`),
}

let server: TestServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startSampleServer(), startBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('the context form', () => {
  test('goes from the request to the receipt without JavaScript, each question on a page of its own', async () => {
    const page = await open('joost', { javaScriptEnabled: false })
    const at = await begin(page, 0)
    await page.setInputFiles('input[type=file]', [REGISTER, { ...REGISTER, name: 'tweede.csv', buffer: Buffer.from('a;b\n1;2\n') }])
    await page.locator('.duiding-upload button').click()
    await page.goto(`${at}/start`)
    await expect.poll(() => page.getByRole('list', { name: 'Bestanden met deze duiding' }).getByRole('listitem').count(), WAIT).toBe(2)
    await page.getByRole('button', { name: /Haal weg.*tweede\.csv/ }).click()
    await expect.poll(() => page.getByRole('list', { name: 'Bestanden met deze duiding' }).getByRole('listitem').count(), WAIT).toBe(1)

    await page.goto(`${at}/what`)
    await page.locator('textarea').fill('Register van uitgegeven toestellen')
    await onward(page, /title$/)
    await page
      .getByRole('button', { name: /^Neem over/ })
      .first()
      .click()
    await page.waitForURL(/taken=/)
    expect(await page.getByLabel(/Uw antwoord/).inputValue()).not.toBe('')
    await onward(page, /origin$/)

    await page.goto(`${at}/covers`)
    await page.getByLabel('Een periode').check()
    await page.locator('[name="context.covers.from"]').fill('2025-11-01')
    await page.getByRole('button', { name: 'Bewaar en ga verder' }).click()
    await expect.poll(() => page.getByRole('alert').innerText(), WAIT).toContain('Einde van de periode')
    await expect.poll(() => page.locator('[name="context.covers.from"]').inputValue()).toBe('2025-11-01')

    await page.goto(`${at}/overview`)
    await expect
      .poll(() => page.getByRole('main').innerText())
      .toMatch(/antwoorden ontbreken nog[^]*De auditor kan niet zeggen voor welke tijd dit geldt/)
    await page.getByRole('button', { name: 'Aanleveren' }).click()
    await expect.poll(() => page.getByRole('alert').innerText(), WAIT).toContain('kruis aan dat u weet dat zij ontbreken')
    await page.getByLabel('Ik weet dat deze antwoorden ontbreken').check()
    await page.getByRole('button', { name: 'Aanleveren' }).click()
    await page.waitForURL(/receipt$/)
    await expect.poll(() => page.getByRole('main').innerText()).toContain('uitgifte.csv')
    await page.context().close()
  })

  test('is accessible on every step at both widths, and offers what the file says without answering with it', async () => {
    const page = await open('joost')
    const at = await begin(page, 1)
    await page.setInputFiles('input[type=file]', REGISTER)
    await page.getByRole('list', { name: 'Bestanden met deze duiding' }).getByText('uitgifte.csv', { exact: true }).waitFor()
    await expect
      .poll(async () => {
        await page.goto(`${at}/covers`)
        return page.getByRole('main').innerText()
      }, WAIT)
      .toContain('Van 10 november 2025 tot en met 29 november 2025')
    // Neither the day of upload nor that of the file itself is proposed, and nothing is filled in.
    expect(await page.getByLabel('Dat weet ik niet').isChecked()).toBe(true)
    await expect.poll(() => page.locator('[name="context.covers.from"]').inputValue()).toBe('')
    const steps = await page.locator('.duiding-steps a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
    for (const step of steps) {
      await page.goto(step)
      await expectAccessibleWideAndNarrow(page)
    }

    await page.goto(`${at}/covers`)
    await page.getByRole('button', { name: /^Neem over/ }).click()
    await page.waitForURL(/taken=/)
    await expect.poll(() => page.locator('[name="context.covers.to"]').inputValue(), WAIT).toBe('2025-11-29')
    await page.locator('[name="context.covers.to"]').fill('2025-11-20')
    await page.getByText('In het bestand staan dagen van 10 november 2025 tot en met 29 november 2025').waitFor()
    await page.context().close()
  })

  test('starts from earlier evidence, and counts an answer once it is confirmed', async () => {
    const page = await open('joost')
    const at = await begin(page, 2)
    await page.goto(`${at}/what`)
    await page.getByRole('link', { name: 'Zelfde bron, nieuwe periode' }).click()
    await page.waitForURL(/reuse$/)
    await expectAccessible(page)
    await page.getByRole('button', { name: /B-002/ }).click()
    await page.waitForURL(/what$/)
    await page.getByText(/^0 van \d+ vragen beantwoord$/).waitFor()
    await page.getByText('Het telt pas als u bevestigt dat het nog klopt').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Klopt nog, ga verder' }).click()
    await page.waitForURL(/title$/)
    await page.getByText(/^1 van \d+ vragen beantwoord$/).waitFor()
    await page.goto(`${at}/covers`)
    expect(await page.getByLabel('Dat weet ik niet').isChecked()).toBe(true)
    await page.goto('/')
    await page
      .getByText(/· 1 van \d+ vragen beantwoord ·/)
      .first()
      .waitFor()
    await page.context().close()
  })
})

describe('what was typed', () => {
  test('stays in the page without a connection, comes back after a refresh, and is kept once there is one again', async () => {
    const page = await open('joost')
    const at = await begin(page, 3)
    await page.goto(`${at}/origin`)
    await page.context().setOffline(true)
    await page.locator('textarea').fill('Zonder verbinding getypt')
    await page.getByRole('status').getByText('er is geen verbinding').waitFor()
    await page.getByRole('button', { name: 'Bewaar en ga verder' }).click()
    await page.getByRole('status').getByText('er is geen verbinding').waitFor()
    await expect.poll(() => page.locator('textarea').inputValue()).toBe('Zonder verbinding getypt')
    await page.context().setOffline(false)
    await page.reload()
    await expect.poll(() => page.locator('textarea').inputValue(), WAIT).toBe('Zonder verbinding getypt')
    await expectKept(page, at, 'Zonder verbinding getypt')
    await page.goto(`${at}/what`)
    await page.goto(`${at}/origin`)
    await expect.poll(() => page.locator('textarea').inputValue()).toBe('Zonder verbinding getypt')
    await page.context().close()
  })

  test('is kept of half an inspection too, which goes on where it was left', async () => {
    const page = await open('joost')
    const at = await begin(page, 6)
    await page.goto(`${at}/start?as=inspection`)
    await page.fill('[name="body.place"]', 'Kantoor van de beheerder')
    await page.getByText(/^Bewaard om/).waitFor()
    const later = await page.context().newPage()
    await page.close()
    await later.goto(`${at}/start`)
    await expect.poll(() => later.getByRole('main').innerText()).toContain('Kantoor van de beheerder')
    await later.getByRole('link', { name: 'Wijzig de beschrijving' }).click()
    await expect.poll(() => later.inputValue('[name="body.place"]')).toBe('Kantoor van de beheerder')
    await later.goto(`${at}/overview`)
    await later.getByRole('link', { name: 'De rest van de beschrijving van de inzage.' }).waitFor()
    await expectAccessible(later)
    await later.context().close()
  })

  test('is kept after a refresh too where the browser itself had put the words back', async () => {
    const page = await open('joost')
    const at = await begin(page, 5)
    await page.goto(`${at}/origin`)
    await page.context().setOffline(true)
    await page.locator('textarea').fill('Door de browser onthouden')
    await page.getByRole('status').getByText('er is geen verbinding').waitFor()
    await page.context().setOffline(false)
    await page.addInitScript(() =>
      addEventListener('DOMContentLoaded', () => {
        const words = document.querySelector('textarea')
        if (words) words.value = 'Door de browser onthouden'
      }),
    )
    await page.reload()
    await expectKept(page, at, 'Door de browser onthouden')
    await expect.poll(() => page.locator('textarea').inputValue()).toBe('Door de browser onthouden')
    await page.context().close()
  })

  test('in a second window is told of, and undoes nothing of the first', async () => {
    const page = await open('joost')
    const at = await begin(page, 4)
    const second = await page.context().newPage()
    for (const one of [page, second]) await one.goto(`${at}/edited`)
    await page.locator('textarea').fill('Links getypt')
    await page.getByRole('status').getByText('Bewaard om').waitFor()
    await second.locator('textarea').fill('Rechts getypt')
    await second.getByRole('status').getByText('in een ander venster').waitFor()
    await second.getByRole('button', { name: 'Bewaar en ga verder' }).click()
    await second.getByRole('alert').getByText('in een ander venster ook veranderd').waitFor()
    await expect.poll(() => second.locator('textarea').inputValue()).toBe('Rechts getypt')
    await second.getByRole('button', { name: 'Bewaar en ga verder' }).click()
    await second.waitForURL(/handling$/)
    await page.context().close()
  })
})

async function open(who: string, options?: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const { page } = await visitAs(browser, server.address, who, options)
  page.setDefaultTimeout(WAIT.timeout)
  return page
}

/** The server has these words, whichever message brought them: the first after there was a connection, or one of the page after it. */
async function expectKept(page: Page, at: string, words: string): Promise<void> {
  const other = await page.context().newPage()
  await expect
    .poll(async () => {
      await other.goto(`${at}/overview`)
      return other.getByRole('main').innerText()
    })
    .toContain(words)
  await other.close()
}

/** Begins to hand in for another request each time; gives the address of it. */
async function begin(page: Page, which: number): Promise<string> {
  await page.goto('/engagements')
  await page.goto(
    `${await page
      .getByRole('link', { name: /laptops/ })
      .first()
      .getAttribute('href')}/requests`,
  )
  await page.goto((await page.locator('main a[href^="/requests/"]').nth(which).getAttribute('href'))!)
  await page.getByRole('button', { name: 'Bestand aanleveren' }).click()
  await page.waitForURL(/start$/)
  return new URL(page.url()).pathname.replace(/\/start$/, '')
}

async function onward(page: Page, to: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Bewaar en ga verder' }).click()
  await page.waitForURL(to)
}
