import { accountText } from './report-account'
import type { reportText as nlReportText } from '../nl/report'
import { nounsText } from './nouns'
import { abbreviations } from './report-abbreviation'
import { limitationText } from './report-limitation'

export const reportText: typeof nlReportText = {
  organisation: 'Central Government Audit Service (Auditdienst Rijk)',
  kinds: {
    'agreed-upon-procedures': 'Report of factual findings',
    'assurance-direct': 'Assurance report',
    'assurance-attestation': 'Assurance report',
  },
  workDone: {
    'agreed-upon-procedures': 'Agreed-upon procedures',
    'assurance-direct': 'Assurance engagement, direct reporting (3000D)',
    'assurance-attestation': 'Assurance engagement, attestation (3000A)',
  },
  standards: {
    'agreed-upon-procedures':
      'The work was done as agreed-upon procedures, under NOREA guideline 4401 and NBA standard 4400N. The auditor performed the procedures agreed and reports the facts that they showed. This report provides no assurance and does not weigh the facts; users weigh them for themselves.',
    'assurance-direct':
      'The work was done as an assurance engagement with direct reporting, under standard 3000D. The auditor measured the object against the criteria and gives a verdict per norm and per aspect, on the evidence listed in annex B.',
    'assurance-attestation':
      'The work was done as an attestation engagement, under standard 3000A. The responsible party accounted for itself; the auditor tested that account against the criteria and gives a verdict per norm and per aspect, on the evidence listed in annex B.',
  },
  themes: {
    organisational: 'Organisational controls',
    people: 'People controls',
    physical: 'Physical controls',
    technological: 'Technological controls',
    other: 'Other controls',
  },
  outcomes: { ...nounsText.verdicts, met: 'facts established', 'partly-met': 'facts established', 'not-met': 'facts established' },
  classifications: { public: 'Public', internal: 'Internal', 'departmental-confidential': 'Departmental Confidential' },
  contextFields: {
    what: 'what it is',
    origin: 'how it was made',
    covers: 'the day or period it covers',
    completeness: 'whether it is complete',
    people: 'who made, collected and approved it',
    shows: 'what it shows and what it does not',
    readingGuide: 'how to read it',
    deviations: 'known deviations',
    handling: 'classification and retention',
    edited: 'whether it was edited',
  },
  nouns: nounsText,
  limitation: limitationText,

  none: '–',
  notFilledIn: 'Not filled in',
  page: (number, total) => `Page ${number} of ${total}`,
  contentsEntry: (title, page) => `${title}, page ${page}`,
  tableCaption: (number, caption) => `Table ${number}. ${caption}`,
  figureCaption: (number, caption) => `Figure ${number}. ${caption}`,
  annex: (letter, title) => `Annex ${letter}. ${title}`,
  reference: (key) => `Reference ${key}`,

  draft: {
    mark: 'Draft',
    notice: 'Draft, not adopted. For the auditee’s reply and the management response only.',
    running: 'Draft, not adopted',
    notReviewed: 'not yet reviewed',
  },
  sample: { notice: 'Fictitious sample: people, units and evidence are invented.', running: 'Fictitious sample' },

  cover: {
    client: 'Client',
    object: 'Object of the audit',
    framework: 'Framework',
    referenceDate: 'Reference date',
    period: 'Period',
    date: 'Date of report',
    status: 'Status',
    statuses: { draft: (number) => `Draft (issue ${number})`, final: (number) => `Final (issue ${number})` },
  },
  version: (title, version) => `${title}, version ${version}`,
  colophon: {
    title: 'Colophon',
    reportTitle: 'Title',
    kind: 'Kind of engagement',
    author: 'Author',
    distribution: 'Distribution',
    reference: 'Reference',
    basis: 'Basis',
    production:
      'This report was composed from the audit file of the engagement. Each piece of evidence has a number (B-001) and a checksum (SHA-256), by which anyone can verify that it has not changed since it was handed in. The file is made to be read aloud (PDF/UA-1) and archived (PDF/A-3a).',
    replacement: 'A character that the typeface does not have is printed as �.',
  },
  contents: { title: 'Contents' },

  legalBasis: {
    cbw: 'The client recorded the Dutch Cybersecurity Act (Cyberbeveiligingswet, Cbw) as the basis.',
    'self-regulation': 'The client recorded self-regulation as the basis.',
    other: (text) => `The client recorded as the basis: ${text}`,
  },

  summary: {
    title: 'Summary',
    answers: 'Answer per research question',
    question: (position) => `Research question ${position}`,
    unanswered: 'This question has not been answered yet.',
    chart: {
      title: 'Outcomes at a glance',
      caption: {
        facts: 'Outcome per norm and aspect, all systems together',
        verdicts: 'Verdict per norm and aspect, all systems together',
      },
      alternative: (parts) => `Bar chart of the counts: ${parts}.`,
    },
    limited: {
      title: 'Read this report together with its limitations',
      text: (count) => `The audit file has ${count}. They decide what could and could not be established; see `,
      link: (chapter) => `chapter ${chapter}`,
    },
  },

  introduction: {
    title: 'Introduction',
    occasion: 'Occasion',
    purpose: 'Purpose',
    questions: 'Research questions',
    object: 'Object of the audit',
    systems: 'Systems examined',
    system: { name: 'System', kind: 'Kind', owner: 'Owner', supplier: 'Supplier', noOwner: 'No owner appointed', noSupplier: 'None' },
    delimitation: 'Delimitation',
    framework: 'Framework',
    frameworkText: (title, version) =>
      `The framework is ${title}, version ${version}. The selection of norms and the criteria were fixed when the engagement was opened; later changes to the framework have no effect on this audit.`,
    frameworkUpgraded: (title, version, day) =>
      `The framework is ${title}, version ${version}. The engagement went over to it from an earlier version on ${day}; chapter 5 tells what was carried over. The selection of norms and the criteria were fixed then; later changes to the framework have no effect on this audit.`,
    frameworkFacts: { earlier: 'Earlier version', version: 'Framework and version', source: 'Source', digest: 'Checksum (SHA-256)' },
    period: 'Reference date and period',
    periodText: (day, period) =>
      `The reference date is ${day}. Design and existence were examined on that day, operation over the period from ${period}.`,
    reading: 'How to read this report',
    readingText: {
      facts:
        'Chapter 3 gives, per system and per norm, the facts established on design, existence and operation, with the numbers of the evidence. Chapter 4 states the limitations, computed from the audit file.',
      verdicts:
        'Chapter 3 gives, per system and per norm, the verdict on design, existence and operation, with the facts established and the numbers of the evidence. Chapter 4 states the limitations, computed from the audit file.',
    },
  },

  findings: {
    title: 'Findings per norm',
    overview: 'Overview',
    overviewCaption: (system) => `Verdict per norm and aspect, ${system}`,
    columns: { norm: 'Norm', aspect: 'Aspect', verdict: 'Verdict', facts: 'Facts established', evidence: 'Evidence' },
    normCaption: { facts: (norm) => `Facts on norm ${norm}`, verdicts: (norm) => `Verdict and facts on norm ${norm}` },
    statement: 'Norm',
    criterion: 'Criterion',
    related: 'Findings',
    noFacts: 'No facts were established.',
    underEmbargo: (evidence: string) =>
      `The content rests on evidence under embargo (${evidence}) and is therefore left out of this report.`,
    cannot: (reason) => `Cannot be established: ${reason}.`,
    notApplicable: (reference) => `Not applicable (${reference}).`,
    noOccurrence: 'No occurrence in the period.',
    notExamined: 'Not examined.',
    pending: 'Not established yet',
    list: 'Findings',
    noFindings: 'No separate findings were raised on this system.',
    finding: (number, title) => `Finding ${number}. ${title}`,
    findingLink: (number) => `finding ${number}`,
    carriedFrom: (framework, norm) => `Carried over from ${framework}, norm ${norm}`,
    lapsed: 'lapsed',
    parts: {
      norms: 'On norm',
      earlier: 'Raised on norm',
      criterion: 'Criterion',
      condition: 'Condition',
      cause: 'Cause',
      effect: 'Effect',
      recommendation: 'Recommendation',
      evidence: 'Evidence',
      state: 'State',
    },
    reply: (stance) => `Reply of the auditee: ${stance}`,
    replyBy: (name, role, day) => `${name}, ${role}, ${day}`,
    replyAwaited: 'Auditee reply: none received yet.',
    inapplicable: 'Not applicable',
    inapplicableText: 'These norms cannot apply to this system. The reason stands in the statement of applicability (VvT).',
    inapplicableCaption: (system) => `Norms that do not apply, ${system}`,
    inapplicableColumns: { norm: 'Norm', reason: 'Reason', reference: 'VvT' },
    noNorms: 'No norms were selected for this system.',
  },

  limitations: {
    title: 'Limitations',
    intro:
      'This chapter is computed from the audit file: what was asked and not received, what could only be inspected, what is under embargo, what could not be interpreted, and what therefore cannot be established. The auditor can add to it, but cannot leave anything out.',
    none: 'The audit file shows no limitations.',
    general: 'General',
    cannotCaption: (system) => `Cannot be established, ${system}`,
    examinedCaption: (system) => `Not examined, ${system}`,
    columns: { norm: 'Norm', aspect: 'Aspect', reason: 'Reason' },
    notes: 'Additions by the auditor',
    note: (text, name, day) => `${text} (${name}, ${day})`,
  },

  account: accountText,
  signature: {
    title: 'Signature',
    draft: 'A draft is not signed.',
    place: 'Place',
    date: 'Date',
    name: 'Name',
    role: 'Role',
    sign: 'Signature',
    toFill: '…………………………………………………………',
  },

  response: {
    title: 'Management response',
    intro: (name, role, moment) => `Response of ${name}, ${role}, received on ${moment}. The text is unchanged.`,
    none: 'No management response has been received yet.',
  },

  register: {
    title: 'Evidence register',
    intro:
      'Each piece of evidence stands here with its latest version. Of evidence under embargo only the number is shown. Where no copy was kept, it was inspected on site.',
    caption: (system) => `Evidence, ${system}`,
    columns: { number: 'No.', title: 'Evidence', covers: 'Covers', digest: 'SHA-256', classification: 'Classification' },
    givenBy: (role, organisation) => `Given by ${role}, ${organisation}`,
    revision: (number) => `version ${number}`,
    embargo: 'Under embargo: content not included',
    inspection: (place, day) => `Inspected on site: ${place}, ${day}`,
    clarified: (system) => `Clarifications of contexts, ${system}`,
    clarifiedColumns: { number: 'No.', part: 'About', question: 'Asked', answer: 'Clarification' },
    clarifiedWhole: 'The whole',
    clarifiedAnswer: (day, role) => `Clarification of ${day} by ${role}: `,
    notClarified: (day) => `No answer. Asked for on or before ${day}.`,
    noDigest: 'No copy, no checksum',
    unknown: 'Not stated',
    none: 'No evidence was received.',
  },

  norms: {
    title: 'Norms in this audit',
    intro: 'The norms are summarised in our own words; the full text is in the source of the framework.',
    caption: 'Norms and the systems they were applied to',
    columns: { norm: 'Norm', statement: 'In our own words', systems: 'Systems' },
    inapplicable: (system) => `${system} (n/a)`,
  },

  abbreviations: {
    title: 'Abbreviations',
    caption: 'Abbreviations in this report',
    columns: { short: 'Abbreviation', long: 'Meaning' },
    list: abbreviations,
  },
}
