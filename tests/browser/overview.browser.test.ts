import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../support/browser'
import { startSampleServer, type TestServer } from '../support/server'
import { expectAccessible, expectAccessibleWideAndNarrow, visitAs, type Visit } from '../support/visit'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startSampleServer(), startBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const visits: Visit[] = []
async function visit(who: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Visit> {
  const made = await visitAs(browser, server.address, who, options)
  visits.push(made)
  return made
}

async function engagementOf(page: Page, name: RegExp): Promise<string> {
  await page.goto(`${server.address}/engagements`)
  return (await page.getByRole('link', { name }).first().getAttribute('href'))!
}

async function check(page: Page, address: string, looksAt = expectAccessible): Promise<string> {
  const answer = await page.goto(`${server.address}${address}`)
  expect(answer?.status(), address).toBe(200)
  await looksAt(page)
  return page.title()
}

describe('the pages of an engagement', () => {
  test('pass axe with no rule off, fit a wide window and a narrow one, and have a title each of their own', async () => {
    const { page, context } = await visit('noor')
    const at = await engagementOf(page, /Citrix/)
    const parts = ['', '?state=not-met', '/requests', '/evidence', '/findings', '/limitations', '/report', '/trail', '/team']
    const titles: string[] = []
    for (const address of [
      '/',
      '/engagements',
      '/engagements/new',
      '/engagements/new?framework=bio2-1.3&system=citrix',
      ...parts.map((part) => at + part),
      '/controls',
      '/controls/bio2-1.3/8.08',
      '/systems/citrix',
      '/account',
    ])
      titles.push(await check(page, address, expectAccessibleWideAndNarrow))
    const own = titles.filter((_, index) => index !== 2 && index !== 5)
    expect(new Set(own).size).toBe(own.length)
    await context.close()
  })

  test('show people and settings to the administrator, and not a word of evidence', async () => {
    const { page, context } = await visit('daan')
    for (const address of ['/', '/people', '/people/new', '/people/sample-noor', '/people/quota', '/backlog', '/operations'])
      await check(page, address)
    await page.goto(`${server.address}/engagements`)
    expect(await page.getByRole('main').innerText()).not.toMatch(/Citrix|laptop/i)
    await context.close()
  })

  test('give management its report on the first screen, as a PDF', async () => {
    const { page, context } = await visit('hanneke')
    await check(page, '/')
    const button = page.getByRole('link', { name: 'Downloaden' }).first()
    expect((await button.boundingBox())!.y).toBeLessThan(900)
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    expect(download.suggestedFilename()).toMatch(/\.pdf$/)
    await context.close()
  })

  test('say that another person’s engagement is not there, as for one that never was', async () => {
    const { page, context } = await visit('noor')
    const laptops = await engagementOf(page, /laptops/)
    await context.close()
    const { page: other, context: theirs } = await visit('lotte')
    for (const address of [laptops, `${laptops}/evidence`, '/engagements/nonesuch', '/trail/nonesuch', '/people']) {
      const answer = await other.goto(`${server.address}${address}`)
      expect([answer?.status(), await other.getByRole('heading', { level: 1 }).innerText()]).toEqual([404, 'Niet gevonden'])
    }
    await theirs.close()
  })
})

describe('the matrix', () => {
  test('is walked with arrows, opens a cell beside it with Enter, and takes the focus back at Escape', async () => {
    const { page, context } = await visit('noor')
    await page.goto(server.address + (await engagementOf(page, /Citrix/)))
    const first = page.locator('[data-spot]').first()
    await first.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    const spot = await page.evaluate(() => document.activeElement?.getAttribute('data-spot'))
    expect(spot).toBe('1:0')
    await page.keyboard.press('Enter')
    await page.locator('#panel-title').waitFor()
    expect(page.url()).toContain('norm=')
    await page.waitForFunction(() => document.activeElement?.id === 'panel-title')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.waitForFunction((at) => document.activeElement?.getAttribute('data-spot') === at, spot)
    expect(page.url()).not.toContain('norm=')
    await context.close()
  })

  test('works without scripts: filter, panel and close are addresses', async () => {
    const { page, context } = await visit('noor', { javaScriptEnabled: false })
    const at = await engagementOf(page, /Citrix/)
    await page.goto(server.address + at)
    const whole = await page.locator('[data-spot]').count()
    await page.selectOption('#filter-state', 'not-met')
    await page.getByRole('button', { name: 'Toon' }).click()
    await page.waitForURL(/state=not-met/)
    const found = await page.locator('[data-spot]').count()
    expect(found).toBeGreaterThan(0)
    expect(found).toBeLessThan(whole)
    await page.locator('[data-spot]').first().click()
    await page.locator('#panel-title').waitFor()
    await expect.poll(() => page.locator('#panel-title').innerText()).toMatch(/^\d/)
    await page.getByRole('link', { name: 'Sluiten' }).click()
    await page.locator('#panel-title').waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('#panel-title').count()).toBe(0)
    // Without scripts the old page is gone before the new one is whole.
    await expect.poll(() => page.locator('[data-spot]').count()).toBe(found)
    await context.close()
  })
})

