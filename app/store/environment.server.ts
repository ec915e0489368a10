import { statSync } from 'node:fs'
import { isIP } from 'node:net'
import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'
import type { ClamdAddress } from './clamd.server'
import { projectRoot } from './project-root.server'
import { StartRefusal, type SettingProblem } from './start-refusal.server'
import { isMasterKey } from './vault/master-keys.server'

export interface Environment {
  /** 0 lets the system choose. */
  port: number
  host: string
  /** Absolute folder of the embedded database and the vault. */
  dataFolder: string
  /** PostgreSQL server; without it the embedded database is used. */
  databaseUrl?: string
  /** Address that visitors type when a proxy stands in front, for instance https://duiding.example. */
  origin?: string
  /** Absolute path of the operator's own style sheet. */
  themeCss?: string
  samples: Samples
  /** The virus scanner; without it nothing is scanned. */
  clamd?: ClamdAddress
  /** Master key of the vault, 32 bytes in base64, and during a rotation the one before it. */
  masterKey?: { current: string; before?: string }
  /** Absolute path of the file with the master key; without either it lies in the data folder. */
  masterKeyFile?: string
  /** Mail server and sender; without it nobody is written to. */
  mail?: { url: string; from: string }
}

/** Easy: sign in by choosing a person. Password: every sample person has this one. */
export type Samples = { kind: 'none' } | { kind: 'easy' } | { kind: 'password'; password: string }

const shortestPassword = 12

/** Checks every setting once, at start. @throws StartRefusal that names the first wrong setting */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw wrong(String(issue?.path[0]), (issue?.message ?? '') as SettingProblem)
  }
  const {
    CLAMD,
    PORT,
    HOST,
    DATA_DIR,
    DATABASE_URL,
    ORIGIN,
    THEME_CSS,
    MASTER_KEY,
    MASTER_KEY_BEFORE,
    MASTER_KEY_FILE,
    SMTP_URL,
    MAIL_FROM,
  } = parsed.data
  return {
    port: PORT,
    host: HOST ?? '127.0.0.1',
    dataFolder: resolve(projectRoot, DATA_DIR),
    databaseUrl: DATABASE_URL,
    origin: ORIGIN,
    themeCss: THEME_CSS,
    samples: chooseSamples(parsed.data),
    clamd: CLAMD,
    masterKey: MASTER_KEY ? { current: MASTER_KEY, before: MASTER_KEY_BEFORE } : undefined,
    masterKeyFile: MASTER_KEY_FILE,
    mail: SMTP_URL ? { url: SMTP_URL, from: MAIL_FROM ?? wrongMail() } : undefined,
  }
}

const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, says('not a port'))
    .transform(Number)
    .refine((port) => port <= 65_535, says('not a port'))
    .default(3000),
  HOST: z.string().optional(),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z.string().refine(isPostgresAddress, says('not a postgres address')).optional(),
  ORIGIN: z.string().refine(isOrigin, says('not an origin')).optional(),
  THEME_CSS: z
    .string()
    .transform((file) => resolve(file))
    .refine(isFile, says('not a file'))
    .optional(),
  SMTP_URL: z.string().refine(isMailServer, says('not a mail server')).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\s@<>]+@[^\s@<>]+$/, says('not a mail address'))
    .optional(),
  MASTER_KEY: z.string().refine(isMasterKey, says('not a key')).optional(),
  MASTER_KEY_BEFORE: z.string().refine(isMasterKey, says('not a key')).optional(),
  MASTER_KEY_FILE: z
    .string()
    .transform((file) => resolve(file))
    .refine(isFile, says('not a key file'))
    .optional(),
  CLAMD: z.string().refine(isClamdAddress, says('not a scanner')).transform(clamdAddress).optional(),
  SAMPLES: z.enum(['0', '1'], says('not 0 or 1')).optional(),
  SAMPLES_PASSWORD: z.string().min(shortestPassword, says('password too short')).optional(),
})

function says(problem: SettingProblem): { error: string } {
  return { error: problem }
}

/**
 * People without a password of their own are safe only where nobody else can come: the embedded database, on
 * loopback, without a proxy in front. Any sign of another place asks for SAMPLES=1 and a password.
 */
function chooseSamples(set: z.output<typeof settings>): Samples {
  const athome = !set.HOST && !set.DATABASE_URL && (!set.ORIGIN || isLoopback(new URL(set.ORIGIN).hostname))
  if (set.SAMPLES === '0' || (!athome && set.SAMPLES !== '1')) return { kind: 'none' }
  if (set.SAMPLES_PASSWORD) return { kind: 'password', password: set.SAMPLES_PASSWORD }
  if (athome) return { kind: 'easy' }
  throw wrong('SAMPLES_PASSWORD', 'password missing')
}

export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '')
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'))
}

function isPostgresAddress(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)
}

function isMailServer(text: string): boolean {
  return URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== ''
}

function wrongMail(): never {
  throw wrong('MAIL_FROM', 'mail address missing')
}

function isClamdAddress(text: string): boolean {
  return isAbsolute(text) || /^[^\s/:]+:\d{1,5}$|^\[[0-9a-f:]+\]:\d{1,5}$/i.test(text)
}

function clamdAddress(text: string): ClamdAddress {
  if (isAbsolute(text)) return { socket: text }
  const colon = text.lastIndexOf(':')
  return { host: text.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(text.slice(colon + 1)) }
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text.replace(/\/$/, '')
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function wrong(name: string, problem: SettingProblem): StartRefusal {
  return new StartRefusal({ kind: 'setting wrong', name, problem })
}
