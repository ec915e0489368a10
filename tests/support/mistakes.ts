/** What people and programs send instead of a good answer, by the sort of field; shared by all tests of the wall. */
export type FieldSort = 'words' | 'line' | 'email' | 'password' | 'id' | 'choice' | 'day' | 'number'

const wrongTypes: [string, unknown][] = [
  ['an object', { a: 'b' }],
  ['a list', ['a', 'b']],
  ['true', true],
  ['null', null],
  ['nothing', undefined],
  ['a nested list of 20 000 deep', deep(20_000)],
]
const unsafe: [string, string][] = [
  ['NUL', 'a\u0000b'],
  ['BEL', 'a\u0007b'],
  ['ESC', 'a\u001b[31mb'],
  ['DEL', 'a\u007fb'],
  ['a C1 control', 'a\u0085b'],
  ['half an emoji', 'a\ud83db'],
  ['the other half', 'a\ude00b'],
  ['a non-character', 'a\uffffb'],
]
const turning: [string, string][] = [
  ['an override', 'exe.\u202efdp.pdf'],
  ['an isolate', 'a\u2067b\u2069'],
  ['a right-to-left mark', 'a\u200fb'],
  ['an Arabic letter mark', 'a\u061cb'],
  ['a line break', 'a\nb'],
  ['a line separator', 'a\u2028b'],
]
const empty: [string, unknown][] = [
  ['empty', ''],
  ['spaces', ' \t\n '],
  ['nothing visible', '\u200b\u2060\u00a0'],
]
const words: [string, unknown][] = [...empty, ...wrongTypes, ...unsafe, ['a number', 7], ['too long', 'x'.repeat(30_000)]]

const mistakes: Record<FieldSort, [string, unknown][]> = {
  words,
  line: [...words, ...turning],
  email: [
    ...empty,
    ...wrongTypes,
    ['a number', 7],
    ...unsafe.map(([name, text]): [string, unknown] => [name, `${text}@x.nl`]),
    ...turning.map(([name, text]): [string, unknown] => [name, `${text}@x.nl`]),
    ['no at', 'geen'],
    ['too long', `${'x'.repeat(300)}@x.nl`],
  ],
  password: [['empty', ''], ...wrongTypes, ['a number', 123_456_789_012], ['short', 'elf tekens.'], ['too long', 'x'.repeat(30_000)]],
  id: [
    ['empty', ''],
    ...wrongTypes,
    ['a number', 7],
    ...unsafe,
    ['a path', '../../etc/passwd'],
    ['SQL', "x' or 1=1 --"],
    ['too long', 'a'.repeat(101)],
  ],
  choice: [
    ['empty', ''],
    ...wrongTypes,
    ['a number', 7],
    ...unsafe,
    ['another', 'anders'],
    ['a name of the language', 'constructor'],
    ['the prototype', '__proto__'],
  ],
  day: [
    ['empty', ''],
    ...wrongTypes,
    ['a number', 20_260_101],
    ...unsafe,
    ['no such day', '2026-02-30'],
    ['before the calendar', '0000-01-01'],
    ['another notation', '1-2-2026'],
    ['a moment', '2026-01-01T00:00:00Z'],
    ['too far', '10000-01-01'],
    ['NUL after it', '2026-01-01\u0000'],
  ],
  number: [
    ['empty', ''],
    ...wrongTypes,
    ['words', 'een'],
    ['negative', -1],
    ['a fraction', 1.5],
    ['not a number', Number.NaN],
    ['endless', Infinity],
    ['too big', '99999999999'],
    ['a hexadecimal', '0x10'],
    ['an exponent', '1e3'],
    ...unsafe,
  ],
}

/** @param optional nothing there is then a good answer */
export function mistakesIn(sort: FieldSort, optional = false): [string, unknown][] {
  return optional
    ? mistakes[sort].filter(([name]) => !['empty', 'spaces', 'nothing visible', 'null', 'nothing'].includes(name))
    : mistakes[sort]
}

function deep(levels: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < levels; level += 1) value = [value]
  return value
}
