import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readCatalogueWatched } from '../../app/store/catalogue/catalogue-watched.server'
import type { Mistake } from '../../app/domain/catalogue-mistake'
import { goodFiles } from '../store/catalogue/good-files'
import { inCatalogue } from '../store/catalogue/temporary-catalogue'

const running: ChildProcess[] = []
afterEach(() => running.splice(0).forEach((child) => child.kill()))

const laptops = 'systems/laptops.yaml'

function start(args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/controls-check.ts', ...args])
  running.push(child)
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const until = async (words: string) => {
    await expect.poll(() => said, { timeout: 20_000 }).toContain(words)
  }
  return { child, until, said: () => said }
}

const breakIt = async (dir: string) => {
  const file = path.join(dir, laptops)
  await writeFile(file, (await readFile(file, 'utf8')).replace('name: Laptops', 'nme: Laptops'))
}

test('all mistakes come in one run, each with file, line and column, in Dutch or in English', async () => {
  await inCatalogue({ ...goodFiles, [laptops]: goodFiles[laptops]!.replace('name:', 'nme:').replace('"8.08.01"', '8.10') }, async (dir) => {
    const dutch = start([dir])
    const english = start([dir, '--english'])
    expect(await Promise.all([dutch, english].map(({ child }) => once(child, 'close')))).toEqual([
      [1, null],
      [1, null],
    ])
    expect(dutch.said()).toContain(`${path.join(dir, laptops)}:2:1  De sleutel "nme" bestaat hier niet. Bedoelt u "name"?`)
    expect(dutch.said()).toContain(':14:16  Bij "measures[1]" leest YAML 8.10 als een getal, en maakt er 8.1 van.')
    expect(dutch.said()).toContain('3 fouten.')
    expect(english.said()).toContain(`${path.join(dir, laptops)}:2:1  There is no key "nme" here. Did you mean "name"?`)
    expect(english.said()).toContain('3 mistakes.')
  })
}, 60_000)

test('a watch tells what a change broke, and that it was mended', async () => {
  await inCatalogue(goodFiles, async (dir) => {
    const { until, said } = start([dir, '--watch'])
    await until('Duiding kijkt mee')
    await breakIt(dir)
    await until('Bedoelt u "name"?')
    await writeFile(path.join(dir, laptops), goodFiles[laptops]!.replace('name: Laptops', 'name: Laptops, drie partijen'))
    await expect.poll(() => said().split('2 koppelingen').length, { timeout: 20_000 }).toBe(3)
  })
}, 60_000)

test('in development a change shows at once, and one with mistakes leaves what was there', async () => {
  await inCatalogue(goodFiles, async (dir) => {
    const told: Mistake[][] = []
    const catalogue = readCatalogueWatched(dir, (mistakes) => told.push(mistakes))
    const nameNow = async () => (await catalogue.read()).systems[0]!.name
    expect(await nameNow()).toBe('Laptops')
    await breakIt(dir)
    await expect.poll(() => told.at(-1)?.length, { timeout: 10_000 }).toBe(2)
    expect(await nameNow()).toBe('Laptops')
    await writeFile(path.join(dir, laptops), goodFiles[laptops]!.replace('name: Laptops', 'name: Laptops, drie partijen'))
    await expect.poll(nameNow, { timeout: 10_000 }).toBe('Laptops, drie partijen')
    catalogue.close()
  })
})
