import { expect, test } from 'vitest'
import { packsText as nl } from '../../app/text/nl/packs'
import { readArguments } from '../../scripts/push/read-arguments'

const to = ['--url', 'https://duiding.example/engagements', '--token', 'duiding_x']

test('a pack, an address and a key are all that is needed; the key and the language may stand in the environment', () => {
  expect(readArguments(['map', ...to], {})).toEqual({
    ok: true,
    pack: 'map',
    url: 'https://duiding.example',
    token: 'duiding_x',
    check: false,
    language: 'nl',
  })
  const environment = { DUIDING_TOKEN: 'duiding_y', LANG: 'en_GB.UTF-8' }
  expect(readArguments(['--check', 'map', '--url', 'http://localhost:3000'], environment)).toMatchObject({
    ok: true,
    token: 'duiding_y',
    check: true,
    language: 'en',
  })
  expect(readArguments(['map', ...to, '--language', 'nl'], environment)).toMatchObject({ language: 'nl', token: 'duiding_x' })
})

test.each([
  [[], nl.push.noPack],
  [['map'], nl.push.noUrl],
  [['map', '--url', 'duiding'], nl.push.noUrl],
  [['map', '--url', 'ftp://duiding.example'], nl.push.noUrl],
  [['map', '--url', 'https://duiding.example'], nl.push.noToken],
  [['map', ...to, '--force'], nl.push.unknown('--force')],
  [['map', 'nog', ...to], nl.push.unknown('nog')],
])('wrong use is told: %j', (given, sentence) => {
  const read = readArguments(given, {})
  expect(read.ok ? '' : read.sentence(nl.push)).toBe(sentence)
})
