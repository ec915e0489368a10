import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../report/support'
import { startBrowser } from '../support/browser'
import { CONTEXT, ODD, SENTENCES } from '../support/journey-words'
import { press, tabTo, type } from '../support/keyboard'
import { startSampleServer, type TestServer } from '../support/server'
import { expectAccessible, visitAs } from '../support/visit'

/*
 * One whole audit through the pages, each step by the person whose step it is: what one does, the next finds in "Mijn werk".
 * The tests are one story, in order; every page on the way passes axe.
 */
const TITLE = 'Onderzoek toegangsdienst 2026 – één reis'
const FINDING = `Beheerpoort van CTX-02 stond open (${ODD})`

let server: TestServer
let browser: Browser
let engagement = ''
const visits = new Map<string, Page>()
const passed = new Set<string>()
const complaints: string[] = []

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startSampleServer(), startBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('a whole audit', () => {
  test('begins with an auditor who opens an engagement and sends its requests', async () => {
    const noor = await at('noor', '/engagements/new')
    await noor.getByLabel('Citrix-omgevingen van OM en JIO').check()
    await onward(noor, noor.getByRole('button', { name: 'Verder' }), /system=citrix/)
    await noor.getByLabel('Titel').fill(TITLE)
    await noor.getByLabel('Assurance, direct (3000D)').check()
    await noor.getByLabel('Zelfregulering').check()
    await noor.getByLabel('Opdrachtgever').fill('Ministerie van Justitie en Veiligheid, directie Bedrijfsvoering')
    await noor.getByLabel('Aanleiding').fill(`Kwetsbaarheden in de toegangsdienst. ${ODD}`)
    await noor.getByLabel('Doel').fill('Zekerheid geven over de inrichting van de toegangsdienst.')
    await noor.getByLabel('Vraag 1').fill('Zijn de appliances ingericht volgens de vastgestelde basis?')
    await noor.getByLabel('Object van onderzoek').fill('De appliances van het OM.')
    await noor.getByLabel('Afbakening').fill('De werkplekken vallen buiten het onderzoek.')
    await noor.getByLabel('Peildatum').fill('2025-10-31')
    await noor.getByLabel('Begin van de periode').fill('2025-06-01')
    await noor.getByLabel('Einde van de periode').fill('2025-10-31')
    // The form sends what is ticked; two of the controls stay.
    await noor.locator('input[name=controls]:checked').evaluateAll((ticked) => {
      for (const control of ticked as HTMLInputElement[]) if (!['5.09', '8.09'].includes(control.value)) control.click()
    })
    await member(noor, 2, 'Iris Vermeulen', 'toetser')
    await noor.getByRole('group', { name: 'Lid 2' }).getByLabel('van buiten het team').check()
    await member(noor, 3, 'Ruben Mulder', 'systeemeigenaar', 'Citrix-omgevingen van OM en JIO')
    await member(noor, 4, 'Hanneke Kuiper', 'management')
    await onward(noor, noor.getByRole('button', { name: 'Opdracht openen' }), /requests$/)
    engagement = new URL(noor.url()).pathname.replace(/\/requests$/, '')
    await noor.getByLabel('Uiterste datum voor alle nieuwe verzoeken').fill('2027-01-15')
    await noor.getByRole('button', { name: 'Verzoeken versturen' }).click()
    await noor.getByRole('cell', { name: 'V-002' }).waitFor()
    await expect.poll(() => noor.getByRole('main').innerText()).toContain('15 januari 2027')
    await expectAccessible(noor)
  })

  test('reaches the system owner, who hands in a file and its context by keyboard alone', async () => {
    const ruben = await at('ruben', '/')
    await press(ruben, task(ruben, /V-002/))
    await ruben.waitForURL(/\/requests\//)
    await expectAccessible(ruben)
    await press(ruben, ruben.getByRole('button', { name: 'Bestand aanleveren' }))
    await ruben.waitForURL(/\/start$/)
    await expectAccessible(ruben)
    // The window in which a file is chosen belongs to the browser, not to the page.
    await ruben.setInputFiles('input[type=file]', {
      name: 'afwijkingen.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('appliance;afwijking\nCTX-01;geen\nCTX-02;beheerpoort open\nCTX-03;geen\n'),
    })
    // While it is sent there is such a link too, which goes when the file is there.
    const received = ruben.locator('.duiding-received')
    await received.waitFor()
    await press(ruben, received.getByRole('link', { name: 'Verder met de duiding' }))
    await ruben.waitForURL(/\/what$/)
    for (const [step, answers] of CONTEXT) {
      await ruben.waitForURL(new RegExp(`/${step}$`))
      await expectAccessible(ruben)
      for (const [label, words] of answers) await type(ruben, ruben.getByLabel(label), words)
      await press(ruben, ruben.getByRole('button', { name: /^Bewaar en ga (verder|naar)/ }))
    }
    await ruben.waitForURL(/overview$/)
    await expectAccessible(ruben)
    await expect.poll(() => ruben.getByRole('main').innerText()).toContain('1 antwoord ontbreekt')
    await tabTo(ruben, ruben.getByLabel('Ik weet dat deze antwoorden ontbreken'))
    await ruben.keyboard.press('Space')
    await press(ruben, ruben.getByRole('button', { name: 'Aanleveren' }))
    await ruben.waitForURL(/receipt$/)
    await expectAccessible(ruben)
    await expect.poll(() => ruben.getByRole('main').innerText()).toMatch(/B-001[^]*[0-9a-f]{64}/)
  })

  test('takes "we do not have this" for an answer, in a browser without JavaScript', async () => {
    const ruben = await open('ruben', { javaScriptEnabled: false })
    await task(ruben, /V-001/).click()
    await ruben.locator('summary', { hasText: 'Dit antwoord geven' }).click()
    await ruben.getByLabel('Waarom?').fill('Het register is nooit aangesloten op een telling.')
    await ruben.getByRole('button', { name: 'Antwoord versturen' }).click()
    await ruben.getByText('nooit aangesloten').first().waitFor()
    await expect.poll(() => ruben.getByRole('main').innerText()).toMatch(/Niet beschikbaar[^]*nooit aangesloten/)
    await ruben.context().close()
  })

  test('asks what is not clear, is answered, and only then judges the context', async () => {
    const noor = await at('noor', '/')
    await onward(noor, task(noor, /Duiding van één bewijsstuk beoordelen/), /evidence\?state=not-judged/)
    await onward(noor, noor.getByRole('link', { name: /Afwijkingenrapport/ }), /\/evidence\/[\w-]+$/)
    const completeness = noor.locator('#context-completeness')
    await completeness.locator('summary', { hasText: 'Vraag stellen' }).click()
    await completeness.getByLabel('Uw vraag').fill('Waarmee is het aantal vergeleken?')
    await completeness.getByLabel('Antwoord graag vóór').fill('2027-01-10')
    await completeness.getByRole('button', { name: 'Vraag versturen' }).click()
    await completeness.getByText('Wacht op antwoord').waitFor()

    const ruben = await at('ruben', '/')
    await onward(ruben, task(ruben, /B-001: een vraag beantwoorden/), /#clarification/)
    await ruben.getByLabel('Uw antwoord').fill('Met de virtuele machines van beide rekencentra: 3 tegen 3.')
    await ruben.getByRole('button', { name: 'Antwoord versturen' }).click()
    await ruben.getByText(/^Toelichting van .+ door Ruben Mulder$/).waitFor()

    await noor.reload()
    await completeness.getByText('3 tegen 3').waitFor()
    await noor.getByRole('radio', { name: 'Ja', exact: true }).check()
    await noor.getByLabel('Reden').fill('Met de toelichting is het aantal te volgen.')
    await noor.getByRole('button', { name: 'Oordeel vastleggen' }).click()
    await noor.getByText('Oordeel herzien').waitFor()
    await expectAccessible(noor)
  })

  test('goes from a row to a verdict on every aspect, and to a finding', async () => {
    const noor = await at('noor', '/')
    await noor.goto(`${engagement}/evidence`)
    await noor.getByRole('link', { name: /Afwijkingenrapport/ }).click()
    await noor.getByRole('link', { name: 'Annoteer rij 2', exact: true }).click()
    await noor.getByLabel('Wat stelt u vast?').fill(`CTX-02 heeft een open beheerpoort. ${ODD}`)
    await noor.getByLabel('Norm', { exact: true }).first().selectOption('8.09')
    await noor.getByLabel('Aspect').selectOption({ label: 'werking' })
    await noor.getByLabel('Richting').selectOption({ label: 'pleit tegen' })
    await noor.getByRole('button', { name: 'Annotatie vastleggen' }).click()
    await noor.waitForURL(/#A-001$/)
    await expectAccessible(noor)

    await at('noor', `${engagement}/norms/citrix/8.09`)
    await conclude(noor, 'operation', 'Voldoet niet', 'Eén van drie appliances wijkt af, zonder melding.')
    for (const aspect of ['design', 'existence'])
      await conclude(noor, aspect, 'Niet vast te stellen', 'De vastgestelde basis is niet ontvangen.', 'niet ontvangen')
    await expectAccessible(noor)
    await noor.goto(`${engagement}/norms/citrix/5.09.01`)
    for (const aspect of ['design', 'existence', 'operation'])
      await conclude(noor, aspect, 'Niet vast te stellen', 'Er is geen register aangeleverd.', 'niet ontvangen')
    await expectAccessible(noor)

    await at('noor', `${engagement}/norms/citrix/8.09`)
    await onward(noor, noor.getByRole('link', { name: 'Bevinding opstellen' }), /findings\/new/)
    await noor.getByLabel('Titel').fill(FINDING)
    await noor.getByLabel(/^A-001/).check()
    for (const part of ['Feit', 'Oorzaak', 'Gevolg', 'Aanbeveling']) await noor.getByLabel(part, { exact: true }).fill(`${part}: ${ODD}`)
    await onward(noor, noor.getByRole('button', { name: 'Bevinding vastleggen' }), /\/findings\/[\w-]+$/)
    await expect.poll(() => noor.getByRole('main').innerText()).toContain(`Aanbeveling: ${ODD}`)
  })

  test('is reviewed by somebody who made none of it, and goes to the owner for reply', async () => {
    const iris = await at('iris', '/')
    await onward(iris, task(iris, /oordelen toetsen/), /state=to-review/)
    for (const norm of ['8.09', '5.09.01']) {
      await at('iris', `${engagement}/norms/citrix/${norm}`)
      await approve(iris)
    }
    await at('iris', '/')
    await onward(iris, task(iris, /Bevinding 1 toetsen/), /\/findings\//)
    await approve(iris)

    const noor = await at('noor', '/')
    await onward(noor, task(noor, /Bevinding 1 voorleggen/), /\/findings\//)
    await noor.getByLabel('Reactie graag vóór').fill('2027-02-01')
    await noor.getByRole('button', { name: 'Versturen voor wederhoor' }).click()
    await noor.getByText('Nog geen reactie.').waitFor()

    const ruben = await at('ruben', '/')
    await onward(ruben, task(ruben, /Reageren op bevinding 1/), /\/findings\//)
    await ruben.getByLabel('Deels eens').check()
    await ruben.getByLabel('Toelichting').fill(`De poort is op 3 november gesloten. ${ODD}`)
    await ruben.getByRole('button', { name: 'Reactie versturen' }).click()
    await ruben.getByText('De poort is op 3 november gesloten.').and(ruben.locator('p')).waitFor()
    await expectAccessible(ruben)
  })

  test('ends in a report: the draft, the response of management, and the final one as a PDF', async () => {
    const noor = await at('noor', '/')
    await onward(noor, task(noor, /onderzoeksvraag beantwoorden/), /report#questions$/)
    await noor.locator('summary', { hasText: 'Vraag beantwoorden' }).click()
    await noor.getByLabel('Antwoord', { exact: true }).fill('Nee: één van de drie appliances wijkt af (bevinding 1).')
    await noor.getByRole('button', { name: 'Antwoord vastleggen' }).click()
    await noor.getByText('Niets staat het rapport in de weg.').waitFor()
    await onward(noor, noor.getByRole('button', { name: 'Conceptrapport uitbrengen' }), /report=[\w-]+#preview$/)

    const hanneke = await at('hanneke', '/')
    expect((await download(hanneke)).pages[0]!.text).toMatch(/concept/i)
    await onward(hanneke, task(hanneke, /Managementreactie geven/), /report#respond$/)
    await hanneke.getByLabel('Uw reactie').fill(`Wij nemen de aanbeveling over. ${ODD}`)
    await hanneke.getByRole('button', { name: 'Reactie geven' }).click()
    await hanneke.getByText('Wij nemen de aanbeveling over.').first().waitFor()

    await at('noor', '/')
    await onward(noor, task(noor, /Definitief rapport uitbrengen/), /report/)
    await onward(noor, noor.getByRole('button', { name: 'Definitief rapport uitbrengen' }), /report=[\w-]+#preview$/)
    await at('hanneke', '/')
    const report = await download(hanneke)
    expect(report.title).toContain(TITLE)
    const text = report.pages
      .map((page) => page.text)
      .join('\n')
      .replace(/\s+/g, ' ')
    for (const words of ['appliances', 'Wij nemen de aanbeveling over', 'Voldoet niet', 'nooit aangesloten op een telling'])
      expect(text.toLowerCase()).toContain(words.toLowerCase())
    await noor.goto(`${engagement}/report`)
    await expect.poll(() => noor.getByRole('button', { name: /rapport uitbrengen/ }).count()).toBe(0)
  })

  test('tells all of it in the trail, in sentences, and none of it to the administrator', async () => {
    const noor = await at('noor', `${engagement}/trail`)
    const said = (await noor.getByRole('main').innerText()).replace(/\s+/g, ' ')
    for (const sentence of SENTENCES) expect(said).toContain(sentence)
    expect(said).not.toMatch(/undefined|\?\.|\[object/)
    const daan = await at('daan', '/')
    expect(await daan.getByRole('main').innerText()).not.toContain(TITLE)
    for (const part of ['', '/evidence', '/report', '/trail']) {
      expect((await daan.goto(engagement + part))?.status()).toBe(404)
      expect(await daan.getByRole('main').innerText()).not.toMatch(/Citrix|Ruben/)
    }
  })
})

test('no page of the journey broke the policy, and none failed while running', () => {
  expect(complaints).toEqual([])
})

/** The browser of one person, at an address; opened at the first call. */
async function at(who: string, address: string): Promise<Page> {
  const page = visits.get(who) ?? (await open(who))
  visits.set(who, page)
  await page.goto(address)
  // What stands on it may differ later; its frame does not, so the first look is enough where somebody only passes.
  if (!passed.has(who + address)) await expectAccessible(page)
  passed.add(who + address)
  return page
}

async function open(who: string, options: BrowserContextOptions = {}): Promise<Page> {
  const visit = await visitAs(browser, server.address, who, options)
  visit.page.on('pageerror', (error) => complaints.push(`${visit.page.url()}: ${String(error)}`))
  // A form that a rule refuses answers 400: the browser calls that an error, the journey expects it.
  visit.page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(`${visit.page.url()}: ${message.text()}`)
  })
  return visit.page
}

/** Presses, waits until it is there, and looks at what came. */
async function onward(page: Page, button: Locator, address: RegExp): Promise<void> {
  await button.click()
  await page.waitForURL(address)
  await expectAccessible(page)
}

async function member(page: Page, line: number, name: string, role: string, system?: string): Promise<void> {
  const group = page.getByRole('group', { name: `Lid ${line}` })
  await group.getByLabel('Persoon').selectOption({ label: name })
  await group.getByLabel('Rol').selectOption({ label: role })
  if (system) await group.getByLabel('Systeem').selectOption({ label: system })
}

/** What waits for somebody in this engagement, in "Mijn werk". */
const task = (page: Page, name: RegExp): Locator => page.locator('li', { hasText: TITLE }).getByRole('link', { name })

async function conclude(page: Page, aspect: string, value: string, facts: string, reason?: string): Promise<void> {
  const card = page.locator(`#${aspect}`)
  await card.locator('summary', { hasText: 'Oordeel geven' }).click()
  await card.getByLabel(value, { exact: true }).check()
  if (reason) await card.getByLabel('Waarom niet vast te stellen?').selectOption({ label: reason })
  else await card.getByLabel(/^A-001/).check()
  await card.getByLabel('Feiten').fill(facts)
  await card.getByRole('button', { name: 'Oordeel vastleggen' }).click()
  await card.getByText('Oordeel herzien').waitFor()
}

async function approve(page: Page): Promise<void> {
  await page.getByLabel('Akkoord').check()
  await page.getByRole('button', { name: 'Toetsing vastleggen' }).click()
  await page.getByRole('button', { name: 'Toetsing vastleggen' }).waitFor({ state: 'detached' })
  await expectAccessible(page)
}

/** The newest report of this engagement, from the first screen, as pdf.js reads it. */
async function download(page: Page) {
  const button = page
    .locator('section', { has: page.getByRole('heading', { name: TITLE }) })
    .getByRole('link', { name: 'Downloaden' })
    .first()
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  const bytes = await readFile(await file.path())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.length).toBeGreaterThan(20_000)
  return readPdf(bytes)
}
