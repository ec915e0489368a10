import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/** A real mail server that keeps what it gets; while it refuses, every letter is turned away for now. */
export interface MailServer {
  url: string
  /** Whole messages, as they came. */
  letters: { to: string[]; message: string }[]
  refuses: boolean
  close(): Promise<void>
}

export async function startMailServer(): Promise<MailServer> {
  const letters: MailServer['letters'] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      void text(stream).then((message) => {
        if (mail.refuses) return done(Object.assign(new Error('try later'), { responseCode: 451 }))
        letters.push({ to: session.envelope.rcptTo.map((one) => one.address), message })
        done()
      })
    },
  })
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const mail: MailServer = {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    letters,
    refuses: false,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
  return mail
}
