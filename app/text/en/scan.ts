import type { ExtractionEnd } from '../../domain/extraction'
import type { FileFinding, PlainFinding } from '../../domain/file-finding'
import { formatIn } from '../format'
import type { scanText as nl } from '../nl/scan'

const format = formatIn('en')

const plain: Record<PlainFinding, string> = {
  empty: 'The file is empty. Hand in the file with its contents.',
  executable: 'This is a program. Hand in no program, but a document, table or screenshot that shows what it does.',
  'archive-too-deep': 'This archive holds archives in archives. Unpack it and hand in the files themselves.',
  'archive-escapes': 'A file in this archive wants to land outside its own folder. Make the archive again, with ordinary names.',
  'archive-link': 'This archive holds a link to another file. Make the archive again, with the files themselves.',
  'archive-misleading-name':
    'A file in this archive has a name with invisible, misleading characters. Give it an ordinary name and make the archive again.',
  'archive-encrypted': 'This archive has a password, so nobody can see what is in it. Hand it in without a password.',
  'too-much-to-inspect': 'This file takes too much time or memory to inspect. Hand it in in parts, or as a simpler file.',
  'not-wholly-scanned': 'The scanner could not look at all of this file. Unpack it, or hand it in in parts.',
  'archive-unreadable': 'This archive is damaged or of a kind that cannot be looked into here. Check whether it still opens with you.',
  'archive-holds-program': 'This archive holds a program. Open it only on a workplace that is set up for that.',
  'document-encrypted': 'This document has a password and cannot be read. Ask for a version without a password.',
  macros: 'This document holds macros. Nothing is run here. Do not allow them either when you download it.',
  'pdf-script': 'This PDF holds a script. It is not run here. Do not allow it either when you download the PDF.',
  'pdf-launch': 'This PDF asks to start another program. That does not happen here. Do not allow it either when you download the PDF.',
  'pdf-attachments': 'This PDF holds other files. You do not see them here; whoever downloads the PDF does.',
  'external-links': 'This document fetches something from elsewhere when it is opened. Open a download without an internet connection.',
  'page-script': 'This web page holds a script. Here you see the page as text and nothing is run.',
  script: 'This is a script. Here you see it as text and nothing is run.',
}

