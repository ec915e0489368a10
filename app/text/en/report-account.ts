import type { accountText as nlAccountText } from '../nl/report-account'

export const accountText: typeof nlAccountText = {
  title: 'Account of the work',
  standard: 'Nature of the engagement',
  standardScope: {
    facts: 'The report therefore weighs no effects and makes no recommendations.',
    verdicts: 'Where evidence is missing or cannot be interpreted, this is stated as cannot be established.',
  },
  work: 'Work done',
  workText:
    'For each norm, evidence was requested from the owner of the system. Whoever hands in evidence explains what it is, how it was made, what it covers and how to read it: its context. For each piece, the auditor determined whether it can be interpreted with that context. Only such evidence supports an established fact.',
  counts: {
    caption: 'Extent of the work',
    what: 'Work',
    number: 'Number',
    requests: 'Information requests',
    refused: '– of which refused or not available',
    evidence: 'Evidence received',
    inspections: '– of which inspected only',
    interpretable: 'Evidence that can be interpreted',
    partlyInterpretable: 'Evidence that can partly be interpreted',
    notInterpretable: 'Evidence that cannot be interpreted',
    notJudged: 'Evidence whose context was not examined yet',
    clarifications: 'Clarifications asked',
    unanswered: '– of which not answered yet',
    annotations: 'Annotations on evidence',
    cells: {
      facts: 'Norms with aspect on which facts are reported or are missing with a reason',
      verdicts: 'Verdicts per norm and aspect',
    },
    findings: 'Findings',
  },
  upgrade: {
    title: 'Going over to a new version of the framework',
    wentOver: (day, from, to) => `On ${day} the engagement went over from ${from} to ${to}.`,
    counts: (carries, again, lapses, added) =>
      `Counted per norm and system: ${carries} with the same demand, ${again} to be established again, ${lapses} lapsed and ${added} new.`,
    lapsed: (norms) => `Lapsed: ${norms}.`,
    method: {
      facts:
        'What was recorded under the earlier version holds only where the norm has the same demand, the same criterion and the same application. What lapsed counts no more; all else was established again under the new version. Where something was carried over, it says so.',
      verdicts:
        'A verdict under the earlier version holds only where the norm has the same demand, the same criterion and the same application. What lapsed counts no more; all else was judged again under the new version. Where a verdict was carried over, it says so.',
    },
    none: { facts: 'Nothing was carried over.', verdicts: 'No verdicts were carried over.' },
    caption: { facts: 'Carried over from an earlier version', verdicts: 'Verdicts carried over from an earlier version' },
    columns: { norm: 'Norm', system: 'System', from: 'Carried over from', aspects: 'Aspects' },
  },
  quality: 'Quality control',
  qualityText: (reviewed, total, outside) =>
    `Nobody reviews what they made themselves, and a change after review reopens the review. Number of records per norm and aspect, with the findings: ${total}. Of these reviewed and approved by a colleague: ${reviewed}. Of these again reviewed by a quality reviewer from outside the team: ${outside}.`,
  reply: 'Auditee reply',
  replyText: (sent, replied) =>
    `Number of findings sent to the auditees for reply: ${sent}; number replied to: ${replied}. The replies stand in full with the findings in chapter 3.`,
  noReply: 'No findings have been sent for reply yet.',
}
