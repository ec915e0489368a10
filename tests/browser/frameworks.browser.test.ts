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

const library = `urn: urn:voorbeeld:risk:library:klein
locale: en
ref_id: klein
name: Small framework
provider: Sample
version: 1
publication_date: 2026-01-01
objects:
  framework:
    urn: urn:voorbeeld:risk:framework:klein
    ref_id: klein
    name: Small framework
    requirement_nodes:
      - { urn: "urn:voorbeeld:risk:req_node:klein:a", assessable: false, depth: 1, ref_id: A, name: Chapter, translations: { nl: { name: Hoofdstuk } } }
      - { urn: "urn:voorbeeld:risk:req_node:klein:a.1", assessable: true, depth: 2, parent_urn: "urn:voorbeeld:risk:req_node:klein:a", ref_id: A.1, name: Backups, description: There are backups., translations: { nl: { name: Back-ups, description: Er zijn back-ups. } } }
`

async function read(page: Page, name: string, text: string): Promise<void> {
  await page.goto(`/frameworks/upload`)
  await page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Bestand lezen' }).click()
}

describe('an administrator reads in a catalogue file', () => {
  test('on pages that pass axe with no rule off, wide and narrow', async () => {
    const { page } = await visitAs(browser, server.address, 'daan')
    for (const address of ['/frameworks', '/frameworks/bio2-1.2', '/frameworks/bio-1.04', '/frameworks/upload']) {
      await page.goto(address)
      await expectAccessibleWideAndNarrow(page)
    }
    await read(page, 'kapot.yaml', 'id: laptops\nnaam: x\n')
    await page.getByText('Er is niets bewaard en niets veranderd').waitFor()
    await expectAccessibleWideAndNarrow(page)
    await read(page, 'teksten.csv', 'Nummer;Titel;Tekst\n8.09;Configuratie;Officieel.\n9.99;Onbekend;Nergens.\n')
    await page.getByText('Welke kolom is wat?').waitFor()
    await expectAccessibleWideAndNarrow(page)
    await page.context().close()
  })

  test('mistakes come with their line and what to do, and nothing is there after them', async () => {
    const { page } = await visitAs(browser, server.address, 'daan')
    await read(page, 'systeem.yaml', 'id: nieuw\nname: Nieuw\nmappings:\n  - control: 5.10\n    applies: true\n')
    await page.getByText('maakt er 5.1 van').waitFor()
    await expect.poll(() => page.getByRole('row').filter({ hasText: 'regel 4' }).first().textContent()).toContain('systeem.yaml')
    await page.goto(`/systems/nieuw`)
    expect(await page.title()).toContain('Niet gevonden')
    await page.context().close()
  })

  test('a library in two languages is shown in the one chosen, taken in, and can be withdrawn and taken back', async () => {
    const { page } = await visitAs(browser, server.address, 'daan')
    await read(page, 'klein.yaml', library)
    await page.getByText('Er zijn back-ups.').waitFor()
    await page.getByLabel('Taal', { exact: true }).selectOption('en')
    await page.getByRole('button', { name: 'Toon' }).click()
    await page.getByText('There are backups.').waitFor()
    await page.getByRole('button', { name: 'In de catalogus opnemen' }).click()
    await page.getByText('Opgenomen in de catalogus').waitFor()
    await page.goto(`/frameworks`)
    await page.getByRole('link', { name: /Small framework/ }).click()
    await page.getByText(/Ingelezen uit klein.yaml door Daan Willems/).waitFor()
    await page.getByLabel('Reden').fill('Alleen om te proberen.')
    await page.getByRole('button', { name: 'Normenkader intrekken' }).click()
    await page.getByText(/Ingetrokken door Daan Willems/).waitFor()
    const { page: noor } = await visitAs(browser, server.address, 'noor')
    await noor.goto(`/engagements/new`)
    await expect.poll(() => noor.getByText('Small framework').count()).toBe(0)
    await page.getByLabel('Reden').fill('Toch nodig.')
    await page.getByRole('button', { name: 'Intrekking herroepen' }).click()
    await page.getByRole('button', { name: 'Normenkader intrekken' }).waitFor()
    await noor.reload()
    await expect.poll(() => noor.getByText('Small framework').count()).toBeGreaterThan(0)
    await Promise.all([page.context().close(), noor.context().close()])
  })

  test('official texts stand beside the paraphrase; the number that is unknown is told before', async () => {
    const { page } = await visitAs(browser, server.address, 'daan')
    await read(page, 'officieel.csv', 'Nummer;Titel;Tekst\n7.04;Monitoring;De woorden van de uitgever.\n9.99;Onbekend;Nergens.\n')
    await page.getByText('Dit nummer komt er niet in voor en wordt overgeslagen').waitFor()
    await page.getByLabel('Over welk normenkader?').last().selectOption('bio2-1.3')
    await page.getByRole('button', { name: 'In de catalogus opnemen' }).click()
    await page.getByText('Opgenomen in de catalogus').waitFor()
    await page.goto(`/controls/bio2-1.3/7.04`)
    await page.getByText('De woorden van de uitgever.').waitFor()
    await expect.poll(() => page.getByText('Wie onbevoegd een terrein of gebouw betreedt').count()).toBe(1)
    await page.context().close()
  })

  test('a file over the limit is told with the limit', async () => {
    const { page } = await visitAs(browser, server.address, 'daan')
    await read(page, 'groot.csv', `Nummer;Tekst\n${'x'.repeat(22 * 1024 * 1024)}\n`)
    await page.getByText(/de grens is 20 MB/).waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Bestand lezen' }).count()).toBe(1)
    await page.context().close()
  })

  test('without JavaScript too', async () => {
    const { page } = await visitAs(browser, server.address, 'daan', { javaScriptEnabled: false })
    await read(page, 'kapot.yaml', 'id: laptops\nnaam: x\n')
    await page.getByText('Er is niets bewaard en niets veranderd').waitFor()
    await read(page, 'kader.csv', 'Nummer;Titel;Tekst\nX.1;Eerste;Tekst een.\n')
    await page.getByRole('button', { name: 'In de catalogus opnemen' }).click()
    await page.getByText('Id van het normenkader').first().waitFor()
    await expect.poll(() => page.getByText('Naam van het normenkader').count()).toBeGreaterThan(0)
    await page.context().close()
  })

  test.each([
    ['oscal', /\.oscal\.json$/],
    ['yaml', /\.zip$/],
    ['csv', /\.csv$/],
    ['xlsx', /\.xlsx$/],
    ['library', /\.yaml$/],
  ])('everybody can take a framework along as %s', async (form, name) => {
    const { page } = await visitAs(browser, server.address, 'noor')
    await page.goto(`/frameworks/bio2-1.3`)
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`a[href$="/export/${form}"]`).click()])
    expect(download.suggestedFilename()).toMatch(name)
    await page.context().close()
  })
})
