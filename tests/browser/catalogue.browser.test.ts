import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../support/browser'
import { tabTo } from '../support/keyboard'
import { startSampleServer, type TestServer } from '../support/server'
import { expectAccessible, expectAccessibleWideAndNarrow, visitAs, type Visit } from '../support/visit'

let server: TestServer
let browser: Browser
const visits: Visit[] = []

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startSampleServer(), startBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function visit(who: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Visit> {
  const visited = await visitAs(browser, server.address, who, options)
  visits.push(visited)
  return visited
}

describe('the pages of the catalogue', () => {
  const pages = {
    browse: [
      '/controls',
      '/controls?q=week',
      '/controls?q=xyzzy',
      '/controls?framework=all&page=3',
      '/controls?framework=bio-1.04&group=12&level=1',
      '/systems/laptops?framework=bio2-1.2',
    ],
    compare: [
      '/controls/bio2-1.3/8.08?with=bio2-1.2',
      '/controls/bio-1.04/12.6.1?with=bio2-1.2',
      '/controls/bio2-1.3/5.06',
      '/changes/bio2-1.2--bio2-1.3?kind=moved',
      '/changes/bio-1.04--bio2-1.3?kind=lapsed',
    ],
    matrix: [
      '/controls/matrix?theme=people',
      '/controls/matrix?framework=bio-1.04&group=12&control=12.6.1&on=citrix',
      '/controls/matrix?q=xyzzy',
      '/controls/matrix?theme=people&control=99.99&on=nowhere',
    ],
    open: ['/engagements/new', '/engagements/new?framework=bio2-1.3&system=laptops&system=citrix'],
  }

  test.each(Object.entries(pages))('to %s pass axe with no rule off and fit a wide window and a narrow one', async (_part, addresses) => {
    const { page, context } = await visit('noor')
    for (const address of addresses) {
      expect((await page.goto(address))?.status(), address).toBe(200)
      await expectAccessibleWideAndNarrow(page)
    }
    await context.close()
  })

  test('say that a norm, framework or change map is not there', async () => {
    const { page, context } = await visit('noor')
    for (const address of ['/controls/bio2-1.3/99.99', '/controls/none/8.08', '/changes/none'])
      expect((await page.goto(address))?.status(), address).toBe(404)
    await context.close()
  })

  test('begin with the newest framework, and find a word in a measure under its control', async () => {
    const { page, context } = await visit('noor')
    await page.goto('/controls')
    await expect.poll(() => page.getByRole('main').innerText()).toContain('U bekijkt Baseline Informatiebeveiliging Overheid 2, versie 1.3')
    await page.getByLabel('Zoek op nummer of woord').fill('8.8.1')
    await page.getByRole('button', { name: 'Toon' }).click()
    await page.waitForURL(/q=8\.8\.1/)
    const hit = page.locator('.duiding-hits a').first()
    await expect.poll(() => hit.innerText()).toMatch(/^8\.08\.01 /)
    await page.goto('/controls?q=penetratietest')
    await expect.poll(() => page.locator('mark').first().innerText()).toMatch(/penetratietest/i)
    await hit.click()
    await page.waitForURL(/\/controls\/bio2-1\.3\/8\.08#8\.08\./)
    await context.close()
  })

  test('lead from the change map to two versions beside each other, with the words marked for the eye and for the ear', async () => {
    const { page, context } = await visit('noor')
    await page.goto('/changes/bio2-1.2--bio2-1.3')
    const lapsed = page.getByRole('navigation', { name: 'Aantal per soort' }).getByRole('link', { name: /vervallen/ })
    const count = Number(/\d+$/.exec(await lapsed.innerText())![0])
    await lapsed.click()
    await page.waitForURL(/kind=lapsed/)
    await page.waitForFunction((rows) => document.querySelectorAll('tbody tr').length === rows, count)
    await page
      .getByRole('row', { name: /5\.35\.01/ })
      .getByRole('link', { name: /Naast elkaar/ })
      .click()
    await page.waitForURL(/\/controls\/bio2-1\.2\/5\.35\?with=bio2-1\.3/)
    await expect.poll(() => page.locator('.duiding-sides__empty').innerText()).toContain('vervallen')

    await page.goto('/controls/bio2-1.3/8.08?with=bio2-1.2')
    const changed = page.locator('.duiding-sides', { hasText: '8.08.01' })
    await expect.poll(() => changed.locator('del').first().textContent()).toMatch(/weggevallen:.*einde/s)
    await expect.poll(() => changed.locator('ins').first().textContent()).toMatch(/nieuw:.*einde/s)
    const [left, right] = await changed.locator('.duiding-sides__side').all()
    expect((await left!.boundingBox())!.y).toBe((await right!.boundingBox())!.y)
    await page.setViewportSize({ width: 390, height: 844 })
    expect((await right!.boundingBox())!.y).toBeGreaterThan((await left!.boundingBox())!.y)
    await context.close()
  })

  test('give a change map as an OSCAL mapping', async () => {
    const { page, context } = await visit('ruben')
    await page.goto('/changes/bio2-1.2--bio2-1.3')
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /OSCAL/ }).click()])
    expect(file.suggestedFilename()).toBe('bio2-1.2--bio2-1.3.oscal.json')
    expect(Object.keys(JSON.parse(readFileSync(await file.path(), 'utf8')))).toEqual(['mapping-collection'])
    await context.close()
  })
})

