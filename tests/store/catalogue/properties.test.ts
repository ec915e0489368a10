import fc from 'fast-check'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import type { Catalogue } from '../../../app/domain/catalogue'
import { canonicalJson } from '../../../app/domain/canonical'
import { inNaturalOrder } from '../../../app/domain/natural-order'
import { digestOf } from '../../../app/store/catalogue/digest.server'
import { readCatalogue, type CatalogueReading } from '../../../app/store/catalogue/read-catalogue.server'
import { goodFiles } from './good-files'
import { randomCatalogue } from './random-catalogue'
import { inCatalogue, readFiles } from './temporary-catalogue'

/** Milliseconds: hundreds of folders are written and read. */
const patience = 90_000

test(
  'any catalogue written as YAML reads back the same, with the same digest',
  async () => {
    await fc.assert(
      fc.asyncProperty(randomCatalogue, async (catalogue) => {
        const reading = await readFiles(filesOf(catalogue))
        expect(reading.ok ? [] : reading.mistakes).toEqual([])
        const expected = {
          frameworks: inNaturalOrder(catalogue.frameworks, ({ id }) => id),
          systems: inNaturalOrder(catalogue.systems, ({ id }) => id),
          changes: [],
        }
        if (!reading.ok) throw new Error('unreachable')
        expect(canonicalJson(reading.catalogue)).toBe(canonicalJson(expected))
        expect(digestOf(reading.catalogue)).toBe(digestOf(expected))
      }),
      { numRuns: 100 },
    )
  },
  patience,
)

test(
  'random bytes in place of a file give mistakes with a place inside the file, and never an exception',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(goodFiles)), fc.uint8Array({ maxLength: 400 }), async (file, bytes) => {
        await expectAnswer({ ...goodFiles, [file]: bytes })
      }),
      { numRuns: 200 },
    )
  },
  patience,
)

test(
  'random YAML punctuation in place of a file gives mistakes inside the file, and never an exception',
  async () => {
    const piece = fc.constantFrom(
      '- ',
      ': ',
      '? ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '\n',
      '\n  ',
      '\t',
      '"',
      "'",
      '|',
      '>-',
      '#',
      ' #',
      '&a ',
      '*a',
      '!x ',
      '!!str ',
      '%YAML 1.1\n',
      '---\n',
      '...\n',
      '<<',
      'id',
      'a',
      '5.10',
      '\\',
      '@',
      '`',
      '\r',
      '\r\n',
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(goodFiles)), fc.array(piece, { maxLength: 60 }), async (file, pieces) => {
        await expectAnswer({ ...goodFiles, [file]: pieces.join('') })
      }),
      { numRuns: 400 },
    )
  },
  patience,
)

test(
  'a file of ours that is cut, doubled or overwritten at random still gets an answer',
  async () => {
    const shipped = await shippedFiles()
    const spoil = fc.record({
      file: fc.nat(),
      at: fc.nat(),
      length: fc.integer({ min: 0, max: 40 }),
      put: fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('\t', '"', ': ', '[', '- ', '\n', '&a ', '*a')),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(spoil, { minLength: 1, maxLength: 3 }), async (spoils) => {
        const files = { ...goodFiles }
        for (const { file, at, length, put } of spoils) {
          const [name, text] = pick(Object.entries({ ...files, ...shipped }), file)
          const start = at % (text.length + 1)
          files[name] = text.slice(0, start) + put + text.slice(start + length)
        }
        await expectAnswer(files)
      }),
      { numRuns: 200 },
    )
  },
  patience,
)

/** Good, or at least one mistake; each with a place that the file has. */
async function expectAnswer(files: Record<string, string | Uint8Array>): Promise<void> {
  await inCatalogue(files, async (dir) => {
    const reading: CatalogueReading = await readCatalogue(dir)
    if (reading.ok) return
    expect(reading.mistakes.length).toBeGreaterThan(0)
    for (const { file, line, column } of reading.mistakes) {
      const content = files[file]
      if (content === undefined) {
        expect([line, column]).toEqual([1, 1])
        continue
      }
      const lines = (typeof content === 'string' ? content : Buffer.from(content).toString()).split('\n')
      expect(line).toBeGreaterThanOrEqual(1)
      expect(line).toBeLessThanOrEqual(lines.length)
      expect(column).toBeGreaterThanOrEqual(1)
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
    }
  })
}

function filesOf(catalogue: Catalogue): Record<string, string> {
  const frameworks = catalogue.frameworks.flatMap(({ controls, ...framework }) => [
    [`frameworks/${framework.id}/framework.yaml`, stringify(framework)],
    ...controls.map((control) => [`frameworks/${framework.id}/${control.id}.yaml`, stringify(control)]),
  ])
  const systems = catalogue.systems.map((system) => [`systems/${system.id}.yaml`, stringify(system)])
  return Object.fromEntries([...frameworks, ...systems]) as Record<string, string>
}

async function shippedFiles(): Promise<Record<string, string>> {
  const folder = 'frameworks/bio2-1.3'
  const names = await readdir(path.join('controls', folder))
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [`${folder}/${name}`, await readFile(path.join('controls', folder, name), 'utf8')] as const),
    ),
  )
}

function pick<Item>(items: Item[], index: number): Item {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}
