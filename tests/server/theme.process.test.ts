import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startServer } from '../support/server'

test("the operator's own style sheet is linked after ours and served as a style sheet", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duiding-theme-'))
  const file = join(folder, 'eigen.css')
  writeFileSync(file, ':root { --eigen: 1; }')
  const server = await startServer({ SAMPLES: '0', THEME_CSS: file })
  try {
    const answer = await fetch(`${server.address}/theme.css`)
    expect(answer.headers.get('content-type')).toContain('text/css')
    expect(await answer.text()).toBe(':root { --eigen: 1; }')
    const page = await (await fetch(`${server.address}/sign-in`)).text()
    const sheets = page.match(/<link[^>]*rel="stylesheet"[^>]*>/g) ?? []
    expect(sheets.at(-1)).toContain('/theme.css')
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