/** What is known of a file, and what waits for its turn. */
export const scanText: typeof nl = {
  state: {
    received: 'Waits to be scanned',
    scanning: 'Is being scanned',
    available: 'Nothing harmful found',
    quarantined: 'In quarantine',
    'scan-unavailable': 'Scanner out of reach',
    'not-scanned': 'Not scanned',
  },

  label: 'Scanned for harmful content',

  closed: {
    received: {
      title: 'Not scanned yet',
      body: 'This file has just come in and is being scanned for harmful content. Until then only its giver opens it. You can read and judge its context.',
    },
    scanning: {
      title: 'Is being scanned',
      body: 'This file is being scanned for harmful content now. Load the page again in a minute. You can read and judge its context.',
    },
    'scan-unavailable': {
      title: 'Not scanned yet: the scanner does not answer',
      body: 'This file stays closed until it is scanned for harmful content. That happens by itself once the scanner answers again. You can read and judge its context.',
    },
    'not-scanned': {
      title: 'Not scanned',
      body: 'This file was not scanned for harmful content. Only its giver opens it, until the administrator decides otherwise. You can read and judge its context.',
    },
    quarantined: {
      title: 'In quarantine: nobody can open this file',
      body: 'Hand in a clean version as a new version of this evidence, or ask its giver for one.',
    },
  },
  found: (name) => `The scanner found harmful content: ${name}.`,
  findings: 'About this file',
  scanned: (scanner, moment) => `Scanned with ${scanner}, ${moment}.`,

  /** How reading out its text ended; empty where there is nothing to tell. */
  read({ reason }: ExtractionEnd): string {
    switch (reason) {
      case '':
      case 'unknown-format':
        return ''
      case 'cut':
        return 'Only the first part of the text can be searched: this file is too long for more.'
      case 'no-text':
        return 'No text was found in this file, for instance because it was scanned from paper. Search does not find what it says. If there is a version with text, hand that in.'
      case 'broken':
        return 'This file cannot be read: it is damaged or incomplete. Check whether it still opens on your side, and hand in a whole version if need be.'
      case 'encrypted':
        return 'This file has a password and cannot be read. Hand in a version without a password.'
      case 'too-large':
      case 'took-too-long':
        return 'This file is too large to read its text. Search does not find what it says.'
    }
  },

  finding(finding: FileFinding): string {
    switch (finding.kind) {
      case 'archive-bomb':
        return `This file becomes far too large when it is unpacked (${format.bytes(finding.unpacked)} or more). Unpack it and hand in only what is needed.`
      case 'pixel-flood':
        return `This image names ${format.number(finding.width)} by ${format.number(finding.height)} pixels, which fits in no memory. Hand in a smaller one.`
      case 'polyglot':
        return `This file is ${typeName(finding.type)} and ${typeName(finding.also)} at once. Such files mislead programs. Save it again as one of the two.`
      case 'too-large-to-scan':
        return `The scanner takes no more than ${format.bytes(finding.limit)}. Hand in the file in parts, or ask the administrator to raise the limit.`
      case 'name-disagrees':
        return `The name ends in .${finding.extension}, but the file is ${typeName(finding.type)}. Check whether this is the file that was meant.`
      default:
        return plain[finding.kind]
    }
  },

  backlog: {
    title: 'Backlog',
    lead: 'What the system still has to do by itself. No names of evidence stand here: an administrator sees no evidence.',
    scanner: 'Scanner',
    scannerState: { ready: 'Answers', none: 'Not set up', away: 'Does not answer' },
    none: 'No scanner is set up (CLAMD). Files are not scanned for viruses; under People you decide whether auditors may open them.',
    version: 'Version and signatures',
    since: 'Since',
    fault: {
      unreachable: 'No connection can be made. Check whether clamd runs and CLAMD is right.',
      silent: 'The scanner gives no answer. Restart clamd.',
      'broke-off': 'The scanner broke off the connection. Look in the log of clamd.',
      'not-a-scanner': 'Something else than clamd answers at the address in CLAMD. Check the address.',
      failed: 'The scanner reports an error. Look in the log of clamd.',
    },
    reasons: { 'waits for the scan': 'Waits until the file is scanned.' },
    said: 'Message',
    careless:
      'This scanner does not tell when it stops half-way. So files over 25 MB are not let in. Set AlertExceedsMax yes in clamd.conf.',
    rescan: 'Scan everything anew',
    rescanWhy: 'Do this when there are new signatures. What is open stays open until something is found in it.',
    waiting: 'What waits',
    caption: 'What waits, runs or failed',
    empty: 'Nothing waits.',
    more: (count) => `The oldest ${format.number(count)} stand here.`,
    columns: { kind: 'Work', state: 'State', since: 'Since', tries: 'Tries', why: 'Why', retry: 'Again' },
    state: { waiting: 'Waits', running: 'Runs', failed: 'Failed' },
    retry: 'Try again',
    file: (key) => `file ${key}`,
  },

  type: typeName,
}

function typeName(type: string): string {
  return types[type] ?? `of the kind ${type}`
}

const types: Record<string, string> = {
  'application/pdf': 'a PDF',
  'image/png': 'an image (PNG)',
  'image/jpeg': 'an image (JPEG)',
  'image/gif': 'an image (GIF)',
  'image/webp': 'an image (WebP)',
  'image/tiff': 'an image (TIFF)',
  'application/zip': 'a ZIP archive',
  'application/gzip': 'a gzip archive',
  'application/x-tar': 'a tar archive',
  'application/x-7z-compressed': 'a 7z archive',
  'application/vnd.rar': 'a rar archive',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'a Word document',
  'application/vnd.ms-word.document.macroenabled.12': 'a Word document with macros',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'an Excel workbook',
  'application/vnd.ms-excel.sheet.macroenabled.12': 'an Excel workbook with macros',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'a PowerPoint presentation',
  'application/vnd.ms-powerpoint.presentation.macroenabled.12': 'a PowerPoint presentation with macros',
  'application/vnd.oasis.opendocument.text': 'an OpenDocument text',
  'application/vnd.oasis.opendocument.spreadsheet': 'an OpenDocument spreadsheet',
  'application/vnd.oasis.opendocument.presentation': 'an OpenDocument presentation',
  'application/x-ole-storage': 'an older Office document',
  'message/rfc822': 'an e-mail message',
  'text/csv': 'a CSV table',
  'text/html': 'a web page',
  'text/plain': 'plain text',
  'application/json': 'JSON',
  'application/xml': 'XML',
  'text/x-script': 'a script',
  'application/x-msdownload': 'a Windows program',
  'application/x-elf': 'a Linux program',
  'application/x-mach-binary': 'a macOS program',
  'application/octet-stream': 'of an unknown kind',
}
