import type { CopyLeave } from '../../domain/copying'
import { counted } from '../format'
import type { custodyText as dutch } from '../nl/custody'

const pieces = counted('en')

/** Words about where evidence came from, who has seen it, and what proves that it was received. */
export const custodyText: typeof dutch = {
  title: (number) => `Origin and access of ${number}`,
  link: 'Origin and access',
  lead: 'From whom this evidence was received, how you check that it has not changed, and who opened it or took it away since.',

  receipt: {
    title: (number) => `Version ${number}`,
    from: 'Received from',
    person: (name, role) => `${name}, ${role}`,
    at: 'Received on',
    way: 'How it came in',
    ways: {
      upload: 'A file, handed in through this workspace',
      pack: 'A file, in an evidence pack',
      inspection: 'Inspection on site, without a copy',
    },
    request: 'For evidence request',
    noRequest: 'Without an evidence request',
    file: 'File',
    sha256: 'SHA-256 of the file',
    ownHash: 'SHA-256, computed by the owner',
    digest: 'Digest of this version',
    scan: 'Scan for harmful content',
    scans: {
      received: 'Waits to be scanned',
      scanning: 'Being scanned now',
      available: 'Scanned, nothing found',
      quarantined: 'In quarantine',
      'scan-unavailable': 'Not scanned yet: the scanner does not answer',
      'not-scanned': 'Not scanned: this workspace has no scanner',
    },
    judged: 'Judgement of the context',
    certificate: 'Certificate of receipt (PDF)',
    certificateOf: (number) => `Certificate of receipt of ${number} (PDF)`,
    certificateAll: 'Certificate of receipt of this hand-in (PDF)',
  },

  check: {
    title: 'Check for yourself that nothing has changed',
    file: 'Compute the SHA-256 of your own copy of the file and compare the result with the SHA-256 above:',
    linux: 'Linux',
    mac: 'macOS',
    windows: 'Windows (PowerShell)',
    placeholder: 'FILE',
    digest:
      'The digest of a version is the SHA-256 of the data of the file and its context together. The certificate of receipt has an attachment with exactly those data: the SHA-256 of the attachment is the digest.',
  },

  ties: {
    same: (day, number, revision) =>
      `Is the same as what was inspected on ${day}: the file has the SHA-256 that the owner computed then (${number}, version ${revision}).`,
    differs: (day, number, revision) =>
      `Is not the same as what was inspected on ${day}: the file has another SHA-256 than the owner computed then (${number}, version ${revision}).`,
    cameAs: (number, revision) => `Of what was inspected here a copy was received later: ${number}, version ${revision}.`,
    cameOtherwise: (number, revision) =>
      `Later a file was received that is not the same as what was inspected here: ${number}, version ${revision}.`,
  },

  handled: {
    title: 'What was done with it',
    caption: 'Receipt, access and use, the latest first',
    when: 'When',
    who: 'Who',
    what: 'What',
    lead: 'Opening stands here once per person, version and hour; each download by itself. Of the audit team you see name and role.',
    none: 'Nobody has opened this evidence yet.',
    counts: (people, opened, taken) =>
      people === 0
        ? 'Nobody but its giver has opened this evidence yet.'
        : `Opened by ${pieces(people, 'person', 'people')} other than its giver: looked at ${pieces(opened, 'time', 'times')}, downloaded or exported ${pieces(taken, 'time', 'times')}.`,
    whole: 'The whole trail of this evidence',
  },

  lift: {
    summary: 'Lift the embargo',
    decision: 'Which decision ends the embargo?',
    decisionHint:
      'Name who decided, when, and where the decision can be found. After that everybody who may see this evidence can open it; that cannot be undone.',
    submit: 'Lift the embargo',
    lifted: (day, name) => `Embargo lifted on ${day} by ${name}`,
  },

  embargoed: (count) => `${pieces(count, 'piece of evidence is', 'pieces of evidence are')} under embargo`,
  means: {
    public: 'Who may see it may download it.',
    internal: 'Who takes part in the engagement and may see it may download it.',
    'departmental-confidential': 'Only the auditors of the team and your side may download it. Reviewers look at it in the page.',
  },
  noCopy: 'Keep no copy',
  watermark: (name, moment) => `Departmental confidential · looked at by ${name} on ${moment}`,
  viewOnly: {
    'no-copy-kept': 'To look at only: no copy of this may be kept',
    classification: 'To look at only: departmental confidential',
  } satisfies Record<Exclude<CopyLeave, 'may'>, string>,

  withheld: (evidence) =>
    `These words rest on evidence under embargo (${evidence}). You may not read that evidence, and so not these words either.`,
  withheldReview: 'Only somebody in the circle can review this, or everybody once the embargo has been lifted.',

  withoutOpened: 'Opening evidence is not in this list.',
  showOpened: 'Show who opened which evidence',

  certificate: {
    fileName: 'certificate-of-receipt',
    kind: 'Certificate of receipt',
    titleOf: (numbers) => `Certificate of receipt ${numbers}`,
    several: (count) => pieces(count, 'piece of evidence', 'pieces of evidence'),
    notice: 'This proves that and when what is named here was received. It does not say that the content has been judged.',
    engagement: 'Engagement',
    system: 'System',
    from: 'Received from',
    at: 'Received on',
    atValue: (moment) => `${moment} (time in the Netherlands)`,
    request: 'Evidence request',
    count: 'Pieces of evidence',
    received: 'What was received',
    item: (number, title) => `${number} ${title}`,
    embargoed: 'under embargo',
    embargoedWords: 'This evidence is under embargo. Its title and the name of the file stand only in the copy for its giver.',
    revision: 'Version',
    form: 'Form',
    forms: { file: 'File', inspection: 'Inspection on site, without a copy' },
    name: 'File name',
    size: 'Size',
    sha256: 'SHA-256 of the file',
    ownHash: 'SHA-256, computed by the owner',
    place: 'Place and day of the inspection',
    digest: 'Digest of this version',
    classification: 'Classification',
    completeness: 'Context at receipt',
    complete: 'All fields were filled in',
    missing: (count, fields) => `${pieces(count, 'field was', 'fields were')} not filled in: ${fields}`,
    question: (text) => `the question “${text}”`,
    check: 'Check for yourself',
    checkFile: 'Compute the SHA-256 of your own copy of the file and compare it with the SHA-256 above.',
    checkLinux: 'Linux: ',
    checkMac: 'macOS: ',
    checkWindows: 'Windows (PowerShell): ',
    placeholder: 'FILE',
    checkDigest:
      'The digest is the SHA-256 of the data of the file and its context together. This file has an attachment (JSON) for each piece of evidence with exactly those data: the SHA-256 of the attachment is the digest.',
    checkDigestEmbargo:
      'The digest is the SHA-256 of the data of the file and its context together. Its giver can check it with the attachment to their own copy.',
    checkKept: 'Whoever changes anything in the file or the context gets another result. A later version gets a certificate of its own.',
    attachment: (number, revision) => `Data of the file and context of ${number}, version ${revision}`,
    attachmentName: (number, revision) => `${number}-version-${revision}.json`,
    footer: (engagement) => `Engagement ${engagement}`,
  },
}
