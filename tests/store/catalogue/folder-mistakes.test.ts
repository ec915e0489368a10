import { execFileSync } from 'node:child_process'
import { mkdir, open, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCatalogue } from '../../../app/store/catalogue/read-catalogue.server'
import { framework, laptops, mistakesOf, replace } from './breaking'
import { goodFiles } from './good-files'
import { inCatalogue } from './temporary-catalogue'

/** The mistakes after something was done in a folder of good files. */
async function mistakesAfter(spoil: (dir: string) => Promise<unknown>) {
  return inCatalogue(goodFiles, async (dir) => {
    await spoil(dir)
    const reading = await readCatalogue(dir)
    return reading.ok ? [] : reading.mistakes
  })
}

const start = { line: 1, column: 1 }

describe('a folder that is not a catalogue is told as such', () => {
  test('a folder that does not exist', async () => {
    expect(await readCatalogue('/does/not/exist')).toEqual({ ok: false, mistakes: [{ file: '', ...start, kind: 'folderMissing' }] })
  })

  test('a file in place of the folder', async () => {
    await inCatalogue({ file: 'x' }, async (dir) => {
      expect(await readCatalogue(path.join(dir, 'file'))).toEqual({ ok: false, mistakes: [{ file: '', ...start, kind: 'folderMissing' }] })
    })
  })

  test('a folder without frameworks', async () => {
    expect(await mistakesOf({})).toEqual([{ file: '', ...start, kind: 'folderEmpty', expected: 'frameworks/' }])
  })

  test('folders with nothing in them', async () => {
    const mistakes = await inCatalogue({}, async (dir) => {
      await mkdir(path.join(dir, 'frameworks/bio2-1.3'), { recursive: true })
      await mkdir(path.join(dir, 'systems'))
      return readCatalogue(dir)
    })
    expect(mistakes).toMatchObject({
      ok: false,
      mistakes: [
        { file: 'frameworks/bio2-1.3', kind: 'fileMissing', expected: 'frameworks/bio2-1.3/framework.yaml' },
        { file: 'frameworks/bio2-1.3', kind: 'folderEmpty' },
        { file: 'systems', kind: 'folderEmpty' },
      ],
    })
  })

  test('a framework that is a file', async () => {
    expect(await mistakesOf({ ...goodFiles, 'frameworks/los.yaml': 'x' })).toEqual([
      { file: 'frameworks/los.yaml', ...start, kind: 'unexpectedEntry', expected: ['frameworks/<id>/framework.yaml'] },
    ])
  })

  test.each(['system/x.yaml', 'systems/laptops.yml', 'frameworks/bio2-1.3/8.10.yaml.bak', 'frameworks/bio2-1.3/oud/8.10.yaml'])(
    'something that would silently not be read: %s',
    async (file) => {
      const [mistake, ...others] = await mistakesOf({ ...goodFiles, [file]: 'x' })
      expect(mistake).toMatchObject({ ...start, kind: 'unexpectedEntry' })
      expect(file.startsWith(mistake?.file ?? '?')).toBe(true)
      expect(others).toEqual([])
    },
  )

  test('hidden files, README.md and the editor’s schema are left alone', async () => {
    expect(
      await mistakesOf({ ...goodFiles, '.gitkeep': '', 'README.md': '#', 'systems/.DS_Store': '\0', 'schema/system.json': '{}' }),
    ).toEqual([])
  })
})

