import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCast } from '../../app/samples/cast.server'
import { projectRoot } from '../../app/store/project-root.server'
import { entryOf, goodPack, yamlOf, zipOf, type PackFiles } from '../support/make-pack'
import { catalogue, Stage } from '../support/stage'
import { openWorkspace, type Workspace } from '../server/matrix/workspace'

let workspace: Workspace
let stage: Stage
let token: string
const folder = mkdtempSync(join(tmpdir(), 'duiding-push-'))

beforeAll(async () => {
  workspace = await openWorkspace()
  workspace.stores.catalogue = () => Promise.resolve(catalogue)
  stage = new Stage(workspace.stores, await makeCast(workspace.stores, null), { at: Date.now() })
  await stage.open({})
  token = await stage.as('joost').makeToken(stage.engagementId, { systemId: 'alpha', label: 'Nachtelijk', days: 30 })
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await workspace.close()
})

function lay(name: string, files: PackFiles): string {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, file)), { recursive: true })
    writeFileSync(join(folder, name, file), content)
  }
  return join(folder, name)
}

async function push(given: string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/push.ts', ...given], {
    cwd: projectRoot,
    env: { ...process.env, HOME: folder, LANG: '', LC_ALL: '', ...environment },
  })
  const [[code], out, errors] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)])
  return { code: Number(code), out, errors }
}
const to = (...more: string[]) => ['--url', workspace.origin, '--token', token, ...more]

test('a folder is handed in, the same one again changes nothing, and only checking hands in nothing', async () => {
  const pack = lay('goed', {
    ...goodPack(),
    'evidence.yaml': yamlOf([entryOf({ file: 'lijsten/register.csv' })]),
    'lijsten/register.csv': 'a;b\n',
  })
  rmSync(join(pack, 'register.csv'))
  const checked = await push([pack, ...to('--check')])
  expect([checked.code, checked.out]).toEqual([0, expect.stringContaining('Er is niets ingeleverd.')])
  expect((await stage.file()).evidence).toEqual([])

  const first = await push([pack, ...to()])
  expect([first.code, first.out]).toEqual([0, 'nieuw B-001: Register van toestellen\n1 bewijsstuk ingeleverd.\n'])
  const again = await push([pack, '--url', `${workspace.origin}/`, '--check'], { DUIDING_TOKEN: token, LANG: 'en_GB.UTF-8' })
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('was there B-001')])
  const pushed = await push([pack, ...to('--language', 'en')])
  expect([pushed.code, pushed.out]).toEqual([0, expect.stringContaining('Nothing has changed.')])
  const [given] = (await stage.file()).evidence
  expect(given?.revisions.map((one) => one.body)).toEqual([expect.objectContaining({ name: 'register.csv', size: 4 })])
})

test('a ZIP is handed in as it is, and one of 40 MB too', async () => {
  const zip = join(folder, 'pak.zip')
  const large = Buffer.alloc(40_000_000, 'een regel die telkens anders is')
  writeFileSync(
    zip,
    zipOf({ 'evidence.yaml': yamlOf([entryOf({ title: 'Groot', file: 'groot.log' })]), 'groot.log': large }, { 'groot.log': { level: 0 } }),
  )
  const pushed = await push([zip, ...to()])
  expect([pushed.code, pushed.out]).toEqual([0, expect.stringContaining('1 bewijsstuk ingeleverd.')])
  expect((await stage.file()).evidence.at(-1)?.revisions[0]?.body).toMatchObject({ size: 40_000_000 })
})

test('mistakes are told with the place that an editor opens, and nothing lands', async () => {
  const { evidence } = await stage.file()
  const own = lay('fout', { 'evidence.yaml': 'system: alpha\nevidence:\n  - titel: Lijst\n    file: weg.csv\n', 'los.csv': 'x' })
  const local = await push([own, ...to()])
  expect(local.code).toBe(1)
  expect(local.out).toContain(`${own}/evidence.yaml:3:5  De sleutel "titel" bestaat hier niet.`)
  expect(local.out).toContain(`${own}/evidence.yaml:4:11  Het bestand "weg.csv" zit niet in het pakket.`)
  expect(local.out).toContain(`${own}/los.csv:1:1  Dit bestand staat niet in evidence.yaml.`)

  const yaml = yamlOf([entryOf({ control: '9.99' })])
  const elsewhere = lay('vreemd', { 'evidence.yaml': yaml, 'register.csv': 'x' })
  const remote = await push([elsewhere, ...to('--language', 'en')])
  const line = yaml.split('\n').findIndex((one) => one.includes('9.99')) + 1
  expect([remote.code, remote.out]).toEqual([
    1,
    expect.stringContaining(`${elsewhere}/evidence.yaml:${line}:14  You have no request about control "9.99"`),
  ])

  symlinkSync('/etc/passwd', join(lay('link', goodPack()), 'wachtwoorden'))
  expect(await push([join(folder, 'link'), ...to()])).toMatchObject({ code: 1, out: expect.stringContaining('link/wachtwoorden:1:1') })
  expect((await stage.file()).evidence.length).toBe(evidence.length)
})

test('wrong use is told with how to use it; a server that refuses or is away with a sentence of its own', async () => {
  const pack = lay('weer', goodPack())
  expect(await push([pack])).toMatchObject({ code: 2, errors: expect.stringContaining('npm run push -- PAKKET') })
  expect(await push([join(folder, 'nergens'), ...to()])).toMatchObject({ code: 2, errors: expect.stringContaining('nergens') })

  const wrong = await push([pack, '--url', workspace.origin, '--token', `duiding_${'x'.repeat(43)}`])
  expect([wrong.code, wrong.errors]).toEqual([3, expect.stringContaining('Deze toegangssleutel bestaat niet.')])
  const away = await push([pack, '--url', 'http://127.0.0.1:9', '--token', token])
  expect([away.code, away.errors]).toEqual([3, expect.stringContaining('is niet te bereiken')])

  // Whoever answers elsewhere is not believed, and a redirect does not carry the token away.
  const seen: (string | undefined)[] = []
  const other = createServer((request, response) => {
    seen.push(request.url)
    response.writeHead(request.url === '/api/v1/requests' && seen.length > 1 ? 302 : 200, { location: '/elders' }).end('<h1>Hallo</h1>')
  }).listen(0, '127.0.0.1')
  await once(other, 'listening')
  const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
  const [odd, moved] = [await push([pack, '--url', url, '--token', token]), await push([pack, '--url', url, '--token', token])]
  other.close()
  expect([odd.code, moved.code, seen.includes('/elders')]).toEqual([3, 3, false])
  for (const { out, errors } of [wrong, away, odd, moved]) expect(out + errors).not.toContain(token)
})

test('the example of the guide is twenty lines, and is handed in as it stands there', async () => {
  const yaml = /```yaml\n([^]*?)```/.exec(readFileSync(join(projectRoot, 'evidence/README.md'), 'utf8'))?.[1] ?? ''
  expect(yaml.trimEnd().split('\n').length).toBeLessThanOrEqual(20)
  const pack = lay('voorbeeld', {
    'evidence.yaml': yaml.replace('system: laptops', 'system: alpha'),
    'register.csv': 'nummer;wifi\n1;uit\n',
  })
  const pushed = await push([pack, ...to()])
  expect([pushed.out, pushed.code]).toEqual([expect.stringContaining('ingeleverd.'), 0])
})
