import { readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../support/browser'
import { startSampleServer, type TestServer } from '../support/server'
import { expectAccessible, visitAs } from '../support/visit'

let server: TestServer
let browser: Browser
let register: string

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startSampleServer(), startBrowser()])
  const { page, context } = await visit('noor')
  await page.goto('/engagements')
  const at = await page
    .getByRole('link', { name: /laptops/ })
    .first()
    .getAttribute('href')
  await page.goto(`${at}/evidence`)
  register = (await page.getByRole('link', { name: /Laptopregister/ }).getAttribute('href'))!
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const visit = (who: string, options?: Parameters<Browser['newContext']>[0]) => visitAs(browser, server.address, who, options)
const stancesOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('.duiding-stance input:checked')].map((input) => input.value.slice(0, 1)).join(''),
  )
/** Whether its middle is within the window and nothing lies over it. */
const inSight = (place: Locator) =>
  place.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const there = document.elementFromPoint(left + width / 2, top + height / 2)
    return there !== null && element.contains(there)
  })

// One story: each part goes on where the one before it left the evidence.

test('its giver hands in a new version, with the file that was there or another one', async () => {
  const { page, context } = await visit('joost')
  await page.goto(register)
  await page.getByRole('button', { name: 'Nieuwe versie aanleveren' }).click()
  await page.waitForURL(/hand-ins/)
  await page.getByText('laptopregister.csv').first().waitFor()
  const lines = readFileSync('evidence/samples/laptops/laptopregister.csv', 'utf8').trimEnd().split('\n')
  const changed = [
    ...lines.slice(0, 5),
    ...lines.slice(6, 10),
    lines[10]!.replace('uit', 'aan'),
    ...lines.slice(11),
    'LDS-99;2026-01;Nieuw',
  ]
  await page.setInputFiles('input[type=file]', { name: 'register-2.csv', mimeType: 'text/csv', buffer: Buffer.from(changed.join('\n')) })
  await page.locator('.duiding-received li', { hasText: 'register-2.csv' }).waitFor()
  await page.goto(page.url().replace(/[^/]+$/, 'origin'))
  await page.fill('textarea[name="context.origin"]', 'Beheersysteem van Laptopbeheer, zoekopdracht "alle toestellen, versie 4".')
  await page.getByText(/^Bewaard om/).waitFor()
  await page.goto(page.url().replace(/[^/]+$/, 'overview'))
  if (await page.locator('input[name=gapsKnown]').count()) await page.locator('input[name=gapsKnown]').check()
  await page.getByRole('button', { name: 'Aanleveren' }).last().click()
  await page.waitForURL(/receipt$/)
  await expect.poll(() => page.locator('main').innerText()).toContain('register-2.csv')
  await context.close()
})

test.each([1280, 390])('what changed stands beside each other in a window of %i wide: words, rows, and files', async (width) => {
  const { page, context, complaints } = await visit('noor', { viewport: { width, height: 844 } })
  await page.goto(register)
  await page.goto((await page.locator('.duiding-judgement a', { hasText: 'Wat is er veranderd?' }).getAttribute('href'))!)
  await expectAccessible(page)
  await expect.poll(() => page.locator('ins.duiding-differs', { hasText: 'versie 4' }).count()).toBe(1)
  const rows = page.locator('.duiding-compare-rows tbody tr')
  expect(await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['kind']))).toEqual(['removed', 'changed', 'added'])
  await expect.poll(() => page.locator('tr[data-kind=changed] ins').innerText()).toContain('aan')
  await page.getByRole('link', { name: 'Toon ook wat gelijk is' }).click()
  await page.waitForURL(/all=1/)
  await expect.poll(() => rows.count()).toBe(200)
  await page.goto(`${page.url().split('#')[0]}&page=3`)
  await expect.poll(() => rows.count()).toBe(101)
  expect(complaints).toEqual([])
  await context.close()
})

test('an auditor judges field by field with the keys alone, and nothing is said of a field that was not gone to', async () => {
  const { page, context, complaints } = await visit('noor')
  await page.goto(register)
  await page.waitForSelector('[data-live]')
  await page.keyboard.press('a')
  expect(await stancesOf(page)).toBe('')
  await page.keyboard.press('a')
  await page.keyboard.press('b')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('context-origin-words')
  await page.keyboard.type('Welke versie van de zoekopdracht?')
  expect(await stancesOf(page)).toBe('ad')
  await page.getByLabel('Alle andere velden akkoord').check()
  expect(await stancesOf(page)).toMatch(/^ada{8,}$/)
  await page.getByLabel('Deels', { exact: true }).check()
  await page.fill('#judge textarea[name=reason]', 'Het aantal is te duiden, de instelling niet.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Oordeel vastleggen' }).click()
  await page.getByText('Bij “deels” hoort voor welke normen').waitFor()
  await expect.poll(() => page.inputValue('#context-origin-words')).toBe('Welke versie van de zoekopdracht?')
  await page.locator('.duiding-judge-norms input').first().check()
  await page.getByRole('button', { name: 'Oordeel vastleggen' }).click()
  await page.locator('.duiding-judgement-head', { hasText: 'Deels interpreteerbaar' }).waitFor()
  await page.getByText('Vraag toelichting over 1 betwist veld').click()
  await page.getByRole('button', { name: 'Vragen versturen' }).click()
  await page.locator('#context-origin .duiding-question', { hasText: 'Welke versie van de zoekopdracht?' }).waitFor()
  expect(complaints).toEqual([])
  await context.close()
})