describe('where a control is used', () => {
  const uses = (page: Visit['page']) => page.locator('section', { has: page.getByRole('heading', { name: 'Gebruikt in' }) }).last()

  test('an auditor reads the verdicts per aspect with their day, and goes to the board', async () => {
    const { page, context } = await visit('noor')
    await page.goto('/controls/bio2-1.3/8.09')
    await expect.poll(() => uses(page).innerText()).toMatch(/werking\s+Voldoet niet\s+op \d+ \w+ \d{4}/)
    await uses(page)
      .getByRole('link', { name: /Naar het bord/ })
      .first()
      .click()
    await page.waitForURL(/\/norms\/laptops\/8\.09$/)
    await context.close()
  })

  test('an owner and management see that it is used, and no verdict; who has no part sees nothing (R9)', async () => {
    for (const who of ['joost', 'hanneke']) {
      const { page, context } = await visit(who)
      await page.goto('/controls/bio2-1.3/8.09')
      await expect.poll(() => uses(page).innerText()).toContain('8.09, Laptops voor het strafdossier')
      expect(await uses(page).innerText()).not.toMatch(/voldoet|bord/i)
      await context.close()
    }
    const { page, context } = await visit('lotte')
    await page.goto('/controls/bio2-1.3/8.09')
    await expect.poll(() => uses(page).innerText()).toContain('komt niet voor in een opdracht')
    await context.close()
  })
})

describe('norm by system', () => {
  test('is one stop of Tab, is walked with the keys, opens a cell with Enter, and takes the focus back at Escape', async () => {
    const { page, context } = await visit('noor')
    await page.goto('/controls/matrix')
    await tabTo(page, page.locator('[data-spot="0:1"]'))
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-spot'))
    const walk = async (key: string) => {
      await page.keyboard.press(key)
      return at()
    }
    expect(await walk('ArrowDown')).toBe('1:1')
    expect(await walk('ArrowRight')).toBe('1:2')
    expect(await walk('End')).toBe('1:4')
    expect(await walk('Home')).toBe('1:0')
    expect(await walk('PageDown')).toBe('11:0')
    expect(await walk('PageUp')).toBe('1:0')
    expect(await walk('Control+End')).toBe('92:4')
    expect(await walk('Control+Home')).toBe('0:0')
    expect(await walk('ArrowRight')).toBe('0:1')
    expect(await walk('Control+End')).toBe('92:4')
    // Neither the head row nor the norms, which stay in sight, lie over the cell that has the focus.
    for (const key of ['ArrowUp', 'PageUp', 'PageUp', 'Home', 'End']) {
      await page.keyboard.press(key)
      // The page itself scrolls smoothly.
      await page.waitForFunction(() => {
        const one = document.activeElement!
        const { x, y, width, height } = one.getBoundingClientRect()
        return one.contains(document.elementFromPoint(x + width / 2, y + height / 2))
      })
    }
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Tab')
    expect(await at()).toBeNull()
    await page.keyboard.press('Shift+Tab')
    expect(await at()).toBe('92:4')

    await page.goto('/controls/matrix?q=8.01')
    await tabTo(page, page.locator('[data-spot="0:1"]'))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'panel-title')
    expect(page.url()).toMatch(/control=8\.01&on=laptops/)
    await expect
      .poll(() => page.locator('.duiding-panel').innerText())
      .toMatch(/Uitgesloten: 8\.01\.01[\s\S]*Verwacht bewijs[\s\S]*Vragen aan de gever/)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-spot') === '0:2')
    expect(page.url()).not.toContain('control=')
    await context.close()
  })

  test('says by its roles and names what is where', async () => {
    const { page, context } = await visit('noor')
    await page.goto('/controls/matrix?q=8.01')
    const grid = page.getByRole('grid', { name: 'Normen per systeem' })
    await expect.poll(() => grid.getByRole('columnheader').count()).toBe(5)
    await expect.poll(() => grid.getByRole('rowheader').count()).toBeGreaterThan(0)
    await expect.poll(() => grid.getByRole('gridcell').first().getByRole('link').getAttribute('aria-label')).toMatch(/^8\.01, .+: \w+/)
    await context.close()
  })

  test('works without scripts: filters, counts, cells and the panel are addresses', async () => {
    const { page, context } = await visit('noor', { javaScriptEnabled: false })
    await page.goto('/controls/matrix')
    await page.selectOption('#filter-state', 'excluded')
    await page.getByRole('button', { name: 'Toon' }).click()
    await page.waitForURL(/state=excluded/)
    const cell = page.getByRole('link', { name: /^7\.12, .*: niet van toepassing/ }).first()
    await cell.click()
    await page.locator('#panel-title').waitFor()
    await expect.poll(() => page.locator('.duiding-panel').innerText()).toMatch(/Reden[\s\S]+Verklaring van toepasselijkheid/)
    await page.getByRole('link', { name: 'Sluiten' }).click()
    await page.locator('#panel-title').waitFor({ state: 'detached' })
    expect(page.url()).toContain('state=excluded')
    await context.close()
  })

  test('tells from which version a mapping was derived', async () => {
    const { page, context } = await visit('sam')
    await page.goto('/controls/matrix?framework=bio2-1.2&control=8.08&on=citrix')
    await expect
      .poll(() => page.locator('.duiding-panel').innerText())
      .toMatch(/Afgeleid van de koppeling met 8\.08.* in Baseline Informatiebeveiliging Overheid 2, versie 1\.3/)
    await context.close()
  })
})

