import PostalMime from 'postal-mime'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { deskFor } from '../../app/desk.server'
import { addDays } from '../../app/domain/calendar'
import type { Id } from '../../app/domain/values'
import { openPost } from '../../app/store/post.server'
import { readBacklog } from '../../app/store/queue.server'
import * as workflow from '../../app/workflow'
import { remind, sendMail } from '../../app/workflow/remind'
import { runJobs } from '../../app/workflow/run-jobs'
import { forEachDatabase } from '../support/databases'
import { startMailServer, type MailServer } from '../support/mail-server'
import { fullContext, openStage, type Stage } from '../support/stage'

const DAY = 86_400_000
let mail: MailServer
beforeAll(async () => {
  mail = await startMailServer()
})
afterAll(() => mail.close())

forEachDatabase((_kind, openFresh) => {
  let stage: Stage
  let requestId: Id
  let turn = 0
  const mine = () => mail.letters.filter((one) => one.to.includes(address()))
  const address = () => `pia${turn}@voorbeeld.invalid`

  beforeAll(async () => {
    stage = await openStage((await openFresh()).db)
    stage.stores.post = openPost(mail.url, 'duiding@voorbeeld.invalid')
    stage.stores.origin = 'https://duiding.example'
  })

  // The cast is invented, and nobody invented is written to: so each test has a person of its own, who answers for alpha.
  beforeEach(async () => {
    mail.letters.length = 0
    mail.refuses = false
    turn += 1
    await stage.open({})
    const { personId } = await stage
      .as('daan')
      .take(workflow.createPerson, { name: 'Pia Proef', email: address(), language: 'nl', password: 'lang genoeg woord' })
    await stage.as('noor').take(workflow.addMember, { engagementId: stage.engagementId, personId, role: 'system-owner', systemId: 'alpha' })
    requestId = (await stage.request()).id
    await stage.as('noor').take(workflow.delegateRequest, { requestId, personId })
  })

  test('who is asked something hears of it once, with number, day and address, and nobody else does', async () => {
    await round()
    expect(mail.letters.map((one) => one.to)).toEqual([[address()]])
    const letter = await PostalMime.parse(mail.letters[0]!.message)
    expect(letter.from?.address).toBe('duiding@voorbeeld.invalid')
    expect(letter.subject).toBe('Duiding: één punt vraagt uw aandacht')
    expect(letter.text).toContain('V-003, Configuratie. Graag uiterlijk 1 maart 2026.')
    expect(letter.text).toContain(`https://duiding.example/requests/${requestId}`)
    await round()
    expect(mine()).toHaveLength(1)
  })

  test('a day that comes near, and one that passed, are told again, and what was answered is not', async () => {
    await round()
    const due = (await stage.request()).due
    const on = async (day: string) => {
      stage.clock.at = Date.parse(`${day}T09:00:00Z`)
      await round()
      return mine().length
    }
    expect(await on(addDays(due, -10))).toBe(1)
    expect(await on(addDays(due, -7))).toBe(2)
    expect(await on(addDays(due, -6))).toBe(2)
    expect(await on(addDays(due, -1))).toBe(3)
    expect(await on(addDays(due, 1))).toBe(4)
    expect(await on(addDays(due, 3))).toBe(4)
    expect(await on(addDays(due, 8))).toBe(5)
    expect((await PostalMime.parse(mine()[4]!.message)).text).toContain('De termijn liep tot 1 maart 2026 en is voorbij.')
    await stage.as('joost').take(workflow.answerRequest, { requestId, kind: 'not-available', reason: 'Nooit gemaakt.' })
    expect(await on(addDays(due, 30))).toBe(5)
    stage.clock.at = Date.parse('2026-02-02T09:00:00Z') + turn * DAY
  })

  test('a mail server that is away loses nothing and sends nothing twice', async () => {
    mail.refuses = true
    await round()
    expect(mail.letters).toEqual([])
    expect((await readBacklog(stage.stores.db)).filter((job) => job.kind === 'mail')).toMatchObject([{ state: 'waiting' }])
    mail.refuses = false
    stage.clock.at += 3_600_000
    await round()
    expect(mine()).toHaveLength(1)
    stage.clock.at += 3_600_000
    await round()
    expect(mine()).toHaveLength(1)
    expect((await readBacklog(stage.stores.db)).filter((job) => job.kind === 'mail')).toEqual([])
  })

  test('who lost their part, or has answered, while the mail server was away gets no letter any more', async () => {
    mail.refuses = true
    await round()
    await stage.as('joost').take(workflow.answerRequest, { requestId, kind: 'not-available', reason: 'Nooit gemaakt.' })
    mail.refuses = false
    stage.clock.at += 3_600_000
    await round()
    expect(mine()).toEqual([])
  })

  test('a second question about the same evidence is told too', async () => {
    const pia = await stage
      .as('daan')
      .people()
      .then((all) => all.find((one) => one.email === address())!)
    const desk = deskFor(stage.stores, pia)
    const draft = await desk.startHandIn({ requestId })
    await desk.receiveFile(draft.id, Readable.from([Buffer.from('a;b')]), 'register.csv')
    await desk.saveHandIn(draft.id, { title: 'Register', context: fullContext })
    const { revisionId } = await desk.handIn(draft.id)
    const ask = () =>
      stage.as('noor').take(workflow.askClarification, { revisionId, questions: [{ question: 'Hoeveel?' }], due: '2026-03-01' })
    await ask()
    await round()
    await ask()
    await round()
    expect(mine()).toHaveLength(2)
  })

  test('no letter carries a word of evidence', async () => {
    const draft = await stage.as('joost').startHandIn({ requestId })
    await stage.as('joost').receiveFile(
      draft.id,
      (async function* () {
        yield Buffer.from('GEHEIM-inhoud')
      })(),
      'GEHEIM-naam.csv',
    )
    await stage.as('joost').saveHandIn(draft.id, { title: 'GEHEIM-titel', context: { ...fullContext, what: 'GEHEIM-wat' } })
    const { revisionId } = await stage.as('joost').handIn(draft.id)
    await stage.judge(revisionId, 'not-interpretable')
    await stage.as('noor').take(workflow.askClarification, { revisionId, questions: [{ question: 'GEHEIM-vraag' }], due: '2026-03-01' })
    await round()
    expect(mail.letters.map((one) => one.message).join()).not.toMatch(/GEHEIM/)
  })

  test('without a mail server nobody is written to, and nothing waits', async () => {
    const { post } = stage.stores
    stage.stores.post = null
    await round()
    stage.stores.post = post
    expect((await readBacklog(stage.stores.db)).filter((job) => job.kind === 'mail')).toEqual([])
    expect(mail.letters).toEqual([])
  })

  async function round(): Promise<void> {
    await remind(stage.stores)
    const runner = runJobs(stage.stores, { mail: sendMail })
    await runner.idle()
    await runner.stop()
  }
})
