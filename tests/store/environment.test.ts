import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readEnvironment } from '../../app/store/environment.server'
import { projectRoot } from '../../app/store/project-root.server'
import { StartRefusal } from '../../app/store/start-refusal.server'

const read = (variables: Record<string, string>) => readEnvironment(variables as unknown as NodeJS.ProcessEnv)
const password = 'lang-genoeg-voor-dit'
const server = { DATABASE_URL: 'postgres://u:p@db.example/duiding' }

test('without settings: loopback, port 3000, data in the project, samples with easy sign-in', () => {
  expect(read({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataFolder: resolve(projectRoot, 'data'),
    databaseUrl: undefined,
    origin: undefined,
    themeCss: undefined,
    samples: { kind: 'easy' },
    mail: undefined,
  })
})

test('mail needs a server and a sender, and says which of them is wrong', () => {
  const wrong = (variables: Record<string, string>) => {
    try {
      return read(variables)
    } catch (error) {
      return error instanceof StartRefusal ? error.reason : error
    }
  }
  const mail = { SMTP_URL: 'smtps://naam:geheim@post.example', MAIL_FROM: 'duiding@dienst.example' }
  expect(read(mail).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM })
  expect(wrong({ ...mail, SMTP_URL: 'https://post.example' })).toMatchObject({ name: 'SMTP_URL', problem: 'not a mail server' })
  expect(wrong({ ...mail, MAIL_FROM: 'Duiding <duiding@dienst.example>' })).toMatchObject({
    name: 'MAIL_FROM',
    problem: 'not a mail address',
  })
  expect(wrong({ SMTP_URL: mail.SMTP_URL })).toMatchObject({ name: 'MAIL_FROM', problem: 'mail address missing' })
})

test('the scanner is a server with its port, or the full path of a socket', () => {
  expect(read({ CLAMD: 'scanner.example:3310' }).clamd).toEqual({ host: 'scanner.example', port: 3310 })
  expect(read({ CLAMD: '[::1]:3310' }).clamd).toEqual({ host: '::1', port: 3310 })
  expect(read({ CLAMD: '/run/clamav/clamd.ctl' }).clamd).toEqual({ socket: '/run/clamav/clamd.ctl' })
  for (const wrong of ['scanner.example', 'clamd.ctl', 'http://scanner.example:3310'])
    expect(() => read({ CLAMD: wrong })).toThrow(StartRefusal)
})

test('an empty setting counts as not set', () => {
  expect(read({ PORT: '', HOST: '', SAMPLES: '' }).samples).toEqual({ kind: 'easy' })
})

test.each([[{ HOST: '0.0.0.0' }], [{ HOST: '127.0.0.1' }], [server], [{ ORIGIN: 'https://duiding.example' }]])(
  'there are no samples where others may come: %o',
  (place) => expect(read(place).samples).toEqual({ kind: 'none' }),
)

test.each([[{ HOST: '0.0.0.0' }], [server]])("samples where others may come need a password of one's own: %o", (place) => {
  expect(() => read({ ...place, SAMPLES: '1' })).toThrow(StartRefusal)
  expect(() => read({ ...place, SAMPLES: '1', SAMPLES_PASSWORD: 'elf-tekens!' })).toThrow(StartRefusal)
  expect(read({ ...place, SAMPLES: '1', SAMPLES_PASSWORD: password }).samples).toEqual({ kind: 'password', password })
  expect(read({ ...place, SAMPLES_PASSWORD: password }).samples).toEqual({ kind: 'none' })
})

test('samples can be left out at home, and can have a password there', () => {
  expect(read({ SAMPLES: '0' }).samples).toEqual({ kind: 'none' })
  expect(read({ SAMPLES_PASSWORD: password }).samples).toEqual({ kind: 'password', password })
})

test.each([
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', '3000x'],
  ['DATABASE_URL', 'localhost'],
  ['ORIGIN', 'https://duiding.example/pad'],
  ['SAMPLES', 'yes'],
  ['THEME_CSS', '/does/not/exist.css'],
])('a wrong %s is named: %s', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(
    expect.objectContaining({ reason: expect.objectContaining({ kind: 'setting wrong', name }) }),
  )
})
