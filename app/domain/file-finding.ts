/**
 * What a look at the contents of a file showed, without running or drawing anything in it. The table of what becomes of it:
 *
 * | finding | outcome |
 * | --- | --- |
 * | `empty`: no bytes | refused |
 * | `executable`: a program | refused |
 * | `archive-bomb`: unpacks to too much, or a thousand times its size | refused |
 * | `archive-too-deep`: archives in archives in archives | refused |
 * | `archive-escapes`: a name that leaves the folder (`../`, absolute, a drive letter) | refused |
 * | `archive-link`: a symbolic or hard link | refused |
 * | `archive-misleading-name`: NUL, control characters or marks that turn the reading direction in a name | refused |
 * | `archive-encrypted`: a password on an archive, so that no scanner sees what is in it | refused |
 * | `pixel-flood`: an image that declares more pixels than fit in memory | refused |
 * | `polyglot`: one file that is two types at once | refused |
 * | `too-much-to-inspect`: the look took too much time or memory | refused |
 * | `too-large-to-scan`: larger than the scanner takes | refused |
 * | `not-wholly-scanned`: the scanner stopped half-way, at a limit of its own | refused |
 * | `archive-unreadable`, `archive-holds-program` | let in, with a warning |
 * | `document-encrypted`: a PDF or office document with a password | let in; cannot be read: ask for one without |
 * | `macros`: a program in an office document | let in; download only, never run here |
 * | `pdf-script`, `pdf-launch`, `pdf-attachments` | let in; our viewer runs none of it |
 * | `external-links`: an office document that fetches from elsewhere when it is opened | let in, with a warning |
 * | `page-script`: a web page with a program in it | let in; shown as text |
 * | `script`: a text that is a program | let in; shown as text |
 * | `name-disagrees`: the name says another type than the bytes | let in, with both told |
 */
export type FileFinding =
  | { kind: PlainFinding }
  /** Bytes: what it would unpack to, as far as was looked. */
  | { kind: 'archive-bomb'; unpacked: number }
  /** Pixels. */
  | { kind: 'pixel-flood'; width: number; height: number }
  /** Media types. */
  | { kind: 'polyglot'; type: string; also: string }
  /** Bytes. */
  | { kind: 'too-large-to-scan'; limit: number }
  | { kind: 'name-disagrees'; extension: string; type: string }

export const PLAIN_FINDINGS = [
  'empty',
  'executable',
  'archive-too-deep',
  'archive-escapes',
  'archive-link',
  'archive-misleading-name',
  'archive-encrypted',
  'too-much-to-inspect',
  'not-wholly-scanned',
  'archive-unreadable',
  'archive-holds-program',
  'document-encrypted',
  'macros',
  'pdf-script',
  'pdf-launch',
  'pdf-attachments',
  'external-links',
  'page-script',
  'script',
] as const
export type PlainFinding = (typeof PLAIN_FINDINGS)[number]

const REFUSED: ReadonlySet<FileFinding['kind']> = new Set([
  'empty',
  'executable',
  'archive-bomb',
  'archive-too-deep',
  'archive-escapes',
  'archive-link',
  'archive-misleading-name',
  'archive-encrypted',
  'pixel-flood',
  'polyglot',
  'too-much-to-inspect',
  'too-large-to-scan',
  'not-wholly-scanned',
])

/** Whether a file with this in it is not let in; anything else is let in, and told to who opens it. */
export const isRefused = (finding: FileFinding): boolean => REFUSED.has(finding.kind)
