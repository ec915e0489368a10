import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../app/store/project-root.server'

/** Which room may import which; every room may import itself and packages. The entries above the rooms may import all. */
const mayImport: Record<string, string[]> = {
  domain: [],
  text: ['domain'],
  report: ['domain', 'text'],
  store: ['domain', 'drizzle'],
  workflow: ['domain', 'store', 'report', 'text'],
  ui: ['domain', 'text'],
  desk: ['workflow', 'store', 'text', 'domain'],
  api: ['workflow', 'store', 'text', 'domain', 'desk'],
  routes: ['workflow', 'store', 'ui', 'text', 'domain', 'desk', 'api'],
  drizzle: ['domain'],
}

interface Import {
  file: string
  from: string
}

test('every room imports only from the rooms below it', () => {
  const wrong = sourceFiles()
    .flatMap(importsOf)
    .filter(({ file, from }) => !isAllowed(roomOf(file), roomOf(from)))
    .map(({ file, from }) => `${file} imports ${from}, but ${roomOf(file)} may import only ${allowedFor(roomOf(file))}.`)
  expect(wrong).toEqual([])
})

test('the domain knows no package that reads, writes or draws', () => {
  const wrong = sourceFiles()
    .filter((file) => roomOf(file) === 'domain')
    .flatMap((file) =>
      specifiersIn(file)
        .filter((name) => !name.startsWith('.'))
        .map((name) => `${file} imports ${name}.`),
    )
  expect(wrong).toEqual([])
})

function isAllowed(room: string, from: string): boolean {
  const below = mayImport[room]
  return below === undefined || room === from || below.includes(from)
}

function allowedFor(room: string): string {
  return mayImport[room]?.join(', ') || 'nothing'
}

function sourceFiles(): string[] {
  return ['app', 'drizzle'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  )
}

function importsOf(file: string): Import[] {
  return specifiersIn(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => ({ file, from: relative(projectRoot, resolve(projectRoot, dirname(file), name)).replaceAll('\\', '/') }))
}

/** Static and dynamic imports, and re-exports; types as well, because they tie rooms together just as much. */
function specifiersIn(file: string): string[] {
  const code = readFileSync(join(projectRoot, file), 'utf8')
  const found = code.matchAll(
    /^\s*(?:import|export|\})[^'"`\n]*\bfrom\s+["']([^"']+)["']|^\s*import\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm,
  )
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

/** app/store/vault.server.ts → store; app/desk.server.ts → desk; drizzle/schema.ts → drizzle; app/root.tsx → root. */
function roomOf(path: string): string {
  // What an action of a route does with its desk, and what it answers, stand beside it.
  if (/^app\/(act|answer)\.server/.test(path)) return 'desk'
  const [first = '', second = ''] = path.split('/')
  return first === 'app' ? (second.split('.')[0] ?? '') : first
}