describe('a form', () => {
  test('that is refused says why above it and beside the field, takes the focus, and keeps what was typed', async () => {
    const { page, context } = await visit('noor')
    await page.goto(`${server.address}/engagements/new?framework=bio2-1.3&system=citrix`)
    await page.getByLabel('Doel').fill('Zekerheid geven 🙂')
    await page.getByRole('button', { name: 'Opdracht openen' }).click()
    const summary = page.locator('.duiding-error-summary')
    await summary.waitFor()
    await expect.poll(() => summary.innerText()).toContain('Titel: vul dit in.')
    await page.waitForFunction(() => document.activeElement?.classList.contains('duiding-error-summary'))
    await expect.poll(() => page.getByLabel('Doel').inputValue()).toBe('Zekerheid geven 🙂')
    await summary.getByRole('link', { name: /^Titel/ }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('title')
    await expectAccessible(page)
    await context.close()
  })

  test('that is sent twice by a double click is taken once', async () => {
    const { page, context } = await visit('noor')
    const at = await engagementOf(page, /portalen/)
    await page.goto(`${server.address}${at}/limitations`)
    await page.getByLabel('Aanvulling', { exact: true }).fill('Eén keer gezegd.')
    await page.getByRole('button', { name: 'Aanvulling toevoegen' }).dblclick()
    await page.getByText('Eén keer gezegd.').first().waitFor()
    await page.goto(`${server.address}${at}/limitations`)
    await expect.poll(() => page.locator('li', { hasText: 'Eén keer gezegd.' }).count()).toBe(1)
    await context.close()
  })
})

describe('going to another page', () => {
  test('puts the focus on its title, so that who listens hears where they are', async () => {
    const { page, context } = await visit('noor')
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Normen' }).click()
    await page.waitForFunction(() => document.activeElement?.id === 'title' && document.activeElement.textContent === 'Normen')
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('nav')?.getAttribute('aria-label'))).toBe('Catalogus')
    await context.close()
  })

  test('begins with a link that passes over the menu', async () => {
    const { page, context } = await visit('noor')
    await page.goto(`${server.address}/engagements`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Naar de inhoud')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'content')
    await context.close()
  })
})

describe('the language', () => {
  test('is English after one click, in the words, the attribute and the title', async () => {
    const { page, context } = await visit('sam')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'My work' }).waitFor()
    expect([await page.locator('html').getAttribute('lang'), await page.title()]).toEqual(['en', 'My work - Duiding'])
    await check(page, '/engagements')
    await context.close()
  })
})

test('no page was refused a style or a script, and none failed while running', () => {
  expect(visits.flatMap(({ complaints }) => complaints)).toEqual([])
})