describe('opening an engagement', () => {
  test('offers the newest framework first, says how many norms each system has in it, and ticks all or none', async () => {
    const { page, context } = await visit('noor')
    await page.goto('/engagements/new')
    await expect.poll(() => page.getByRole('radio').first().getAttribute('value')).toBe('bio2-1.3')
    expect(await page.getByRole('radio').first().isChecked()).toBe(true)
    await expect.poll(() => page.locator('.duiding-choice', { hasText: 'Laptops' }).innerText()).toMatch(/\d+ normen in .* 1\.3;/)
    await page.getByRole('checkbox', { name: /Laptops/ }).check()
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.waitForURL(/system=laptops/)
    await page.getByRole('button', { name: 'Niets aanvinken' }).waitFor()
    const ticked = () => page.locator('input[name="controls"]:checked').count()
    const all = await page.locator('input[name="controls"]').count()
    expect(await ticked()).toBe(all)
    await page.getByRole('button', { name: 'Niets aanvinken' }).click()
    expect(await ticked()).toBe(0)
    await page.getByRole('button', { name: 'Alles aanvinken' }).click()
    expect(await ticked()).toBe(all)
    const choice = page.locator('.duiding-choice', { has: page.locator('input[value="8.01"]') })
    await expect.poll(() => choice.innerText()).toContain('Geldt voor Laptops voor het strafdossier (8.01.02).')
    await context.close()
  })

  test('takes over the norms of a profile that an administrator who audits read in; others do not find the upload', async () => {
    const { page: daan, context: theirs } = await visit('daan')
    await daan.goto('/people/sample-sam')
    await daan.getByRole('checkbox', { name: 'Beheerder' }).check()
    await daan.getByRole('button', { name: 'Bewaren', exact: true }).first().click()
    await daan.waitForURL((url) => url.pathname === '/people')
    await theirs.close()

    const { page, context } = await visit('sam')
    await page.goto('/frameworks/upload')
    await page.setInputFiles('input[type=file]', {
      name: 'keuze.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(profile)),
    })
    await page.getByRole('button', { name: 'Bestand lezen' }).click()
    await page.getByRole('link', { name: /Open een opdracht op .* versie 1\.3/ }).click()
    await page.getByText('Profiel “Keuze”').waitFor()
    await page.getByRole('checkbox', { name: /Laptops/ }).check()
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByRole('button', { name: 'Niets aanvinken' }).waitFor()
    const ticked = await page.locator('input[name="controls"]:checked').all()
    expect(await Promise.all(ticked.map((one) => one.getAttribute('value')))).toEqual(['8.08', '8.09'])
    const address = page.url()
    await context.close()

    const { page: noor, context: hers } = await visit('noor')
    expect((await noor.goto(address))?.status()).toBe(404)
    await hers.close()
  })
})

const profile = {
  profile: {
    uuid: '11111111-2222-4333-8444-555555555555',
    metadata: { title: 'Keuze', 'last-modified': '2026-11-22T09:00:00Z', version: '1', 'oscal-version': '1.2.1' },
    imports: [{ href: 'bio2-1.3.oscal.json', 'include-controls': [{ 'with-ids': ['bio2-8.08.01', 'bio2-8.09'] }] }],
  },
}

test('no page of the catalogue was refused a style or a script, and none failed while running', () => {
  expect(visits.flatMap((one) => one.complaints)).toEqual([])
})
