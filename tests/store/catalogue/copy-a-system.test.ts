import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, parseDocument, type Document } from 'yaml'
import { changeMapFile } from '../../../app/store/catalogue/change-map-schema'
import { readCatalogue } from '../../../app/store/catalogue/read-catalogue.server'
import { systemFile } from '../../../app/store/catalogue/system-schema'

/** The guide as an author reads it; the tests follow it to the letter. */
const guide = await readFile('controls/README.md', 'utf8')
const steps = [...chapter('Een nieuw systeem in tien regels').matchAll(/^(\d+)\. (.+)$/gm)].map(([, number, text]) => ({
  number: Number(number),
  text: text!,
  quoted: [...text!.matchAll(/`([^`]+)`/g)].map(([, quote]) => quote!),
}))
const step = (number: number) => steps[number - 1]!
const [, source, target] = /^cp (\S+) (\S+)$/.exec(step(1).quoted[0] ?? '') ?? ['', '', '']
const id = path.basename(target!, '.yaml')

let work: string

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'duiding-copy-'))
  await cp('controls', path.join(work, 'controls'), { recursive: true })
  await cp(path.join(work, source!), path.join(work, target!))
})

afterAll(async () => {
  await rm(work, { recursive: true, force: true })
})

describe('a new system in at most ten lines', () => {
  test('the recipe has at most ten numbered lines, in order', () => {
    expect(steps.map(({ number }) => number)).toEqual(Array.from({ length: Math.min(10, steps.length) }, (_, index) => index + 1))
    expect(steps.length).toBeGreaterThan(5)
  })

  test('line 1 copies a system that exists to a name that is free', () => {
    expect(existsSync(source!)).toBe(true)
    expect(existsSync(target!)).toBe(false)
    expect(path.dirname(target!)).toBe('controls/systems')
  })

  test('a copy of which the id was not changed is refused, at that id', async () => {
    const reading = await readCatalogue(path.join(work, 'controls'))
    const mistakes = reading.ok ? [] : reading.mistakes
    expect(mistakes.filter(({ kind }) => kind === 'nameDiffers')).toMatchObject([{ file: `systems/${id}.yaml`, expected: id }])
    expect(mistakes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['duplicateId']))
  })

  test('whoever changes the keys that lines 2 to 7 name has a system that the catalogue takes', async () => {
    const copy = parseDocument(await readFile(path.join(work, target!), 'utf8'))
    const changed = changeAsLinesSay(copy)
    await writeFile(path.join(work, target!), copy.toString())
    const named = new Set(steps.slice(1, 7).flatMap(({ quoted }) => quoted.map((quote) => quote.split(':')[0]!).filter(isKey)))
    expect([...named].sort()).toEqual([...changed].sort())

    const reading = await readCatalogue(path.join(work, 'controls'))
    expect(reading.ok ? [] : reading.mistakes).toEqual([])
    const system = reading.ok ? reading.catalogue.systems.find((one) => one.id === id) : undefined
    expect(system).toMatchObject({ id, name: 'Parkeerregistratie', owner: null, supplier: null, framework: 'bio2-1.3', components: [] })
    expect(system?.mappings).toHaveLength(93)
    expect(system?.mappings.filter((mapping) => mapping.control === '5.03')).toMatchObject([
      { applies: false, riskAnalysis: 'RA-PARK-2026, versie 1.0, §3.1' },
    ])
  })

  test('every command of the guide exists', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> }
    const commands = [...guide.matchAll(/`npm run ([a-z:]+)/g)].map(([, command]) => command!)
    expect(commands).toEqual(expect.arrayContaining(['controls:check', 'dev']))
    for (const command of commands) expect(scripts, command).toHaveProperty([command])
    const files = [...guide.matchAll(/`node --import tsx (\S+)`/g)].map(([, file]) => file!)
    expect(files.filter((file) => !existsSync(file))).toEqual([])
    const script = /script ([a-z-]+)$/.exec(scripts['controls:check']!)?.[1]
    expect(existsSync(`scripts/${script}.ts`)).toBe(true)
  })

  test('every page of the recipe has an address in the application', async () => {
    const routes = await readFile('app/routes.ts', 'utf8')
    const pages = steps.flatMap(({ quoted }) => quoted).filter((quote) => quote.startsWith('/'))
    expect(pages).toEqual([`/systems/${id}`, '/engagements/new'])
    for (const page of pages) expect(routes).toContain(`route('${page.slice(1).replace(`systems/${id}`, 'systems/:systemId')}'`)
  })
})

