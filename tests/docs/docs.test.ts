import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readEnvironment } from '../../app/store/environment.server'
import { projectRoot } from '../../app/store/project-root.server'

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8')
const manifest = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
/** Names in the schema that every start checks. */
const settings = namesIn(read('app/store/environment.server.ts'), /^ {2}([A-Z_]+): z\b/gm)

describe.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'DECISIONS.md'])('%s', (file) => {
  const text = read(file)

  test('names only npm commands that exist', () => {
    const named = namesIn(text, /\bnpm (?:run )?([a-z][a-z:-]*)/g)
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([])
  })

  test('links only to files and headings that exist', () => {
    const wrong = namesIn(text, /\]\((?!https?:)([^)]+)\)/g).filter((target) => !isLinkSound(file, target))
    expect(wrong).toEqual([])
  })

  test('names only files and folders that exist', () => {
    const paths = [...quoted(text).filter(isPath), ...treeOf(text)]
    expect(paths.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([])
  })

  test('names only addresses that the application answers', () => {
    const addresses = quoted(text).filter((name) => /^\/[a-z-]+$/.test(name))
    const routes = namesIn(read('app/routes.ts'), /route\(["']([^"']+)["']/g)
    expect(addresses.filter((address) => !routes.includes(address.slice(1)))).toEqual([])
  })

  test('names only settings, and constants of the code, that exist', () => {
    const named = quoted(text).flatMap((name) => /^([A-Z]+(?:_[A-Z]+)*)(?:=\S*)?$/.exec(name)?.[1] ?? []).filter((name) => name !== 'N')
    expect(named.filter((name) => !settings.includes(name) && !constants().includes(name))).toEqual([])
  })
})

test('the table of settings is the schema of the settings, in its order and with its defaults', () => {
  const rows = [...read('README.md').matchAll(/^\| `([A-Z_]+)` +\| (.+?) +\|/gm)].map(([, name, standard]) => ({ name, standard }))
  expect(rows.map((row) => row.name)).toEqual(settings)
  const standard = Object.fromEntries(rows.map((row) => [row.name, row.standard?.replaceAll('`', '')]))
  const { port, host, dataFolder } = readEnvironment({ NODE_ENV: 'test' })
  expect(standard).toMatchObject({ PORT: String(port), HOST: host })
  expect(join(projectRoot, standard['DATA_DIR'] ?? '')).toBe(dataFolder)
})

test('every command of package.json is told, and every measurement of the bench', () => {
  const told = read('README.md') + read('CONTRIBUTING.md')
  const commands = Object.keys(manifest.scripts).map((name) => (name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`))
  expect(commands.filter((command) => !told.includes(`${command}\``) && !told.includes(`${command} `) && !told.includes(`${command}\n`))).toEqual([])
  const measurements = namesIn(read('scripts/bench.ts'), /^ {2}\['([a-z]+)',/gm)
  expect(measurements.length).toBeGreaterThan(3)
  expect(measurements.filter((name) => !read('README.md').includes(`\`${name}\``))).toEqual([])
})

test('a part of the tests is called by a name that vitest knows', () => {
  const config = read('vitest.config.ts')
  const named = namesIn(read('CONTRIBUTING.md'), /--project ([a-z]+)/g)
  expect(named.length).toBeGreaterThan(3)
  expect(named.filter((name) => !new RegExp(`^  ${name}: \\{|name: ["']${name}["']`, 'm').test(config))).toEqual([])
})

test('a decision has five lines: date, choice, because, cost, and what would reverse it', () => {
  const records = read('DECISIONS.md').split(/^### /m).slice(1)
  expect(records.length).toBeGreaterThan(10)
  for (const record of records) {
    const title = record.slice(0, record.indexOf('\n'))
    expect(namesIn(record, /^- \*\*([A-Za-z ]+)\*\* \S/gm), title).toEqual(['Date', 'Choice', 'Because', 'Cost', 'Reversed by'])
    expect(record, title).toMatch(/^- \*\*Date\*\* \d{4}-\d{2}-\d{2}$/m)
  }
})

test('the pictures together are smaller than 400 kB', () => {
  const sizes = readdirSync(join(projectRoot, 'docs')).map((name) => statSync(join(projectRoot, 'docs', name)).size)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000)
})

function isLinkSound(from: string, target: string): boolean {
  const [path = '', heading] = target.split('#')
  const file = path === '' ? from : normalize(join(dirname(from), path))
  if (!existsSync(join(projectRoot, file))) return false
  return heading === undefined || namesIn(read(file), /^#+ (.+)$/gm).map((title) => title.toLowerCase().replaceAll(/[^\w -]/g, '').replaceAll(' ', '-')).includes(heading)
}

/** What stands between backquotes, outside blocks of code. */
function quoted(text: string): string[] {
  return namesIn(text.replaceAll(/^```[\s\S]*?^```/gm, ''), /`([^`\n]+)`/g)
}

/** A path of ours: it begins at the root with a folder or is a file there. A star or a <name> stands for others. */
function isPath(name: string): boolean {
  if (/[*<\s=…(]|^@|^\/|:\/\//.test(name) || name === 'data/') return false
  return /^\.?[\w.-]+\/[\w./-]*$/.test(name) || /^[\w-]+\.(md|json|ts|mjs|js|yaml)$/.test(name) && !['summary.json', 'door.ts'].includes(name)
}

/** The folders and files in the drawing of the house. */
function treeOf(text: string): string[] {
  const drawings = [...text.matchAll(/^```\n([\s\S]*?)^```/gm)].map(([, drawing]) => drawing ?? '')
  return drawings.filter((drawing) => drawing.includes('app/domain/')).flatMap((drawing) => drawing.split('\n').flatMap((line) => line.match(/[\w.]+\/[\w./-]*/g) ?? []))
}

/** Exported constants in capitals of the application. */
function constants(): string[] {
  return readdirSync(join(projectRoot, 'app/domain')).flatMap((name) => namesIn(read(`app/domain/${name}`), /^export const ([A-Z_]+)\b/gm))
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}