test.each([1280, 390])('its giver reads in a window of %i wide why it is of use in part alone, and what to do', async (width) => {
  const { page, context } = await visit('joost', { viewport: { width, height: 844 } })
  await page.goto(register)
  await expectAccessible(page)
  const next = page.locator('.duiding-owner-next')
  await expect.poll(() => next.innerText()).toContain('De auditor kan dit maar voor een deel gebruiken')
  await expect.poll(() => next.innerText()).toContain('Het aantal is te duiden, de instelling niet.')
  await expect.poll(() => next.getByRole('link', { name: 'Beantwoord deze vraag' }).getAttribute('href')).toMatch(/^#clarification-/)
  await expect.poll(() => next.getByRole('button', { name: 'Geef een nieuwe versie' }).count()).toBe(1)
  await context.close()
})

test('the answer stands within the context, dated, and the auditor asks on; all of it without JavaScript', async () => {
  const joost = await visit('joost', { javaScriptEnabled: false })
  await joost.page.goto(register)
  await joost.page.locator('#context-origin textarea[name=text]').fill('Versie 4 van 12 februari.')
  await joost.page.locator('#context-origin').getByRole('button', { name: 'Antwoord versturen' }).click()
  await expect
    .poll(() => joost.page.locator('#context-origin .duiding-reply').innerText())
    .toMatch(/^Toelichting van .+ door Joost van Dam/)
  await joost.context.close()
  const { page, context } = await visit('noor', { javaScriptEnabled: false })
  await page.goto(register)
  await page.locator('#context-origin summary', { hasText: 'Doorvragen' }).click()
  await page.locator('#context-origin .duiding-question textarea').fill('En welke tijdzone?')
  await page.locator('#context-origin .duiding-question').getByRole('button', { name: 'Vraag versturen' }).click()
  await expect.poll(() => page.locator('#context-origin .duiding-question__one').count()).toBe(2)
  await context.close()
})

test('a question leaves what its auditor marked, chose and wrote in place, and a disputed field chooses no verdict', async () => {
  const { page, context, complaints } = await visit('noor')
  await page.goto(register)
  await page.waitForSelector('[data-live]')
  await page.getByText('Oordeel herzien').click()
  const before = await stancesOf(page)
  await page.locator('#context-covers').getByText('Betwist', { exact: true }).click()
  await page.fill('#context-covers-words', 'Tot welke dag?')
  expect(await stancesOf(page)).not.toBe(before)
  expect(await page.locator('#judge [name=verdict]:checked').count()).toBe(0)
  await page.getByLabel('Deels', { exact: true }).check()
  await page.fill('#judge textarea[name=reason]', 'Het aantal klopt.')
  const kept = () =>
    page.evaluate(() => [...new FormData(document.querySelector<HTMLFormElement>('#judge')!)].filter(([name]) => name !== 'once'))
  const marked = await kept()
  const asking = page.locator('#context-completeness')
  await asking.locator('summary', { hasText: 'Vraag stellen' }).click()
  await asking.getByLabel('Uw vraag').fill('Waarmee is het aantal vergeleken?')
  await asking.getByRole('button', { name: 'Vraag versturen' }).click()
  await asking.getByText('Wacht op antwoord').waitFor()
  expect(await kept()).toEqual(marked)
  expect(complaints).toEqual([])
  await context.close()
})

test.each([1280, 390])(
  'who follows a question in a window of %i wide can answer it at once, from here and from elsewhere',
  async (width) => {
    const { page, context, complaints } = await visit('joost', { viewport: { width, height: width === 390 ? 844 : 900 } })
    const readyToAnswer = async () => {
      const asked = page.locator(decodeURIComponent(new URL(page.url()).hash))
      await expect.poll(() => asked.locator('textarea').evaluate((box) => box === document.activeElement)).toBe(true)
      for (const part of [asked.locator('.duiding-typed').first(), asked.locator('textarea'), asked.getByRole('button')])
        await expect.poll(() => inSight(part)).toBe(true)
    }
    await page.goto('/')
    await page.locator(`a[href^="${register}#clarification"]`).first().click()
    await page.waitForURL(/#clarification/)
    await readyToAnswer()
    await page.goto(register)
    await page.waitForSelector('[data-live]')
    for (const link of await page.getByRole('link', { name: 'Beantwoord deze vraag' }).all()) {
      await link.click()
      await readyToAnswer()
    }
    await page.reload()
    await readyToAnswer()
    expect(complaints).toEqual([])
    await context.close()
  },
)

test.each([1280, 390])('in a window of %i wide the fields have the room, and the judgement is one step away', async (width) => {
  const { page, context, complaints } = await visit('noor', { viewport: { width, height: width === 390 ? 844 : 900 } })
  await page.goto(register)
  await page.waitForSelector('[data-live]')
  if (width === 390) await page.locator('.duiding-workspace-tabs a[href="#pane-context"]').click()
  const tall = async (place: string) => (await page.locator(place).boundingBox())!.height
  expect(await tall('#pane-context .duiding-pane-foot')).toBeLessThan((width === 390 ? 844 : await tall('#pane-context')) / 5)
  await page.getByText('Oordeel herzien').click()
  await page.locator('#context-origin').scrollIntoViewIfNeeded()
  await page.getByRole('link', { name: 'Naar het oordeel' }).click()
  await expect.poll(() => inSight(page.locator('#judge [name=verdict]').first())).toBe(true)
  await page.getByLabel('Deels', { exact: true }).check()
  await expect.poll(() => page.locator('.duiding-said').innerText()).toContain('Deels')
  await expectAccessible(page)
  expect(complaints).toEqual([])
  await context.close()
})
