import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { startBrowser } from '../tests/support/browser'
import { startServer } from '../tests/support/server'
import { projectRoot } from '../app/store/project-root.server'

const run = promisify(execFile)
const docs = join(projectRoot, 'docs')

/** `npm run pictures`: the pictures of README.md, from the samples. Needs Chromium and pdftoppm (Debian: chromium, poppler-utils). */
async function main(): Promise<void> {
  await mkdir(docs, { recursive: true })
  const server = await startServer()
  const browser = await startBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 820 }, locale: 'nl-NL' })
    await page.goto(`${server.address}/sign-in`)
    await page.getByRole('button', { name: /Noor de Wit/ }).click()
    await page.waitForURL(`${server.address}/`)
    await pictureEvidence(page, server.address)
    await pictureReport(page, server.address)
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** The register of laptops: a table with its context and its marks. */
async function pictureEvidence(page: Page, address: string): Promise<void> {
  await openLaptops(page, address)
  await page.goto(`${page.url()}/evidence`)
  await page
    .getByRole('link', { name: /Laptopregister/ })
    .first()
    .click()
  await page.waitForURL(/\/evidence\/[0-9a-f-]{36}/)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(docs, 'evidence.png') })
}

/** A page of the final report with verdicts on it. */
async function pictureReport(page: Page, address: string): Promise<void> {
  await openLaptops(page, address)
  await page.goto(`${page.url()}/report`)
  const pdf = await page.locator('a[href^="/reports/"]').last().getAttribute('href')
  const bytes = await (await page.request.get(`${address}${pdf ?? ''}`)).body()
  const folder = await mkdtemp(join(tmpdir(), 'duiding-pictures-'))
  try {
    await writeFile(join(folder, 'report.pdf'), bytes)
    const number = await pageWith(join(folder, 'report.pdf'), /3\.1\.1\s+Overzicht/)
    await run('pdftoppm', [
      '-r',
      '80',
      '-png',
      '-singlefile',
      '-f',
      String(number),
      '-l',
      String(number),
      join(folder, 'report.pdf'),
      join(docs, 'report'),
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function openLaptops(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/engagements`)
  await page
    .getByRole('link', { name: /laptops/i })
    .first()
    .click()
  await page.waitForURL(/\/engagements\/[0-9a-f-]{36}/)
}

/** The last page on which the words stand: earlier ones are the contents and the summary. */
async function pageWith(file: string, words: RegExp): Promise<number> {
  const { stdout } = await run('pdftotext', [file, '-'])
  return stdout.split('\f').findLastIndex((text) => words.test(text)) + 1 || 1
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