describe('the examples of the guide', () => {
  test('the mappings have the shape of a system file', () => {
    const { mappings } = parse(block('mappings:')) as { mappings: unknown[] }
    const profile = { id: 'x', name: 'X', kind: 'X', description: 'X', owner: null, supplier: null, framework: 'bio2-1.3', mappings }
    expect(systemFile.safeParse(profile).error?.issues ?? []).toEqual([])
    expect(mappings).toHaveLength(2)
  })

  test('the change is one of five lines that a change map takes', () => {
    const text = block('changes:')
    expect(text.trim().split('\n')).toHaveLength(5)
    const map = { id: 'a--b', from: 'a', to: 'b', source: 'X', ...(parse(text) as object) }
    expect(changeMapFile.safeParse(map).error?.issues ?? []).toEqual([])
  })

  test('every key that a table explains is known to the schema for editors', async () => {
    const schemas = await Promise.all(['system', 'framework', 'control'].map((name) => readFile(`controls/schema/${name}.json`, 'utf8')))
    const keys = [...guide.matchAll(/^\| `([a-zA-Z]+)` \|/gm)].map(([, key]) => key!)
    expect(keys).toEqual(expect.arrayContaining(['framework', 'criteria', 'riskAnalysis', 'level', 'categories', 'groups', 'note']))
    for (const key of keys) expect(schemas.some((schema) => schema.includes(`"${key}": {`))).toBe(true)
  })
})

/** Does in the file what the lines ask, and tells which keys it touched. */
function changeAsLinesSay(copy: Document): Set<string> {
  const changed = new Set<string>()
  const set = (place: (string | number)[], value: unknown) => {
    copy.setIn(place, copy.createNode(value))
    changed.add(String(place.at(-1)))
  }
  set(['id'], id)
  set(['name'], 'Parkeerregistratie')
  set(['kind'], 'Toepassing')
  set(['description'], 'Houdt bij welke dienstauto waar staat. Verzonnen.')
  set(['owner'], null)
  set(['supplier'], null)
  set(['components'], [])
  set(['dependencies'], [])
  set(['framework'], copy.get('framework'))
  const mappings = (copy.toJS() as { mappings: { control: string }[] }).mappings
  const place = (control: string) => ['mappings', mappings.findIndex((mapping) => mapping.control === control)]
  changed.add('mappings')

  copy.setIn(place('5.03'), copy.createNode({ control: '5.03' }))
  set([...place('5.03'), 'applies'], false)
  set([...place('5.03'), 'reason'], 'Eén medewerker houdt de registratie bij; er is geen tweede taak.')
  set([...place('5.03'), 'reference'], 'VvT-PARK-01')
  set([...place('5.03'), 'riskAnalysis'], 'RA-PARK-2026, versie 1.0, §3.1')

  set([...place('8.09'), 'criterion'], 'De instellingen zijn gelijk aan de vastgestelde inrichting; elk kwartaal gemeten.')
  set([...place('8.08'), 'criteria'], [{ measure: '8.08.01', text: 'Binnen een week na ontvangst van het advies.' }])
  set([...place('8.08'), 'expectedEvidence'], [{ id: 'adviezen', title: 'Adviezen en herstel', aspects: ['design', 'operation'] }])
  set(
    [...place('8.08'), 'questions'],
    [{ id: 'laatste-advies', text: 'Welk advies is het laatst behandeld?', example: 'Dat van 3 maart.' }],
  )
  return changed
}

function chapter(title: string): string {
  return guide.split(/^## /m).find((part) => part.startsWith(title)) ?? ''
}

function block(start: string): string {
  return [...guide.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text]) => text!).find((text) => text.startsWith(start)) ?? ''
}

/** `null`, `[]` and the like are values, `changes/` is a folder. */
function isKey(word: string): boolean {
  return /^[a-zA-Z]+$/.test(word) && word !== 'null'
}
