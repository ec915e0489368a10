import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCast, type CastKey } from '../../app/samples/cast.server'
import { startSession } from '../../app/store/sessions.server'
import { openWorkspace, type Workspace } from '../server/matrix/workspace'
import { startBrowser } from '../support/browser'
import { Stage } from '../support/stage'
import { upgradeCatalogue } from '../support/upgrade-catalogue'
import { markOn, openOnFirst } from '../support/upgrade-stage'
import { expectAccessible } from '../support/visit'

let workspace: Workspace
let browser: Browser
let stage: Stage
const open: BrowserContext[] = []

beforeAll(async () => {
  ;[workspace, browser] = await Promise.all([openWorkspace(), startBrowser()])
  const { stores } = workspace
  stores.catalogue = () => Promise.resolve(upgradeCatalogue)
  stage = new Stage(stores, await makeCast(stores, null), { at: 0 })
  await openOnFirst(stage)
  const mark = await markOn(stage, ['5.04.02', '8.01.01', '8.24.03'])
  for (const normId of ['5.04.02', '8.01.01', '8.24.03'])
    await stage.verdict({ normId, value: 'met', facts: `Wat bij ${normId} is gezien.`, basis: [mark] })
  await stage.review({ normId: '5.04.02' })
  await stage.finding([mark])
})
afterAll(async () => {
  for (const context of open) await context.close()
  await browser?.close()
  await workspace?.close()
})

async function visit(key: CastKey, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: workspace.origin, ...options })
  open.push(context)
  const token = await startSession(workspace.stores.db, stage.cast[key].id, workspace.stores.now())
  await context.addCookies([{ name: 'duiding-session', value: token, url: workspace.origin }])
  return context.newPage()
}
const here = (rest = '') => `/engagements/${stage.engagementId}${rest}`

test('an auditor is told of the newer version, sees what it changes, and may stay', async () => {
  const page = await visit('noor')
  await page.goto(here())
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Bekijk wat er wijzigt' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nieuwe versie van het normenkader' }).waitFor()
  await expectAccessible(page)
  const again = page.getByRole('table', { name: 'Opnieuw te beoordelen' })
  expect(
    await again
      .getByRole('row', { name: /8\.01\.01/ })
      .first()
      .innerText(),
  ).toMatch(/gesplitst[^]*De scholing staat nu apart[^]*opzet|werking/)
  await expect.poll(() => page.getByRole('table', { name: 'Vervallen' }).innerText()).toContain('Staat in een andere wet.')
  await expect.poll(() => page.getByRole('table', { name: 'Blijft staan' }).innerText()).toContain('5.10.02')

  await page.getByRole('button', { name: 'Zet de opdracht over' }).click()
  await page.getByRole('alert').first().waitFor()
  await expectAccessible(page)

  await page.getByText('Blijf bij versie 1').click()
  await page.getByLabel('Waarom blijft de opdracht bij deze versie?').fill('Het rapport is bijna klaar.')
  await page.getByRole('button', { name: 'Blijf bij 1' }).click()
  await page.getByText('om bij versie 1 te blijven').waitFor()
  await expect.poll(() => page.getByText('Versie 2 van het normenkader is uit').count()).toBe(0)
})

test('on a telephone and without scripts it goes over as it was seen, and not when a verdict came between', async () => {
  const page = await visit('noor', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  await page.goto(here('/upgrade'))
  await expectFits(page)
  await page.getByLabel('5.40 Beheersmaatregel 5.40').check()
  await page.getByLabel('6.03 Beheersmaatregel 6.03').uncheck()
  await page.getByRole('button', { name: 'Voorbeeld bijwerken' }).click()
  expect(await page.getByLabel('5.40 Beheersmaatregel 5.40').isChecked()).toBe(true)
  await expect.poll(() => page.getByRole('table', { name: 'Nieuw', exact: true }).innerText()).toContain('5.40.01')
  await expect
    .poll(() => page.getByRole('table', { name: 'Opnieuw te beoordelen' }).innerText())
    .toContain('niet in deze opdracht: 6.03.04')

  await stage.verdict({ normId: '8.01.02', value: 'not-examined', facts: 'Intussen gegeven.' }, 'sam')
  await page.getByLabel('Waarom gaat de opdracht over?').fill('De opdrachtgever vraagt het.')
  await page.getByRole('button', { name: 'Zet de opdracht over' }).click()
  await expect.poll(() => page.locator('body').innerText()).toContain('heeft dit intussen gewijzigd')
  await expect.poll(() => page.getByLabel('Waarom gaat de opdracht over?').inputValue()).toBe('De opdrachtgever vraagt het.')
  expect(await page.getByLabel('5.40 Beheersmaatregel 5.40').isChecked()).toBe(true)

  await page.getByRole('button', { name: 'Zet de opdracht over' }).click()
  const history = page.locator('#history')
  await expect
    .poll(() => history.innerText())
    .toMatch(/2\. Kader, versie 2[^]*De opdrachtgever vraagt het\.[^]*Wat bij 8\.24\.03 is gezien\.[^]*1\. Kader, versie 1/)
  await expectFits(page)
})

test('afterwards matrix and board say what came along and what is to be judged again', async () => {
  const page = await visit('noor')
  await page.goto(here('/upgrade'))
  await expectAccessible(page)
  await page.goto(here())
  await expectAccessible(page)
  const cell = (norm: string) => page.getByRole('link', { name: new RegExp(`^${norm}, Systeem alpha`) })
  await expect.poll(() => cell('5.10.02').getAttribute('title')).toContain('werking voldoet (overgenomen uit een eerdere versie)')
  await expect.poll(() => cell('8.01.01').getAttribute('title')).toContain('opnieuw te beoordelen na de nieuwe versie')

  // The address of before leads on to the number of now.
  await page.goto(here('/norms/alpha/5.04.02'))
  expect(new URL(page.url()).pathname).toBe(here('/norms/alpha/5.10.02'))
  await page.getByText('Overgenomen uit Kader, versie 1, norm 5.04.02').waitFor()
  await expectAccessible(page)
  await page.goto(here('/norms/alpha/8.01.01'))
  await page.getByText('Eerder oordeel onder Kader, versie 1, norm 8.01.01').click()
  await page.getByText('Wat bij 8.01.01 is gezien.').waitFor()
  await expectAccessible(page)

  const phone = await visit('noor', { viewport: { width: 390, height: 844 } })
  for (const rest of ['/upgrade', '', '/norms/alpha/8.01.01']) {
    await phone.goto(here(rest))
    await expectAccessible(phone)
  }
})

test('who does not read the working papers finds no such page', async () => {
  for (const key of ['joost', 'lotte', 'hanneke'] as const) {
    const page = await visit(key)
    expect((await page.goto(here('/upgrade')))?.status()).toBe(404)
    await page.goto(here())
    expect(await page.locator('body').innerText()).not.toMatch(/Eerder oordeel|versie 1 te blijven|is uit/)
  }
})

test('the server made no mistake of its own', () => {
  expect(workspace.mistakes).toEqual([])
})

/** Axe needs scripts; that nothing is wider than the window is seen without. */
async function expectFits(page: Page): Promise<void> {
  const box = await page.locator('main').boundingBox()
  expect(box!.x + box!.width).toBeLessThanOrEqual(390)
}
