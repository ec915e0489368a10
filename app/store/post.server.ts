import { createTransport } from 'nodemailer'

/** A letter in plain words; an address is one of the workspace's own people. */
export interface Letter {
  /** The same letter twice carries the same id, so that a mailbox can tell. */
  id: string
  to: string
  subject: string
  text: string
}

/** What carries letters out of the house. */
export interface Post {
  /** Resolves when the mail server took it over. @throws Error when it did not, with what it said */
  send(letter: Letter): Promise<void>
}

/** @param url smtp:// or smtps://, with name and password where the server wants them @param from the sender */
export function openPost(url: string, from: string): Post {
  const { hostname } = new URL(url)
  const athome = hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]'
  const transport = createTransport(
    {
      url,
      // Names of systems under audit travel in it: never in the open between machines.
      requireTLS: !athome && url.startsWith('smtp:'),
      connectionTimeout: 20_000,
      greetingTimeout: 20_000,
      socketTimeout: 60_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  return {
    async send({ id, to, subject, text }) {
      await transport.sendMail({ to, subject, text, messageId: `<${id}@duiding>`, headers: { 'Auto-Submitted': 'auto-generated' } })
    },
  }
}