describe('a file that cannot be read as text is told, and not taken for something else', () => {
  test('a file of 50 MB, with its size and the limit, without reading it', async () => {
    const mistakes = await mistakesAfter(async (dir) => {
      const handle = await open(path.join(dir, laptops), 'w')
      await handle.truncate(50 * 1024 * 1024)
      await handle.close()
    })
    expect(mistakes).toEqual([{ file: laptops, ...start, kind: 'fileTooLarge', bytes: 50 * 1024 * 1024, limit: 1024 * 1024 }])
  })

  test('a link to outside the folder', async () => {
    await inCatalogue({ 'secret.yaml': 'id: secret' }, async (elsewhere) => {
      expect(await mistakesAfter((dir) => symlink(path.join(elsewhere, 'secret.yaml'), path.join(dir, 'systems/secret.yaml')))).toEqual([
        { file: 'systems/secret.yaml', ...start, kind: 'outsideFolder' },
      ])
      expect(await mistakesAfter((dir) => symlink(elsewhere, path.join(dir, 'frameworks/elsewhere')))).toEqual([
        { file: 'frameworks/elsewhere', ...start, kind: 'outsideFolder' },
      ])
    })
  })

  test('a link to nothing', async () => {
    expect(await mistakesAfter((dir) => symlink('nothing.yaml', path.join(dir, 'systems/link.yaml')))).toEqual([
      { file: 'systems/link.yaml', ...start, kind: 'unreadable', code: 'ENOENT' },
    ])
  })

  test('a link to itself', async () => {
    expect(await mistakesAfter((dir) => symlink('link.yaml', path.join(dir, 'systems/link.yaml')))).toEqual([
      { file: 'systems/link.yaml', ...start, kind: 'unreadable', code: 'ELOOP' },
    ])
  })

  test('a folder called as a file', async () => {
    expect(await mistakesAfter((dir) => mkdir(path.join(dir, 'systems/folder.yaml')))).toEqual([
      { file: 'systems/folder.yaml', ...start, kind: 'notAFile' },
    ])
  })

  test('a named pipe, without waiting for it', async () => {
    const mistakes = await mistakesAfter(async (dir) => execFileSync('mkfifo', [path.join(dir, 'systems/pipe.yaml')]))
    expect(mistakes).toEqual([{ file: 'systems/pipe.yaml', ...start, kind: 'notAFile' }])
  })

  test('more files than any catalogue has', async () => {
    const mistakes = await mistakesAfter(async (dir) => {
      for (let index = 0; index <= 2000; index++) await writeFile(path.join(dir, 'systems', `s${index}.yaml`), '')
    })
    expect(mistakes).toEqual([{ file: 'systems', ...start, kind: 'tooManyFiles', limit: 2000 }])
  })

  test.each([
    ['UTF-16 with its mark', Buffer.from('\ufeffid: laptops', 'utf16le')],
    ['UTF-16 without', Buffer.from('id: laptops', 'utf16le')],
  ])('%s', async (_, bytes) => {
    expect(await mistakesOf(replace(laptops, bytes))).toEqual([{ file: laptops, ...start, kind: 'wrongEncoding', found: 'utf-16' }])
  })

  test('a byte that is no UTF-8, at its line and column', async () => {
    const bytes = Buffer.concat([Buffer.from('id: laptops\nname: caf'), Buffer.from([0xe9]), Buffer.from('\nkind: x\n')])
    expect(await mistakesOf(replace(laptops, bytes))).toEqual([
      { file: laptops, line: 2, column: 10, kind: 'wrongEncoding', found: 'not-utf-8' },
    ])
  })

  test.each(['', '\n\n', '   ', '\ufeff', '# only a remark\n', '---\n', 'null\n'])('an empty file: %j', async (content) => {
    expect(await mistakesOf(replace(laptops, content))).toEqual([{ file: laptops, ...start, kind: 'fileEmpty' }])
  })

  test('control characters, the first of each line', async () => {
    expect(await mistakesOf(replace(laptops, 'id: laptops\nname: a\0b\0\nkind: \u202edraai\n'))).toEqual([
      { file: laptops, line: 2, column: 8, kind: 'forbiddenCharacter', codePoint: 'U+0000' },
      { file: laptops, line: 3, column: 7, kind: 'forbiddenCharacter', codePoint: 'U+202E' },
    ])
  })

  test('a byte order mark and Windows line ends are fine, and move no column', async () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`
    expect(await mistakesOf(Object.fromEntries(Object.entries(goodFiles).map(([file, text]) => [file, windows(text)])))).toEqual([])
    expect(await mistakesOf(replace(framework, windows((goodFiles[framework] ?? '').replace('id: bio2-1.3', 'id: 1.3'))))).toMatchObject([
      { line: 1, column: 5, kind: 'numberUnquoted' },
    ])
  })
})
